import type { ChangeRequest } from '@alis/contract'
import { personalScopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { getLedger } from '../progress/index.ts'
import { openLedger } from '../service-periods/index.ts'
import { checkChanges } from './check-changes.ts'
import { countEffect } from './count-effect.ts'
import { makeChanges } from './make-changes.ts'
import { openFor, subjectOf } from './open-for.ts'
import { showRequest } from './read-request.ts'
import { saveDecision } from './store.ts'

/**
 * Approves a request: the service becomes what was asked for, and the forecast what was shown. Where the service has
 * changed since the effect was shown, nothing is approved, and it is to be shown again.
 */
export const approveRequest = (
  ctx: Ctx,
  requestId: string,
  { version, ledgerVersion }: { version: number; ledgerVersion: number },
): Promise<ChangeRequest> =>
  write(ctx, async tx => {
    const request = await openFor(tx, ctx, { requestId, version, action: 'approve' })
    const scope = personalScopeOf(ctx.actor)
    await openLedger(tx, scope, request.trainee.id)
    const ledger = await getLedger(tx, scope, request.trainee.id)
    // Opening it has raised its version by one.
    const current = ledger.ledgerVersion - 1
    if (current !== ledgerVersion) fail('LEDGER_CHANGED_MEANWHILE', { current })
    await checkChanges(tx, request.changes, ledger)
    const effect = countEffect(request.changes, ledger, ctx.today)
    if (effect === null) throw new Error('Changes that fit have an effect.')
    const touched = await makeChanges(tx, ledger, request.changes, ctx.today)
    await saveDecision(tx, requestId, ctx.actor.accountId, { status: 'approved', effect })
    const earliestOn = { from: effect.before.earliestOn, to: effect.after.earliestOn }
    return {
      result: await showRequest(tx, ctx, requestId),
      events: [{ type: 'change-request.approved', ...subjectOf(request), data: { earliestOn } }, ...touched],
    }
  })
