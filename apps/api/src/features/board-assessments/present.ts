import type { BoardAssessment, BoardParticipant, MissingBoardRole } from '@alis/contract'
import type { Actor } from '../../core/access.ts'
import { mayComment, mayFinaliseAssessment, mayWriteAssessment } from './policy.ts'
import type { AssessmentRecord } from './store.ts'

const neededRoles: readonly MissingBoardRole[] = ['leader', 'individual-supervisor', 'clinical-supervisor']

/** A board has the leader, the individual supervisor and at least one clinical supervisor (FACTS 1.10). */
export const missingIn = (participants: readonly BoardParticipant[]): MissingBoardRole[] =>
  neededRoles.filter(needed => !participants.some(({ role }) => role === needed))

/** Whom an assessment is about. */
export const doctorOf = ({ trainee, providerId }: AssessmentRecord) => ({ traineeId: trainee.id, providerId })

/** Whether the actor may read it: a draft is for who writes it. */
export const isReadable = (assessment: AssessmentRecord, actor: Actor): boolean =>
  assessment.finalisedAt !== null || mayWriteAssessment(actor, doctorOf(assessment)) === 'allowed'

/** An assessment with who should have taken part, and what the reader may do with it. */
export function presentAssessment(record: AssessmentRecord, actor: Actor): BoardAssessment {
  const { providerId: _, ...assessment } = record
  const doctor = doctorOf(record)
  const isDraft = record.finalisedAt === null
  const mayWrite = mayWriteAssessment(actor, doctor) === 'allowed'
  return {
    ...assessment,
    missing: missingIn(record.participants),
    can: {
      change: isDraft && mayWrite,
      discard: isDraft && mayWrite,
      finalise: isDraft && mayFinaliseAssessment(actor, doctor) === 'allowed',
      comment: !isDraft && mayComment(actor, doctor) === 'allowed',
    },
  }
}
