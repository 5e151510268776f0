import { type Db, run } from '@alis/db'
import type { AuditEvent } from './audit-events.ts'
import type { Idempotency } from './context.ts'

/** Who and which request an event belongs to. */
export type Origin = { accountId: string | null; requestId: string }

const insertEvents = `insert into audit_event (account_id, request_id, type, subject_id, trainee_id, provider_id, data)
    select $1, $2, event.type, event."subjectId", event."traineeId", event."providerId", event.data
    from jsonb_to_recordset($3::jsonb) as event(type text, "subjectId" text, "traineeId" uuid, "providerId" uuid, data jsonb)`

const storeEvents = { name: 'store-audit-events', text: insertEvents }

const storeEventsAndKey = {
  name: 'store-audit-events-and-key',
  text: `with event as (${insertEvents})
    insert into idempotency_key (account_id, key, operation, body_hash, status, answer) values ($1, $4, $5, $6, $7, $8::jsonb)`,
}

const findKey = {
  name: 'find-idempotency-key',
  text: `select operation, body_hash as "bodyHash", answer from idempotency_key where account_id = $1 and key = $2`,
}

/** Stores events in the transaction of the change that they tell of. */
export async function storeAuditEvents(tx: Db, origin: Origin, events: readonly AuditEvent[]): Promise<void> {
  if (events.length > 0)
    await run(tx, storeEvents, [origin.accountId, origin.requestId, JSON.stringify(events)])
}

/** The same, with the answer under its Idempotency-Key; a key that is there already takes the whole change back. */
export async function storeAuditEventsAndKey(
  tx: Db,
  { accountId, requestId }: Origin,
  events: readonly AuditEvent[],
  { key, operation, bodyHash, status }: Idempotency,
  answer: unknown,
): Promise<void> {
  const stored = JSON.stringify(answer ?? null)
  const values = [accountId, requestId, JSON.stringify(events), key, operation, bodyHash, status, stored]
  await run(tx, storeEventsAndKey, values)
}

/** What an account was answered under a key before. */
export async function findAnswer<Result>(db: Db, accountId: string, key: string) {
  type Earlier = { operation: string; bodyHash: string; answer: Result }
  const [earlier] = await run<Earlier>(db, findKey, [accountId, key])
  return earlier ?? null
}

/** Forgets answers that nobody will ask for again: a retry comes within minutes. */
export async function deleteOldAnswers(db: Db): Promise<void> {
  const text = `delete from idempotency_key where created_at < now() - interval '7 days'`
  await run(db, { name: 'delete-old-answers', text }, [])
}
