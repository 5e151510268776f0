import { readDay } from '../../forms/day-text.ts'
import type { WrittenMunicipality } from '../service-periods/index.ts'

/** The fields as they are written. */
export type ProviderValues = {
  municipalityId: WrittenMunicipality
  organisationNumber: string
  registeredOn: string
}

/** Spaces in an organisation number are for readers; an empty field says that it is not known. */
const readOrganisationNumber = (text: string): string | null => text.replace(/\s/g, '') || null

export const toNewBody = ({ municipalityId, organisationNumber, registeredOn }: ProviderValues) => ({
  // Nothing chosen is a field that is missing.
  municipalityId: municipalityId.id ?? undefined,
  organisationNumber: readOrganisationNumber(organisationNumber),
  registeredOn: readDay(registeredOn) ?? undefined,
})

export const toChangeBody = (
  { organisationNumber, registeredOn }: Omit<ProviderValues, 'municipalityId'>,
  version: number,
) => ({
  version,
  organisationNumber: readOrganisationNumber(organisationNumber),
  registeredOn: readDay(registeredOn) ?? undefined,
})
