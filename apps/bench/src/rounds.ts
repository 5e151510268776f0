import { median } from './counting.ts'
import type { Request } from './http-client.ts'
import type { Measured } from './load.ts'
import type { Load } from './processes.ts'
import { P99_RATIO_GOAL, type Workload } from './workloads.ts'

export type Extent = { rounds: number; seconds: number; warmUpSeconds: number }

type Figures = Pick<Measured, 'perSecond' | 'p50' | 'p99'>

/** Medians of the rounds. */
export type WorkloadResult = {
  what: string
  answerBytes: number
  ours: Figures
  plain: Figures
  /** The same statement without counting, its rows sent as they are; null where plain answers nothing else. */
  rowsOnly: Figures | null
  /** A text of the same size and no database. */
  fixed: Figures
  ratio: number
  ratioGoal: number
  p99Ratio: number
  p99RatioGoal: number
  isMet: boolean
}

const CONNECTIONS = 16

type Target = 'plain' | 'ours' | 'rowsOnly' | 'fixed'

function medians(rounds: readonly Measured[]): Figures {
  const of = (name: keyof Figures) => median(rounds.map(round => round[name]))
  return { perSecond: of('perSecond'), p50: of('p50'), p99: of('p99') }
}

/**
 * Measures one workload on both servers in turns, so that what the machine does besides falls on both alike; within a
 * round both get the same requests in the same order.
 */
export async function measureWorkload(
  { what, requests, ratioGoal }: Workload,
  { ours, plain, answerBytes }: { ours: number; plain: number; answerBytes: number },
  load: Load,
  { rounds, seconds, warmUpSeconds }: Extent,
): Promise<WorkloadResult> {
  const toRows = requests.flatMap(({ path, headers }) =>
    path.endsWith('/progress') ? [{ path: path.replace('/api/', '/rows/'), headers }] : [],
  )
  const toFixed = requests.map(request => ({ ...request, path: `/fixed/${answerBytes}` }))
  const targets: { name: Target; port: number; requests: Request[] }[] = [
    { name: 'plain', port: plain, requests },
    { name: 'ours', port: ours, requests },
    { name: 'fixed', port: plain, requests: toFixed },
  ]
  if (toRows.length > 0) targets.push({ name: 'rowsOnly', port: plain, requests: toRows })
  const measured: Record<Target, Measured[]> = { plain: [], ours: [], rowsOnly: [], fixed: [] }
  for (const { port, requests } of targets)
    await load.measure({ port, requests, connections: CONNECTIONS, seconds: warmUpSeconds, seed: 0 })
  for (let seed = 1; seed <= rounds; seed++) {
    for (const { name, port, requests } of targets) {
      // What only gives context gets a third of the time.
      const share = name === 'ours' || name === 'plain' ? 1 : 1 / 3
      measured[name].push(
        await load.measure({ port, requests, connections: CONNECTIONS, seconds: seconds * share, seed }),
      )
    }
  }
  const [ourFigures, plainFigures] = [medians(measured.ours), medians(measured.plain)]
  const ratio = ourFigures.perSecond / plainFigures.perSecond
  const p99Ratio = ourFigures.p99 / plainFigures.p99
  return {
    what,
    answerBytes,
    ours: ourFigures,
    plain: plainFigures,
    rowsOnly: toRows.length > 0 ? medians(measured.rowsOnly) : null,
    fixed: medians(measured.fixed),
    ratio,
    ratioGoal,
    p99Ratio,
    p99RatioGoal: P99_RATIO_GOAL,
    isMet: ratio >= ratioGoal && p99Ratio <= P99_RATIO_GOAL,
  }
}
