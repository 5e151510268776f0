import { importGoalMirror } from '@alis/contract'
import { tables } from '@alis/db'
import { asc, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aCatalogue, aGoal } from '../../factories/goals.ts'
import { aProvider, aTrainee, someone } from '../../factories/people.ts'
import { testApp } from '../../setup/app.ts'
import { csvFile, dayCell, workbookFile } from './sheet-files.ts'

const test = testApp()
const { auditEvent, goalMirror, traineeGoal } = tables

const header = 'HPR-nummer;Læringsmål;Status;Statusdato'
const query = { source: 'Kompetanseportalen' }
const place = {
  providerId: '',
  trainee: { id: '', hprNumber: '' },
  other: { id: '', hprNumber: '' },
  foreignHpr: '',
}
const goals = { one: '', two: '', old: '' }

beforeAll(async () => {
  const provider = await aProvider(test.db, '3405')
  const foreign = await aProvider(test.db, '1804')
  const earlier = await aCatalogue(test.db, { validFrom: '2023-01-01' })
  const catalogue = await aCatalogue(test.db)
  Object.assign(place, {
    providerId: provider.id,
    trainee: await aTrainee(test.db, provider.id),
    other: await aTrainee(test.db, provider.id),
    foreignHpr: (await aTrainee(test.db, foreign.id)).hprNumber,
  })
  goals.old = (await aGoal(test.db, earlier.id, { code: 'ALM 009' })).id
  goals.one = (await aGoal(test.db, catalogue.id, { code: 'ALM 001' })).id
  goals.two = (await aGoal(test.db, catalogue.id, { code: 'ALM 002', replaces: ['ALM 009'] })).id
})

beforeEach(async () => {
  await test.db.delete(goalMirror)
  await test.db.delete(traineeGoal)
})

const coordinator = () => someone(test, { role: 'coordinator', providerId: place.providerId })

const mirrored = async () =>
  (await test.db.select().from(goalMirror).orderBy(asc(goalMirror.goalId))).map(
    ({ traineeId, goalId, status, statusOn }) => [traineeId, goalId, status, statusOn],
  )

const mirrorEvents = () =>
  test.db
    .select({ traineeId: auditEvent.traineeId, data: auditEvent.data })
    .from(auditEvent)
    .where(eq(auditEvent.type, 'goal-mirror.imported'))
    .orderBy(asc(auditEvent.id))

describe('import-mirror', () => {
  it('stores what the portal says beside the local status, with one event for each doctor', async () => {
    const asker = await coordinator()
    const { trainee, other } = place
    const before = (await mirrorEvents()).length
    await test.db
      .insert(traineeGoal)
      .values({ traineeId: trainee.id, goalId: goals.one, status: 'in-progress' })
    const file = workbookFile([
      ['HPR-nummer', 'Kode', 'Status', 'Dato'],
      [Number(trainee.hprNumber), 'alm1', 'Godkjent', dayCell(46_082)],
      [Number(other.hprNumber), 'ALM 001', 'Under arbeid', '1.2.2026'],
    ])
    const { status, body } = await asker.call(importGoalMirror, { query, files: [file] })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      isDryRun: false,
      rows: 2,
      trainees: 2,
      newRows: 2,
      rejectedRows: 0,
      problems: [],
    })
    expect(await mirrored()).toEqual(
      expect.arrayContaining([
        [trainee.id, goals.one, 'approved', '2026-03-01'],
        [other.id, goals.one, 'in-progress', '2026-02-01'],
      ]),
    )
    const local = await test.db.select({ status: traineeGoal.status }).from(traineeGoal)
    expect(local).toEqual([{ status: 'in-progress' }])
    const data = { source: query.source, rows: 1 }
    const events = (await mirrorEvents()).slice(before)
    expect(events).toHaveLength(2)
    expect(events).toEqual(
      expect.arrayContaining([
        { traineeId: trainee.id, data },
        { traineeId: other.id, data },
      ]),
    )
  })

  it('lists where the portal and the system disagree about an approval, by succession too', async () => {
    const asker = await coordinator()
    const { trainee } = place
    const approved = { status: 'approved' as const, decidedAt: '2025-06-01T12:00:00Z' }
    await test.db.insert(traineeGoal).values({ traineeId: trainee.id, goalId: goals.old, ...approved })
    const lines = [
      `${trainee.hprNumber};ALM 001;Godkjent;2026-03-01`,
      `${trainee.hprNumber};ALM 002;Påbegynt;2026-03-01`,
    ]
    const { body } = await asker.call(importGoalMirror, {
      query: { ...query, dryRun: true },
      files: [csvFile([header, ...lines])],
    })
    expect(body.conflicts.map(({ goal, portalStatus, status }) => [goal.code, portalStatus, status])).toEqual(
      [
        ['ALM 001', 'approved', 'not-started'],
        ['ALM 002', 'in-progress', 'approved'],
      ],
    )
    expect(await mirrored()).toEqual([])
  })

  it('never lets an older row take the place of a newer one, in a file or after it', async () => {
    const asker = await coordinator()
    const { hprNumber, id } = place.trainee
    const row = (status: string, day: string) => `${hprNumber};ALM 001;${status};${day}`
    const files = [csvFile([header, row('Godkjent', '2026-03-01'), row('Påbegynt', '2026-01-01')])]
    const first = await asker.call(importGoalMirror, { query, files })
    expect(first.body).toMatchObject({ newRows: 2, knownRows: 0, olderRows: 0 })
    const before = await mirrorEvents()
    const again = await asker.call(importGoalMirror, { query, files })
    expect(again.body).toMatchObject({ newRows: 0, knownRows: 1, olderRows: 1 })
    expect(await mirrored()).toEqual([[id, goals.one, 'approved', '2026-03-01']])
    expect(await mirrorEvents()).toEqual(before)
  })

  it('rejects wrong rows, doctors of others and unknown goals alike, and takes in the rest', async () => {
    const asker = await coordinator()
    const { hprNumber } = place.trainee
    const { body } = await asker.call(importGoalMirror, {
      query,
      files: [
        csvFile([
          header,
          `${place.foreignHpr};ALM 001;Godkjent;2026-03-01`,
          `9999999;ALM 001;Godkjent;2026-03-01`,
          `${hprNumber};ALM 777;Godkjent;2026-03-01`,
          `${hprNumber};ALM 001;kanskje;2999-01-01`,
          `${hprNumber};ALM 001;Godkjent;2026-03-01`,
        ]),
      ],
    })
    expect(body).toMatchObject({ rows: 5, newRows: 1, rejectedRows: 4, trainees: 1 })
    expect(body.problems).toEqual([
      { row: 2, column: 'hprNumber', code: 'trainee-not-found', value: place.foreignHpr },
      { row: 3, column: 'hprNumber', code: 'trainee-not-found', value: '9999999' },
      { row: 4, column: 'goalCode', code: 'goal-not-found', value: 'ALM 777' },
      { row: 5, column: 'status', code: 'status-unknown', value: 'kanskje' },
      { row: 5, column: 'statusOn', code: 'date-in-future', value: '2999-01-01' },
    ])
  })
})
