import { listPlanStates, listPlans, listTrainees, type PlanQuery } from '@alis/contract'
import { addDays, addMonths, planStateOn } from '@alis/domain'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { aProvider, aTrainee, someone } from '../../factories/people.ts'
import { aStoredPlan, aSupervisorOf } from '../../factories/plans.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()

let coordinator: Awaited<ReturnType<typeof someone>>
let supervisor: Awaited<ReturnType<typeof someone>>
let today = ''
let otherProviderId = ''
const traineeIds: Record<string, string> = {}

/** By name, when the plan was agreed, counted from today. */
const agreed: Record<string, (day: string) => string> = {
  Overdue: day => addDays(addMonths(day, -12), -1),
  Late: day => addMonths(day, -30),
  Due: day => addMonths(day, -12),
  Soon: day => addMonths(day, -11),
  Current: day => addMonths(day, -3),
}

beforeAll(async () => {
  const { rows } = await test.db.execute<{ today: string }>(
    sql`select (now() at time zone 'Europe/Oslo')::date::text as today`,
  )
  today = rows[0]?.today ?? ''
  const { id: providerId } = await aProvider(test.db, '3405')
  coordinator = await someone(test, { role: 'coordinator', providerId })
  const createdBy = coordinator.accountId
  for (const [familyName, dayFrom] of Object.entries(agreed)) {
    const { id: traineeId } = await aTrainee(test.db, providerId, { familyName })
    traineeIds[familyName] = traineeId
    await aStoredPlan(
      test.db,
      { traineeId, createdBy },
      { status: 'active', agreedAt: `${dayFrom(today)}T12:00:00Z` },
    )
  }
  const missing = await aTrainee(test.db, providerId, { familyName: 'Missing' })
  traineeIds.Missing = missing.id
  await aStoredPlan(test.db, { traineeId: missing.id, createdBy }, { status: 'draft' })
  await aStoredPlan(
    test.db,
    { traineeId: traineeIds.Late ?? '', createdBy },
    { number: 2, reason: 'Årlig', status: 'proposed', proposedAt: '2026-01-01T12:00:00Z' },
  )
  await aTrainee(test.db, providerId, {
    familyName: 'Completed',
    status: 'completed',
    statusOn: '2025-01-01',
  })
  supervisor = await aSupervisorOf(test, missing, 'clinical')
  otherProviderId = (await aProvider(test.db, '1804')).id
  await aTrainee(test.db, otherProviderId, { familyName: 'Elsewhere' })
})

const listed = async (query: Partial<PlanQuery> = {}, who = coordinator) =>
  (await who.call(listPlanStates, { query })).body
const namesOf = async (query: Partial<PlanQuery>) =>
  (await listed(query)).items.map(({ trainee }) => trainee.familyName)

describe('read-plans', () => {
  it('lists those that are overdue first, then those without a plan, of whom is in training', async () => {
    const { items, total } = await listed()
    expect(total).toBe(6)
    expect(items.map(({ trainee, state }) => `${trainee.familyName} ${state}`)).toEqual([
      'Late overdue',
      'Overdue overdue',
      'Missing missing',
      'Due due-soon',
      'Soon due-soon',
      'Current current',
    ])
    expect(items.map(({ open }) => open?.status ?? null)).toEqual([
      'proposed',
      null,
      'draft',
      null,
      null,
      null,
    ])
  })

  it('says of each what the domain says', async () => {
    for (const { trainee, state, dueOn } of (await listed()).items) {
      const agreedOn = agreed[trainee.familyName]?.(today) ?? null
      expect({ state, dueOn }).toEqual(planStateOn(agreedOn, today))
    }
  })

  it.each<[Partial<PlanQuery>, string[]]>([
    [{ state: 'overdue' }, ['Late', 'Overdue']],
    [{ state: 'missing' }, ['Missing']],
    [{ open: 'proposed' }, ['Late']],
    [{ open: 'draft' }, ['Missing']],
    [{ open: 'none', state: 'due-soon' }, ['Due', 'Soon']],
    [{ sort: 'name', order: 'desc', pageSize: 2 }, ['Soon', 'Overdue']],
    [{ sort: 'name', pageSize: 2, page: 2 }, ['Late', 'Missing']],
    [{ sort: 'due', order: 'desc', pageSize: 1 }, ['Current']],
    [{ page: 9 }, []],
  ])('finds by %o', async (query, expected) => {
    expect(await namesOf(query)).toEqual(expected)
  })

  it('shows the doctors that the reader may see, and no draft to a clinical supervisor', async () => {
    const { items } = await listed({}, supervisor)
    expect(items.map(({ trainee, open }) => [trainee.familyName, open])).toEqual([['Missing', null]])
    const roster = await supervisor.call(listTrainees, { query: {} })
    expect(roster.body.total).toBe(1)
    const { body } = await supervisor.call(listPlans, { params: { traineeId: traineeIds.Missing ?? '' } })
    expect(body).toEqual({ state: 'missing', dueOn: null, plans: [], can: { draft: false } })
  })

  it('lists the versions of a doctor, the newest first', async () => {
    const { body } = await coordinator.call(listPlans, { params: { traineeId: traineeIds.Late ?? '' } })
    expect(body.state).toBe('overdue')
    expect(body.plans.map(({ number, status, reason }) => [number, status, reason])).toEqual([
      [2, 'proposed', 'Årlig'],
      [1, 'active', null],
    ])
    expect(body.can.draft).toBe(false)
  })

  it.each([
    ['2024-02-28T22:59:59Z', '2025-02-28'],
    ['2024-02-28T23:30:00Z', '2025-02-28'],
    ['2024-02-29T23:30:00Z', '2025-03-01'],
  ])('takes the day in Norway of what was agreed at %s', async (agreedAt, dueOn) => {
    const { id: traineeId } = await aTrainee(test.db, otherProviderId)
    await aStoredPlan(
      test.db,
      { traineeId, createdBy: coordinator.accountId },
      { status: 'active', agreedAt },
    )
    const doctor = await someone(test, { role: 'trainee', traineeId })
    expect((await listed({}, doctor)).items.map(row => row.dueOn)).toEqual([dueOn])
  })
})
