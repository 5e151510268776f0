import { type NewServicePeriod, traineeSortKeys } from '@alis/contract'
import { COORDINATORS, coordinatorName, coordinatorPassword, FOLLOWED_DOCTORS, type Place } from './fill.ts'
import type { Request } from './http-client.ts'

export type Workload = {
  what: string
  requests: Request[]
  /** The floor passes on the rows as JSON made by the database, and counts nothing of them. */
  isFloorRowsOnly?: true
  /** How many requests a second, of those that plain `pg` answers, are to be answered. */
  ratioGoal: number
}

/** Slowest answers, ours to plain's. */
export const P99_RATIO_GOAL = 2

/** Bearer tokens of the coordinators, got as any machine gets them. */
export async function signIn(port: number): Promise<string[]> {
  const tokens: string[] = []
  for (let number = 1; number <= COORDINATORS; number++) {
    const response = await fetch(`http://127.0.0.1:${port}/api/tokens`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: coordinatorName(number), password: coordinatorPassword }),
    })
    if (!response.ok) throw new Error(`A coordinator could not sign in: ${await response.text()}`)
    const { token } = (await response.json()) as { token: string }
    tokens.push(token)
  }
  return tokens
}

const newPeriod = (municipalityId: number, number: number): NewServicePeriod => ({
  category: number % 3 === 0 ? 'other-gp' : 'open-practice',
  place: `Place ${number % 50}`,
  municipalityId,
  positionPercent: number % 2 === 0 ? 100 : 80,
  startsOn: `2025-0${1 + (number % 9)}-01`,
  endsOn: number % 4 === 0 ? null : `2026-0${1 + (number % 9)}-28`,
})

/** What is measured. Both servers get these very requests; the floor leaves the token aside and takes the provider from a header. */
export function workloadsFor(places: readonly Place[], tokens: readonly string[]): Workload[] {
  const perPlace = (requestsOf: (place: Place, headers: Record<string, string>) => Request[]) =>
    places.flatMap((place, index) =>
      requestsOf(place, { authorization: `Bearer ${tokens[index]}`, 'x-provider': place.providerId }),
    )
  return [
    {
      what: 'One doctor’s progress',
      ratioGoal: 0.6,
      requests: perPlace(({ traineeIds }, headers) =>
        traineeIds.map(id => ({ path: `/api/trainees/${id}/progress`, headers })),
      ),
    },
    {
      what: 'One doctor’s overview: 110 goals, 200 supervisions, 10 periods',
      ratioGoal: 0.55,
      isFloorRowsOnly: true,
      requests: perPlace(({ traineeIds }, headers) =>
        traineeIds.slice(0, FOLLOWED_DOCTORS).map(id => ({ path: `/api/trainees/${id}/overview`, headers })),
      ),
    },
    {
      what: 'A roster page',
      ratioGoal: 0.7,
      requests: perPlace((_place, headers) =>
        traineeSortKeys.map(sort => ({ path: `/api/trainees?page=1&pageSize=50&sort=${sort}`, headers })),
      ),
    },
    {
      what: 'Adding a service period',
      ratioGoal: 0.5,
      requests: perPlace(({ traineeIds, municipalityId }, headers) =>
        traineeIds.map((id, number) => ({
          path: `/api/trainees/${id}/service-periods`,
          headers,
          body: JSON.stringify(newPeriod(municipalityId, number)),
        })),
      ),
    },
  ]
}
