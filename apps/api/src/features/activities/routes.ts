import {
  addActivity as addContract,
  changeActivity as changeContract,
  listActivities,
  readActivity as readContract,
  readEvidence as readEvidenceContract,
  recallActivity as recallContract,
  removeActivity as removeContract,
  removeEvidence as removeEvidenceContract,
  returnActivity as returnContract,
  sendActivity as sendContract,
  signActivity as signContract,
  uploadEvidence,
} from '@alis/contract'
import { route } from '../../http/bind.ts'
import { addActivity } from './add-activity.ts'
import { attachEvidence } from './attach-evidence.ts'
import { changeActivity } from './change-activity.ts'
import { returnActivity, signActivity } from './decide-activity.ts'
import { mayWriteActivities } from './policy.ts'
import { readActivities, readActivity } from './read-activities.ts'
import { readEvidence } from './read-evidence.ts'
import { recallActivity } from './recall-activity.ts'
import { removeActivity } from './remove-activity.ts'
import { removeEvidence } from './remove-evidence.ts'
import { sendActivity } from './send-activity.ts'

export const activityRoutes = [
  route(listActivities, (ctx, { params, query }) => readActivities(ctx, params.traineeId, query)),
  route(addContract, (ctx, { params, body }) => addActivity(ctx, params.traineeId, body)),
  route(readContract, (ctx, { params }) => readActivity(ctx, params.activityId)),
  route(changeContract, (ctx, { params, body }) => changeActivity(ctx, params.activityId, body)),
  route(removeContract, (ctx, { params, query }) => removeActivity(ctx, params.activityId, query.version)),
  route(sendContract, (ctx, { params, body }) => sendActivity(ctx, params.activityId, body)),
  route(recallContract, (ctx, { params, body }) => recallActivity(ctx, params.activityId, body.version)),
  route(signContract, (ctx, { params, body }) => signActivity(ctx, params.activityId, body)),
  route(returnContract, (ctx, { params, body }) => returnActivity(ctx, params.activityId, body)),
  route(
    uploadEvidence,
    (ctx, { params, files }) => attachEvidence(ctx, params.activityId, files),
    mayWriteActivities,
  ),
  route(readEvidenceContract, (ctx, { params }, http) => readEvidence(ctx, params, http)),
  route(removeEvidenceContract, (ctx, { params }) => removeEvidence(ctx, params)),
]
