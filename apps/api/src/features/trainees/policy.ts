import { type Actor, isAt, isHerself, type Verdict, verdict } from '../../core/access.ts'
import { mayReadAbsence } from '../progress/index.ts'

/**
 * The coordinator of the provider keeps the record and the service. Who may read them is not asked here: `scopeOf` limits
 * every query to it.
 */
export const mayEditTrainee = (actor: Actor, trainee: { providerId: string }): Verdict =>
  verdict(isAt(actor, 'coordinator', trainee.providerId))

type Doctor = { traineeId: string; providerId: string }

/** The doctor asks for changes of her path and tries alternatives; the coordinator does it with her. */
export const mayRequestChange = (actor: Actor, doctor: Doctor): Verdict =>
  verdict(isHerself(actor, doctor.traineeId) || isAt(actor, 'coordinator', doctor.providerId))

/** The coordinator prepares what the leader signs, changes, discards and replaces it. */
export const mayPrepareConfirmation = (actor: Actor, doctor: Doctor): Verdict =>
  verdict(isAt(actor, 'coordinator', doctor.providerId))

/** A confirmation tells of absence too: it is for the doctor, who prepares it and who signs it. */
export const mayReadConfirmations = (actor: Actor, doctor: Doctor): Verdict => mayReadAbsence(actor, doctor)
