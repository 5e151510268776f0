import type { BoardAssessment, NewBoardAssessment } from '@alis/contract'
import { authorise, scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { write } from '../../core/write.ts'
import { mayWriteAssessment } from './policy.ts'
import { showAssessment } from './read-assessments.ts'
import { getDoctor, insertAssessment } from './store.ts'

/** Writes down what a board found, as a draft. */
export const draftAssessment = (
  ctx: Ctx,
  traineeId: string,
  body: NewBoardAssessment,
): Promise<BoardAssessment> =>
  write(ctx, async tx => {
    const doctor = await getDoctor(tx, scopeOf(ctx.actor), traineeId)
    authorise(mayWriteAssessment(ctx.actor, doctor))
    const id = await insertAssessment(tx, { traineeId, createdBy: ctx.actor.accountId }, body)
    const { heldOn } = body
    return {
      result: await showAssessment(tx, ctx, id),
      events: [{ type: 'board-assessment.drafted', subjectId: id, ...doctor, data: { heldOn } }],
    }
  })
