import { useTexts } from '../../i18n/language.ts'

type Days = { startsOn: string; endsOn: string }

/** As many stretches of days as one reads; the others are counted. */
const MOST = 3

/** `1.1.2020–31.1.2020, 1.3.2020–31.3.2020 og 4 perioder til`. */
export function useDaysText(): (days: readonly Days[]) => string {
  const { formats, progress } = useTexts()
  return days => {
    const shown = days
      .slice(0, MOST)
      .map(({ startsOn, endsOn }) =>
        startsOn === endsOn ? formats.day(startsOn) : formats.range(startsOn, endsOn),
      )
    const more = days.length - shown.length
    return more === 0
      ? formats.list(shown)
      : `${shown.join(', ')} ${progress.notCounted.more({ count: more })}`
  }
}
