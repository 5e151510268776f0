import { NewGrant, placeOfRole, type Role } from '@alis/contract'
import type { WrittenProvider } from './provider-field.tsx'

/** A new grant as it stands in the fields. */
export type GrantValues = {
  role: Role | ''
  providerId: WrittenProvider
  hprNumber: string
  alisOffice: string
}

export const emptyGrant: GrantValues = {
  role: '',
  providerId: { id: null, text: '' },
  hprNumber: '',
  alisOffice: '',
}

/** The field that a role needs for its place, if any. */
export const placeFieldOf = (role: Role | ''): 'providerId' | 'hprNumber' | 'alisOffice' | null =>
  role === '' ? null : placeOfRole[role]

/** The role with its place, and no other place. */
export function toGrant({ role, providerId, hprNumber, alisOffice }: GrantValues) {
  const places = {
    providerId: providerId.id ?? undefined,
    hprNumber: hprNumber.replace(/\s/g, '') || undefined,
    alisOffice: alisOffice || undefined,
  }
  const needed = placeFieldOf(role)
  return { role: role || undefined, ...(needed && { [needed]: places[needed] }) }
}

/** The contract's schema, with the place that the role needs required. */
export function grantSchemaFor(role: Role | '') {
  const needed = placeFieldOf(role)
  return { ...NewGrant, required: ['role', ...(needed ? [needed] : [])] }
}
