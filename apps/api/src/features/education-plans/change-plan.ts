import { isDeepStrictEqual } from 'node:util'
import type { EducationPlan, PlanContent, PlanDraftChange } from '@alis/contract'
import type { Db } from '@alis/db'
import type { Ctx } from '../../core/context.ts'
import { Failure } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { openFor, subjectOf } from './open-for.ts'
import { showPlan } from './read-plan.ts'
import { findUnknownIds, type PlanRecord, saveDraft } from './store.ts'

/** Saves sections of a draft. Sent again, they change nothing: editors save by themselves. */
export const changePlan = (
  ctx: Ctx,
  planId: string,
  { version, reason, ...sections }: PlanDraftChange,
): Promise<EducationPlan> =>
  write(ctx, async tx => {
    const plan = await openFor(tx, ctx, { planId, version, step: 'change' })
    checkReason(plan, reason)
    const before = { ...plan.content, reason: plan.reason }
    const after = { ...before, ...sections, ...(reason !== undefined && { reason }) }
    after.goals = eachOnce(after.goals)
    const changed = fieldsOf(before).filter(field => !isDeepStrictEqual(before[field], after[field]))
    if (changed.length > 0) {
      await checkGoals(tx, plan, after.goals)
      const { reason: why, ...content } = after
      await saveDraft(tx, planId, { content, reason: why })
    }
    return {
      result: await showPlan(tx, ctx, planId),
      events:
        changed.length > 0
          ? [{ type: 'education-plan.changed', ...subjectOf(plan), data: { sections: changed } }]
          : 'nothing-changed',
    }
  })

const fieldsOf = <Fields extends object>(fields: Fields) => Object.keys(fields) as (keyof Fields & string)[]

type Goals = PlanContent['goals']

const eachOnce = (goals: Goals): Goals => [
  ...new Map(goals.map(goal => [`${goal.goalId} ${goal.periodId}`, goal])).values(),
]

/** Only a revision has a reason. */
function checkReason({ number }: PlanRecord, reason: string | undefined): void {
  if (number === 1 && reason !== undefined)
    throw new Failure('VALIDATION_FAILED', {}, [
      { path: '/reason', rule: 'additionalProperties', params: {} },
    ])
}

/** Goals and periods that are newly named must exist; what the plan has named before stays, whatever became of it. */
async function checkGoals(tx: Db, { content, trainee }: PlanRecord, goals: Goals): Promise<void> {
  const known = new Set(content.goals.flatMap(({ goalId, periodId }) => [goalId, periodId]))
  const goalIds = goals.flatMap(({ goalId }) => (known.has(goalId) ? [] : [goalId]))
  const periodIds = goals.flatMap(({ periodId }) =>
    periodId === null || known.has(periodId) ? [] : [periodId],
  )
  if (goalIds.length === 0 && periodIds.length === 0) return
  const unknown = await findUnknownIds(tx, trainee.id, { goalIds, periodIds })
  const at = (path: string) => ({ path, rule: 'unknown', params: {} })
  const errors = goals.flatMap(({ goalId, periodId }, index) => [
    ...(unknown.goals.has(goalId) ? [at(`/goals/${index}/goalId`)] : []),
    ...(periodId !== null && unknown.periods.has(periodId) ? [at(`/goals/${index}/periodId`)] : []),
  ])
  if (errors.length > 0) throw new Failure('VALIDATION_FAILED', {}, errors)
}
