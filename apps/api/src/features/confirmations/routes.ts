import {
  changeConfirmation as changeContract,
  checkConfirmation as checkContract,
  discardConfirmation as discardContract,
  issueConfirmation as issueContract,
  listConfirmations,
  objectToConfirmation as objectContract,
  prepareConfirmation as prepareContract,
  readConfirmationPaper,
  readConfirmation as readContract,
  readKeys as readKeysContract,
  withdrawConfirmation as withdrawContract,
} from '@alis/contract'
import { route } from '../../http/bind.ts'
import { limitCalls } from '../../http/limit-calls.ts'
import { changeConfirmation } from './change-confirmation.ts'
import { checkConfirmation } from './check-confirmation.ts'
import { discardConfirmation } from './discard-confirmation.ts'
import { type Issuer, issueConfirmation } from './issue-confirmation.ts'
import { objectToConfirmation } from './object-to-confirmation.ts'
import { prepareConfirmation } from './prepare-confirmation.ts'
import { readConfirmation, readConfirmations, readPaper } from './read-confirmations.ts'
import { readKeys } from './read-keys.ts'
import { withdrawConfirmation } from './withdraw-confirmation.ts'

/** Enough for an office that goes through a pile of papers, and hopeless against 55 bits. */
const CHECKS_A_MINUTE = 60

export const confirmationRoutes = (issuer: Issuer) => {
  const limit = limitCalls(CHECKS_A_MINUTE)
  return [
    route(listConfirmations, (ctx, { query }) => readConfirmations(ctx, query)),
    route(prepareContract, (ctx, { params, body }) => prepareConfirmation(ctx, params.traineeId, body)),
    route(readContract, (ctx, { params }) => readConfirmation(ctx, params.confirmationId)),
    route(changeContract, (ctx, { params, body }) => changeConfirmation(ctx, params.confirmationId, body)),
    route(discardContract, (ctx, { params, query }) =>
      discardConfirmation(ctx, params.confirmationId, query.version),
    ),
    route(objectContract, (ctx, { params, body }) => objectToConfirmation(ctx, params.confirmationId, body)),
    route(issueContract, (ctx, { params, body }) =>
      issueConfirmation(ctx, issuer, params.confirmationId, body),
    ),
    route(withdrawContract, (ctx, { params, body }) =>
      withdrawConfirmation(ctx, issuer.limits, params.confirmationId, body),
    ),
    route(readConfirmationPaper, (ctx, { params }) => readPaper(ctx, params.confirmationId)),
    route(checkContract, async (ctx, { body }, { request }) => {
      await limit(request)
      return checkConfirmation(ctx, body)
    }),
    route(readKeysContract, readKeys),
  ]
}
