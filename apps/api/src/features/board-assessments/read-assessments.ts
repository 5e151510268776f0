import type { Answer, BoardAssessment, listBoardAssessments } from '@alis/contract'
import type { Db } from '@alis/db'
import { scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { mayWriteAssessment } from './policy.ts'
import { isReadable, presentAssessment } from './present.ts'
import { getAssessment, getDoctor, listAssessments } from './store.ts'

/** A doctor's assessments, the latest first; drafts only for who writes them. */
export async function readAssessments(
  ctx: Ctx,
  traineeId: string,
): Promise<Answer<typeof listBoardAssessments>> {
  const doctor = await getDoctor(ctx.db, scopeOf(ctx.actor), traineeId)
  const draft = mayWriteAssessment(ctx.actor, doctor) === 'allowed'
  return { assessments: await listAssessments(ctx.db, traineeId, draft), can: { draft } }
}

/**
 * One assessment, as the pool or a transaction sees it.
 * @throws Failure NOT_FOUND, also for a draft that is not the reader's to see
 */
export async function showAssessment(
  db: Db,
  { actor }: Pick<Ctx, 'actor'>,
  assessmentId: string,
): Promise<BoardAssessment> {
  const assessment = await getAssessment(db, scopeOf(actor), assessmentId)
  return isReadable(assessment, actor) ? presentAssessment(assessment, actor) : fail('NOT_FOUND')
}

/** One assessment. */
export const readAssessment = (ctx: Ctx, assessmentId: string): Promise<BoardAssessment> =>
  showAssessment(ctx.db, ctx, assessmentId)
