import type { Texts } from '@alis/texts'

/** The days of a group, or of somebody in it, within a sentence. */
export const daysInGroup = (
  { supervision, formats }: Texts,
  startsOn: string,
  endsOn: string | null,
): string =>
  endsOn === null
    ? supervision.groupPage.since({ day: formats.day(startsOn) })
    : formats.range(startsOn, endsOn)
