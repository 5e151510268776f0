import type { Confirmation, ConfirmationContent } from '@alis/contract'
import type { Db } from '@alis/db'
import { authorise, personalScopeOf, type Scope } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import type { Signer } from '../../core/signing-key.ts'
import { write } from '../../core/write.ts'
import { getLedger } from '../progress/index.ts'
import { askPassword, type SignInLimits } from '../sign-in/index.ts'
import { checkFields, checkService } from './check-fields.ts'
import { checkOpen, checkVersion } from './check-state.ts'
import { makeCode } from './code.ts'
import { countConfirmation } from './count-confirmation.ts'
import { makePaper } from './paper.ts'
import { mayIssue } from './policy.ts'
import { countAndPresent } from './present.ts'
import { fingerprintOf, seal } from './seal.ts'
import { type ConfirmationRecord, getConfirmation, insertIssued, openConfirmation } from './store.ts'

/** What signing needs of the installation. */
export type Issuer = { signer: Signer; publicUrl: string; limits: SignInLimits }

function checkLedger({ ledgerVersion: current }: { ledgerVersion: number }, shown: number): void {
  if (current !== shown) fail('LEDGER_CHANGED_MEANWHILE', { current })
}

/** What it is to replace may have been replaced or withdrawn since this one was prepared. */
async function checkReplaced(db: Db, scope: Scope, { replaces }: ConfirmationRecord): Promise<void> {
  if (replaces === null) return
  const { status } = await getConfirmation(db, scope, replaces.id)
  if (status !== 'issued') fail('CONFIRMATION_NOT_OPEN', { status })
}

/**
 * The leader signs what was shown: content, signature, assessment and paper are stored together, for good. They are made
 * before the doctor's records are locked, which the two versions allow: where either has moved on, nothing is stored.
 * @throws Failure LEDGER_CHANGED_MEANWHILE when the service is not the one that was shown any more
 */
export async function issueConfirmation(
  ctx: Ctx,
  { signer, publicUrl, limits }: Issuer,
  id: string,
  { version, ledgerVersion, password }: { version: number; ledgerVersion: number; password: string },
): Promise<Confirmation> {
  const { db, actor } = ctx
  const scope = personalScopeOf(actor)
  const shown = await getConfirmation(db, scope, id)
  authorise(mayIssue(actor, shown))
  await askPassword(ctx, limits, password, '/password')
  checkVersion(shown, version)
  checkOpen(shown)
  if (shown.objection !== null) fail('CONFIRMATION_OBJECTED_TO')
  await checkReplaced(db, scope, shown)
  checkFields(shown, ctx.today)
  const counted = await countConfirmation(db, actor, shown)
  checkLedger(counted, ledgerVersion)
  checkService(counted)
  const content: ConfirmationContent = { ...counted.content, leader: actor.name, issuedOn: ctx.today }
  const sealed = seal(content, signer)
  const code = makeCode()
  const paper = await makePaper(content, { ...sealed, code, publicUrl })
  return write(ctx, async tx => {
    const record = await openConfirmation(tx, scope, id)
    checkVersion(record, version)
    await checkReplaced(tx, scope, record)
    checkLedger(await getLedger(tx, scope, record.traineeId), ledgerVersion)
    await insertIssued(tx, id, {
      ...sealed,
      code,
      paper,
      paperFingerprint: fingerprintOf(paper),
      assessment: counted.assessment,
      issuedBy: actor.accountId,
    })
    const { traineeId, providerId, replaces } = record
    const { fingerprint } = sealed
    return {
      result: await countAndPresent(tx, actor, await getConfirmation(tx, scope, id)),
      events: [
        {
          type: 'confirmation.issued',
          subjectId: id,
          traineeId,
          providerId,
          data: { code, fingerprint, replacesId: replaces?.id ?? null },
        },
      ],
    }
  })
}
