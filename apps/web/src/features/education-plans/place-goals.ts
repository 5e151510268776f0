import type { PlannedGoal } from '@alis/contract'

/** A goal that can be planned. */
export type PlannableGoal = { id: string; code: string; title: string }

/** The periods that a goal is planned in: it can be worked towards in several. */
export const periodsOf = (goals: readonly PlannedGoal[], goalId: string): string[] =>
  goals.flatMap(goal => (goal.goalId === goalId && goal.periodId !== null ? [goal.periodId] : []))

const isAt = (goalId: string, periodId: string | null) => (goal: PlannedGoal) =>
  goal.goalId === goalId && goal.periodId === periodId

/** Plans a goal in a period. It is not "not placed yet" any more. */
export const addGoal = (goals: readonly PlannedGoal[], goalId: string, periodId: string): PlannedGoal[] => [
  ...goals.filter(goal => !isAt(goalId, null)(goal) && !isAt(goalId, periodId)(goal)),
  { goalId, periodId },
]

/** Takes a goal out of a period. */
export const removeGoal = (goals: readonly PlannedGoal[], goalId: string, periodId: string): PlannedGoal[] =>
  goals.filter(goal => !isAt(goalId, periodId)(goal))

/** The goals that stand in none of the doctor's periods. */
export const goalsNowhere = (
  catalogue: readonly PlannableGoal[],
  goals: readonly PlannedGoal[],
  periodIds: readonly string[],
): PlannableGoal[] =>
  catalogue.filter(({ id }) => periodsOf(goals, id).every(periodId => !periodIds.includes(periodId)))

const fold = (text: string) => text.toLocaleLowerCase().replace(/\s+/g, ' ').trim()

/** The goals whose code or title has what is searched for: `ALM 055`, `alm055` and a part of the title all do. */
export function findGoals(catalogue: readonly PlannableGoal[], search: string): readonly PlannableGoal[] {
  const wanted = fold(search)
  const squeezed = wanted.replaceAll(' ', '')
  return catalogue.filter(
    ({ code, title }) =>
      fold(`${code} ${title}`).includes(wanted) || fold(code).replaceAll(' ', '').includes(squeezed),
  )
}
