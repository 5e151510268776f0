import type { OutsideSubject } from '@alis/contract'
import type { AuditEvent } from '../../core/audit-events.ts'
import type { PublicCtx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { inTransaction, writeAsSystem } from '../../core/write.ts'
import { decideActivity } from '../activities/index.ts'
import { giveAdvice } from '../goals/index.ts'
import { decideEntry } from '../supervision/index.ts'
import { endLink, type OutsideLink, openByToken } from './store.ts'
import { hashToken } from './token.ts'

/** What a link asks to sign, and nothing else. */
export const openLinkByToken = async ({ db }: PublicCtx, token: string): Promise<OutsideSubject> =>
  (await inTransaction(db, tx => openByToken(tx, hashToken(token)))).subject

type Decision = { token: string; version: number; decision: 'sign' | 'return'; comment: string | null }

/** Signs or returns the one thing by the rules that hold for everybody, and spends the link. */
export async function signOutside({ db, requestId }: PublicCtx, decided: Decision): Promise<void> {
  if (decided.decision === 'return' && decided.comment === null) fail('REASON_NEEDED')
  await writeAsSystem(db, requestId, async tx => {
    const link = await openByToken(tx, hashToken(decided.token))
    const event = await decide(tx, link, decided)
    await endLink(tx, link.linkId, 'used')
    const { linkId: subjectId, traineeId, providerId } = link
    const used: AuditEvent = {
      type: 'signing-link.used',
      subjectId,
      traineeId,
      providerId,
      data: { kind: link.subject.kind, decision: decided.decision },
    }
    return { result: undefined, events: [event, used] }
  })
}

function decide(
  tx: Parameters<typeof openByToken>[0],
  { subjectId, traineeId, goalId, subject }: OutsideLink,
  { version, decision, comment }: Decision,
): Promise<AuditEvent> {
  const by = { accountId: null, name: `${subject.signerName}, ${subject.signerTitle}` }
  switch (subject.kind) {
    case 'activity':
      return decideActivity(tx, { activityId: subjectId, version, decision, comment, by })
    case 'supervision-entry':
      return decideEntry(tx, {
        entryId: subjectId,
        version,
        decision: decision === 'sign' ? 'confirm' : 'return',
        comment,
        by,
      })
    case 'goal-advice':
      if (goalId === null) throw new Error('The link names no goal.')
      return giveAdvice(tx, {
        traineeId,
        goalId,
        version,
        givenAs: 'clinical',
        isRecommended: decision === 'sign',
        comment,
        by,
      })
  }
}
