import type { DbPool } from '@alis/db'
import type { FastifyBaseLogger } from 'fastify'
import { type AccessEvent, insertAccessEvents } from './access-log-store.ts'

const FLUSH_MS = 1_000
/** While the database is away the newest are kept up to this number; more is an error in the log, not memory without end. */
const MOST_WAITING = 50_000

/** Collects access events and stores them once a second, in order: a row for each read would cost a third of the speed. */
export function accessLog(db: DbPool, log: FastifyBaseLogger) {
  let waiting: AccessEvent[] = []
  let storing: Promise<void> = Promise.resolve()

  async function store(): Promise<void> {
    if (waiting.length === 0) return
    const batch = waiting
    waiting = []
    try {
      await insertAccessEvents(db, batch)
    } catch (error) {
      waiting = [...batch, ...waiting]
      const lost = waiting.splice(MOST_WAITING).length
      log.error(
        { kind: (error as Error).name, waiting: waiting.length, lost },
        'access events could not be stored yet',
      )
    }
  }
  const flush = () => {
    storing = storing.then(store)
    return storing
  }
  const timer = setInterval(flush, FLUSH_MS).unref()
  return {
    record: (event: AccessEvent): void => void waiting.push(event),
    /** Stores what waits; resolves when it has been tried. */
    flush,
    async close() {
      clearInterval(timer)
      await flush()
    },
  }
}

export type AccessLog = ReturnType<typeof accessLog>
