import { type Static, Type } from 'typebox'
import {
  freeLine,
  freeText,
  Instant,
  IsoDate,
  nullable,
  oneOf,
  strictObject,
  Uuid,
  Version,
} from './common.ts'
import { defineRoute } from './route.ts'
import { ServiceDay } from './service-period.ts'
import { TraineeParams } from './trainee.ts'

/** As what somebody took part in the board. */
export const BoardRole = oneOf(
  'leader',
  'individual-supervisor',
  'clinical-supervisor',
  'group-supervisor',
  'trainee',
  'other',
)
export type BoardRole = Static<typeof BoardRole>

export const BoardParticipant = strictObject({ name: freeLine(200), role: BoardRole })
export type BoardParticipant = Static<typeof BoardParticipant>

export const BoardJudgement = oneOf('on-track', 'at-risk', 'needs-more-time')
export type BoardJudgement = Static<typeof BoardJudgement>

/** Who should have taken part and did not. Shown beside the assessment; it can be finalised all the same. */
export const MissingBoardRole = oneOf('leader', 'individual-supervisor', 'clinical-supervisor')
export type MissingBoardRole = Static<typeof MissingBoardRole>

/** An assessment in a doctor's list. */
export const BoardAssessmentRow = strictObject({
  id: Uuid,
  heldOn: IsoDate,
  judgement: BoardJudgement,
  finalisedAt: nullable(Instant),
  hasComment: Type.Boolean(),
})
export type BoardAssessmentRow = Static<typeof BoardAssessmentRow>

/**
 * The overall assessment of an assessment board (vurderingskollegium). A draft is for the leader and the coordinator;
 * finalised it is for the doctor and her supervisors too.
 */
export const BoardAssessment = strictObject({
  id: Uuid,
  trainee: strictObject({ id: Uuid, givenName: Type.String(), familyName: Type.String() }),
  heldOn: IsoDate,
  participants: Type.Array(BoardParticipant),
  missing: Type.Array(MissingBoardRole),
  judgement: BoardJudgement,
  basis: nullable(Type.String()),
  measures: nullable(Type.String()),
  createdBy: nullable(Type.String()),
  /** Null = a draft. */
  finalisedAt: nullable(Instant),
  finalisedBy: nullable(Type.String()),
  traineeComment: nullable(Type.String()),
  commentedAt: nullable(Instant),
  version: Version,
  can: strictObject({
    change: Type.Boolean(),
    finalise: Type.Boolean(),
    discard: Type.Boolean(),
    comment: Type.Boolean(),
  }),
})
export type BoardAssessment = Static<typeof BoardAssessment>

const AssessmentParams = strictObject({ assessmentId: Uuid })
const tag = 'Board assessments'

export const listBoardAssessments = defineRoute({
  operationId: 'listBoardAssessments',
  summary: 'A doctor’s assessments, the latest first; drafts only for who writes them',
  tag,
  method: 'GET',
  path: '/trainees/:traineeId/board-assessments',
  access: 'signed-in',
  params: TraineeParams,
  status: 200,
  answer: strictObject({
    assessments: Type.Array(BoardAssessmentRow),
    can: strictObject({ draft: Type.Boolean() }),
  }),
})

const fields = {
  heldOn: ServiceDay,
  participants: Type.Array(BoardParticipant, { minItems: 1, maxItems: 20 }),
  judgement: BoardJudgement,
  basis: nullable(freeText(5000)),
  measures: nullable(freeText(5000)),
}

export const NewBoardAssessment = strictObject(fields)
export type NewBoardAssessment = Static<typeof NewBoardAssessment>

export const draftBoardAssessment = defineRoute({
  operationId: 'draftBoardAssessment',
  summary: 'Write down the assessment of a board as a draft',
  tag,
  method: 'POST',
  path: '/trainees/:traineeId/board-assessments',
  access: 'signed-in',
  isIdempotent: true,
  params: TraineeParams,
  body: NewBoardAssessment,
  status: 201,
  answer: BoardAssessment,
})

export const readBoardAssessment = defineRoute({
  operationId: 'readBoardAssessment',
  summary: 'One assessment',
  tag,
  method: 'GET',
  path: '/board-assessments/:assessmentId',
  access: 'signed-in',
  logsAccess: true,
  params: AssessmentParams,
  status: 200,
  answer: BoardAssessment,
})

export const BoardAssessmentChange = strictObject({
  version: Version,
  heldOn: Type.Optional(fields.heldOn),
  participants: Type.Optional(fields.participants),
  judgement: Type.Optional(fields.judgement),
  basis: Type.Optional(fields.basis),
  measures: Type.Optional(fields.measures),
})
export type BoardAssessmentChange = Static<typeof BoardAssessmentChange>

export const changeBoardAssessment = defineRoute({
  operationId: 'changeBoardAssessment',
  summary: 'Change a draft',
  tag,
  method: 'PATCH',
  path: '/board-assessments/:assessmentId',
  access: 'signed-in',
  params: AssessmentParams,
  body: BoardAssessmentChange,
  status: 200,
  answer: BoardAssessment,
})

export const finaliseBoardAssessment = defineRoute({
  operationId: 'finaliseBoardAssessment',
  summary: 'Finalise a draft as leader or deputy; after that only the doctor’s comment is added',
  tag,
  method: 'POST',
  path: '/board-assessments/:assessmentId/finalise',
  access: 'signed-in',
  params: AssessmentParams,
  body: strictObject({ version: Version }),
  status: 200,
  answer: BoardAssessment,
})

export const BoardAssessmentComment = strictObject({ version: Version, comment: freeText(5000) })
export type BoardAssessmentComment = Static<typeof BoardAssessmentComment>

export const commentBoardAssessment = defineRoute({
  operationId: 'commentBoardAssessment',
  summary: 'Write the doctor’s own comment to a finalised assessment, or write it anew',
  tag,
  method: 'POST',
  path: '/board-assessments/:assessmentId/comment',
  access: 'signed-in',
  params: AssessmentParams,
  body: BoardAssessmentComment,
  status: 200,
  answer: BoardAssessment,
})

export const discardBoardAssessment = defineRoute({
  operationId: 'discardBoardAssessment',
  summary: 'Discard a draft',
  tag,
  method: 'DELETE',
  path: '/board-assessments/:assessmentId',
  access: 'signed-in',
  params: AssessmentParams,
  query: strictObject({ version: Version }),
  status: 204,
})
