import { type Actor, appointmentsFor, isAt, isHerself, type Verdict, verdict } from '../../core/access.ts'

/** The two sides of individual supervision. */
export type Side = 'trainee' | 'supervisor'

type Entry = {
  traineeId: string
  supervisorId: string
  enteredAs: Side
  enteredById: string
  status: 'entered' | 'confirmed' | 'returned'
}

/** Whether the actor is this supervisor of the doctor, and not the doctor herself. */
const isSupervisor = (actor: Actor, traineeId: string, supervisorId: string): boolean =>
  !isHerself(actor, traineeId) &&
  appointmentsFor(actor, traineeId).some(appointment => appointment.supervisorId === supervisorId)

/** On which side the actor enters and confirms a doctor's supervision; null for who only reads. */
export function sideOf(actor: Actor, traineeId: string): Side | null {
  if (isHerself(actor, traineeId)) return 'trainee'
  const isIndividual = appointmentsFor(actor, traineeId).some(
    ({ appointedAs }) => appointedAs === 'individual',
  )
  return isIndividual ? 'supervisor' : null
}

/** The doctor and her individual supervisor, and nobody for them. */
export const mayEnter = (actor: Actor, traineeId: string): Verdict =>
  verdict(sideOf(actor, traineeId) !== null)

/** The side that entered it. */
export const mayChangeEntry = (actor: Actor, entry: Entry): Verdict =>
  verdict(
    entry.enteredAs === 'trainee'
      ? isHerself(actor, entry.traineeId)
      : isSupervisor(actor, entry.traineeId, entry.supervisorId),
  )

/** The other side; nobody confirms what she has entered herself. */
export const mayDecide = (actor: Actor, entry: Entry): Verdict =>
  verdict(
    entry.enteredById !== actor.accountId &&
      (entry.enteredAs === 'supervisor'
        ? isHerself(actor, entry.traineeId)
        : isSupervisor(actor, entry.traineeId, entry.supervisorId)),
  )

/**
 * What was agreed is for the two, and for who answers for the training; a clinical supervisor (supervisør) sees the hours
 * only.
 */
export const mayReadAgreedPoints = (
  actor: Actor,
  { traineeId, supervisorId, providerId }: { traineeId: string; supervisorId: string; providerId: string },
): Verdict =>
  verdict(
    sideOf(actor, traineeId) !== null ||
      isSupervisor(actor, traineeId, supervisorId) ||
      isAt(actor, 'coordinator', providerId) ||
      isAt(actor, 'leader', providerId),
  )

/** The coordinators of a provider keep its groups. */
export const mayKeepGroup = (actor: Actor, { providerId }: { providerId: string }): Verdict =>
  verdict(isAt(actor, 'coordinator', providerId))
