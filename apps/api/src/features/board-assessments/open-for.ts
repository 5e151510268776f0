import type { Db } from '@alis/db'
import { authorise, scopeOf, type Verdict } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { mayComment, mayFinaliseAssessment, mayWriteAssessment } from './policy.ts'
import { doctorOf, isReadable } from './present.ts'
import { type AssessmentRecord, openAssessment } from './store.ts'

const policies = {
  write: mayWriteAssessment,
  finalise: mayFinaliseAssessment,
  comment: mayComment,
} satisfies Record<string, (...args: Parameters<typeof mayComment>) => Verdict>

/**
 * Opens an assessment for what somebody wants to do with it: she may, it is as she saw it, and it has come so far and not
 * further. Until the transaction ends nobody else changes it.
 */
export async function openFor(
  tx: Db,
  { actor }: Ctx,
  { assessmentId, version, act }: { assessmentId: string; version: number; act: keyof typeof policies },
): Promise<AssessmentRecord> {
  const assessment = await openAssessment(tx, scopeOf(actor), assessmentId)
  if (!isReadable(assessment, actor)) fail('NOT_FOUND')
  authorise(policies[act](actor, doctorOf(assessment)))
  if (assessment.version !== version) fail('CHANGED_MEANWHILE', { current: assessment.version })
  const isFinalised = assessment.finalisedAt !== null
  if (act === 'comment' && !isFinalised) fail('ASSESSMENT_NOT_FINALISED')
  if (act !== 'comment' && isFinalised) fail('ASSESSMENT_FINALISED')
  return assessment
}

/** Whom an event of an assessment is about. */
export const subjectOf = (assessment: AssessmentRecord) => ({
  subjectId: assessment.id,
  ...doctorOf(assessment),
})
