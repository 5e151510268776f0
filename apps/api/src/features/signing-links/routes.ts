import {
  createSigningLink,
  listSigningLinks,
  openSigningLink,
  renewSigningLink,
  revokeSigningLink,
  signByLink,
} from '@alis/contract'
import { route } from '../../http/bind.ts'
import { limitCalls } from '../../http/limit-calls.ts'
import { createLink, readLinks, remind, revokeLink } from './manage-links.ts'
import { openLinkByToken, signOutside } from './sign-outside.ts'

/** Enough for people, and hopeless against 256 bits. */
const CALLS_A_MINUTE = 60

export const signingLinkRoutes = () => {
  const limit = limitCalls(CALLS_A_MINUTE)
  return [
    route(listSigningLinks, (ctx, { query }) => readLinks(ctx, query)),
    route(createSigningLink, (ctx, { body }) => createLink(ctx, body)),
    route(renewSigningLink, (ctx, { params, body }) => remind(ctx, params.linkId, body)),
    route(revokeSigningLink, (ctx, { params, body }) => revokeLink(ctx, params.linkId, body.version)),
    route(openSigningLink, async (ctx, { body }, { request }) => {
      await limit(request)
      return openLinkByToken(ctx, body.token)
    }),
    route(signByLink, async (ctx, { body }, { request }) => {
      await limit(request)
      await signOutside(ctx, body)
      return undefined
    }),
  ]
}
