import type { Answer, createSigningLink, NewSigningLink, SigningLink, SigningLinkQuery } from '@alis/contract'
import { type Actor, authorise, isHerself, verdict } from '../../core/access.ts'
import type { AuditEvent } from '../../core/audit-events.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { pageOf } from '../../core/paging.ts'
import { write } from '../../core/write.ts'
import { endLink, getSubject, insertLink, listLinks, openLink, renewLink } from './store.ts'
import { hashToken, newToken } from './token.ts'

/** The coordinator finds who is to sign: links are hers, and others find none. */
const coordinatedBy = ({ grants }: Actor): string[] =>
  grants.flatMap(grant => (grant.role === 'coordinator' ? [grant.providerId] : []))

/** The links of the doctors whom the actor coordinates; for others an empty list. */
export async function readLinks({ db, actor }: Ctx, query: SigningLinkQuery) {
  const { links, total } = await listLinks(db, coordinatedBy(actor), query)
  return pageOf(links, total, query)
}

/** Who is the doctor herself as well finds nobody to sign for her: the secret comes to whoever makes the link. */
const checkNotHerself = (actor: Actor, traineeId: string): void =>
  authorise(verdict(!isHerself(actor, traineeId)))

const event = (
  type: 'signing-link.created' | 'signing-link.renewed' | 'signing-link.revoked',
  link: SigningLink,
  providerId: string,
): AuditEvent => ({
  type,
  subjectId: link.id,
  traineeId: link.trainee.id,
  providerId,
  data: { kind: link.kind },
})

/** Makes a link for one thing that waits; an earlier one for the same thing becomes worthless. */
export function createLink(ctx: Ctx, body: NewSigningLink): Promise<Answer<typeof createSigningLink>> {
  const providerIds = coordinatedBy(ctx.actor)
  if (providerIds.length === 0) fail('NOT_ALLOWED')
  const token = newToken()
  return write(ctx, async tx => {
    const { traineeId } = await getSubject(tx, providerIds, body)
    checkNotHerself(ctx.actor, traineeId)
    const id = await insertLink(tx, {
      ...body,
      traineeId,
      tokenHash: hashToken(token),
      createdBy: ctx.actor.accountId,
    })
    const { link, providerId } = await openLink(tx, providerIds, id)
    return { result: { link, token }, events: [event('signing-link.created', link, providerId)] }
  })
}

/** A link that is to be changed, on the version that was seen, while it is not used or revoked. */
async function openForChange(tx: Parameters<typeof openLink>[0], ctx: Ctx, linkId: string, version: number) {
  const opened = await openLink(tx, coordinatedBy(ctx.actor), linkId)
  if (opened.link.version !== version) fail('CHANGED_MEANWHILE', { current: opened.link.version })
  if (opened.link.state === 'used' || opened.link.state === 'revoked')
    fail('LINK_NOT_OPEN', { state: opened.link.state })
  return opened
}

/** A new secret with new days for the same thing: the reminder. What was sent before works no longer. */
export function remind(
  ctx: Ctx,
  linkId: string,
  { version, validDays }: { version: number; validDays: number },
): Promise<Answer<typeof createSigningLink>> {
  const token = newToken()
  return write(ctx, async tx => {
    const { link, providerId } = await openForChange(tx, ctx, linkId, version)
    checkNotHerself(ctx.actor, link.trainee.id)
    await getSubject(tx, [providerId], link)
    await renewLink(tx, linkId, hashToken(token), validDays)
    const renewed = await openLink(tx, [providerId], linkId)
    return {
      result: { link: renewed.link, token },
      events: [event('signing-link.renewed', link, providerId)],
    }
  })
}

export const revokeLink = (ctx: Ctx, linkId: string, version: number): Promise<SigningLink> =>
  write(ctx, async tx => {
    const { link, providerId } = await openForChange(tx, ctx, linkId, version)
    await endLink(tx, linkId, 'revoked')
    const revoked = await openLink(tx, [providerId], linkId)
    return { result: revoked.link, events: [event('signing-link.revoked', link, providerId)] }
  })
