import * as contract from '@alis/contract'
import { route } from '../../http/bind.ts'
import { changeAssessment } from './change-assessment.ts'
import { commentAssessment } from './comment-assessment.ts'
import { discardAssessment } from './discard-assessment.ts'
import { draftAssessment } from './draft-assessment.ts'
import { finaliseAssessment } from './finalise-assessment.ts'
import { readAssessment, readAssessments } from './read-assessments.ts'

export const boardAssessmentRoutes = [
  route(contract.listBoardAssessments, (ctx, { params }) => readAssessments(ctx, params.traineeId)),
  route(contract.draftBoardAssessment, (ctx, { params, body }) =>
    draftAssessment(ctx, params.traineeId, body),
  ),
  route(contract.readBoardAssessment, (ctx, { params }) => readAssessment(ctx, params.assessmentId)),
  route(contract.changeBoardAssessment, (ctx, { params, body }) =>
    changeAssessment(ctx, params.assessmentId, body),
  ),
  route(contract.finaliseBoardAssessment, (ctx, { params, body }) =>
    finaliseAssessment(ctx, params.assessmentId, body.version),
  ),
  route(contract.commentBoardAssessment, (ctx, { params, body }) =>
    commentAssessment(ctx, params.assessmentId, body),
  ),
  route(contract.discardBoardAssessment, (ctx, { params, query }) =>
    discardAssessment(ctx, params.assessmentId, query.version),
  ),
]
