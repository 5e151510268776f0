import { type Actor, isAt, isHerself, type Verdict, verdict } from '../../core/access.ts'

/**
 * When and why somebody was away is for herself, her coordinator and the leader of her provider. Whoever else sees her
 * service sees how much of it was deducted.
 */
export const mayReadAbsence = (actor: Actor, trainee: { traineeId: string; providerId: string }): Verdict =>
  verdict(
    isAt(actor, 'coordinator', trainee.providerId) ||
      isAt(actor, 'leader', trainee.providerId) ||
      isHerself(actor, trainee.traineeId),
  )
