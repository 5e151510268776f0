import { migrate, tables } from '@alis/db'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { aProvider, aTrainee } from '../factories/people.ts'
import { testDatabase } from '../setup/database.ts'

const test = testDatabase()

describe('database', () => {
  it('can be migrated again without a change', async () => {
    const schema = () =>
      test.db.execute(
        sql`select table_name, column_name, data_type from information_schema.columns where table_schema = 'public' order by 1, 2`,
      )
    const before = await schema()
    await migrate(test.db)
    expect((await schema()).rows).toEqual(before.rows)
  })

  it.each(['audit_event', 'access_event', 'record_history'])('keeps %s for good', async name => {
    const { db } = test
    await db.insert(tables.auditEvent).values({ requestId: 'x', type: 'x', subjectId: 'x', data: {} })
    await db
      .insert(tables.accessEvent)
      .values({ at: '2026-01-01T00:00:00Z', requestId: 'x', operation: 'x', outcome: 'read' })
    await db
      .insert(tables.recordHistory)
      .values({ tableName: 'x', recordId: crypto.randomUUID(), row: {}, operation: 'UPDATE' })
    const table = sql.identifier(name)
    for (const attempt of [
      sql`delete from ${table}`,
      sql`truncate ${table}`,
      sql`update ${table} set id = default`,
    ]) {
      const refused = await db.execute(attempt).then(
        () => null,
        (error: Error) => error.cause,
      )
      expect(String(refused)).toContain(`${name} is insert only`)
    }
  })

  it('gives days as they are, and refuses impossible records by itself', async () => {
    const { id: providerId } = await aProvider(test.db, '3405')
    const trainee = await aTrainee(test.db, providerId, { part3StartedOn: '2024-02-29' })
    expect(trainee.part3StartedOn).toBe('2024-02-29')
    const period = {
      traineeId: trainee.id,
      providerId,
      category: 'institution',
      place: 'x',
      positionBasisPoints: 10_000,
      startsOn: '2024-03-01',
    } as const
    const refusals = [
      { ...period, endsOn: '2024-02-29' },
      { ...period, positionBasisPoints: 10_001 },
      { ...period, positionBasisPoints: 0 },
    ]
    for (const values of refusals)
      await expect(test.db.insert(tables.servicePeriod).values(values)).rejects.toThrow()
    await expect(
      test.db.insert(tables.trainee).values({ ...trainee, id: crypto.randomUUID() }),
    ).rejects.toThrow()
  })
})
