import { type Absence, type AbsenceChange, NewAbsence } from '@alis/contract'
import type { Absence as AbsenceFacts, TrainingFacts } from '@alis/domain'
import { check } from '../../forms/check.ts'
import { readDay, writeDay } from '../../forms/day-text.ts'
import { readNumber, writeNumber } from '../../forms/number-text.ts'

/** An absence as it stands in the fields. */
export type AbsenceValues = { type: string; startsOn: string; endsOn: string; percent: string }

export const emptyAbsence: AbsenceValues = { type: '', startsOn: '', endsOn: '', percent: '100' }

export const toValues = ({ type, startsOn, endsOn, percent }: Absence): AbsenceValues => ({
  type,
  startsOn: writeDay(startsOn),
  endsOn: writeDay(endsOn),
  percent: writeNumber(percent),
})

export const toBody = (values: AbsenceValues): { [Name in keyof NewAbsence]?: unknown } => ({
  type: values.type || undefined,
  startsOn: readDay(values.startsOn) ?? undefined,
  endsOn: readDay(values.endsOn) ?? undefined,
  percent: readNumber(values.percent),
})

/** The fields of a change that differ from what is stored. */
export function onlyChanged(fields: NewAbsence, stored: Absence): AbsenceChange {
  const before: Readonly<Record<string, unknown>> = stored
  const differing = Object.entries(fields).filter(([name, value]) => before[name] !== value)
  return { version: stored.version, ...Object.fromEntries(differing) }
}

/** The written absence, as the counting engine takes it; null while it cannot be counted. */
export function toAbsenceFacts(values: AbsenceValues, id: string): AbsenceFacts | null {
  const body = toBody(values)
  if (check(body, NewAbsence).length > 0) return null
  // The schema that was just met is the one that the type comes from.
  return { ...(body as NewAbsence), id }
}

/** The facts with one absence in the place of the stored one, or added to them. */
export const withAbsence = (facts: TrainingFacts, absence: AbsenceFacts): TrainingFacts => ({
  ...facts,
  absences: [...facts.absences.filter(({ id }) => id !== absence.id), absence],
})
