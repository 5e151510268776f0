import type {
  NewSupervisionEntry,
  SupervisionEntry,
  SupervisionEntryChange,
  UsualSupervision,
} from '@alis/contract'
import { readDay, writeDay } from '../../forms/day-text.ts'
import { readNumber, writeNumber } from '../../forms/number-text.ts'

/** Supervision as it stands in the fields; `minutes` is written in hours. */
export type EntryValues = { heldOn: string; minutes: string; topic: string; agreedPoints: string }

const MINUTES_PER_HOUR = 60

const writeHours = (minutes: number): string =>
  writeNumber(Math.round((minutes / MINUTES_PER_HOUR) * 100) / 100)

/** What a new entry begins with: the usual, today. */
export const usualValues = ({ minutes, topic }: UsualSupervision, today: string): EntryValues => ({
  heldOn: writeDay(today),
  minutes: writeHours(minutes),
  topic,
  agreedPoints: '',
})

export const toValues = ({ heldOn, minutes, topic, agreedPoints }: SupervisionEntry): EntryValues => ({
  heldOn: writeDay(heldOn),
  minutes: writeHours(minutes),
  topic,
  agreedPoints: agreedPoints ?? '',
})

/** Minutes of the hours that were written. */
const readHours = (text: string): number | undefined => {
  const hours = readNumber(text)
  return hours === undefined ? undefined : Math.round(hours * MINUTES_PER_HOUR)
}

export const toBody = (values: EntryValues): { [Name in keyof NewSupervisionEntry]?: unknown } => ({
  heldOn: readDay(values.heldOn) ?? undefined,
  minutes: readHours(values.minutes),
  topic: values.topic || undefined,
  agreedPoints: values.agreedPoints.trim() || null,
})

/** The fields of a change that differ from what is stored. */
export function onlyChanged(fields: NewSupervisionEntry, stored: SupervisionEntry): SupervisionEntryChange {
  const before: Readonly<Record<string, unknown>> = stored
  const differing = Object.entries(fields).filter(([name, value]) => before[name] !== value)
  return { version: stored.version, ...Object.fromEntries(differing) }
}
