import type { DbPool } from '@alis/db'
import type { Actor, Grant } from '../core/access.ts'
import type { Ctx } from '../core/context.ts'
import { demonstrationAccounts } from './accounts.ts'

/** What the demonstration's people act on: the doctor whose account is `lege`, her provider, and all accounts by username. */
export type DemonstrationPlace = {
  traineeId: string
  providerId: string
  accounts: ReadonlyMap<string, string>
  /** Ids of all providers, by name. */
  providers: ReadonlyMap<string, string>
  /** Ids of all doctors, by HPR number. */
  doctors: ReadonlyMap<string, string>
}

const ORIGIN = 'demonstration'

/** The context in which one of the demonstration's people does what she would do herself. */
export function ctxOf(
  db: DbPool,
  today: string,
  username: string,
  accounts: ReadonlyMap<string, string>,
  grants: Grant[],
): Ctx {
  const account = demonstrationAccounts.find(each => each.username === username)
  const accountId = accounts.get(username)
  if (!account || accountId === undefined) throw new Error(`The demonstration has no account ${username}.`)
  const actor: Actor = {
    accountId,
    sessionId: ORIGIN,
    username,
    name: account.name,
    language: 'nb',
    version: 1,
    grants,
  }
  return { db, today, requestId: ORIGIN, actor }
}
