import { type Actor, scopeOf, type Verdict } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { type Paging, pageOf } from '../../core/paging.ts'
import { mayWriteAssessment } from '../board-assessments/index.ts'
import { maySeeConversations } from '../conversations/index.ts'
import { mayReadDrafts } from '../education-plans/index.ts'
import { mayReadAbsence } from '../progress/index.ts'
import { getTrainee, listEvents } from './store.ts'

type Doctor = { traineeId: string; providerId: string }
type Guarded = { types: readonly string[]; may: (actor: Actor, doctor: Doctor) => Verdict }

/** The history tells of a thing nobody who may not see the thing. */
const guarded: readonly Guarded[] = [
  // They tell when somebody was away, or what she has asked for.
  { types: ['absence.%', 'change-request.%', 'confirmation.%'], may: mayReadAbsence },
  { types: ['conversation.%'], may: maySeeConversations },
  {
    types: ['board-assessment.drafted', 'board-assessment.changed', 'board-assessment.discarded'],
    may: mayWriteAssessment,
  },
  {
    types: ['education-plan.drafted', 'education-plan.changed', 'education-plan.discarded'],
    may: mayReadDrafts,
  },
]

/** What was done to a doctor's record and training, newest first, as far as the reader may know of it. */
export async function readEvents(ctx: Ctx, traineeId: string, paging: Paging) {
  const scope = scopeOf(ctx.actor)
  const { provider } = await getTrainee(ctx.db, scope, traineeId)
  const doctor = { traineeId, providerId: provider.id }
  const hiddenTypes = guarded.flatMap(({ types, may }) => (may(ctx.actor, doctor) === 'denied' ? types : []))
  const { items, total } = await listEvents(ctx.db, scope, traineeId, hiddenTypes, paging)
  return pageOf(items, total, paging)
}
