import { type Actor, isAt, type Verdict, verdict } from '../../core/access.ts'

/** Where a doctor's record stands. */
export type TraineePlace = { id: string; providerId: string }

/** Coordinators and leaders of the provider, the doctor's supervisor, and the doctor herself. The scope of queries says the same. */
export const mayReadTrainee = (actor: Actor, trainee: TraineePlace): Verdict =>
  verdict(
    isAt(actor, 'coordinator', trainee.providerId) ||
      isAt(actor, 'leader', trainee.providerId) ||
      actor.grants.some(grant => 'traineeId' in grant && grant.traineeId === trainee.id),
  )

/** The coordinator keeps the record and the service; the leader, the supervisor and the doctor read it. */
export const mayEditTrainee = (actor: Actor, trainee: Pick<TraineePlace, 'providerId'>): Verdict =>
  verdict(isAt(actor, 'coordinator', trainee.providerId))
