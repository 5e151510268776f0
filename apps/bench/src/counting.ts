import type { DbPool } from '@alis/db'
import { type Absence, assess, newScheme2019, type ServicePeriod, traceDays } from '@alis/domain'
import { scopeOf } from '../../api/src/core/access.ts'
import { refreshSummaries } from '../../api/src/features/progress/refresh-summaries.ts'

const day = (year: number, dayOfYear: number) =>
  new Date(Date.UTC(year, 0, dayOfYear)).toISOString().slice(0, 10)

/** Twelve years with twenty periods and forty absences. */
function longPath() {
  const periods = Array.from({ length: 20 }, (_, turn): ServicePeriod => {
    const from = turn * 219
    return {
      id: `period-${turn}`,
      startsOn: day(2015, from + 1),
      endsOn: day(2015, from + 219 - (turn % 4) * 5),
      category: (['open-practice', 'other-gp', 'institution'] as const)[turn % 3] ?? 'open-practice',
      positionPercent: [100, 80, 62.5, 50][turn % 4] ?? 100,
      registration: [{ startsOn: '2019-03-01', endsOn: null }],
    }
  })
  const absences = Array.from({ length: 40 }, (_, turn): Absence => {
    const from = turn * 109
    return {
      startsOn: day(2015, from + 1),
      endsOn: day(2015, from + 5 + (turn % 20)),
      type: (['sickness', 'parental-leave', 'course', 'other-leave'] as const)[turn % 4] ?? 'sickness',
      percent: [100, 50, 33.33][turn % 3] ?? 100,
    }
  })
  return { scheme: 'new-2019', part1CompletedOn: '2014-12-31', periods, absences } as const
}

/** Milliseconds for one long path with forecast and every day of its trace: the first time, and the median of later ones. */
export function timeLongPath(): { firstMs: number; medianMs: number } {
  const facts = longPath()
  const asOf = '2026-06-30'
  const times = Array.from({ length: 200 }, () => {
    const started = performance.now()
    assess(facts, newScheme2019, { asOf })
    traceDays(facts, newScheme2019, { asOf }, { from: '2015-01-01', to: asOf })
    return performance.now() - started
  })
  const [firstMs = 0] = times
  return { firstMs, medianMs: median(times) }
}

/** Seconds to read, count and summarise every doctor of the database, in this process. */
export async function timeAllDoctors(
  db: DbPool,
  today: string,
): Promise<{ doctors: number; seconds: number }> {
  const { rows } = await db.$client.query<{ id: string; providerId: string }>(
    `select id, provider_id as "providerId" from trainee order by id`,
  )
  const providerIds = [...new Set(rows.map(({ providerId }) => providerId))]
  const grants = providerIds.map(
    providerId => ({ role: 'coordinator', providerId, providerName: '' }) as const,
  )
  const actor = {
    accountId: '',
    sessionId: '',
    username: '',
    name: '',
    language: 'nb',
    version: 1,
    grants,
  } as const
  const started = performance.now()
  const scope = scopeOf({ ...actor, grants })
  await refreshSummaries(
    db,
    scope,
    rows.map(({ id }) => id),
    today,
  )
  return { doctors: rows.length, seconds: (performance.now() - started) / 1000 }
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
