// The load, in a process of its own: so many connections, each with the next request as soon as it has its answer.
import { type Connection, openConnection, type Request } from './http-client.ts'

export type Round = {
  port: number
  connections: number
  seconds: number
  requests: readonly Request[]
  /** The same seed, the same requests in the same order. */
  seed: number
}

export type Measured = {
  perSecond: number
  p50: number
  p99: number
  /** Of the first answer that was no success. */
  failure: string | null
}

/** A linear congruential generator (Numerical Recipes): numbers below 2^32, the same for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const percentile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

async function measure({ port, connections, seconds, requests, seed }: Round): Promise<Measured> {
  const random = randomNumbers(seed)
  const times: number[] = []
  let failure: string | null = null
  const started = performance.now()
  const end = started + seconds * 1000

  async function keepAsking(connection: Connection): Promise<void> {
    while (failure === null) {
      const sent = performance.now()
      if (sent >= end) return
      const request = requests[Math.floor(random() * requests.length)]
      if (request === undefined) throw new Error('A round needs at least one request.')
      const { status, body } = await connection.send(request)
      times.push(performance.now() - sent)
      if (status < 200 || status > 299) failure ??= `${request.path}: ${status} ${body}`
    }
  }
  const open = await Promise.all(Array.from({ length: connections }, () => openConnection(port)))
  await Promise.all(open.map(keepAsking))
  const elapsed = performance.now() - started
  for (const connection of open) connection.close()
  times.sort((a, b) => a - b)
  return {
    perSecond: times.length / (elapsed / 1000),
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    failure,
  }
}

process.on('message', async (round: Round) => {
  process.send?.(await measure(round))
})
