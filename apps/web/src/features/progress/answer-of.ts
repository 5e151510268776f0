import type { Progress } from '@alis/contract'

/** What a reader is told first. A day that nothing leads to is never guessed. */
export type Answer =
  | { kind: 'nothing-registered' }
  /** Every time requirement has been met since the day. */
  | { kind: 'met'; day: string }
  /** Was reached on a day that has passed, if the last period went on after what is registered. */
  | { kind: 'perhaps-met'; day: string }
  | { kind: 'earliest'; day: string }
  /** The day of what is known; something that has not been entered could make it later. */
  | { kind: 'earliest-known'; day: string }
  | { kind: 'not-reached' }

const latestOf = (days: readonly string[]): string => [...days].sort().at(-1) ?? ''

/** The answer to when a doctor can be done. */
export function answerOf({
  asOf,
  requirements,
  completion,
  periods,
}: Pick<Progress, 'asOf' | 'requirements' | 'completion' | 'periods'>): Answer {
  if (periods.length === 0) return { kind: 'nothing-registered' }
  if (requirements.every(({ status }) => status === 'met'))
    return { kind: 'met', day: latestOf(requirements.flatMap(({ metOn }) => metOn ?? [])) }
  const day = completion.earliestOn
  if (day === null) return { kind: 'not-reached' }
  if (completion.unknown.length > 0) return { kind: 'earliest-known', day }
  return day <= asOf ? { kind: 'perhaps-met', day } : { kind: 'earliest', day }
}
