import type { BoardAssessment, BoardAssessmentRow, NewBoardAssessment } from '@alis/contract'
import { type Db, run, type Statement } from '@alis/db'
import type { Scope } from '../../core/access.ts'
import { fail } from '../../core/fail.ts'

/** An assessment as stored. */
export type AssessmentRecord = Omit<BoardAssessment, 'missing' | 'can'> & { providerId: string }

const selectText = `select json_build_object('id', assessment.id,
      'trainee', json_build_object('id', trainee.id, 'givenName', given_name, 'familyName', family_name),
      'providerId', trainee.provider_id, 'heldOn', held_on, 'participants', participants, 'judgement', judgement,
      'basis', basis, 'measures', measures, 'createdBy', (select name from account where account.id = created_by),
      'finalisedAt', finalised_at, 'finalisedBy', (select name from account where account.id = finalised_by),
      'traineeComment', trainee_comment, 'commentedAt', commented_at, 'version', assessment.version) as assessment
    from board_assessment assessment join trainee on trainee.id = assessment.trainee_id
    where assessment.id = $3 and (trainee.provider_id = any ($1::uuid[]) or trainee.id = any ($2::uuid[]))`

const select: Statement<{ assessment: AssessmentRecord }> = {
  name: 'select-board-assessment',
  text: selectText,
}
const open: Statement<{ assessment: AssessmentRecord }> = {
  name: 'open-board-assessment',
  text: `${selectText} for update of assessment`,
}

/**
 * One assessment of a doctor in the scope.
 * @throws Failure NOT_FOUND, also when she exists outside the scope
 */
export async function getAssessment(db: Db, scope: Scope, assessmentId: string): Promise<AssessmentRecord> {
  const [row] = await run(db, select, [scope.providerIds, scope.traineeIds, assessmentId])
  return row?.assessment ?? fail('NOT_FOUND')
}

/**
 * The same, for a change: until the transaction ends nobody else changes it.
 * @throws Failure NOT_FOUND
 */
export async function openAssessment(tx: Db, scope: Scope, assessmentId: string): Promise<AssessmentRecord> {
  const [row] = await run(tx, open, [scope.providerIds, scope.traineeIds, assessmentId])
  return row?.assessment ?? fail('NOT_FOUND')
}

const list: Statement<BoardAssessmentRow> = {
  name: 'list-board-assessments',
  text: `select id, held_on as "heldOn", judgement, to_json(finalised_at) #>> '{}' as "finalisedAt",
      trainee_comment is not null as "hasComment"
    from board_assessment where trainee_id = $1 and ($2 or finalised_at is not null)
    order by held_on desc, id`,
}

/** The assessments of a doctor who was found in the scope, the latest first; drafts only where they may be seen. */
export const listAssessments = (
  db: Db,
  traineeId: string,
  hasDrafts: boolean,
): Promise<BoardAssessmentRow[]> => run(db, list, [traineeId, hasDrafts])

const selectDoctor: Statement<{ traineeId: string; providerId: string }> = {
  name: 'select-doctor-of-assessments',
  text: `select id as "traineeId", provider_id as "providerId" from trainee
    where id = $3 and (provider_id = any ($1::uuid[]) or id = any ($2::uuid[]))`,
}

/**
 * A doctor in the scope and her provider.
 * @throws Failure NOT_FOUND
 */
export async function getDoctor(
  db: Db,
  { providerIds, traineeIds }: Scope,
  traineeId: string,
): Promise<{ traineeId: string; providerId: string }> {
  const [row] = await run(db, selectDoctor, [providerIds, traineeIds, traineeId])
  return row ?? fail('NOT_FOUND')
}

const valuesOf = ({ heldOn, participants, judgement, basis, measures }: NewBoardAssessment) => [
  heldOn,
  JSON.stringify(participants),
  judgement,
  basis,
  measures,
]

const insert: Statement<{ id: string }> = {
  name: 'insert-board-assessment',
  text: `insert into board_assessment (trainee_id, created_by, held_on, participants, judgement, basis, measures)
    values ($1, $2, $3, $4, $5, $6, $7) returning id`,
}

export async function insertAssessment(
  tx: Db,
  { traineeId, createdBy }: { traineeId: string; createdBy: string },
  fields: NewBoardAssessment,
): Promise<string> {
  const [row] = await run(tx, insert, [traineeId, createdBy, ...valuesOf(fields)])
  if (!row) throw new Error('The assessment was not stored.')
  return row.id
}

const update: Statement<never> = {
  name: 'update-board-assessment',
  text: `update board_assessment set held_on = $2, participants = $3, judgement = $4, basis = $5, measures = $6,
      version = version + 1, updated_at = now()
    where id = $1`,
}

/** Stores an open draft. */
export async function saveAssessment(
  tx: Db,
  assessmentId: string,
  fields: NewBoardAssessment,
): Promise<void> {
  await run(tx, update, [assessmentId, ...valuesOf(fields)])
}

const finalise: Statement<never> = {
  name: 'finalise-board-assessment',
  text: `update board_assessment set finalised_at = now(), finalised_by = $2, version = version + 1, updated_at = now()
    where id = $1`,
}

/** Stores that an open draft is finalised. */
export async function saveFinalised(tx: Db, assessmentId: string, accountId: string): Promise<void> {
  await run(tx, finalise, [assessmentId, accountId])
}

const comment: Statement<never> = {
  name: 'comment-board-assessment',
  text: `update board_assessment set trainee_comment = $2, commented_at = now(), version = version + 1, updated_at = now()
    where id = $1`,
}

/** Stores the doctor's comment to a finalised assessment. */
export async function saveComment(tx: Db, assessmentId: string, text: string): Promise<void> {
  await run(tx, comment, [assessmentId, text])
}

const remove: Statement<never> = {
  name: 'delete-board-assessment',
  text: 'delete from board_assessment where id = $1',
}

/** Deletes an open draft; the trigger keeps it in history. */
export async function deleteAssessment(tx: Db, assessmentId: string): Promise<void> {
  await run(tx, remove, [assessmentId])
}
