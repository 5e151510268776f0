import { type Db, type DbPool, onConnection, run } from '@alis/db'
import type { AuditEvent } from './audit-events.ts'
import type { Ctx } from './context.ts'
import { fail } from './fail.ts'

/** What a change answers: its result, and at least one event that says what was done. */
export type Written<Result> =
  | { result: Result; events: [AuditEvent, ...AuditEvent[]] }
  | { result: Result; events: 'nothing-changed' }

/** Who and which request an event belongs to. */
type Origin = { accountId: string | null; requestId: string }

const claimKey = {
  name: 'claim-idempotency-key',
  text: `select pg_try_advisory_xact_lock(hashtextextended($1 || ' ' || $2, 0)) as is_free,
    (select jsonb_build_object('operation', operation, 'bodyHash', body_hash, 'answer', answer)
     from idempotency_key where account_id = $1::uuid and key = $2) as earlier`,
} satisfies { name: string; text: string }

const storeEvents = {
  name: 'store-audit-events',
  text: `insert into audit_event (account_id, request_id, type, subject_id, trainee_id, provider_id, data)
    select $1, $2, event.type, event."subjectId", event."traineeId", event."providerId", event.data
    from jsonb_to_recordset($3::jsonb) as event(type text, "subjectId" text, "traineeId" uuid, "providerId" uuid, data jsonb)`,
}

const storeKey = {
  name: 'store-idempotency-key',
  text: `insert into idempotency_key (account_id, key, operation, body_hash, status, answer) values ($1, $2, $3, $4, $5, $6::jsonb)`,
}

/**
 * The one way to change something: a transaction with the change, its audit events and, where the request carries an
 * Idempotency-Key, the answer. All of it is stored or none. A change that changes nothing stores no event.
 *
 * With a key that was used before, the earlier answer is given again and nothing is done; with another body that is
 * IDEMPOTENCY_KEY_REUSED, and while the first is still at work REQUEST_STILL_RUNNING.
 */
export function write<Result>(ctx: Ctx, change: (tx: Db) => Promise<Written<Result>>): Promise<Result> {
  const { idempotency, actor } = ctx
  return inTransaction(ctx.db, async tx => {
    if (idempotency) {
      const [claim] = await run<{
        is_free: boolean
        earlier: { operation: string; bodyHash: string; answer: Result } | null
      }>(tx, claimKey, [actor.accountId, idempotency.key])
      if (!claim?.is_free) fail('REQUEST_STILL_RUNNING')
      const { earlier } = claim
      if (earlier) {
        const isSame =
          earlier.bodyHash === idempotency.bodyHash && earlier.operation === idempotency.operation
        return isSame ? earlier.answer : fail('IDEMPOTENCY_KEY_REUSED')
      }
    }
    const { result, events } = await change(tx)
    const stored = [
      events === 'nothing-changed'
        ? undefined
        : storeAuditEvents(tx, { accountId: actor.accountId, requestId: ctx.requestId }, events),
    ]
    if (idempotency) {
      const { key, operation, bodyHash, status } = idempotency
      stored.push(
        run(tx, storeKey, [
          actor.accountId,
          key,
          operation,
          bodyHash,
          status,
          JSON.stringify(result ?? null),
        ]).then(() => undefined),
      )
    }
    await Promise.all(stored)
    return result
  })
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
  await run(tx, storeEvents, [origin.accountId, origin.requestId, JSON.stringify(events)])
}

/** A transaction on one connection. Its `begin` travels together with the first query. */
export async function inTransaction<Result>(db: DbPool, work: (tx: Db) => Promise<Result>): Promise<Result> {
  const client = await db.$client.connect()
  let isBroken = false
  try {
    const begun = client.query('begin')
    const result = await Promise.all([begun, work(onConnection(client))]).then(([, answer]) => answer)
    await client.query('commit')
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
