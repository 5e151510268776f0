import {
  addServicePeriod,
  changeTrainee,
  listTraineeEvents,
  listTrainees,
  readTrainee,
  registerTrainee,
  removeTrainee,
  type TraineeQuery,
} from '@alis/contract'
import { tables } from '@alis/db'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { anAccount, aProvider, aServicePeriod, aTrainee, someone } from '../../factories/people.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
let providerId = ''
let otherProviderId = ''
let coordinator: Awaited<ReturnType<typeof someone>>

beforeAll(async () => {
  providerId = (await aProvider(test.db, '3405')).id
  otherProviderId = (await aProvider(test.db, '1804')).id
  coordinator = await someone(test, { role: 'coordinator', providerId })
})

const doctor = {
  hprNumber: '7654321',
  givenName: 'Áilu Ŋávdna',
  familyName: 'Øverås-Šuorra',
  scheme: 'new-2019',
  part1CompletedOn: '2024-02-29',
  part3StartedOn: '2024-03-01',
} as const

describe('trainees', () => {
  it('registers a doctor at the own provider, once in the whole country', async () => {
    const { status, body } = await coordinator.call(registerTrainee, { body: doctor })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      ...doctor,
      isPart1Exempt: false,
      status: 'in-training',
      version: 1,
      provider: { name: 'Lillehammer' },
    })
    expect(body.can).toEqual({ edit: true, remove: true })
    const elsewhere = await someone(test, { role: 'coordinator', providerId: otherProviderId })
    const taken = await elsewhere.call(registerTrainee, { body: doctor })
    expect(taken.problem).toMatchObject({
      status: 409,
      code: 'HPR_NUMBER_TAKEN',
      errors: [{ path: '/hprNumber' }],
    })
    expect(JSON.stringify(taken.problem)).not.toContain('Lillehammer')
  })

  it.each([
    ['six digits', { hprNumber: '123456' }, '/hprNumber'],
    ['ten digits', { hprNumber: '1234567890' }, '/hprNumber'],
    ['a letter', { hprNumber: '12345678a' }, '/hprNumber'],
    ['no name', { familyName: ' ' }, '/familyName'],
    ['30 February', { part1CompletedOn: '2024-02-30' }, '/part1CompletedOn'],
    ['an unknown scheme', { scheme: 'future' }, '/scheme'],
  ])('refuses %s at its field', async (_, change, path) => {
    const { status, problem } = await coordinator.call(registerTrainee, {
      body: { ...doctor, ...change } as typeof doctor,
    })
    expect(status).toBe(400)
    expect(problem.errors?.map(error => error.path)).toEqual([path])
  })

  it('names every wrong field at once', async () => {
    const { problem } = await coordinator.call(registerTrainee, { body: {} as typeof doctor })
    expect(problem.errors?.map(({ path }) => path).sort()).toEqual([
      '/familyName',
      '/givenName',
      '/hprNumber',
      '/part3StartedOn',
      '/scheme',
    ])
  })

  it('asks who coordinates for several providers which one is meant', async () => {
    const shared = await someone(
      test,
      { role: 'coordinator', providerId },
      { role: 'coordinator', providerId: otherProviderId },
    )
    const body = { ...doctor, hprNumber: '7654322' }
    expect((await shared.call(registerTrainee, { body })).problem.errors).toMatchObject([
      { path: '/providerId', rule: 'required' },
    ])
    expect(
      (await shared.call(registerTrainee, { body: { ...body, providerId: otherProviderId } })).body.provider
        .name,
    ).toBe('Bodø')
  })

  it('changes the record, keeps history, and tells the second writer', async () => {
    const { id } = await aTrainee(test.db, providerId)
    const params = { traineeId: id }
    const left = await coordinator.call(changeTrainee, { params, body: { version: 1, status: 'left' } })
    expect(left.problem).toMatchObject({
      status: 422,
      code: 'STATUS_NEEDS_A_DAY',
      errors: [{ path: '/statusOn' }],
    })
    const done = await coordinator.call(changeTrainee, {
      params,
      body: { version: 1, status: 'left', statusOn: '2024-06-30' },
    })
    expect(done.body).toMatchObject({ status: 'left', statusOn: '2024-06-30', version: 2 })
    expect(
      (await coordinator.call(changeTrainee, { params, body: { version: 1, givenName: 'X' } })).problem,
    ).toMatchObject({
      status: 409,
      params: { current: 2 },
    })
    const history = await test.db
      .select()
      .from(tables.recordHistory)
      .where(eq(tables.recordHistory.recordId, id))
    expect(history).toMatchObject([
      { tableName: 'trainee', operation: 'UPDATE', row: { status: 'in-training', version: 1 } },
    ])
    const { body } = await coordinator.call(listTraineeEvents, { params })
    expect(body).toMatchObject({
      total: 1,
      items: [{ type: 'trainee.changed', data: { status: { from: 'in-training', to: 'left' } } }],
    })
    expect(body.items[0]?.by).toMatch(/^Bruker/)
  })

  it('removes only who was registered by mistake', async () => {
    const trainee = await aTrainee(test.db, providerId)
    await aServicePeriod(test.db, trainee)
    const refused = await coordinator.call(removeTrainee, {
      params: { traineeId: trainee.id },
      query: { version: 1 },
    })
    expect(refused.problem).toMatchObject({
      status: 422,
      code: 'TRAINEE_HAS_SERVICE',
      params: { periods: 1 },
    })
    const withAccount = await aTrainee(test.db, providerId)
    await anAccount(test.db, [{ role: 'trainee', traineeId: withAccount.id }])
    const kept = await coordinator.call(removeTrainee, {
      params: { traineeId: withAccount.id },
      query: { version: 1 },
    })
    expect(kept.problem.code).toBe('TRAINEE_HAS_ACCOUNT')
    const { id } = await aTrainee(test.db, providerId)
    expect(
      (await coordinator.call(removeTrainee, { params: { traineeId: id }, query: { version: 1 } })).status,
    ).toBe(204)
    expect((await coordinator.call(readTrainee, { params: { traineeId: id } })).status).toBe(404)
    const history = await test.db
      .select()
      .from(tables.recordHistory)
      .where(eq(tables.recordHistory.recordId, id))
    expect(history).toMatchObject([{ operation: 'DELETE' }])
  })

  it('writes that a record was read, and who was refused', async () => {
    const { id } = await aTrainee(test.db, providerId)
    const stranger = await someone(test, { role: 'coordinator', providerId: otherProviderId })
    await coordinator.call(readTrainee, { params: { traineeId: id } })
    await stranger.call(readTrainee, { params: { traineeId: id } })
    await expect
      .poll(
        async () => {
          const rows = await test.db
            .select()
            .from(tables.accessEvent)
            .where(eq(tables.accessEvent.subjectId, id))
          return rows.map(({ accountId, outcome, operation }) => ({ accountId, outcome, operation }))
        },
        { timeout: 5_000 },
      )
      .toEqual([
        { accountId: coordinator.accountId, outcome: 'read', operation: 'readTrainee' },
        { accountId: stranger.accountId, outcome: 'refused', operation: 'readTrainee' },
      ])
  })
})

describe('roster', () => {
  let here = ''
  let reader: Awaited<ReturnType<typeof someone>>
  const names = ['Aas', 'Zahl', 'Ås', 'Ærlig', 'Østby', 'Á', 'Berg']

  beforeAll(async () => {
    here = (await aProvider(test.db, '5601')).id
    reader = await someone(test, { role: 'leader', providerId: here })
    for (const [index, familyName] of names.entries()) {
      const trainee = await aTrainee(test.db, here, {
        familyName,
        givenName: 'Kim',
        hprNumber: String(9_500_000 + index),
        scheme: index % 2 ? 'old' : 'new-2019',
      })
      await aServicePeriod(test.db, trainee, { endsOn: `2021-0${3 + index}-28` })
    }
  })

  const roster = async (query: Partial<TraineeQuery> = {}) =>
    (await reader.call(listTrainees, { query })).body
  const families = async (query: Partial<TraineeQuery>) =>
    (await roster(query)).items.map(({ familyName }) => familyName)

  it('sorts names as Norwegians do', async () => {
    expect(await families({})).toEqual(['Á', 'Berg', 'Zahl', 'Ærlig', 'Østby', 'Ås', 'Aas'])
    expect((await families({ order: 'desc' }))[0]).toBe('Aas')
  })

  it('counts with the engine and sorts by it', async () => {
    const { items } = await roster({ sort: 'counted', order: 'desc' })
    expect(items.map(({ familyName }) => familyName)).toEqual([...names].reverse())
    expect(items.map(({ counted }) => counted.units)).toEqual(
      [...items.map(({ counted }) => counted.units)].sort((a, b) => b - a),
    )
    expect(items.at(-1)).toMatchObject({
      familyName: 'Aas',
      counted: { duration: { years: 0, months: 0, days: 27 } },
      required: { months: 60 },
    })
  })

  it('counts anew after a change, also one that nobody made through the API', async () => {
    const trainee = await aTrainee(test.db, here, { familyName: 'Ny', hprNumber: '9600000' })
    const counted = async () => (await roster({ search: '9600000' })).items[0]?.counted.months
    expect(await counted()).toBe(0)
    const keeper = await someone(test, { role: 'coordinator', providerId: here })
    const body = {
      category: 'open-practice',
      place: 'X',
      positionPercent: 100,
      startsOn: '2022-01-01',
      endsOn: '2022-12-31',
    } as const
    await keeper.call(addServicePeriod, { params: { traineeId: trainee.id }, body })
    expect(await counted()).toBe(12)
    await test.db.delete(tables.servicePeriod).where(eq(tables.servicePeriod.traineeId, trainee.id))
    await test.db.delete(tables.traineeSummary).where(eq(tables.traineeSummary.traineeId, trainee.id))
    await test.db.delete(tables.trainee).where(eq(tables.trainee.id, trainee.id))
  })

  it('pages, and knows the total on a page beyond the last', async () => {
    const first = await roster({ pageSize: 3 })
    const second = await roster({ pageSize: 3, page: 2 })
    const beyond = await roster({ pageSize: 3, page: 9 })
    expect([first.items.length, second.items.length, beyond.items.length]).toEqual([3, 3, 0])
    expect([first.total, beyond.total]).toEqual([7, 7])
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(6)
  })

  it('finds by part of a name in either order, and by the start of the HPR number', async () => {
    expect(await families({ search: 'kim øst' })).toEqual(['Østby'])
    expect(await families({ search: 'østby kim' })).toEqual(['Østby'])
    expect(await families({ search: '9500003' })).toEqual(['Ærlig'])
    expect(await families({ search: '500003' })).toEqual([])
    expect(await families({ search: '%' })).toEqual([])
  })

  it('filters by scheme, status and provider', async () => {
    expect(await families({ scheme: 'old' })).toHaveLength(3)
    expect(await families({ status: 'left' })).toEqual([])
    expect(await families({ provider: providerId })).toEqual([])
  })

  it('refuses a sort key that does not exist', async () => {
    const { problem } = await reader.call(listTrainees, {
      query: { sort: 'password' } as unknown as TraineeQuery,
    })
    expect(problem.errors).toMatchObject([{ path: '/sort', rule: 'enum' }])
  })

  it('answers the same when many readers find it stale at once', async () => {
    await test.db.delete(tables.traineeSummary)
    const answers = await Promise.all(Array.from({ length: 8 }, () => roster()))
    expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
  })
})
