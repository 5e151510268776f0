import type { Absence } from '@alis/contract'
import type { Texts } from '@alis/texts'

/** An absence in one line: its class, when, how much. */
export const describeAbsence = (
  { absences, absenceTypes, formats }: Texts,
  { type, startsOn, endsOn, percent }: Absence,
): string =>
  absences.inOneLine({
    type: absenceTypes[type],
    days: formats.range(startsOn, endsOn),
    percent: formats.percent(percent),
  })
