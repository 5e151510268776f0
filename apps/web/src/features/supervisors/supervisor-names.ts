import type { Appointment } from '@alis/contract'
import type { Texts } from '@alis/texts'

/** A doctor as she is called. */
export const doctorName = ({ givenName, familyName }: { givenName: string; familyName: string }): string =>
  `${givenName} ${familyName}`

/** The days of an appointment, ready to read. */
export const daysOf = (
  { formats, supervisors }: Texts,
  { startsOn, endsOn }: Pick<Appointment, 'startsOn' | 'endsOn'>,
): string =>
  endsOn === null
    ? supervisors.appointment.untilFurther({ day: formats.day(startsOn) })
    : supervisors.appointment.span({ startsOn: formats.day(startsOn), endsOn: formats.day(endsOn) })
