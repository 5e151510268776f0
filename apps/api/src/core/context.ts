import type { DbPool } from '@alis/db'
import type { Actor } from './access.ts'

/** What every use case gets besides its arguments. */
export type PublicCtx = {
  db: DbPool
  /** The calendar day in Norway, `YYYY-MM-DD`. */
  today: string
  requestId: string
}

/** A request that may be sent again without being done again: its key, and what tells it from another under the key. */
export type Idempotency = { key: string; operation: string; bodyHash: string; status: number }

/** The context of an operation that someone signed in asks for. */
export type Ctx = PublicCtx & { actor: Actor; idempotency?: Idempotency }
