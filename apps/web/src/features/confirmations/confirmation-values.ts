import type { ConfirmationChange, ConfirmationContent, NewConfirmation } from '@alis/contract'
import type { Texts } from '@alis/texts'
import { readDay, writeDay } from '../../forms/day-text.ts'
import { readNumber, writeNumber } from '../../forms/number-text.ts'

/** What a coordinator decides of a confirmation; the rest of it is counted from the service. */
export type ConfirmationFields = Omit<NewConfirmation, 'replacesId'>

/** The same as it stands in the fields. */
export type ConfirmationValues = Record<keyof ConfirmationFields, string>

export const toFields = (content: ConfirmationContent): ConfirmationFields => ({
  startsOn: content.startsOn,
  endsOn: content.endsOn,
  supervisionHours: content.supervisionHours,
  supervisorName: content.supervisor?.name ?? null,
  supervisorHprNumber: content.supervisor?.hprNumber ?? null,
  place: content.place,
})

export const toValues = (fields: ConfirmationFields): ConfirmationValues => ({
  startsOn: writeDay(fields.startsOn),
  endsOn: writeDay(fields.endsOn),
  supervisionHours: fields.supervisionHours === null ? '' : writeNumber(fields.supervisionHours),
  supervisorName: fields.supervisorName ?? '',
  supervisorHprNumber: fields.supervisorHprNumber ?? '',
  place: fields.place,
})

/** What is written, as the contract wants it. A supervisor has both name and number, or neither. */
export function toBody(values: ConfirmationValues): { [Name in keyof ConfirmationFields]?: unknown } {
  const name = values.supervisorName.trim()
  const hprNumber = values.supervisorHprNumber.replace(/\s/g, '')
  const isWithoutSupervisor = name === '' && hprNumber === ''
  return {
    startsOn: readDay(values.startsOn) ?? undefined,
    endsOn: readDay(values.endsOn) ?? undefined,
    supervisionHours: readNumber(values.supervisionHours) ?? null,
    supervisorName: isWithoutSupervisor ? null : name || undefined,
    supervisorHprNumber: isWithoutSupervisor ? null : hprNumber || undefined,
    place: values.place.trim() || undefined,
  }
}

/** In their order on the page. */
export const confirmationFieldNames = [
  'startsOn',
  'endsOn',
  'supervisionHours',
  'supervisorName',
  'supervisorHprNumber',
  'place',
] as const satisfies readonly (keyof ConfirmationFields)[]

/** The fields that differ from what is stored, for a change of that version. */
export function onlyChanged(
  fields: ConfirmationFields,
  stored: ConfirmationFields,
  version: number,
): ConfirmationChange {
  const differing = confirmationFieldNames
    .filter(name => fields[name] !== stored[name])
    .map(name => [name, fields[name]])
  return { version, ...Object.fromEntries(differing) }
}

/** In which fields somebody else's version differs from what is written, both ready to read. */
export function differencesOf(
  { confirmations: { form }, formats }: Pick<Texts, 'confirmations' | 'formats'>,
  mine: ConfirmationFields,
  theirs: ConfirmationFields,
) {
  const read = (name: keyof ConfirmationFields, { [name]: value }: ConfirmationFields) => {
    if (value === null) return form.nothing
    return typeof value === 'number' ? formats.number(value) : formats.day(value)
  }
  return confirmationFieldNames
    .filter(name => mine[name] !== theirs[name])
    .map(name => ({ field: form[name], theirs: read(name, theirs), mine: read(name, mine) }))
}
