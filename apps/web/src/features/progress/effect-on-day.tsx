import type { RequirementCode } from '@alis/contract'
import { timeBetween } from '@alis/domain'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'

/** What a forecast says of the day one can be done: of the API or of the counting engine in the browser. */
type Outlook = {
  earliestOn: string | null
  binding: RequirementCode | null
  missing: readonly { code: RequirementCode }[]
}

/** What a change does to the day, in one sentence: the same words for the doctor who asks and the coordinator who decides. */
export function useEffectText() {
  const { progress, formats } = useTexts()
  const { effect, requirements } = progress
  const day = formats.dayInSentence
  const names = (outlook: Outlook) =>
    formats.list(outlook.missing.map(({ code }) => requirements.names[code]))
  return (before: Outlook, after: Outlook): string => {
    if (after.earliestOn === null)
      return before.earliestOn === null
        ? effect.none({ requirements: names(after) })
        : effect.lost({ requirements: names(after), before: day(before.earliestOn) })
    if (before.earliestOn === null) return effect.gained({ day: day(after.earliestOn) })
    const days = { day: day(after.earliestOn), before: day(before.earliestOn) }
    if (after.earliestOn === before.earliestOn) return effect.same(days)
    return after.earliestOn > before.earliestOn
      ? effect.later({ ...days, time: formats.duration(timeBetween(before.earliestOn, after.earliestOn)) })
      : effect.earlier({ ...days, time: formats.duration(timeBetween(after.earliestOn, before.earliestOn)) })
  }
}

/** The effect of a change on the day, what decides it, and that it is an estimate. */
export function EffectOnDay({ before, after }: { before: Outlook; after: Outlook }) {
  const { effect, requirements } = useTexts().progress
  const textOf = useEffectText()
  return (
    <div>
      <BodyShort weight="semibold">{textOf(before, after)}</BodyShort>
      <BodyShort size="small" textColor="subtle">
        {after.binding !== null && `${effect.decides({ requirement: requirements.names[after.binding] })} `}
        {effect.estimate}
      </BodyShort>
    </div>
  )
}
