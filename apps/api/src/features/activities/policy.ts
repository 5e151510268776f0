import type { ActivityStatus } from '@alis/contract'
import {
  type Actor,
  appointmentsFor,
  hasRole,
  isAt,
  isHerself,
  type Verdict,
  verdict,
} from '../../core/access.ts'

/** What can be done with an activity depends on how far it has come. */
const statuses = {
  change: ['planned', 'done', 'returned'],
  send: ['done', 'returned'],
  recall: ['sent'],
  sign: ['sent'],
  return: ['sent'],
  remove: ['planned', 'done', 'returned'],
} satisfies Record<string, readonly ActivityStatus[]>

export type ActivityStep = keyof typeof statuses

/** Whether the activity has come so far, and not further, that this can be done with it. */
export const isOpenForStep = (step: ActivityStep, status: ActivityStatus): boolean =>
  statuses[step].some(each => each === status)

type Doctor = { traineeId: string; providerId: string }

/** The doctor writes down what she does; the coordinator can do it for her. */
export const mayAddActivity = (actor: Actor, { traineeId, providerId }: Doctor): Verdict =>
  verdict(isHerself(actor, traineeId) || isAt(actor, 'coordinator', providerId))

/** Who writes down activities at all: asked before files are taken in, when it is not known yet whose they are. */
export const mayWriteActivities = (actor: Actor): Verdict =>
  verdict(hasRole(actor, 'trainee') || hasRole(actor, 'coordinator'))

type Asked = Doctor & { status: ActivityStatus; sentTo: { supervisorId: string } | null }

/**
 * The doctor does the writing, the coordinator registers for her what was not sent yet. It is signed by a supervisor of the
 * doctor's: the one it was sent to, or any where nobody is named. Nobody signs her own.
 */
export function mayDo(step: ActivityStep, actor: Actor, activity: Asked): Verdict {
  const { traineeId, providerId, status, sentTo } = activity
  if (step === 'sign' || step === 'return') {
    const isAsked = appointmentsFor(actor, traineeId).some(
      ({ supervisorId }) => sentTo === null || sentTo.supervisorId === supervisorId,
    )
    return verdict(isAsked && !isHerself(actor, traineeId))
  }
  const isForHer = step === 'change' && status !== 'returned' && isAt(actor, 'coordinator', providerId)
  return verdict(isHerself(actor, traineeId) || isForHer)
}
