import type { ConversationSide, ConversationStatus } from '@alis/contract'
import { type Actor, appointmentsFor, isAt, isHerself, type Verdict, verdict } from '../../core/access.ts'

type Doctor = { traineeId: string; providerId: string }

/** The individual supervisor (veileder) that the actor is of a doctor today. Nobody supervises herself. */
export const findSupervisorOf = (actor: Actor, traineeId: string): string | null =>
  isHerself(actor, traineeId)
    ? null
    : (appointmentsFor(actor, traineeId).find(({ appointedAs }) => appointedAs === 'individual')
        ?.supervisorId ?? null)

/** Which of the two in a doctor's conversations the actor is today; null = neither. */
export function sideOf(actor: Actor, traineeId: string): ConversationSide | null {
  if (isHerself(actor, traineeId)) return 'trainee'
  return findSupervisorOf(actor, traineeId) === null ? null : 'supervisor'
}

/** The two themselves, and those who are to know that conversations are held. Clinical supervisors learn nothing of them. */
export const maySeeConversations = (actor: Actor, { traineeId, providerId }: Doctor): Verdict =>
  verdict(
    sideOf(actor, traineeId) !== null ||
      isAt(actor, 'coordinator', providerId) ||
      isAt(actor, 'leader', providerId),
  )

/** Only the two plan, prepare, minute and cancel. */
export const mayTakePart = (actor: Actor, traineeId: string): Verdict =>
  verdict(sideOf(actor, traineeId) !== null)

/** The supervisor alone finalises (FACTS 5.1). */
export const mayFinalise = (actor: Actor, traineeId: string): Verdict =>
  verdict(sideOf(actor, traineeId) === 'supervisor')

/** What was minuted is not cancelled, and what was finalised is not touched. */
export const isCancellable = (status: ConversationStatus): boolean =>
  status === 'invited' || status === 'prepared'
