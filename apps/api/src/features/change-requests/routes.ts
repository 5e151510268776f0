import {
  approveChangeRequest,
  changeChangeRequest,
  draftChangeRequest,
  listChangeRequests,
  readChangeRequest,
  returnChangeRequest,
  sendChangeRequest,
  withdrawChangeRequest,
} from '@alis/contract'
import { route } from '../../http/bind.ts'
import { approveRequest } from './approve-request.ts'
import { changeRequest } from './change-request.ts'
import { draftRequest } from './draft-request.ts'
import { readRequest } from './read-request.ts'
import { readRequests } from './read-requests.ts'
import { returnRequest } from './return-request.ts'
import { sendRequest } from './send-request.ts'
import { withdrawRequest } from './withdraw-request.ts'

export const changeRequestRoutes = [
  route(listChangeRequests, (ctx, { query }) => readRequests(ctx, query)),
  route(draftChangeRequest, (ctx, { params, body }) => draftRequest(ctx, params.traineeId, body)),
  route(readChangeRequest, (ctx, { params }) => readRequest(ctx, params.requestId)),
  route(changeChangeRequest, (ctx, { params, body }) => changeRequest(ctx, params.requestId, body)),
  route(sendChangeRequest, (ctx, { params, body }) => sendRequest(ctx, params.requestId, body.version)),
  route(approveChangeRequest, (ctx, { params, body }) => approveRequest(ctx, params.requestId, body)),
  route(returnChangeRequest, (ctx, { params, body }) => returnRequest(ctx, params.requestId, body)),
  route(withdrawChangeRequest, (ctx, { params, body }) =>
    withdrawRequest(ctx, params.requestId, body.version),
  ),
]
