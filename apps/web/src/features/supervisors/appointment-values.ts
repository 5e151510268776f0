import type { Appointment, AppointmentChange, NewAppointment } from '@alis/contract'
import { isIsoDate, isWithin } from '@alis/domain'
import { readDay, writeDay } from '../../forms/day-text.ts'
import type { AppointmentSearch } from './supervisor-search.ts'

/** An appointment as it stands in the fields. */
export type AppointmentValues = {
  appointedAs: string
  supervisorId: string
  startsOn: string
  endsOn: string
  isTakingOver: boolean
}

/** What is filled in from the start: what one came for. */
export const startingValues = ({
  appointedAs = 'individual',
  supervisorId = '',
  startsOn,
  endsOn,
}: AppointmentSearch): AppointmentValues => ({
  appointedAs,
  supervisorId,
  startsOn: writeDay(startsOn ?? null),
  endsOn: writeDay(endsOn ?? null),
  isTakingOver: true,
})

export const toNewBody = (values: AppointmentValues): { [Name in keyof NewAppointment]?: unknown } => ({
  appointedAs: values.appointedAs || undefined,
  supervisorId: values.supervisorId || undefined,
  startsOn: readDay(values.startsOn) ?? undefined,
  endsOn: readDay(values.endsOn),
  isTakingOver: values.appointedAs === 'individual' && values.isTakingOver,
})

export type AppointmentDays = { startsOn: string; endsOn: string }

export const toDays = ({ startsOn, endsOn }: Appointment): AppointmentDays => ({
  startsOn: writeDay(startsOn),
  endsOn: writeDay(endsOn),
})

export const toChangeBody = (
  { startsOn, endsOn }: AppointmentDays,
  version: number,
): { [Name in keyof AppointmentChange]?: unknown } => ({
  version,
  startsOn: readDay(startsOn) ?? undefined,
  endsOn: readDay(endsOn),
})

/** Whose place an individual supervisor would take on the written first day; null = nobody's, or no day yet. */
export function findPredecessor(
  { appointedAs, startsOn }: AppointmentValues,
  appointments: readonly Appointment[],
): Appointment | null {
  const day = readDay(startsOn)
  if (appointedAs !== 'individual' || day === null || !isIsoDate(day)) return null
  const predecessor = appointments.find(
    each => each.appointedAs === 'individual' && each.startsOn < day && isWithin(day, each),
  )
  return predecessor ?? null
}
