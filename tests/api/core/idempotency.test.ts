import { randomUUID } from 'node:crypto'
import { addServicePeriod, readTrainee } from '@alis/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { aProvider, aTrainee, someone } from '../../factories/people.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
let providerId = ''
let coordinator: Awaited<ReturnType<typeof someone>>

beforeAll(async () => {
  providerId = (await aProvider(test.db, '3405')).id
  coordinator = await someone(test, { role: 'coordinator', providerId })
})

const body = {
  category: 'open-practice',
  place: 'Toppen',
  positionPercent: 80,
  startsOn: '2024-01-01',
  endsOn: null,
} as const

const send = (traineeId: string, key: string, change: { positionPercent?: number } = {}, by = coordinator) =>
  by.call(
    addServicePeriod,
    { params: { traineeId }, body: { ...body, ...change } },
    { 'idempotency-key': key },
  )

const periodsOf = async (traineeId: string) =>
  (await coordinator.call(readTrainee, { params: { traineeId } })).body.servicePeriods

describe('idempotency', () => {
  it('gives the same answer to the same request, and does it once', async () => {
    const { id } = await aTrainee(test.db, providerId)
    const key = randomUUID()
    const first = await send(id, key)
    const again = await send(id, key)
    expect(first.status).toBe(201)
    expect(again.status).toBe(201)
    expect(again.body).toEqual(first.body)
    expect(await periodsOf(id)).toHaveLength(1)
  })

  it('does not mind in which order the fields of the body come', async () => {
    const { id } = await aTrainee(test.db, providerId)
    const key = randomUUID()
    await send(id, key)
    const reversed = Object.fromEntries(Object.entries(body).reverse()) as typeof body
    const again = await coordinator.call(
      addServicePeriod,
      { params: { traineeId: id }, body: reversed },
      { 'idempotency-key': key },
    )
    expect(again.status).toBe(201)
    expect(await periodsOf(id)).toHaveLength(1)
  })

  it('refuses the key with another body or for another doctor', async () => {
    const [{ id }, { id: other }] = [await aTrainee(test.db, providerId), await aTrainee(test.db, providerId)]
    const key = randomUUID()
    await send(id, key)
    expect((await send(id, key, { positionPercent: 60 })).problem).toMatchObject({
      status: 422,
      code: 'IDEMPOTENCY_KEY_REUSED',
    })
    expect((await send(other, key)).problem.code).toBe('IDEMPOTENCY_KEY_REUSED')
    expect(await periodsOf(id)).toHaveLength(1)
    expect(await periodsOf(other)).toHaveLength(0)
  })

  it('keeps the keys of two people apart', async () => {
    const { id } = await aTrainee(test.db, providerId)
    const colleague = await someone(test, { role: 'coordinator', providerId })
    const key = randomUUID()
    await send(id, key)
    expect((await send(id, key, {}, colleague)).status).toBe(201)
    expect(await periodsOf(id)).toHaveLength(2)
  })

  it('makes one of many requests at the same moment, and answers the others the same or that it is still running', async () => {
    const { id } = await aTrainee(test.db, providerId)
    const key = randomUUID()
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(id, key)))
    const statuses = new Set(answers.map(({ status }) => status))
    expect([...statuses].filter(status => status !== 201 && status !== 409)).toEqual([])
    expect(new Set(answers.filter(({ status }) => status === 201).map(answer => answer.body.id)).size).toBe(1)
    expect(answers.filter(({ status }) => status === 409).map(({ problem }) => problem.code)).toEqual(
      answers.filter(({ status }) => status === 409).map(() => 'REQUEST_STILL_RUNNING'),
    )
    expect(await periodsOf(id)).toHaveLength(1)
  })

  it('tells the second that the first is still at work, at once', async () => {
    const { id } = await aTrainee(test.db, providerId)
    const key = randomUUID()
    const holder = await test.db.$client.connect()
    await holder.query('begin')
    await holder.query('select from trainee where id = $1 for update', [id])
    const first = send(id, key)
    // The first waits for the lock that is held here, so the answer to the second does not depend on any clock.
    await expect.poll(async () => (await send(id, key)).problem.code).toBe('REQUEST_STILL_RUNNING')
    await holder.query('commit')
    holder.release()
    expect((await first).status).toBe(201)
    expect((await send(id, key)).status).toBe(201)
    expect(await periodsOf(id)).toHaveLength(1)
  })

  it('remembers nothing of a request that was refused', async () => {
    const { id } = await aTrainee(test.db, providerId)
    const key = randomUUID()
    expect((await send(id, key, { positionPercent: 101 })).status).toBe(400)
    expect((await send(id, key)).status).toBe(201)
  })

  it('refuses a key that is none', async () => {
    const { id } = await aTrainee(test.db, providerId)
    expect((await send(id, 'x'.repeat(201))).problem.errors?.[0]?.path).toBe('/headers/idempotency-key')
  })
})
