import { type Db, type DbPool, onConnection, sendTogether } from '@alis/db'
import type { AuditEvent } from './audit-events.ts'
import type { Ctx } from './context.ts'
import { fail } from './fail.ts'
import { findAnswer, storeAuditEvents, storeAuditEventsAndKey } from './write-store.ts'

/** What a change answers: its result, and at least one event that says what was done. */
export type Written<Result> =
  | { result: Result; events: [AuditEvent, ...AuditEvent[]] }
  | { result: Result; events: 'nothing-changed' }

/** The Idempotency-Keys that this process is at work on, each with the account it belongs to. */
const atWork = new Set<string>()

/**
 * The one way to change something: a transaction with the change, its audit events and, where the request carries an
 * Idempotency-Key, the answer. All of it is stored or none. A change that changes nothing stores no event.
 *
 * A key is unique, so a change that was made under it before cannot be made again: it is taken back, and the earlier answer
 * is given. Another body under the key is IDEMPOTENCY_KEY_REUSED, and while the first request with it is at work the second
 * is told REQUEST_STILL_RUNNING (where another process has the first, the second waits for it and gets its answer).
 */
export async function write<Result>(ctx: Ctx, change: (tx: Db) => Promise<Written<Result>>): Promise<Result> {
  const { idempotency, actor } = ctx
  if (!idempotency) return transactChange(ctx, change)
  const claim = `${actor.accountId} ${idempotency.key}`
  if (atWork.has(claim)) fail('REQUEST_STILL_RUNNING')
  atWork.add(claim)
  try {
    return await transactChange(ctx, change)
  } catch (error) {
    // Asking for the key first would cost every request for the sake of the few that are sent twice.
    const earlier = await findAnswer<Result>(ctx.db, actor.accountId, idempotency.key)
    if (earlier === null) throw error
    const { bodyHash, operation } = idempotency
    const isSame = earlier.bodyHash === bodyHash && earlier.operation === operation
    return isSame ? earlier.answer : fail('IDEMPOTENCY_KEY_REUSED')
  } finally {
    atWork.delete(claim)
  }
}

const transactChange = <Result>(
  { db, actor, requestId, idempotency }: Ctx,
  change: (tx: Db) => Promise<Written<Result>>,
): Promise<Result> =>
  transact(db, async tx => {
    const { result, events } = await change(tx)
    const stored = events === 'nothing-changed' ? [] : events
    const origin = { accountId: actor.accountId, requestId }
    const finish = () =>
      idempotency
        ? storeAuditEventsAndKey(tx, origin, stored, idempotency, result)
        : storeAuditEvents(tx, origin, stored)
    return { result, finish }
  })

/** A change by the system itself, with its events: what the command line and the loading of demonstration data use. */
export const writeAsSystem = <Result>(
  db: DbPool,
  requestId: string,
  change: (tx: Db) => Promise<Written<Result>>,
): Promise<Result> =>
  inTransaction(db, async tx => {
    const { result, events } = await change(tx)
    await storeAuditEvents(tx, { accountId: null, requestId }, events === 'nothing-changed' ? [] : events)
    return result
  })

/** A transaction on one connection. */
export const inTransaction = <Result>(db: DbPool, work: (tx: Db) => Promise<Result>): Promise<Result> =>
  transact(db, async tx => ({ result: await work(tx) }))

/** What a transaction answers, and what it stores besides, whose outcome nothing has to wait for. */
type Worked<Result> = { result: Result; finish?: () => Promise<void> }

/**
 * A transaction on one connection. Its `begin` travels with the first statement, and its `commit` with those of `finish`:
 * when one of them fails, PostgreSQL makes a rollback of the commit.
 */
async function transact<Result>(db: DbPool, work: (tx: Db) => Promise<Worked<Result>>): Promise<Result> {
  const client = await db.$client.connect()
  let isBroken = false
  try {
    sendTogether(client)
    const [, { result, finish }] = await Promise.all([client.query('begin'), work(onConnection(client))])
    sendTogether(client)
    const [, { command }] = await Promise.all([finish?.(), client.query('commit')])
    if (command !== 'COMMIT') throw new Error('The transaction was rolled back instead of committed.')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {
      isBroken = true
    })
    throw error
  } finally {
    client.release(isBroken)
  }
}
