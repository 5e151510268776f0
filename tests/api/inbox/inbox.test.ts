import { decideInbox, type InboxDecision, readInbox, recallGoal, type WaitingItem } from '@alis/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { aConversation } from '../../factories/conversations.ts'
import {
  aRecommendedGoal,
  aSentActivity,
  aSubmittedGoal,
  aTraining,
  goalsInForce,
  inTraining,
  type Training,
} from '../../factories/goals-and-activities.ts'
import { aServicePeriod, someone } from '../../factories/people.ts'
import { agreeTo, aProposedPlan, aStoredPlan, inPlanningPractice } from '../../factories/plans.ts'
import { aSupervisionEntry } from '../../factories/supervision.ts'
import { aSupervisor } from '../../factories/supervisors.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
let training: Training
let goals: Awaited<ReturnType<typeof goalsInForce>>

beforeAll(async () => {
  training = await aTraining(test, '3405')
  goals = await goalsInForce(test)
})

type Reader = Pick<Training['doctor'], 'call'>
type Decidable = Extract<WaitingItem, { version: number }>

const isDecidable = (item: WaitingItem): item is Decidable => 'version' in item

const waitingFor = async (reader: Reader) => (await reader.call(readInbox)).body.items

const decision = (item: Decidable, more: Partial<InboxDecision> = {}): InboxDecision => ({
  kind: item.kind,
  subjectId: item.subjectId,
  version: item.version,
  decision: 'sign',
  comment: null,
  ...more,
})

const decide = async (reader: Reader, decisions: InboxDecision[]) =>
  (await reader.call(decideInbox, { body: { decisions } })).body.results

describe('inbox', () => {
  it('has nothing for who nothing waits for', async () => {
    const stranger = await someone(test, { role: 'directorate' })
    expect((await stranger.call(readInbox)).body).toEqual({ items: [], total: 0 })
  })

  it('gives each what waits for her, and takes it away when it is done', async () => {
    const own = await inTraining(test, training.providerId)
    const activity = await aSentActivity(own, null, { goalIds: [goals.first.id] })
    const { params } = await aSubmittedGoal(own, goals.first.id)

    const waiting = await waitingFor(own.individual)
    expect(waiting.map(({ kind }) => kind)).toEqual(['goal-advice', 'activity'])
    expect(waiting[1]).toMatchObject({
      subjectId: activity.id,
      goals: [{ code: goals.first.code }],
      files: 0,
    })
    expect(await waitingFor(own.leader)).toEqual([])

    await decide(
      own.clinical,
      (await waitingFor(own.clinical)).filter(isDecidable).map(item => decision(item)),
    )
    expect(await waitingFor(own.clinical)).toEqual([])
    // Signed by the one, it waits for the other no more.
    expect((await waitingFor(own.individual)).map(({ kind }) => kind)).toEqual(['goal-advice'])

    await decide(
      own.individual,
      (await waitingFor(own.individual)).filter(isDecidable).map(item => decision(item)),
    )
    const [approval] = (await waitingFor(own.leader)).filter(isDecidable)
    expect(approval).toMatchObject({
      kind: 'goal-approval',
      goal: { id: params.goalId },
      advice: [{ givenAs: 'clinical' }, { givenAs: 'individual' }],
    })
  })

  it('tells of several at once which were done and which were not', async () => {
    const own = await inTraining(test, training.providerId)
    const one = await aRecommendedGoal(own, goals.first.id)
    await aRecommendedGoal(own, goals.second.id)
    const seen = (await waitingFor(own.leader))
      .filter(isDecidable)
      .filter(item => item.trainee.id === own.trainee.id)
    expect(seen).toHaveLength(2)
    await own.doctor.call(recallGoal, { params: one.params, body: { version: one.version } })
    const results = await decide(
      own.leader,
      seen.map(item => decision(item)),
    )
    expect(results.map(({ isDone, code }) => [isDone, code])).toEqual([
      [false, 'CHANGED_MEANWHILE'],
      [true, null],
    ])
  })

  it('sends back only with a reason', async () => {
    const own = await inTraining(test, training.providerId)
    await aSentActivity(own)
    const [item] = (await waitingFor(own.individual)).filter(isDecidable)
    if (!item) throw new Error('Nothing waits.')
    expect(await decide(own.individual, [decision(item, { decision: 'return' })])).toMatchObject([
      { isDone: false, code: 'REASON_NEEDED' },
    ])
    expect(
      await decide(own.individual, [
        decision(item, { decision: 'return', comment: 'Beskriv hva du gjorde.' }),
      ]),
    ).toMatchObject([{ isDone: true }])
    expect(await waitingFor(own.individual)).toEqual([])
  })

  it('asks the other side to confirm hours', async () => {
    const own = await inTraining(test, training.providerId)
    const entry = await aSupervisionEntry(test.db, {
      traineeId: own.trainee.id,
      supervisorId: own.individual.supervisorId,
      enteredBy: own.doctor.accountId,
    })
    expect(await waitingFor(own.doctor)).toEqual([])
    const [item] = (await waitingFor(own.individual)).filter(isDecidable)
    expect(item).toMatchObject({ kind: 'supervision-entry', subjectId: entry.id, minutes: 120 })
    if (item) expect(await decide(own.individual, [decision(item)])).toMatchObject([{ isDone: true }])
  })

  it('asks for an agreement to a plan anew when the record says something else by now', async () => {
    const practice = await inPlanningPractice(test, training.providerId)
    const plan = await aProposedPlan(practice)
    const waits = async (reader: Reader) =>
      (await waitingFor(reader)).filter(({ subjectId }) => subjectId === plan.id).length
    const bothWait = () => Promise.all([waits(practice.doctor), waits(practice.leader)])
    expect(await bothWait()).toEqual([1, 1])
    await agreeTo(practice.doctor, plan.id)
    expect(await bothWait()).toEqual([0, 1])
    await aServicePeriod(test.db, practice.trainee, { startsOn: '2027-01-01' })
    expect(await bothWait()).toEqual([1, 1])
    await agreeTo(practice.doctor, plan.id)
    expect(await bothWait()).toEqual([0, 1])
  })

  it('gives the day of a proposal as it was in Norway', async () => {
    const practice = await inPlanningPractice(test, training.providerId)
    const createdBy = practice.coordinator.accountId
    const proposedAt = '2026-06-30T22:30:00Z'
    const plan = { traineeId: practice.trainee.id, createdBy }
    await aStoredPlan(test.db, plan, { status: 'proposed', proposedAt, proposedBy: createdBy })
    expect(await waitingFor(practice.doctor)).toMatchObject([{ kind: 'plan', day: '2026-07-01' }])
  })

  it('has the conversation that was planned with the supervisor before for who came after her', async () => {
    const own = await inTraining(test, training.providerId)
    const former = await aSupervisor(test.db, own.providerId)
    await aConversation(test.db, { traineeId: own.trainee.id, supervisorId: former.id })
    expect((await waitingFor(own.individual)).map(({ kind }) => kind)).toEqual(['conversation'])
    expect(await waitingFor(own.clinical)).toEqual([])
  })

  it('does nothing for who may not, and tells her no more than that', async () => {
    const own = await inTraining(test, training.providerId)
    const elsewhere = await aTraining(test, '1804')
    await aSentActivity(own)
    const [item] = (await waitingFor(own.individual)).filter(isDecidable)
    if (!item) throw new Error('Nothing waits.')
    expect(await decide(elsewhere.individual, [decision(item)])).toMatchObject([{ code: 'NOT_FOUND' }])
    expect(await decide(own.doctor, [decision(item)])).toMatchObject([{ code: 'NOT_ALLOWED' }])
    expect(await decide(own.individual, [decision(item, { version: item.version + 7 })])).toMatchObject([
      { code: 'CHANGED_MEANWHILE' },
    ])
    expect(await waitingFor(own.individual)).toHaveLength(1)
  })
})
