import { readProgress, readSchemeComparison } from '@alis/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { aProvider, aServicePeriod, aTrainee, someone } from '../../factories/people.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
let providerId = ''

beforeAll(async () => {
  providerId = (await aProvider(test.db, '3405')).id
})

/** In the old scheme: four years of general practice and one in hospital, from 1 March 2021. */
async function doctorOfOldScheme(practiceUntil: string | null) {
  const trainee = await aTrainee(test.db, providerId, { scheme: 'old' })
  await aServicePeriod(test.db, trainee, { endsOn: '2022-02-28', category: 'institution' })
  await aServicePeriod(test.db, trainee, { startsOn: '2022-03-01', endsOn: practiceUntil })
  const reader = await someone(test, { role: 'trainee', traineeId: trainee.id })
  return { reader, params: { traineeId: trainee.id } }
}

describe('scheme-comparison', () => {
  it('shows one history under both schemes, in time for the old one’s deadline', async () => {
    const { reader, params } = await doctorOfOldScheme(null)
    const { body } = await reader.call(readSchemeComparison, { params, query: { asOf: '2025-01-31' } })
    expect(body).toMatchObject({
      ...params,
      asOf: '2025-01-31',
      isEstimate: true,
      applicationDeadlineOn: '2026-12-31',
      oldSchemeOutcome: 'in-time',
      oldScheme: { regulation: 'old-scheme', completion: { earliestOn: '2026-02-28', binding: 'O-total' } },
      newScheme: { regulation: 'new-scheme-2019', completion: { earliestOn: '2026-02-28', binding: 'T1' } },
    })
    expect(body.oldScheme.requirements.map(({ code, status }) => [code, status])).toEqual([
      ['O-total', 'not-yet'],
      ['O-open', 'met'],
      ['O-hospital', 'met'],
    ])
    expect(body.newScheme.requirements.map(({ code }) => code)).toEqual(['T1', 'T2', 'T5', 'T6', 'T8'])
    const { body: progress } = await reader.call(readProgress, { params, query: { asOf: '2025-01-31' } })
    const { regulation, requirements, completion, total, categories } = progress
    expect(body.oldScheme).toEqual({ regulation, requirements, completion, total, categories })
  })

  it.each([
    ['in-time', 'on the last day', '2026-12-31', null],
    ['deadline-passed', 'after it', '2027-01-01', null],
    ['in-time', 'long before, with what is assumed', '2024-01-31', '2023-12-31'],
  ])('says %s %s', async (outcome, _, asOf, practiceUntil) => {
    const { reader, params } = await doctorOfOldScheme(practiceUntil)
    const { body } = await reader.call(readSchemeComparison, { params, query: { asOf } })
    expect(body.oldSchemeOutcome).toBe(outcome)
  })

  it('says when the old scheme comes too late, and when it cannot be met', async () => {
    const late = await aTrainee(test.db, providerId, { scheme: 'old' })
    await aServicePeriod(test.db, late, { endsOn: '2023-02-28', category: 'institution' })
    await aServicePeriod(test.db, late, { startsOn: '2023-03-01' })
    const never = await aTrainee(test.db, providerId)
    await aServicePeriod(test.db, never)
    const outcomeOf = async (traineeId: string) => {
      const reader = await someone(test, { role: 'trainee', traineeId })
      const { body } = await reader.call(readSchemeComparison, {
        params: { traineeId },
        query: { asOf: '2025-01-31' },
      })
      return [body.oldSchemeOutcome, body.oldScheme.completion.earliestOn]
    }
    // Hospital gives at most one of the two years: four years of practice last to the end of February 2027.
    expect(await outcomeOf(late.id)).toEqual(['too-late', '2027-02-28'])
    expect(await outcomeOf(never.id)).toEqual(['cannot-be-met', null])
  })
})
