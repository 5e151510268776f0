import {
  addServicePeriod,
  changeServicePeriod,
  type NewServicePeriod,
  readProgress,
  readTrainee,
  removeServicePeriod,
} from '@alis/contract'
import { tables } from '@alis/db'
import { asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { aProvider, aServicePeriod, aTrainee, someone } from '../../factories/people.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
const { auditEvent, recordHistory } = tables

let providerId = ''
let coordinator: Awaited<ReturnType<typeof someone>>

beforeAll(async () => {
  providerId = (await aProvider(test.db, '3405')).id
  coordinator = await someone(test, { role: 'coordinator', providerId })
})

const period: NewServicePeriod = {
  category: 'institution',
  place: 'Sykehuset Innlandet, Áŋšŧ-avdelingen',
  positionPercent: 62.55,
  startsOn: '2024-02-29',
  endsOn: '2024-08-31',
}

const add = (traineeId: string, change: Partial<NewServicePeriod> = {}, headers?: Record<string, string>) =>
  coordinator.call(addServicePeriod, { params: { traineeId }, body: { ...period, ...change } }, headers)

const eventsOf = async (traineeId: string) =>
  test.db.select().from(auditEvent).where(eq(auditEvent.traineeId, traineeId)).orderBy(asc(auditEvent.id))

describe('service-periods', () => {
  it('adds a period with its event, and gives it back as it was given', async () => {
    const { id } = await aTrainee(test.db, providerId)
    const { status, body } = await add(id)
    expect(status).toBe(201)
    expect(body).toEqual({
      id: expect.any(String),
      ...period,
      municipality: null,
      arena: null,
      isPlanned: false,
      providerRegisteredOn: '2019-03-01',
      version: 1,
    })
    const { body: record } = await coordinator.call(readTrainee, { params: { traineeId: id } })
    expect(record.servicePeriods).toEqual([body])
    const [event, ...rest] = await eventsOf(id)
    expect(rest).toEqual([])
    expect(event).toMatchObject({
      type: 'service-period.added',
      subjectId: body.id,
      providerId,
      accountId: coordinator.accountId,
      data: { ...period, municipalityId: null, arenaId: null, isPlanned: false },
    })
  })

  it('keeps a plan apart from what is done, until somebody says that it was done', async () => {
    const { id: traineeId } = await aTrainee(test.db, providerId)
    const { body: planned } = await add(traineeId, { isPlanned: true })
    expect(planned.isPlanned).toBe(true)
    const findings = async () =>
      (
        await coordinator.call(readProgress, { params: { traineeId }, query: { asOf: '2024-03-31' } })
      ).body.findings.map(({ code }) => code)
    expect(await findings()).toEqual(['planned-in-the-past'])
    const { body: done } = await coordinator.call(changeServicePeriod, {
      params: { traineeId, periodId: planned.id },
      body: { version: 1, isPlanned: false },
    })
    expect(done).toEqual({ ...planned, isPlanned: false, version: 2 })
    expect(await findings()).toEqual([])
    expect((await eventsOf(traineeId)).map(({ data }) => data)).toEqual([
      { ...period, municipalityId: null, arenaId: null, isPlanned: true },
      { isPlanned: { from: true, to: false } },
    ])
  })

  it('changes only what is given, keeps the earlier version, and counts anew', async () => {
    const trainee = await aTrainee(test.db, providerId)
    const { id: periodId } = await aServicePeriod(test.db, trainee, { endsOn: '2022-02-28' })
    const params = { traineeId: trainee.id, periodId }
    const before = await coordinator.call(readProgress, { params: { traineeId: trainee.id } })
    expect(before.body.total.counted.months).toBe(12)
    const { status, body } = await coordinator.call(changeServicePeriod, {
      params,
      body: { version: 1, positionPercent: 50 },
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({ positionPercent: 50, endsOn: '2022-02-28', version: 2 })
    const after = await coordinator.call(readProgress, { params: { traineeId: trainee.id } })
    expect(after.body.total.counted.months).toBe(6)
    const events = await eventsOf(trainee.id)
    expect(events.map(({ type, data }) => ({ type, data }))).toEqual([
      { type: 'service-period.changed', data: { positionPercent: { from: 100, to: 50 } } },
    ])
    const [history] = await test.db.select().from(recordHistory).where(eq(recordHistory.recordId, periodId))
    expect(history).toMatchObject({ operation: 'UPDATE', row: { position_basis_points: 10_000, version: 1 } })
  })

  it('opens the end again by null, and leaves it alone when it is not named', async () => {
    const trainee = await aTrainee(test.db, providerId)
    const { id: periodId } = await aServicePeriod(test.db, trainee, { endsOn: '2022-02-28' })
    const params = { traineeId: trainee.id, periodId }
    expect(
      (await coordinator.call(changeServicePeriod, { params, body: { version: 1, place: 'Ny' } })).body
        .endsOn,
    ).toBe('2022-02-28')
    expect(
      (await coordinator.call(changeServicePeriod, { params, body: { version: 2, endsOn: null } })).body
        .endsOn,
    ).toBeNull()
  })

  it('writes nothing when nothing changes', async () => {
    const trainee = await aTrainee(test.db, providerId)
    const { id: periodId } = await aServicePeriod(test.db, trainee)
    const { body } = await coordinator.call(changeServicePeriod, {
      params: { traineeId: trainee.id, periodId },
      body: { version: 1, positionPercent: 100 },
    })
    expect(body.version).toBe(1)
    expect(await eventsOf(trainee.id)).toEqual([])
  })

  it('removes a period and keeps it in history', async () => {
    const trainee = await aTrainee(test.db, providerId)
    const { id: periodId } = await aServicePeriod(test.db, trainee)
    const params = { traineeId: trainee.id, periodId }
    expect((await coordinator.call(removeServicePeriod, { params, query: { version: 1 } })).status).toBe(204)
    expect((await coordinator.call(removeServicePeriod, { params, query: { version: 1 } })).status).toBe(404)
    const { body } = await coordinator.call(readTrainee, { params: { traineeId: trainee.id } })
    expect(body.servicePeriods).toEqual([])
    const [history] = await test.db.select().from(recordHistory).where(eq(recordHistory.recordId, periodId))
    expect(history).toMatchObject({ operation: 'DELETE', row: { place: 'Prøve legesenter' } })
    expect((await eventsOf(trainee.id)).map(({ type }) => type)).toEqual(['service-period.removed'])
  })

  it('tells the second of two writers, and overwrites nothing', async () => {
    const trainee = await aTrainee(test.db, providerId)
    const { id: periodId } = await aServicePeriod(test.db, trainee)
    const params = { traineeId: trainee.id, periodId }
    const percents = Array.from({ length: 12 }, (_, index) => 10 + index)
    const answers = await Promise.all(
      percents.map(positionPercent =>
        coordinator.call(changeServicePeriod, { params, body: { version: 1, positionPercent } }),
      ),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(11)
    const won = answers.find(({ status }) => status === 200)
    const { body } = await coordinator.call(readTrainee, { params: { traineeId: trainee.id } })
    expect(body.servicePeriods[0]).toMatchObject({ positionPercent: won?.body.positionPercent, version: 2 })
    expect(await eventsOf(trainee.id)).toHaveLength(1)
    const late = await coordinator.call(removeServicePeriod, { params, query: { version: 1 } })
    expect(late.problem).toMatchObject({ status: 409, code: 'CHANGED_MEANWHILE', params: { current: 2 } })
  })

  it.each([
    ['31 February', { startsOn: '2024-02-31' }, '/startsOn', 'format'],
    ['29 February of a common year', { startsOn: '2023-02-29' }, '/startsOn', 'format'],
    ['a day before 1990', { startsOn: '1989-12-31' }, '/startsOn', 'formatMinimum'],
    ['a day after 2080', { endsOn: '2081-01-01' }, '/endsOn', 'formatMaximum'],
    ['0 %', { positionPercent: 0 }, '/positionPercent', 'exclusiveMinimum'],
    ['more than 100 %', { positionPercent: 100.01 }, '/positionPercent', 'maximum'],
    ['three decimals', { positionPercent: 33.333 }, '/positionPercent', 'multipleOf'],
    ['a number as text', { positionPercent: '80' }, '/positionPercent', 'type'],
    ['a category that does not exist', { category: 'vacation' }, '/category', 'enum'],
    ['an empty place', { place: '   ' }, '/place', 'pattern'],
    ['a NUL in the place', { place: 'a\u0000b' }, '/place', 'pattern'],
    ['a place longer than a line', { place: 'x'.repeat(201) }, '/place', 'maxLength'],
    ['a municipality that does not exist', { municipalityId: 0 }, '/municipalityId', 'unknown'],
    ['a field that does not exist', { note: 'x' }, '/note', 'additionalProperties'],
  ])('refuses %s at its field and stores nothing', async (_, change, path, rule) => {
    const { id } = await aTrainee(test.db, providerId)
    const { status, problem } = await add(id, change as Partial<NewServicePeriod>)
    expect(status).toBe(400)
    expect(problem.code).toBe('VALIDATION_FAILED')
    expect(problem.errors?.map(error => [error.path, error.rule])).toEqual([[path, rule]])
    expect((await coordinator.call(readTrainee, { params: { traineeId: id } })).body.servicePeriods).toEqual(
      [],
    )
    expect(await eventsOf(id)).toEqual([])
  })

  it('refuses an end before the start, also when a change makes it so, and research in the new scheme', async () => {
    const trainee = await aTrainee(test.db, providerId)
    const { id: periodId } = await aServicePeriod(test.db, trainee)
    expect((await add(trainee.id, { endsOn: '2024-02-28' })).problem).toMatchObject({
      status: 422,
      code: 'PERIOD_ENDS_BEFORE_START',
      errors: [{ path: '/endsOn' }],
    })
    const params = { traineeId: trainee.id, periodId }
    expect(
      (await coordinator.call(changeServicePeriod, { params, body: { version: 1, endsOn: '2021-02-28' } }))
        .status,
    ).toBe(422)
    expect((await add(trainee.id, { category: 'research' })).problem.code).toBe('CATEGORY_NOT_IN_SCHEME')
    const old = await aTrainee(test.db, providerId, { scheme: 'old' })
    expect((await add(old.id, { category: 'research' })).status).toBe(201)
    expect((await add(old.id, { startsOn: '2024-02-29', endsOn: '2024-02-29' })).status).toBe(201)
  })

  it('does not find a period under another doctor', async () => {
    const trainee = await aTrainee(test.db, providerId)
    const other = await aTrainee(test.db, providerId)
    const { id: periodId } = await aServicePeriod(test.db, other)
    const { status } = await coordinator.call(changeServicePeriod, {
      params: { traineeId: trainee.id, periodId },
      body: { version: 1, positionPercent: 10 },
    })
    expect(status).toBe(404)
  })
})
