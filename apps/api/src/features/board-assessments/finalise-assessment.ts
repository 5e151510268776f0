import type { BoardAssessment } from '@alis/contract'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { openFor, subjectOf } from './open-for.ts'
import { showAssessment } from './read-assessments.ts'
import { saveFinalised } from './store.ts'

/** Finalises a draft. The doctor and her supervisors read it from then on, and only her comment is added. */
export const finaliseAssessment = (
  ctx: Ctx,
  assessmentId: string,
  version: number,
): Promise<BoardAssessment> =>
  write(ctx, async tx => {
    const assessment = await openFor(tx, ctx, { assessmentId, version, act: 'finalise' })
    const { heldOn } = assessment
    if (heldOn > ctx.today) fail('HELD_AFTER_TODAY', { day: heldOn })
    await saveFinalised(tx, assessmentId, ctx.actor.accountId)
    return {
      result: await showAssessment(tx, ctx, assessmentId),
      events: [{ type: 'board-assessment.finalised', ...subjectOf(assessment), data: {} }],
    }
  })
