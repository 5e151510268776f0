import type { Ctx } from '../../core/context.ts'
import { write } from '../../core/write.ts'
import { openFor, subjectOf } from './open-for.ts'
import { deleteAssessment } from './store.ts'

/** Discards a draft; it is kept in history. */
export const discardAssessment = (ctx: Ctx, assessmentId: string, version: number) =>
  write(ctx, async tx => {
    const assessment = await openFor(tx, ctx, { assessmentId, version, act: 'write' })
    await deleteAssessment(tx, assessmentId)
    return {
      result: undefined,
      events: [{ type: 'board-assessment.discarded', ...subjectOf(assessment), data: {} }],
    }
  })
