import type { Progress } from '@alis/contract'
import { useTexts } from '../../i18n/language.ts'

/** What the day of completion is called: met already, or the earliest that can be. */
export function useCompletionText({ requirements }: Pick<Progress, 'requirements'>): (day: string) => string {
  const { progress, formats } = useTexts()
  const { completed, completion } = progress.timeline
  const isAllMet = requirements.every(({ status }) => status === 'met')
  return day => (isAllMet ? completed : completion)({ day: formats.dayInSentence(day) })
}
