import { type Db, type DbPool, onConnection, run, sendTogether } from '@alis/db'
import type { AuditEvent } from './audit-events.ts'
import type { Ctx } from './context.ts'
import { fail } from './fail.ts'

/** What a change answers: its result, and at least one event that says what was done. */
export type Written<Result> =
  | { result: Result; events: [AuditEvent, ...AuditEvent[]] }
  | { result: Result; events: 'nothing-changed' }

/** Who and which request an event belongs to. */
type Origin = { accountId: string | null; requestId: string }

const findKey = {
  name: 'find-idempotency-key',
  text: `select operation, body_hash as "bodyHash", answer from idempotency_key where account_id = $1 and key = $2`,
}

const insertEvents = `insert into audit_event (account_id, request_id, type, subject_id, trainee_id, provider_id, data)
    select $1, $2, event.type, event."subjectId", event."traineeId", event."providerId", event.data
    from jsonb_to_recordset($3::jsonb) as event(type text, "subjectId" text, "traineeId" uuid, "providerId" uuid, data jsonb)`

const storeEvents = { name: 'store-audit-events', text: insertEvents }

const storeEventsAndKey = {
  name: 'store-audit-events-and-key',
  text: `with event as (${insertEvents})
    insert into idempotency_key (account_id, key, operation, body_hash, status, answer) values ($1, $4, $5, $6, $7, $8::jsonb)`,
}

/**
 * The one way to change something: a transaction with the change, its audit events and, where the request carries an
 * Idempotency-Key, the answer. All of it is stored or none. A change that changes nothing stores no event.
 *
 * A key is unique, so a change that was made under it before cannot be made again: it is taken back, and the earlier answer
 * is given. Another body under the key is IDEMPOTENCY_KEY_REUSED. Asking for the key first would cost every request for the
 * sake of the few that are sent twice.
 */
export async function write<Result>(ctx: Ctx, change: (tx: Db) => Promise<Written<Result>>): Promise<Result> {
  try {
    return await transact(ctx.db, async tx => {
      const { result, events } = await change(tx)
      const finish = () => store(tx, ctx, events === 'nothing-changed' ? [] : events, result)
      return { result, finish }
    })
  } catch (error) {
    const earlier = await findEarlierAnswer<Result>(ctx)
    if (earlier === null) throw error
    return earlier.answer
  }
}

async function store(
  tx: Db,
  { actor, requestId, idempotency }: Ctx,
  events: readonly AuditEvent[],
  result: unknown,
): Promise<void> {
  if (!idempotency) return storeAuditEvents(tx, { accountId: actor.accountId, requestId }, events)
  const { key, operation, bodyHash, status } = idempotency
  const answer = JSON.stringify(result ?? null)
  const values = [
    actor.accountId,
    requestId,
    JSON.stringify(events),
    key,
    operation,
    bodyHash,
    status,
    answer,
  ]
  await run(tx, storeEventsAndKey, values)
}

/** @throws Failure IDEMPOTENCY_KEY_REUSED */
async function findEarlierAnswer<Result>({
  db,
  actor,
  idempotency,
}: Ctx): Promise<{ answer: Result } | null> {
  if (!idempotency) return null
  const { key, operation, bodyHash } = idempotency
  const [earlier] = await run<{ operation: string; bodyHash: string; answer: Result }>(db, findKey, [
    actor.accountId,
    key,
  ])
  if (!earlier) return null
  return earlier.bodyHash === bodyHash && earlier.operation === operation
    ? earlier
    : fail('IDEMPOTENCY_KEY_REUSED')
}

/** A change by the system itself, with its events: what the command line and the loading of demonstration data use. */
export function writeAsSystem<Result>(
  db: DbPool,
  origin: string,
  change: (tx: Db) => Promise<Written<Result>>,
): Promise<Result> {
  return inTransaction(db, async tx => {
    const { result, events } = await change(tx)
    if (events !== 'nothing-changed')
      await storeAuditEvents(tx, { accountId: null, requestId: origin }, events)
    return result
  })
}

/** Stores events in a transaction of somebody else's making: signing in, where there is no actor yet. */
export async function storeAuditEvents(tx: Db, origin: Origin, events: readonly AuditEvent[]): Promise<void> {
  if (events.length > 0)
    await run(tx, storeEvents, [origin.accountId, origin.requestId, JSON.stringify(events)])
}

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
