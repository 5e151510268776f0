import {
  addAbsence,
  addServicePeriod,
  changeServicePeriod,
  changeTrainingProvider,
  issueConfirmation,
  type NewServicePeriod,
  readConfirmation,
} from '@alis/contract'
import { tables } from '@alis/db'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  aConfirmation,
  anIssuedConfirmation,
  aPractice,
  inPractice,
  PASSWORD,
} from '../../factories/confirmations.ts'
import { aServicePeriod, someone } from '../../factories/people.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
let practice: Awaited<ReturnType<typeof aPractice>>

beforeAll(async () => {
  practice = await aPractice(test, '3405')
})

type Practice = Awaited<ReturnType<typeof inPractice>>

const contradictionsOf = async ({ doctor }: Practice, confirmationId: string) =>
  (await doctor.call(readConfirmation, { params: { confirmationId } })).body.contradictions

const municipalityOf = async (code: string) => {
  const [row] = await test.db.select().from(tables.municipality).where(eq(tables.municipality.code, code))
  return row?.id ?? 0
}

const addPeriod = (
  { coordinator, trainee }: Practice,
  change: Partial<NewServicePeriod> & { startsOn: string },
) =>
  coordinator.call(addServicePeriod, {
    params: { traineeId: trainee.id },
    body: {
      category: 'open-practice',
      place: 'Prøve legesenter',
      positionPercent: 100,
      endsOn: null,
      ...change,
    },
  })

describe('contradictions', () => {
  it('are none between two positions at one place from one day on, as long as nothing changes', async () => {
    const own = await inPractice(test, practice.providerId)
    const change = (body: { version: number; positionPercent?: number; endsOn?: string }) =>
      own.coordinator.call(changeServicePeriod, {
        params: { traineeId: own.trainee.id, periodId: own.period.id },
        body,
      })
    await change({ version: 1, positionPercent: 50 })
    await aServicePeriod(test.db, own.trainee, { startsOn: '2021-06-01', positionBasisPoints: 2_000 })
    const issued = await anIssuedConfirmation(own)
    expect(issued.content.services.map(({ positionPercent }) => positionPercent)).toEqual([50, 20])
    expect(await contradictionsOf(own, issued.id)).toEqual([])
    await change({ version: 2, endsOn: '2021-12-31' })
    expect(await contradictionsOf(own, issued.id)).toEqual([
      { field: 'service', confirmed: '2022-01-01/2022-12-31', now: null },
      { field: 'counted', confirmed: '8.4', now: '2.4' },
    ])
  })

  it('are none for what lies outside the days that were confirmed', async () => {
    const own = await inPractice(test, practice.providerId)
    const issued = await anIssuedConfirmation(own)
    const params = { traineeId: own.trainee.id }
    const absence = { type: 'sickness', percent: 100 } as const
    for (const days of [
      { startsOn: '2021-11-01', endsOn: '2021-12-31' },
      { startsOn: '2023-01-01', endsOn: '2023-03-01' },
    ])
      expect((await own.coordinator.call(addAbsence, { params, body: { ...absence, ...days } })).status).toBe(
        201,
      )
    expect((await addPeriod(own, { startsOn: '2023-01-01' })).status).toBe(201)
    expect(await contradictionsOf(own, issued.id)).toEqual([])
  })

  it('tell of service that was moved to another municipality', async () => {
    const own = await inPractice(test, practice.providerId)
    const issued = await anIssuedConfirmation(own)
    await own.coordinator.call(changeServicePeriod, {
      params: { traineeId: own.trainee.id, periodId: own.period.id },
      body: { version: 1, municipalityId: await municipalityOf('1804') },
    })
    const days = '2022-01-01/2022-12-31'
    expect(await contradictionsOf(own, issued.id)).toEqual([
      { field: 'service', confirmed: days, now: null },
      { field: 'service', confirmed: null, now: days },
    ])
  })

  it('cannot arise from what the leader was not shown: a correction of the provider is told first', async () => {
    const own = await aPractice(test, '5501')
    const { id: confirmationId, version, ledgerVersion } = await aConfirmation(own)
    const directorate = await someone(test, { role: 'directorate' })
    const corrected = await directorate.call(changeTrainingProvider, {
      params: { providerId: own.providerId },
      body: { version: 1, organisationNumber: '944588132' },
    })
    expect(corrected.status).toBe(200)
    const { problem } = await own.leader.call(issueConfirmation, {
      params: { confirmationId },
      body: { version, ledgerVersion, password: PASSWORD },
    })
    expect(problem).toMatchObject({ status: 409, code: 'LEDGER_CHANGED_MEANWHILE' })
  })
})
