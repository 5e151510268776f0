import { type Actor, isAt, type Verdict, verdict } from '../../core/access.ts'

/**
 * The coordinator of the provider keeps the record and the service. Who may read them is not asked here: `scopeOf` limits
 * every query to it.
 */
export const mayEditTrainee = (actor: Actor, trainee: { providerId: string }): Verdict =>
  verdict(isAt(actor, 'coordinator', trainee.providerId))
