import { loadDemonstration } from '@alis/api'
import { checkConfirmation, listConfirmations, readConfirmation } from '@alis/contract'
import { tables } from '@alis/db'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { someone } from '../../factories/people.ts'
import { testApp, testDeps } from '../../setup/app.ts'

const test = testApp()
const { trainee } = tables

beforeAll(async () => {
  await loadDemonstration(test.db, 'full', '2026-11-22', testDeps)
})

describe('confirmations of the demonstration', () => {
  it('are one that was issued and one that awaits the leader, both of the doctor who can sign in', async () => {
    const [ingrid] = await test.db.select().from(trainee).where(eq(trainee.hprNumber, '9012345'))
    const doctor = await someone(test, { role: 'trainee', traineeId: ingrid?.id ?? '' })
    const { body } = await doctor.call(listConfirmations, { query: { sort: 'startsOn' } })
    expect(body.items.map(({ status, startsOn, endsOn }) => [status, startsOn, endsOn])).toEqual([
      ['issued', '2021-03-01', '2021-08-31'],
      ['prepared', '2021-09-01', '2024-02-29'],
    ])
    const [issued] = body.items
    const { body: record } = await doctor.call(readConfirmation, {
      params: { confirmationId: issued?.id ?? '' },
    })
    expect(record).toMatchObject({
      preparedBy: 'Kari Nordlie',
      issued: { by: 'Torstein Haugen' },
      contradictions: [],
      content: { counted: { months: 6 }, leader: 'Torstein Haugen' },
    })
    const check = await test.stranger.call(checkConfirmation, { body: { code: issued?.code ?? '' } })
    expect(check.body.status).toBe('valid')
  })
})
