import type { Progress } from '@alis/contract'
import { wordOf } from '@alis/texts'
import { useTexts } from '../../i18n/language.ts'

type Finding = Progress['findings'][number]

/** What a finding says, with the days it is about: the same words for what is stored and for what is being typed. */
export function useFindingText(): (finding: Finding) => string {
  const { progress, formats } = useTexts()
  const { texts, other, onDays } = progress.findings
  return ({ code, params }) => {
    const text = code in texts ? wordOf(texts, code) : other({ code })
    const { startsOn, endsOn } = params
    if (typeof startsOn !== 'string') return text
    return onDays({ text, days: formats.range(startsOn, typeof endsOn === 'string' ? endsOn : null) })
  }
}
