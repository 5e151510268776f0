import type { Progress } from '@alis/contract'
import { addDays } from '@alis/domain'
import { Tag } from '@navikt/ds-react/Tag'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { TextLink } from '../../ui/link.tsx'
import { answerOf } from './answer-of.ts'
import styles from './progress-answer.module.css'

type ProgressAnswerProps = {
  progress: Progress
  /** Whether the doctor has left the training, so that nothing is forecast. */
  hasLeft: boolean
  /** Whether it is the doctor herself who reads. */
  isOwn: boolean
  /** Whether the reader may open the figures down to months and days. */
  mayOpenDays: boolean
  /** Whether the other scheme is a question for this doctor. */
  showsSchemes: boolean
  /** What the requirements besides service time add: a later day, and why. */
  overall: { day: string | null; isTimeDeciding: boolean; reasons: readonly string[] }
}

/** The requirement that all service counts towards. */
const isTotal = ({ code }: Progress['requirements'][number]) => code === 'T1' || code === 'O-total'

/** What decides the day, what the path cannot meet, what is assumed and what is not known: a sentence each. */
function useReasons(
  { requirements, completion, asOf, total, periods }: Progress,
  hasLeft: boolean,
  isTimeDeciding: boolean,
): string[] {
  const { progress: texts, formats } = useTexts()
  const { answer } = texts
  const { names } = texts.requirements
  if (periods.length === 0) return []
  const required = requirements.find(isTotal)?.required
  const counts = required
    ? [
        answer.counts({
          counted: formats.duration(total.counted.duration),
          required: formats.duration(required.duration),
        }),
      ]
    : []
  if (hasLeft) return counts
  const binding = requirements.find(({ code }) => code === completion.binding)
  const { assumedFrom } = completion
  const isAllMet = requirements.every(({ status }) => status === 'met')
  const assumption = () => {
    if (assumedFrom === null || isAllMet) return []
    return assumedFrom <= asOf
      ? [answer.assumedPast({ day: formats.dayInSentence(addDays(assumedFrom, -1)) })]
      : [answer.assumedAhead({ day: formats.dayInSentence(assumedFrom) })]
  }
  return [
    ...(binding?.missing && binding.missing.units > 0
      ? [
          answer[isTimeDeciding ? 'decides' : 'lastOfTime']({
            requirement: names[binding.code],
            missing: formats.duration(binding.missing.duration),
          }),
        ]
      : []),
    ...(completion.missing.length > 0
      ? [
          answer.lacks({
            requirements: formats.list(
              completion.missing.map(({ code, missing }) =>
                answer.lack({ requirement: names[code], missing: formats.duration(missing.duration) }),
              ),
            ),
          }),
        ]
      : []),
    ...counts,
    ...(completion.unknown.length > 0
      ? [answer.unknown({ requirements: formats.list(completion.unknown.map(code => `«${names[code]}»`)) })]
      : []),
    ...assumption(),
  ]
}

/** The answer first: when one can be done, what decides it, and that it is an estimate. */
export function ProgressAnswer({
  progress,
  hasLeft,
  isOwn,
  mayOpenDays,
  showsSchemes,
  overall,
}: ProgressAnswerProps) {
  const { progress: texts, formats } = useTexts()
  const words = isOwn ? texts.answer.own : texts.answer.others
  const answer = answerOf(progress)
  const isEarliest = answer.kind === 'earliest' || answer.kind === 'earliest-known'
  // Service time alone would name a day on which the doctor is not done.
  const day = isEarliest ? (overall.day ?? answer.day) : 'day' in answer ? answer.day : null
  const reasons = [
    ...(hasLeft ? [] : overall.reasons),
    ...useReasons(progress, hasLeft, overall.isTimeDeciding),
  ]
  const params = { traineeId: progress.traineeId }
  return (
    <div className={styles.answer}>
      <p className={styles.sentence}>
        {hasLeft ? words.left() : words[answer.kind]({ day: day === null ? '' : formats.dayInSentence(day) })}
      </p>
      {reasons.map(reason => (
        <BodyShort key={reason} className={styles.reason}>
          {reason}
        </BodyShort>
      ))}
      <div className={styles.estimate}>
        <Tag size="small" variant="moderate" data-color="neutral">
          {texts.estimate}
        </Tag>
        <BodyShort size="small" textColor="subtle">
          {texts.estimateNote({ day: formats.dayInSentence(progress.asOf) })}
        </BodyShort>
      </div>
      <div className={styles.links}>
        {mayOpenDays && (
          <TextLink to="/leger/$traineeId/regnestykket" params={params}>
            {texts.answer.howCounted}
          </TextLink>
        )}
        {showsSchemes && (
          <TextLink to="/leger/$traineeId/ordninger" params={params}>
            {texts.answer.compareSchemes}
          </TextLink>
        )}
      </div>
    </div>
  )
}
