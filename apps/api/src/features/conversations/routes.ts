import * as contract from '@alis/contract'
import { route } from '../../http/bind.ts'
import { cancelConversation } from './cancel-conversation.ts'
import { changeConversation } from './change-conversation.ts'
import { finaliseConversation } from './finalise-conversation.ts'
import { noteConversation } from './note-conversation.ts'
import { planConversation } from './plan-conversation.ts'
import { readAgreedPoints, readConversation, readConversations } from './read-conversations.ts'

export const conversationRoutes = [
  route(contract.listConversations, (ctx, { params }) => readConversations(ctx, params.traineeId)),
  route(contract.listAgreedPoints, (ctx, { params, query }) =>
    readAgreedPoints(ctx, params.traineeId, query.since),
  ),
  route(contract.planConversation, (ctx, { params, body }) => planConversation(ctx, params.traineeId, body)),
  route(contract.readConversation, (ctx, { params }) => readConversation(ctx, params.conversationId)),
  route(contract.changeConversation, (ctx, { params, body }) =>
    changeConversation(ctx, params.conversationId, body),
  ),
  route(contract.noteConversation, (ctx, { params, body }) =>
    noteConversation(ctx, params.conversationId, body),
  ),
  route(contract.finaliseConversation, (ctx, { params, body }) =>
    finaliseConversation(ctx, params.conversationId, body.version),
  ),
  route(contract.cancelConversation, (ctx, { params, query }) =>
    cancelConversation(ctx, params.conversationId, query.version),
  ),
]
