import { type Db, run } from '@alis/db'

/** Someone read a person's whole record, or was refused. */
export type AccessEvent = {
  at: string
  accountId: string | null
  requestId: string
  operation: string
  outcome: 'read' | 'refused'
  subjectId: string | null
}

const storeAccess = {
  name: 'store-access-events',
  text: `insert into access_event (at, account_id, request_id, operation, outcome, subject_id)
    select event.at, event."accountId", event."requestId", event.operation, event.outcome, event."subjectId"
    from jsonb_to_recordset($1::jsonb)
      as event(at timestamptz, "accountId" uuid, "requestId" text, operation text, outcome text, "subjectId" text)`,
}

/** Stores a batch of access events in one statement. */
export async function insertAccessEvents(db: Db, events: readonly AccessEvent[]): Promise<void> {
  await run(db, storeAccess, [JSON.stringify(events)])
}
