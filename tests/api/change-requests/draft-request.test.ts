import { randomUUID } from 'node:crypto'
import { draftChangeRequest, listChangeRequests, type PathChange, sendChangeRequest } from '@alis/contract'
import { tables } from '@alis/db'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { aProvider, aServicePeriod, aTrainee, someone } from '../../factories/people.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
const { auditEvent, changeRequest, servicePeriod } = tables

let traineeId = ''
let providerId = ''
let openPeriod = ''
let doctor: Awaited<ReturnType<typeof someone>>

beforeAll(async () => {
  providerId = (await aProvider(test.db, '3405')).id
  const trainee = await aTrainee(test.db, providerId)
  traineeId = trainee.id
  openPeriod = (await aServicePeriod(test.db, trainee)).id
  doctor = await someone(test, { role: 'trainee', traineeId })
})

const draft = (changes: unknown, headers?: Record<string, string>, params = { traineeId }) =>
  doctor.call(draftChangeRequest, { params, body: { changes: changes as PathChange[], note: null } }, headers)

const position = () => ({
  kind: 'position',
  periodId: openPeriod,
  startsOn: '2024-01-01',
  endsOn: null,
  positionPercent: 80,
})
const leave = {
  kind: 'absence',
  type: 'sickness',
  startsOn: '2024-01-01',
  endsOn: '2024-01-31',
  percent: 100,
}
const service = {
  kind: 'service',
  category: 'institution',
  place: 'Sykehuset',
  municipalityId: null,
  positionPercent: 100,
  startsOn: '2024-01-01',
  endsOn: '2024-06-30',
  isInstead: true,
}
const move = () => ({ kind: 'move', periodId: openPeriod, startsOn: '2024-01-01' })

const drafts = async () => (await doctor.call(listChangeRequests, { query: {} })).body.total

describe('draft-request', () => {
  it.each([
    [
      'a wrong percentage',
      () => [{ ...position(), positionPercent: 0 }],
      '/changes/0/positionPercent',
      'exclusiveMinimum',
    ],
    ['no day', () => [leave, { ...position(), startsOn: '2023-02-29' }], '/changes/1/startsOn', 'format'],
    ['a leave without an end', () => [{ ...leave, endsOn: null }], '/changes/0/endsOn', 'type'],
    ['a missing place', () => [{ ...service, place: undefined }], '/changes/0/place', 'required'],
    [
      'a field of another kind',
      () => [{ ...move(), endsOn: '2024-06-30' }],
      '/changes/0/endsOn',
      'additionalProperties',
    ],
    ['a kind that does not exist', () => [{ ...leave, kind: 'vacation' }], '/changes/0/kind', 'enum'],
    ['no kind', () => [{ ...leave, kind: undefined }], '/changes/0/kind', 'enum'],
    ['something else than a change', () => ['leave'], '/changes/0', 'type'],
    ['no change', () => [], '/changes', 'minItems'],
    ['too many changes', () => Array.from({ length: 11 }, () => leave), '/changes', 'maxItems'],
  ])('names of %s the one field of its own kind', async (_name, changes, path, rule) => {
    const { problem } = await draft(changes())
    expect(problem).toMatchObject({ status: 400, code: 'VALIDATION_FAILED' })
    expect(problem.errors?.map(error => ({ path: error.path, rule: error.rule }))).toEqual([{ path, rule }])
  })

  it('names every wrong field of a kind, and repeats nothing that was sent', async () => {
    const { problem, response } = await draft([
      { ...service, category: 'vacation', place: ' ', positionPercent: 101 },
      { ...leave, kind: 'a word of somebody' },
    ])
    expect(problem.errors?.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
      '/changes/0/category enum',
      '/changes/0/place pattern',
      '/changes/0/positionPercent maximum',
      '/changes/1/kind enum',
    ])
    expect(response.body).not.toContain('a word of somebody')
  })

  it.each([
    [
      'a period of somebody else',
      () => [leave, { ...move(), periodId: randomUUID() }],
      '/changes/1/periodId',
      'period-unknown',
    ],
    [
      'days before the period',
      () => [{ ...position(), startsOn: '2020-01-01', endsOn: '2020-12-31' }],
      '/changes/0/startsOn',
      'outside-period',
    ],
    ['an open period that is to move', () => [move()], '/changes/0/periodId', 'open-period'],
    [
      'days that end before they start',
      () => [{ ...leave, endsOn: '2023-12-31' }],
      '/changes/0/endsOn',
      'ends-before-start',
    ],
    [
      'a period that an earlier change replaces',
      () => [{ ...service, startsOn: '2021-01-01', endsOn: null }, position()],
      '/changes/1/periodId',
      'period-unknown',
    ],
  ])('refuses %s', async (_name, changes, path, problemCode) => {
    const before = await drafts()
    const { problem } = await draft(changes())
    expect(problem).toMatchObject({
      status: 422,
      code: 'CHANGE_DOES_NOT_FIT',
      params: { problem: problemCode },
      errors: [{ path, rule: 'CHANGE_DOES_NOT_FIT' }],
    })
    expect(await drafts()).toBe(before)
    expect(await test.db.select().from(auditEvent).where(eq(auditEvent.traineeId, traineeId))).toHaveLength(
      before,
    )
  })

  it('refuses research in the new scheme, and takes it in the old one', async () => {
    const research = [leave, { ...service, category: 'research' }]
    expect((await draft(research)).problem).toMatchObject({
      status: 422,
      code: 'CATEGORY_NOT_IN_SCHEME',
      errors: [{ path: '/changes/1/category' }],
    })
    const old = await aTrainee(test.db, providerId, { scheme: 'old' })
    const herself = await someone(test, { role: 'trainee', traineeId: old.id })
    const { status } = await herself.call(draftChangeRequest, {
      params: { traineeId: old.id },
      body: { changes: research as PathChange[], note: null },
    })
    expect(status).toBe(201)
  })

  it('refuses a municipality that does not exist', async () => {
    const { problem } = await draft([leave, { ...service, municipalityId: 0 }])
    expect(problem).toMatchObject({ status: 400, code: 'VALIDATION_FAILED' })
    expect(problem.errors).toEqual([{ path: '/changes/1/municipalityId', rule: 'unknown', params: {} }])
  })

  it('gives back every kind of change as it was given, and shows the effect', async () => {
    const changes = [leave, service, position(), { ...service, startsOn: '2030-01-01', endsOn: null }]
    const { status, body } = await draft(changes)
    expect(status).toBe(201)
    expect(body.changes).toEqual(changes)
    const missing = (completion = body.effect?.after) => completion?.missing.map(({ code }) => code)
    expect(missing(body.effect?.before)).toEqual(['T1', 'T5', 'T8'])
    expect(missing()).toEqual([])
  })

  it.each([33.33, 64.1, 2.01, 0.07, 0.01, 99.99])('gives back %d percent as it was given', async percent => {
    const changes = [
      { ...position(), positionPercent: percent },
      { ...leave, percent },
      { ...service, positionPercent: percent },
    ]
    const { status, body } = await draft(changes)
    expect(status).toBe(201)
    expect(body.changes).toEqual(changes)
  })

  it('drafts once what is sent twice under one key', async () => {
    const before = await drafts()
    const key = { 'idempotency-key': randomUUID() }
    const first = await draft([leave], key)
    const again = await draft([leave], key)
    expect(again.status).toBe(201)
    expect(again.body).toEqual(first.body)
    expect((await draft([service], key)).problem.code).toBe('IDEMPOTENCY_KEY_REUSED')
    expect(await drafts()).toBe(before + 1)
  })

  it('checks once more when it is sent', async () => {
    const { id: periodId } = await aServicePeriod(
      test.db,
      { id: traineeId, providerId },
      { endsOn: '2021-03-31' },
    )
    const { body } = await draft([{ ...move(), periodId }])
    await test.db.delete(servicePeriod).where(eq(servicePeriod.id, periodId))
    const { problem } = await doctor.call(sendChangeRequest, {
      params: { requestId: body.id },
      body: { version: 1 },
    })
    expect(problem).toMatchObject({ status: 422, code: 'CHANGE_DOES_NOT_FIT' })
    const [row] = await test.db.select().from(changeRequest).where(eq(changeRequest.id, body.id))
    expect(row).toMatchObject({ status: 'draft', sentAt: null, version: 1 })
  })
})
