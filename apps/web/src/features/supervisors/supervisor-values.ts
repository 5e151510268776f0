import type { NewSupervisor, Supervisor, SupervisorChange } from '@alis/contract'
import { readDay, writeDay } from '../../forms/day-text.ts'
import { readNumber } from '../../forms/number-text.ts'
import type { WrittenMunicipality } from '../service-periods/index.ts'

/** What the register says of a person, as it stands in the fields. */
export type SupervisorValues = {
  providerId: string
  name: string
  hprNumber: string
  workplace: string
  municipalityId: WrittenMunicipality
  kinds: ('isIndividual' | 'isClinical')[]
  specialistSince: string
  exemptionStartsOn: string
  exemptionEndsOn: string
  capacity: string
  username: string
  leavesOn: string
}

export const emptySupervisor: SupervisorValues = {
  providerId: '',
  name: '',
  hprNumber: '',
  workplace: '',
  municipalityId: { id: null, text: '' },
  kinds: [],
  specialistSince: '',
  exemptionStartsOn: '',
  exemptionEndsOn: '',
  capacity: '',
  username: '',
  leavesOn: '',
}

export const toValues = (supervisor: Supervisor): SupervisorValues => ({
  providerId: supervisor.provider.id,
  name: supervisor.name,
  hprNumber: supervisor.hprNumber ?? '',
  workplace: supervisor.workplace ?? '',
  municipalityId: {
    id: supervisor.municipality?.id ?? null,
    text: supervisor.municipality?.name ?? '',
  },
  kinds: [
    ...(supervisor.isIndividual ? (['isIndividual'] as const) : []),
    ...(supervisor.isClinical ? (['isClinical'] as const) : []),
  ],
  specialistSince: writeDay(supervisor.specialistSince),
  exemptionStartsOn: writeDay(supervisor.exemptionStartsOn),
  exemptionEndsOn: writeDay(supervisor.exemptionEndsOn),
  capacity: supervisor.capacity === null ? '' : String(supervisor.capacity),
  username: supervisor.account?.username ?? '',
  leavesOn: writeDay(supervisor.leavesOn),
})

/** A municipality that was begun and not chosen is a wrong one, not none. */
const municipalityOf = ({ id, text }: WrittenMunicipality) => (id === null && text.trim() !== '' ? text : id)

const fieldsOf = (values: SupervisorValues) => ({
  name: values.name.trim() || undefined,
  hprNumber: values.hprNumber.replace(/\s/g, '') || null,
  workplace: values.workplace.trim() || null,
  municipalityId: municipalityOf(values.municipalityId),
  isIndividual: values.kinds.includes('isIndividual'),
  isClinical: values.kinds.includes('isClinical'),
  specialistSince: readDay(values.specialistSince),
  exemptionStartsOn: readDay(values.exemptionStartsOn),
  exemptionEndsOn: readDay(values.exemptionEndsOn),
  capacity: readNumber(values.capacity) ?? null,
  username: values.username.trim() || null,
})

export const toNewBody = (values: SupervisorValues): { [Name in keyof NewSupervisor]?: unknown } => ({
  ...fieldsOf(values),
  providerId: values.providerId || undefined,
})

/** Every field of the form, whatever the version: what differs from the stored one is found when it is sent. */
export const toChangeBody = (
  values: SupervisorValues,
  version: number,
): { [Name in keyof SupervisorChange]?: unknown } => ({
  ...fieldsOf(values),
  leavesOn: readDay(values.leavesOn),
  version,
})
