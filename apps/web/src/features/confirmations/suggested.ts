import type { Appointment } from '@alis/contract'
import type { IsoDate } from '@alis/domain'

type Given = Pick<Appointment, 'appointedAs' | 'startsOn' | 'endsOn' | 'supervisor'>
type Written = { supervisorName: string; supervisorHprNumber: string }

/** The individual supervisors of a span, the latest first, each once; none while the span is not written. */
export function supervisorsWithin(
  appointments: readonly Given[],
  startsOn: IsoDate | null,
  endsOn: IsoDate | null,
): Appointment['supervisor'][] {
  if (startsOn === null || endsOn === null) return []
  const within = appointments.filter(
    appointment =>
      appointment.appointedAs === 'individual' &&
      appointment.startsOn <= endsOn &&
      (appointment.endsOn === null || appointment.endsOn >= startsOn),
  )
  return [...new Map(within.map(({ supervisor }) => [supervisor.id, supervisor])).values()]
}

/** What choosing a supervisor writes in the two fields; one whose number the register lacks leaves it to be written. */
export const writtenFor = (supervisor: Pick<Appointment['supervisor'], 'name' | 'hprNumber'>): Written => ({
  supervisorName: supervisor.name,
  supervisorHprNumber: supervisor.hprNumber ?? '',
})

/** Which choice the two fields stand for. */
export function choiceOf(supervisors: readonly Appointment['supervisor'][], written: Written): string {
  const known = supervisors.find(supervisor => {
    const { supervisorName, supervisorHprNumber } = writtenFor(supervisor)
    return (
      supervisor.hprNumber !== null &&
      supervisorName === written.supervisorName &&
      supervisorHprNumber === written.supervisorHprNumber
    )
  })
  if (known !== undefined) return known.id
  return written.supervisorName === '' && written.supervisorHprNumber === '' ? 'none' : 'other'
}

/** Confirmed minutes as hours of a confirmation, which has quarters: rounded down, so that no more is confirmed than was held. */
export const hoursOf = (minutes: number): number => Math.floor(minutes / 15) / 4
