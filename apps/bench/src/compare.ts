import { isDeepStrictEqual } from 'node:util'
import { openConnection } from './http-client.ts'
import type { Workload } from './workloads.ts'

const SAMPLES = 20

/** Every created record has an id of its own. */
const withoutOwnId = (answer: unknown, path: string) =>
  path.endsWith('/service-periods') ? { ...(answer as object), id: '' } : answer

/**
 * Asks both servers the same and fails unless they answer the same: a floor that answers less would be no floor.
 * @returns the size of an answer in bytes, on the average
 */
export async function compareAnswers(
  { what, requests, isFloorRowsOnly }: Workload,
  ours: number,
  plain: number,
): Promise<number> {
  const [toOurs, toPlain] = await Promise.all([openConnection(ours), openConnection(plain)])
  let bytes = 0
  for (let sample = 0; sample < SAMPLES; sample++) {
    const request = requests[Math.floor((requests.length * sample) / SAMPLES)]
    if (request === undefined) throw new Error(`There is nothing to ask for: ${what}.`)
    const [ourAnswer, plainAnswer] = await Promise.all([toOurs.send(request), toPlain.send(request)])
    const [mine, floor] = [ourAnswer, plainAnswer].map(({ body }) =>
      withoutOwnId(JSON.parse(body), request.path),
    )
    const isSame = isFloorRowsOnly === true || isDeepStrictEqual(mine, floor)
    if (ourAnswer.status !== plainAnswer.status || !isSame)
      throw new Error(
        `The servers answer ${request.path} differently:\n${ourAnswer.body}\n${plainAnswer.body}`,
      )
    bytes += Buffer.byteLength(ourAnswer.body)
  }
  toOurs.close()
  toPlain.close()
  return Math.round(bytes / SAMPLES)
}
