import { isDeepStrictEqual } from 'node:util'
import type { BoardAssessment, BoardAssessmentChange, NewBoardAssessment } from '@alis/contract'
import type { Ctx } from '../../core/context.ts'
import { write } from '../../core/write.ts'
import { openFor, subjectOf } from './open-for.ts'
import { showAssessment } from './read-assessments.ts'
import { saveAssessment } from './store.ts'

/** Changes a draft. */
export const changeAssessment = (
  ctx: Ctx,
  assessmentId: string,
  { version, ...change }: BoardAssessmentChange,
): Promise<BoardAssessment> =>
  write(ctx, async tx => {
    const assessment = await openFor(tx, ctx, { assessmentId, version, act: 'write' })
    const { heldOn, participants, judgement, basis, measures } = assessment
    const before: NewBoardAssessment = { heldOn, participants, judgement, basis, measures }
    const after = { ...before, ...change }
    const names = Object.keys(before) as (keyof NewBoardAssessment)[]
    const fields = names.filter(name => !isDeepStrictEqual(before[name], after[name]))
    if (fields.length === 0)
      return { result: await showAssessment(tx, ctx, assessmentId), events: 'nothing-changed' }
    await saveAssessment(tx, assessmentId, after)
    return {
      result: await showAssessment(tx, ctx, assessmentId),
      events: [{ type: 'board-assessment.changed', ...subjectOf(assessment), data: { fields } }],
    }
  })
