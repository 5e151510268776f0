import { type Actor, isAt, isHerself, type Verdict, verdict } from '../../core/access.ts'

type Doctor = { traineeId: string; providerId: string }

/** The leader convenes the board (FACTS 1.10); she or the coordinator writes what it found. Nobody does so of herself. */
export const mayWriteAssessment = (actor: Actor, { traineeId, providerId }: Doctor): Verdict =>
  verdict(
    !isHerself(actor, traineeId) &&
      (isAt(actor, 'leader', providerId) || isAt(actor, 'coordinator', providerId)),
  )

/** The leader, or her deputy, answers for the assessment. */
export const mayFinaliseAssessment = (actor: Actor, { traineeId, providerId }: Doctor): Verdict =>
  verdict(!isHerself(actor, traineeId) && isAt(actor, 'leader', providerId))

/** What the doctor says to it is hers alone. */
export const mayComment = (actor: Actor, { traineeId }: Doctor): Verdict =>
  verdict(isHerself(actor, traineeId))
