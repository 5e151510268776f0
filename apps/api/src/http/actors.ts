import type { DbPool } from '@alis/db'
import type { Actor } from '../core/access.ts'
import { findActor } from './session-store.ts'

/** A page makes several requests at once; they are one person's, and are asked about once. */
const REMEMBERED_MS = 1_000
const MOST_REMEMBERED = 5_000

/**
 * Who sessions belong to, remembered for a second. An operation that changes anyone's access forgets everything at once
 * (`changesAccess` in its contract), so what ended here has ended; in another process it has within the second.
 */
export function rememberActors(db: DbPool) {
  const remembered = new Map<string, { actor: Promise<Actor | null>; until: number }>()
  return {
    /** The actor of a session; null when it has ended. */
    find(sessionId: string): Promise<Actor | null> {
      const now = performance.now()
      const known = remembered.get(sessionId)
      if (known && known.until > now) return known.actor
      if (remembered.size >= MOST_REMEMBERED) remembered.clear()
      const actor = findActor(db, sessionId)
      remembered.set(sessionId, { actor, until: now + REMEMBERED_MS })
      // What could not be found out is asked again by the next.
      actor.catch(() => remembered.delete(sessionId))
      return actor
    },
    forget(): void {
      remembered.clear()
    },
  }
}

export type Actors = ReturnType<typeof rememberActors>
