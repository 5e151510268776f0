import type { GoalStep } from '@alis/domain'
import {
  type Actor,
  type Appointment,
  appointmentsFor,
  isAt,
  isHerself,
  type Verdict,
  verdict,
} from '../../core/access.ts'

type Doctor = { traineeId: string; providerId: string }

/** As what somebody advises. Who is appointed as both does it as individual supervisor: nobody counts as two. */
export function findAdviserRole(actor: Actor, traineeId: string): Appointment | null {
  if (isHerself(actor, traineeId)) return null
  const kinds = appointmentsFor(actor, traineeId).map(({ appointedAs }) => appointedAs)
  return kinds.find(kind => kind === 'individual') ?? kinds[0] ?? null
}

/**
 * The doctor says that she has reached a goal, her supervisors advise, and the leader of her provider or a deputy decides
 * (G1, G2). Nobody decides about herself.
 */
export function mayDo(step: GoalStep, actor: Actor, { traineeId, providerId }: Doctor): Verdict {
  switch (step) {
    case 'submit':
    case 'recall':
      return verdict(isHerself(actor, traineeId))
    // A goal begins with an activity, which the coordinator can write down too.
    case 'begin':
      return verdict(isHerself(actor, traineeId) || isAt(actor, 'coordinator', providerId))
    case 'advise':
      return verdict(findAdviserRole(actor, traineeId) !== null)
    case 'approve':
    case 'return':
    case 'reject':
      return verdict(isAt(actor, 'leader', providerId) && !isHerself(actor, traineeId))
  }
}
