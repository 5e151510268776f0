import {
  addAbsence,
  changeAbsence,
  listTraineeEvents,
  type NewAbsence,
  readProgress,
  readProgressDays,
  readTrainee,
  removeAbsence,
} from '@alis/contract'
import { tables } from '@alis/db'
import { asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { anAbsence, aProvider, aServicePeriod, aTrainee, someone } from '../../factories/people.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
const { auditEvent, recordHistory } = tables

let providerId = ''
let coordinator: Awaited<ReturnType<typeof someone>>

beforeAll(async () => {
  providerId = (await aProvider(test.db, '3405')).id
  coordinator = await someone(test, { role: 'coordinator', providerId })
})

const absence: NewAbsence = {
  type: 'sickness',
  startsOn: '2024-02-29',
  endsOn: '2024-08-31',
  percent: 62.55,
}

const add = (traineeId: string, change: Partial<NewAbsence> = {}, headers?: Record<string, string>) =>
  coordinator.call(addAbsence, { params: { traineeId }, body: { ...absence, ...change } }, headers)

const recordOf = async (traineeId: string) =>
  (await coordinator.call(readTrainee, { params: { traineeId } })).body

const eventsOf = async (traineeId: string) =>
  test.db.select().from(auditEvent).where(eq(auditEvent.traineeId, traineeId)).orderBy(asc(auditEvent.id))

describe('absences', () => {
  it('adds an absence with its event, and gives it back as it was given', async () => {
    const { id } = await aTrainee(test.db, providerId)
    const { status, body } = await add(id)
    expect(status).toBe(201)
    expect(body).toEqual({ id: expect.any(String), ...absence, version: 1 })
    expect(await recordOf(id)).toMatchObject({ absences: [body], ledgerVersion: 2 })
    const events = await eventsOf(id)
    expect(events).toMatchObject([
      {
        type: 'absence.added',
        subjectId: body.id,
        providerId,
        accountId: coordinator.accountId,
        data: absence,
      },
    ])
  })

  it('takes what is beyond the tenth from the service', async () => {
    const trainee = await aTrainee(test.db, providerId)
    await aServicePeriod(test.db, trainee, { endsOn: '2022-12-31' })
    const counted = async () =>
      (
        await coordinator.call(readProgress, {
          params: { traineeId: trainee.id },
          query: { asOf: '2022-12-31' },
        })
      ).body.total.counted.months
    expect(await counted()).toBe(22)
    // A tenth of 22 months is free: 2.2 of 3.
    await add(trainee.id, {
      type: 'parental-leave',
      startsOn: '2022-01-01',
      endsOn: '2022-03-31',
      percent: 100,
    })
    expect(await counted()).toBe(21.2)
    await add(trainee.id, { type: 'course', startsOn: '2022-05-01', endsOn: '2022-06-30', percent: 100 })
    expect(await counted()).toBe(21.2)
  })

  it('changes only what is given and keeps the earlier version', async () => {
    const trainee = await aTrainee(test.db, providerId)
    const { id: absenceId } = await anAbsence(test.db, trainee)
    const { status, body } = await coordinator.call(changeAbsence, {
      params: { traineeId: trainee.id, absenceId },
      body: { version: 1, percent: 33.33 },
    })
    expect(status).toBe(200)
    expect(body).toEqual({
      id: absenceId,
      type: 'sickness',
      startsOn: '2022-01-10',
      endsOn: '2022-01-23',
      percent: 33.33,
      version: 2,
    })
    const events = await eventsOf(trainee.id)
    expect(events.map(({ type, data }) => ({ type, data }))).toEqual([
      { type: 'absence.changed', data: { percent: { from: 100, to: 33.33 } } },
    ])
    const [history] = await test.db.select().from(recordHistory).where(eq(recordHistory.recordId, absenceId))
    expect(history).toMatchObject({
      tableName: 'absence',
      operation: 'UPDATE',
      row: { basis_points: 10_000, version: 1 },
    })
  })

  it('writes nothing when nothing changes', async () => {
    const trainee = await aTrainee(test.db, providerId)
    const { id: absenceId } = await anAbsence(test.db, trainee)
    const { body } = await coordinator.call(changeAbsence, {
      params: { traineeId: trainee.id, absenceId },
      body: { version: 1, type: 'sickness', percent: 100 },
    })
    expect(body.version).toBe(1)
    expect(await eventsOf(trainee.id)).toEqual([])
  })

  it('removes an absence and keeps it in history', async () => {
    const trainee = await aTrainee(test.db, providerId)
    const { id: absenceId } = await anAbsence(test.db, trainee)
    const params = { traineeId: trainee.id, absenceId }
    expect((await coordinator.call(removeAbsence, { params, query: { version: 1 } })).status).toBe(204)
    expect((await coordinator.call(removeAbsence, { params, query: { version: 1 } })).status).toBe(404)
    expect((await recordOf(trainee.id)).absences).toEqual([])
    const [history] = await test.db.select().from(recordHistory).where(eq(recordHistory.recordId, absenceId))
    expect(history).toMatchObject({ operation: 'DELETE', row: { type: 'sickness' } })
    expect(await eventsOf(trainee.id)).toMatchObject([
      {
        type: 'absence.removed',
        data: { type: 'sickness', startsOn: '2022-01-10', endsOn: '2022-01-23', percent: 100 },
      },
    ])
  })

  it('tells the second of two writers, and overwrites nothing', async () => {
    const trainee = await aTrainee(test.db, providerId)
    const { id: absenceId } = await anAbsence(test.db, trainee)
    const params = { traineeId: trainee.id, absenceId }
    const percents = Array.from({ length: 12 }, (_, index) => 10 + index)
    const answers = await Promise.all(
      percents.map(percent => coordinator.call(changeAbsence, { params, body: { version: 1, percent } })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(11)
    const won = answers.find(({ status }) => status === 200)
    expect((await recordOf(trainee.id)).absences).toMatchObject([{ percent: won?.body.percent, version: 2 }])
    expect(await eventsOf(trainee.id)).toHaveLength(1)
    const late = await coordinator.call(removeAbsence, { params, query: { version: 1 } })
    expect(late.problem).toMatchObject({ status: 409, code: 'CHANGED_MEANWHILE', params: { current: 2 } })
  })

  it('adds it once when the same request is sent twice', async () => {
    const { id } = await aTrainee(test.db, providerId)
    const headers = { 'idempotency-key': 'the-same-absence' }
    const first = await add(id, {}, headers)
    const again = await add(id, {}, headers)
    expect(again.status).toBe(201)
    expect(again.body).toEqual(first.body)
    expect((await recordOf(id)).absences).toHaveLength(1)
    expect((await add(id, { percent: 1 }, headers)).problem.code).toBe('IDEMPOTENCY_KEY_REUSED')
  })

  it.each<[string, object, string, string]>([
    ['29 February of a common year', { startsOn: '2023-02-29' }, '/startsOn', 'format'],
    ['a day before 1990', { startsOn: '1989-12-31' }, '/startsOn', 'formatMinimum'],
    ['a day after 2080', { endsOn: '2081-01-01' }, '/endsOn', 'formatMaximum'],
    ['no end', { endsOn: null }, '/endsOn', 'type'],
    ['0 %', { percent: 0 }, '/percent', 'exclusiveMinimum'],
    ['more than 100 %', { percent: 100.01 }, '/percent', 'maximum'],
    ['three decimals', { percent: 33.333 }, '/percent', 'multipleOf'],
    ['a class that does not exist', { type: 'influenza' }, '/type', 'enum'],
    ['a word about why', { reason: 'influenza' }, '/reason', 'additionalProperties'],
  ])('refuses %s at its field and stores nothing', async (_, change, path, rule) => {
    const { id } = await aTrainee(test.db, providerId)
    const { status, problem } = await add(id, change)
    expect(status).toBe(400)
    expect(problem.errors?.map(error => [error.path, error.rule])).toEqual([[path, rule]])
    expect((await recordOf(id)).absences).toEqual([])
    expect(await eventsOf(id)).toEqual([])
  })

  it('refuses an end before the start, also when a change makes it so', async () => {
    const trainee = await aTrainee(test.db, providerId)
    const { id: absenceId } = await anAbsence(test.db, trainee)
    expect((await add(trainee.id, { endsOn: '2024-02-28' })).problem).toMatchObject({
      status: 422,
      code: 'ABSENCE_ENDS_BEFORE_START',
      params: { startsOn: '2024-02-29', endsOn: '2024-02-28' },
      errors: [{ path: '/endsOn' }],
    })
    const changed = await coordinator.call(changeAbsence, {
      params: { traineeId: trainee.id, absenceId },
      body: { version: 1, endsOn: '2022-01-09' },
    })
    expect(changed.problem.code).toBe('ABSENCE_ENDS_BEFORE_START')
    expect((await add(trainee.id, { endsOn: '2024-02-29' })).status).toBe(201)
    expect((await recordOf(trainee.id)).ledgerVersion).toBe(2)
  })

  it('does not find an absence under another doctor', async () => {
    const trainee = await aTrainee(test.db, providerId)
    const { id: absenceId } = await anAbsence(test.db, await aTrainee(test.db, providerId))
    const { status } = await coordinator.call(changeAbsence, {
      params: { traineeId: trainee.id, absenceId },
      body: { version: 1, percent: 10 },
    })
    expect(status).toBe(404)
  })
})

describe('who may read absence', () => {
  let params = { traineeId: '' }

  beforeAll(async () => {
    const trainee = await aTrainee(test.db, providerId)
    params = { traineeId: trainee.id }
    await aServicePeriod(test.db, trainee, { endsOn: '2022-12-31' })
    const leave = {
      type: 'parental-leave',
      startsOn: '2022-01-01',
      endsOn: '2022-03-31',
      percent: 100,
    } as const
    await coordinator.call(addAbsence, { params, body: leave })
    const subject = { traineeId: trainee.id, providerId, subjectId: trainee.id, requestId: 'tests', data: {} }
    await test.db.insert(auditEvent).values([
      { ...subject, type: 'change-request.sent' },
      { ...subject, type: 'confirmation.prepared' },
      { ...subject, type: 'trainee.changed' },
    ])
  })

  const seenBy = async (reader: Awaited<ReturnType<typeof someone>>) => {
    const { body: record } = await reader.call(readTrainee, { params })
    const { body: progress } = await reader.call(readProgress, { params })
    const opened = await reader.call(readProgressDays, { params: { ...params, month: '2022-02' } })
    const { body: events } = await reader.call(listTraineeEvents, { params })
    return {
      absences: record.absences?.length ?? null,
      notCounted: progress.periods.flatMap(({ notCounted }) =>
        notCounted.map(({ reason, amount, days }) => ({ reason, months: amount.months, days })),
      ),
      findings: progress.findings,
      days: opened.status,
      events: [events.total, events.items.map(({ type }) => type)],
    }
  }

  it.each(['coordinator', 'leader', 'trainee'] as const)('shows a %s all of it', async role => {
    const place = role === 'trainee' ? params : { providerId }
    expect(await seenBy(await someone(test, { role, ...place }))).toEqual({
      absences: 1,
      notCounted: [
        {
          reason: 'absence-deducted',
          months: 0.8,
          days: [expect.objectContaining({ endsOn: '2022-03-31' })],
        },
      ],
      findings: [
        {
          code: 'absence-deducted',
          params: {
            ref: 'A1',
            absenceUnits: 11_327_400_000,
            freeUnits: 8_306_760_000,
            deductedUnits: 3_020_640_000,
          },
        },
      ],
      days: 200,
      events: [4, ['trainee.changed', 'confirmation.prepared', 'change-request.sent', 'absence.added']],
    })
  })

  it('shows a supervisor how much is deducted, and nothing of when, why and what was asked for', async () => {
    expect(await seenBy(await someone(test, { role: 'supervisor', ...params }))).toEqual({
      absences: null,
      notCounted: [{ reason: 'absence-deducted', months: 0.8, days: [] }],
      findings: [{ code: 'absence-deducted', params: { ref: 'A1', deductedUnits: 3_020_640_000 } }],
      days: 403,
      events: [1, ['trainee.changed']],
    })
  })

  it('shows a leader of another provider nothing more than a supervisor, though she supervises', async () => {
    const other = await aProvider(test.db, '1804')
    const reader = await someone(
      test,
      { role: 'leader', providerId: other.id },
      { role: 'supervisor', ...params },
    )
    expect((await seenBy(reader)).absences).toBeNull()
  })
})
