import type { Overview } from '@alis/contract'
import { useTexts } from '../../i18n/language.ts'

/** What the other requirements add to the answer that service time gives. */
export type OverallAnswer = {
  /** A later day before which nobody can be done; null where service time gives it. */
  day: string | null
  /** Whether service time is met last, as far as days are known. */
  isTimeDeciding: boolean
  reasons: string[]
}

const nothing: OverallAnswer = { day: null, isTimeDeciding: true, reasons: [] }

/**
 * What decides when it is not service time, and what has no day yet: said with the answer, a sentence each. Two years in a
 * group take two years; goals and hours can be done quicker than in the last year, so their day is no earliest day.
 */
export function useOverallAnswer(overview: Overview | undefined): OverallAnswer {
  const { overview: texts, formats } = useTexts()
  if (overview === undefined) return nothing
  const { binding, expectedOn, undated } = overview
  const decides =
    expectedOn !== null && (binding === 'goals' || binding === 'supervision' || binding === 'group')
      ? [texts.decides[binding]({ day: formats.dayInSentence(expectedOn) })]
      : []
  const without = undated.filter(family => family !== 'time')
  const notDated =
    without.length > 0
      ? [texts.undated({ families: formats.list(without.map(family => texts.inSentence[family])) })]
      : []
  return {
    day: binding === 'group' ? expectedOn : null,
    isTimeDeciding: decides.length === 0,
    reasons: [...decides, ...notDated],
  }
}
