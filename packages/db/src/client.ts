import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'

/** A pool or the connection of a transaction: stores take either and cannot tell them apart. */
export type Db = NodePgDatabase & { $client: pg.Pool | pg.PoolClient }

/** The pool itself; only `write` and the start of the process need to know that it is one. */
export type DbPool = NodePgDatabase & { $client: pg.Pool }

/** A statement that PostgreSQL parses and plans once per connection. `text` is plain SQL with `$1 …`. */
export type Statement<Row> = { name: string; text: string; row?: Row }

const DATE_OID = 1082
const INT8_OID = 20

// `pg` would make a local midnight of a date (the day before, in UTC) and a string of a bigint. Days stay strings; every
// bigint here is a count or an amount of credit below 2^53, and one that is not is an error rather than a wrong number.
const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === DATE_OID) return (value: string) => value
    if (oid === INT8_OID) return toSafeInteger
    return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text')
  },
} as pg.CustomTypesConfig

function toSafeInteger(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number))
    throw new RangeError('A bigint is larger than a number can hold exactly.')
  return number
}

/**
 * Opens a pool of connections. Nothing is connected until the first query.
 * @param url `postgres://user:password@host:port/database`
 * @param onIdleError told of connections that broke while idle; the pool replaces them by itself
 */
export function connect(
  url: string,
  { max = 10, onIdleError }: { max?: number; onIdleError?: (error: Error) => void } = {},
): DbPool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    // Queries that need not wait for each other travel together.
    pipeline: true,
    connectionTimeoutMillis: 5_000,
    application_name: 'alis',
    // Planning a statement with lists anew for each execution, as PostgreSQL would, costs more than it ever saves here:
    // whatever is asked for is found by an index.
    options: '-c timezone=UTC -c plan_cache_mode=force_generic_plan',
  })
  // Without a listener a broken idle connection would end the process.
  pool.on('error', error => onIdleError?.(error))
  return drizzle(pool)
}

/** The same interface over one connection of the pool: what a transaction works with. */
export function onConnection(client: pg.PoolClient): Db {
  return drizzle(client)
}

/** What the connection is given in this turn of the event loop leaves as one packet, instead of one for each statement. */
export function sendTogether({ connection: { stream } }: pg.PoolClient): void {
  stream.cork()
  process.nextTick(() => stream.uncork())
}

/** Runs a named statement; PostgreSQL keeps its plan for as long as the connection lives. */
export async function run<Row extends pg.QueryResultRow>(
  db: Db,
  statement: Statement<Row>,
  values: unknown[],
): Promise<Row[]> {
  const { name, text } = statement
  return (await db.$client.query<Row>({ name, text, values })).rows
}
