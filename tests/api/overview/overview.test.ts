import { approveGoal, readOverview } from '@alis/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { aCatalogue, aGoal } from '../../factories/goals.ts'
import {
  aRecommendedGoal,
  aTraining,
  goalsInForce,
  type Training,
} from '../../factories/goals-and-activities.ts'
import { aServicePeriod, aTrainee, someone } from '../../factories/people.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
let training: Training

beforeAll(async () => {
  training = await aTraining(test, '3405')
})

const read = async (reader: Training['doctor'], traineeId: string) =>
  (await reader.call(readOverview, { params: { traineeId } })).body

describe('overview', () => {
  it('says what has no day yet, and lets nothing of it pass for a day', async () => {
    const overview = await read(training.doctor, training.trainee.id)
    expect(overview.undated).toEqual(['goals', 'supervision', 'group'])
    expect(overview).toMatchObject({
      isEstimate: true,
      goals: { status: 'not-begun', approved: 0 },
      group: { status: 'not-begun', isMember: false },
      plan: { status: 'not-begun', state: 'missing' },
    })
  })

  it('counts what the leader has approved, and goes on at that pace', async () => {
    await aServicePeriod(test.db, training.trainee, { category: 'institution', endsOn: '2021-08-31' })
    await aServicePeriod(test.db, training.trainee, { startsOn: '2021-09-01' })
    const { first, all } = await goalsInForce(test)
    const { params, version } = await aRecommendedGoal(training, first.id)
    await training.leader.call(approveGoal, { params, body: { version } })
    const { goals, binding, undated } = await read(training.coordinator, training.trainee.id)
    expect(goals).toMatchObject({ status: 'on-way', total: all.length, approved: 1, approvedLastYear: 1 })
    // One a year: the rest of the catalogue takes longer than the service.
    expect(goals?.expectedOn).not.toBeNull()
    expect(binding).toBe('goals')
    expect(undated).not.toContain('goals')
  })

  it('asks for no goals in the old scheme', async () => {
    const old = await aTrainee(test.db, training.providerId, { scheme: 'old' })
    const doctor = await someone(test, { role: 'trainee', traineeId: old.id })
    const overview = await read(doctor, old.id)
    expect(overview.goals).toBeNull()
    expect(overview.undated).not.toContain('goals')
  })

  it('counts what was approved in an earlier catalogue for the goal that took its place', async () => {
    const { first } = await goalsInForce(test)
    const { id } = await aCatalogue(test.db, { validFrom: '2026-06-01' })
    await aGoal(test.db, id, { code: first.code })
    await aGoal(test.db, id)
    const { goals } = await read(training.doctor, training.trainee.id)
    expect(goals).toMatchObject({ total: 2, approved: 1 })
  })
})
