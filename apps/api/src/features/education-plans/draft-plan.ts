import type { EducationPlan, NewPlan, PlanContent, PlanExample } from '@alis/contract'
import type { Db } from '@alis/db'
import { planFromExample } from '@alis/domain'
import { authorise, scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { Failure, fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { mayDraftPlan } from './policy.ts'
import { showPlan } from './read-plan.ts'
import { readPlanFacts } from './sections.ts'
import { insertDraft, openPlansOf, type PlanBefore } from './store.ts'

const nothing: PlanContent = {
  goals: [],
  courses: [],
  groupStartsOn: null,
  assessmentPoints: [],
  supervisionRemark: null,
  remarks: null,
}

const mayNotBeSent = (path: string): never => {
  throw new Failure('VALIDATION_FAILED', {}, [{ path, rule: 'additionalProperties', params: {} }])
}

/** A revision has a reason and starts from the active plan; the first has none and may start from an example. */
function checkStart({ active, hasOpen }: PlanBefore, { reason, example }: NewPlan): void {
  if (hasOpen) fail('PLAN_ALREADY_OPEN')
  if (active === null && reason !== null) mayNotBeSent('/reason')
  if (active !== null && example !== null) mayNotBeSent('/example')
  if (active !== null && reason === null) fail('PLAN_REASON_NEEDED')
}

/** What a first plan says: nothing, or what an example says of this doctor. */
export async function contentFrom(
  tx: Db,
  traineeId: string,
  example: PlanExample | null,
  today: string,
): Promise<PlanContent> {
  if (example === null) return nothing
  const { catalogue, ...facts } = await readPlanFacts(tx, traineeId, nothing, today)
  return planFromExample(example, { ...facts, goals: catalogue, today })
}

/** Begins a plan from nothing or an example, or a revision from the active one. */
export const draftPlan = (ctx: Ctx, traineeId: string, body: NewPlan): Promise<EducationPlan> =>
  write(ctx, async tx => {
    const before = await openPlansOf(tx, scopeOf(ctx.actor), traineeId)
    const { providerId, active } = before
    authorise(mayDraftPlan(ctx.actor, { traineeId, providerId }))
    checkStart(before, body)
    const number = (active?.number ?? 0) + 1
    const content = active?.content ?? (await contentFrom(tx, traineeId, body.example, ctx.today))
    const createdBy = ctx.actor.accountId
    const planId = await insertDraft(tx, { traineeId, number, content, reason: body.reason, createdBy })
    return {
      result: await showPlan(tx, ctx, planId),
      events: [
        { type: 'education-plan.drafted', subjectId: planId, traineeId, providerId, data: { number } },
      ],
    }
  })
