import type { NewConfirmation } from '@alis/contract'
import type { DbPool } from '@alis/db'
import type { Actor } from '../core/access.ts'
import { type Issuer, issueConfirmation, prepareConfirmation } from '../features/confirmations/index.ts'
import { signInLimits } from '../features/sign-in/index.ts'
import { demonstrationAccounts, demonstrationPassword } from './accounts.ts'

const ORIGIN = 'demonstration'
const PLACE = 'Lillehammer'

const supervised = { supervisorName: 'Bjørn Aasen', supervisorHprNumber: '5012345', place: PLACE } as const

/** Her time in hospital, signed, and the first years in practice, which await the leader. */
const ofTheDoctor: { issued: NewConfirmation; prepared: NewConfirmation } = {
  issued: { ...supervised, startsOn: '2021-03-01', endsOn: '2021-08-31', supervisionHours: 21 },
  prepared: { ...supervised, startsOn: '2021-09-01', endsOn: '2024-02-29', supervisionHours: 105 },
}

/** The demonstration's coordinator or leader, doing what she would do herself. */
function actorAs(
  role: 'coordinator' | 'leader',
  accounts: ReadonlyMap<string, string>,
  providerId: string,
): Actor {
  const account = demonstrationAccounts.find(each => each.role === role && each.place === PLACE)
  const accountId = accounts.get(account?.username ?? '')
  if (!account || accountId === undefined) throw new Error(`The demonstration has no ${role} at ${PLACE}.`)
  const { username, name } = account
  const grants = [{ role, providerId, providerName: PLACE }]
  return { accountId, sessionId: ORIGIN, username, name, language: 'nb', version: 1, grants }
}

/** One confirmation that was issued and one that is prepared, made in the way that people make them. */
export async function loadConfirmations(
  db: DbPool,
  today: string,
  issuer: Omit<Issuer, 'limits'>,
  of: { traineeId: string; providerId: string; accounts: ReadonlyMap<string, string> },
): Promise<void> {
  const ctxOf = (role: 'coordinator' | 'leader') => ({
    db,
    today,
    requestId: ORIGIN,
    actor: actorAs(role, of.accounts, of.providerId),
  })
  const { id, version, ledgerVersion } = await prepareConfirmation(
    ctxOf('coordinator'),
    of.traineeId,
    ofTheDoctor.issued,
  )
  const signature = { version, ledgerVersion, password: demonstrationPassword }
  await issueConfirmation(ctxOf('leader'), { ...issuer, limits: signInLimits() }, id, signature)
  await prepareConfirmation(ctxOf('coordinator'), of.traineeId, ofTheDoctor.prepared)
}
