import {
  addLearningArena,
  addServicePeriod,
  approveChangeRequest,
  changeLearningArena,
  changeServicePeriod,
  draftChangeRequest,
  listLearningArenas,
  type NewLearningArena,
  readGoalsInForce,
  readLearningArena,
  readTrainee,
  sendChangeRequest,
} from '@alis/contract'
import { tables } from '@alis/db'
import { asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { anArena } from '../../factories/arenas.ts'
import { aProvider, aServicePeriod, aTrainee, someone } from '../../factories/people.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
const { auditEvent, recordHistory } = tables

type Person = Awaited<ReturnType<typeof someone>>

let providerId = ''
let otherProviderId = ''
let coordinator: Person
/** Two codes of the catalogue in force. */
let codes: string[] = []

beforeAll(async () => {
  providerId = (await aProvider(test.db, '3405')).id
  otherProviderId = (await aProvider(test.db, '1804')).id
  coordinator = await someone(test, { role: 'coordinator', providerId })
  const { body } = await coordinator.call(readGoalsInForce)
  codes = body.goals
    .slice(0, 2)
    .map(({ code }) => code)
    .sort()
})

const add = (fields: Partial<NewLearningArena> = {}, headers?: Record<string, string>) =>
  coordinator.call(
    addLearningArena,
    {
      body: { providerId, name: 'Legevakten', category: 'other-gp', isExternal: false, ...fields },
    },
    headers,
  )

const eventsOf = (subjectId: string) =>
  test.db.select().from(auditEvent).where(eq(auditEvent.subjectId, subjectId)).orderBy(asc(auditEvent.id))

describe('learning arenas', () => {
  it('adds an arena with its goals and its event', async () => {
    const { status, body } = await add({ goalCodes: codes })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      provider: { id: providerId },
      name: 'Legevakten',
      goalCodes: codes,
      endedOn: null,
      isInUse: true,
      version: 1,
      can: { change: true },
    })
    expect(await eventsOf(body.id)).toMatchObject([
      { type: 'learning-arena.added', providerId, data: { name: 'Legevakten', goalCodes: codes } },
    ])
  })

  it('changes what is given, keeps the earlier version, and says which goals it was', async () => {
    const { id } = await anArena(test.db, providerId, { goalCodes: [codes[0] ?? ''] })
    const params = { arenaId: id }
    const { body } = await coordinator.call(changeLearningArena, {
      params,
      body: { version: 1, endedOn: '2020-01-01', goalCodes: [codes[1] ?? ''] },
    })
    expect(body).toMatchObject({
      endedOn: '2020-01-01',
      isInUse: false,
      goalCodes: [codes[1]],
      version: 2,
    })
    expect(await eventsOf(id)).toMatchObject([
      {
        type: 'learning-arena.changed',
        data: {
          endedOn: { from: null, to: '2020-01-01' },
          goalCodes: { from: [codes[0]], to: [codes[1]] },
        },
      },
    ])
    const [history] = await test.db.select().from(recordHistory).where(eq(recordHistory.recordId, id))
    expect(history).toMatchObject({ tableName: 'learning_arena', row: { ended_on: null } })
  })

  it('writes nothing when nothing changes, also with the goals in another order', async () => {
    const { id } = await anArena(test.db, providerId, { goalCodes: codes })
    const { body } = await coordinator.call(changeLearningArena, {
      params: { arenaId: id },
      body: { version: 1, goalCodes: [...codes].reverse() },
    })
    expect(body.version).toBe(1)
    expect(await eventsOf(id)).toEqual([])
  })

  it('tells the second of two writers, and overwrites nothing', async () => {
    const { id } = await anArena(test.db, providerId)
    const answers = await Promise.all(
      ['A', 'B', 'C'].map(name =>
        coordinator.call(changeLearningArena, { params: { arenaId: id }, body: { version: 1, name } }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(await eventsOf(id)).toHaveLength(1)
  })

  it('is added once when the same request is sent twice', async () => {
    const headers = { 'idempotency-key': 'the-same-arena' }
    const first = await add({ name: 'Sykehjemmet' }, headers)
    expect((await add({ name: 'Sykehjemmet' }, headers)).body).toEqual(first.body)
  })

  it('is read by those who work or train for the provider, and by nobody else', async () => {
    const { id: traineeId } = await aTrainee(test.db, providerId)
    const { id } = await anArena(test.db, providerId, { goalCodes: codes })
    const far = await anArena(test.db, otherProviderId)
    const doctor = await someone(test, { role: 'trainee', traineeId })
    const listed = await doctor.call(listLearningArenas, {})
    const ids = listed.body.arenas.map(arena => arena.id)
    expect(ids).toContain(id)
    expect(ids).not.toContain(far.id)
    expect(listed.body.arenas.every(({ can }) => !can.change)).toBe(true)
    expect(
      (await doctor.call(listLearningArenas, { query: { provider: otherProviderId } })).body.arenas,
    ).toEqual([])
    const stranger = await someone(test, { role: 'coordinator', providerId: otherProviderId })
    expect((await stranger.call(readLearningArena, { params: { arenaId: id } })).status).toBe(404)
  })

  it('refuses a goal that no catalogue has, and one twice', async () => {
    expect((await add({ goalCodes: ['ALM 000'] })).problem).toMatchObject({
      status: 422,
      code: 'GOAL_CODE_UNKNOWN',
      params: { code: 'ALM 000' },
      errors: [{ path: '/goalCodes' }],
    })
    const twice = await add({ goalCodes: [codes[0] ?? '', codes[0] ?? ''] })
    expect(twice.problem.errors?.map(({ path, rule }) => [path, rule])).toEqual([
      ['/goalCodes', 'uniqueItems'],
    ])
  })
})

describe('service at an arena', () => {
  const practice = async () => (await anArena(test.db, providerId)).id
  const service = {
    category: 'open-practice',
    place: 'X',
    positionPercent: 100,
    startsOn: '2022-01-01',
    endsOn: '2022-12-31',
  } as const

  it('is linked to an arena of the provider, and unlinked', async () => {
    const { id: traineeId } = await aTrainee(test.db, providerId)
    const arenaId = await practice()
    const added = await coordinator.call(addServicePeriod, {
      params: { traineeId },
      body: { ...service, arenaId },
    })
    expect(added.body.arena).toMatchObject({ id: arenaId })
    const params = { traineeId, periodId: added.body.id }
    const record = await coordinator.call(readTrainee, { params: { traineeId } })
    expect(record.body.servicePeriods).toEqual([added.body])
    const changed = await coordinator.call(changeServicePeriod, {
      params,
      body: { version: 1, arenaId: null },
    })
    expect(changed.body).toMatchObject({ arena: null, version: 2 })
    expect((await eventsOf(added.body.id)).map(({ data }) => data)).toMatchObject([
      { arenaId },
      { arenaId: { from: arenaId, to: null } },
    ])
  })

  it.each(['add', 'change'] as const)(
    'is refused at an arena of another provider or category: %s',
    async how => {
      const { id: traineeId, ...trainee } = await aTrainee(test.db, providerId)
      const { id: elsewhere } = await anArena(test.db, otherProviderId)
      const { id: hospital } = await anArena(test.db, providerId, { category: 'institution' })
      const period = await aServicePeriod(test.db, { id: traineeId, providerId: trainee.providerId })
      const set = (arenaId: string) =>
        how === 'add'
          ? coordinator.call(addServicePeriod, { params: { traineeId }, body: { ...service, arenaId } })
          : coordinator.call(changeServicePeriod, {
              params: { traineeId, periodId: period.id },
              body: { version: 1, arenaId },
            })
      expect((await set(elsewhere)).problem).toMatchObject({
        status: 422,
        code: 'ARENA_UNKNOWN',
        errors: [{ path: '/arenaId' }],
      })
      expect((await set(hospital)).problem).toMatchObject({
        status: 422,
        code: 'ARENA_OF_OTHER_CATEGORY',
        params: { category: 'institution' },
      })
      const { body } = await coordinator.call(readTrainee, { params: { traineeId } })
      expect(body.servicePeriods).toMatchObject([{ id: period.id, arena: null, version: 1 }])
    },
  )

  it('keeps the kind of service of an arena that it is linked to', async () => {
    const trainee = await aTrainee(test.db, providerId)
    const arenaId = await practice()
    await aServicePeriod(test.db, trainee, { arenaId })
    const { problem } = await coordinator.call(changeLearningArena, {
      params: { arenaId },
      body: { version: 1, category: 'institution' },
    })
    expect(problem).toMatchObject({ status: 422, code: 'ARENA_IN_USE', params: { periods: 1 } })
  })

  it('stays at its arena when an approved change cuts it', async () => {
    const trainee = await aTrainee(test.db, providerId)
    const traineeId = trainee.id
    const arenaId = await practice()
    const { id: periodId } = await aServicePeriod(test.db, trainee, { arenaId, endsOn: '2030-12-31' })
    const doctor = await someone(test, { role: 'trainee', traineeId })
    const { body: draft } = await doctor.call(draftChangeRequest, {
      params: { traineeId },
      body: {
        changes: [
          { kind: 'position', periodId, startsOn: '2028-01-01', endsOn: '2028-12-31', positionPercent: 50 },
        ],
        note: null,
      },
    })
    const params = { requestId: draft.id }
    const { body: sent } = await doctor.call(sendChangeRequest, { params, body: { version: draft.version } })
    const { status } = await coordinator.call(approveChangeRequest, {
      params,
      body: { version: sent.version, ledgerVersion: sent.ledgerVersion },
    })
    expect(status).toBe(200)
    const { body } = await coordinator.call(readTrainee, { params: { traineeId } })
    expect(body.servicePeriods.map(({ arena, positionPercent }) => [arena?.id, positionPercent])).toEqual([
      [arenaId, 100],
      [arenaId, 50],
      [arenaId, 100],
    ])
  })
})
