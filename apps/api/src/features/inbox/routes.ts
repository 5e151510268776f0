import { decideInbox as decideContract, readInbox as readContract } from '@alis/contract'
import { route } from '../../http/bind.ts'
import { decideInbox } from './decide-inbox.ts'
import { readInbox } from './read-inbox.ts'

export const inboxRoutes = [
  route(readContract, ctx => readInbox(ctx)),
  route(decideContract, (ctx, { body }) => decideInbox(ctx, body.decisions)),
]
