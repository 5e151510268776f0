import type { BoardAssessment, BoardAssessmentComment } from '@alis/contract'
import type { Ctx } from '../../core/context.ts'
import { write } from '../../core/write.ts'
import { openFor, subjectOf } from './open-for.ts'
import { showAssessment } from './read-assessments.ts'
import { saveComment } from './store.ts'

/** Writes the doctor's comment to a finalised assessment, or writes it anew; what it said before is kept in history. */
export const commentAssessment = (
  ctx: Ctx,
  assessmentId: string,
  { version, comment }: BoardAssessmentComment,
): Promise<BoardAssessment> =>
  write(ctx, async tx => {
    const assessment = await openFor(tx, ctx, { assessmentId, version, act: 'comment' })
    if (assessment.traineeComment === comment)
      return { result: await showAssessment(tx, ctx, assessmentId), events: 'nothing-changed' }
    await saveComment(tx, assessmentId, comment)
    return {
      result: await showAssessment(tx, ctx, assessmentId),
      events: [{ type: 'board-assessment.commented', ...subjectOf(assessment), data: {} }],
    }
  })
