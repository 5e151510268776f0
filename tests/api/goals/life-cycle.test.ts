import {
  addActivity,
  adviseGoal,
  approveGoal,
  listTraineeGoals,
  readTraineeGoal,
  recallGoal,
  rejectGoal,
  returnGoal,
  submitGoal,
} from '@alis/contract'
import { tables } from '@alis/db'
import { asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { aCatalogue, aGoal } from '../../factories/goals.ts'
import {
  anActivity,
  anAppointed,
  aRecommendedGoal,
  aSubmittedGoal,
  aTraining,
  goalsInForce,
  inTraining,
  type Training,
} from '../../factories/goals-and-activities.ts'
import { someone } from '../../factories/people.ts'
import { anAppointment, aSupervisor } from '../../factories/supervisors.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
const { auditEvent, goalAdvice, goalMirror, roleGrant, traineeGoal } = tables

let providerId = ''
let goals: Awaited<ReturnType<typeof goalsInForce>>

beforeAll(async () => {
  providerId = (await aTraining(test, '3405')).providerId
  goals = await goalsInForce(test)
})

const read = async ({ doctor, trainee }: Training, goalId: string) =>
  (await doctor.call(readTraineeGoal, { params: { traineeId: trainee.id, goalId } })).body

const eventsOf = async (traineeId: string) =>
  (
    await test.db
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.traineeId, traineeId))
      .orderBy(asc(auditEvent.id))
  ).map(({ type, data }) => ({ type, data }))

const dayFromToday = (days: number) => {
  const day = new Date()
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}

/** A leader's deputy on some days. */
async function aDeputy(startsOn: string, endsOn: string) {
  const deputy = await someone(test)
  await test.db
    .insert(roleGrant)
    .values({ accountId: deputy.accountId, role: 'leader', providerId, isDeputy: true, startsOn, endsOn })
  return deputy
}

describe('life-cycle', () => {
  it('leads a goal from an activity to approval', async () => {
    const training = await inTraining(test, providerId)
    const { doctor, trainee, individual, clinical, leader } = training
    const { id: goalId, code } = goals.first
    const params = { traineeId: trainee.id, goalId }
    expect(await read(training, goalId)).toMatchObject({
      status: 'not-started',
      version: null,
      can: { begin: true, submit: true, recall: false, adviseAs: null, approve: false },
    })

    await anActivity(training, { goalIds: [goalId] })
    expect(await read(training, goalId)).toMatchObject({
      status: 'in-progress',
      version: 1,
      activities: [{ status: 'done', doneOn: '2024-05-14', files: 0 }],
    })

    const sent = await doctor.call(submitGoal, { params, body: { version: 1 } })
    expect(sent.body).toMatchObject({
      status: 'submitted',
      version: 2,
      lacking: ['individual-advice', 'clinical-advice'],
      can: { submit: false, recall: true, approve: false },
    })

    const advised = await individual.call(adviseGoal, {
      params,
      body: { version: 2, isRecommended: true, comment: 'Trygg i akutte situasjoner' },
    })
    expect(advised.body).toMatchObject({
      lacking: ['clinical-advice'],
      advice: [{ givenAs: 'individual', isRecommended: true, comment: 'Trygg i akutte situasjoner' }],
    })
    await clinical.call(adviseGoal, { params, body: { version: 2, isRecommended: true } })

    const approved = await leader.call(approveGoal, { params, body: { version: 2, comment: 'Vel nådd' } })
    expect(approved.status).toBe(200)
    expect(approved.body).toMatchObject({
      status: 'approved',
      version: 3,
      lacking: [],
      comment: 'Vel nådd',
      isDecidedByDeputy: false,
      can: { submit: false, recall: false, adviseAs: null, approve: false, return: false },
    })
    expect(await eventsOf(trainee.id)).toEqual([
      { type: 'activity.added', data: { kind: 'clinical-work', goals: [code] } },
      { type: 'goal.submitted', data: { code, round: 1 } },
      {
        type: 'goal.advised',
        data: { code, round: 1, givenAs: 'individual', isRecommended: true, isOutside: false },
      },
      {
        type: 'goal.advised',
        data: { code, round: 1, givenAs: 'clinical', isRecommended: true, isOutside: false },
      },
      { type: 'goal.approved', data: { code, round: 1, isByDeputy: false, hasAdvised: false } },
    ])
  })

  it('lists every goal of the catalogue with how far the doctor is, and what a sent one waits for', async () => {
    const training = await inTraining(test, providerId)
    const { doctor, trainee, individual, leader } = training
    const { params, version } = await aSubmittedGoal(training, goals.first.id)
    await individual.call(adviseGoal, { params, body: { version, isRecommended: true } })
    await anActivity(training, { goalIds: [goals.first.id, goals.second.id] })
    await test.db.insert(goalMirror).values({
      traineeId: trainee.id,
      goalId: goals.second.id,
      status: 'approved',
      statusOn: '2024-06-01',
      source: 'Kompetanseportalen',
      importedBy: leader.accountId,
    })
    const { status, body } = await doctor.call(listTraineeGoals, { params: { traineeId: trainee.id } })
    expect(status).toBe(200)
    expect(body.goals.map(({ code }) => code)).toEqual(goals.all.map(({ code }) => code))
    expect(body.goals.slice(0, 3)).toMatchObject([
      { status: 'submitted', lacking: ['clinical-advice'], activities: 1, signedActivities: 0, version: 1 },
      {
        status: 'in-progress',
        mirror: { status: 'approved', statusOn: '2024-06-01', source: 'Kompetanseportalen' },
      },
      { status: 'not-started', lacking: [], mirror: null, version: null },
    ])
  })

  it('is not approved while advice is lacking, is against it, or is of an earlier round', async () => {
    const training = await inTraining(test, providerId)
    const { doctor, individual, clinical, leader } = training
    const { params, version } = await aSubmittedGoal(training, goals.first.id)
    const approve = (named: number) => leader.call(approveGoal, { params, body: { version: named } })
    const refusal = async (named: number) => {
      const { status, problem } = await approve(named)
      return { status, code: problem.code, params: problem.params }
    }
    const lacks = (lacking: string, against: number) => ({
      status: 422,
      code: 'ADVICE_LACKING',
      params: { lacking, against },
    })
    expect(await refusal(version)).toEqual(lacks('individual-advice clinical-advice', 0))

    await individual.call(adviseGoal, { params, body: { version, isRecommended: true } })
    await clinical.call(adviseGoal, {
      params,
      body: { version, isRecommended: false, comment: 'Jeg har sett for lite' },
    })
    expect(await refusal(version)).toEqual(lacks('clinical-advice', 1))

    await doctor.call(recallGoal, { params, body: { version } })
    await doctor.call(submitGoal, { params, body: { version: version + 1 } })
    expect(await refusal(version + 2)).toEqual(lacks('individual-advice clinical-advice', 0))

    for (const adviser of [individual, clinical])
      await adviser.call(adviseGoal, { params, body: { version: version + 2, isRecommended: true } })
    expect((await approve(version + 2)).body.status).toBe('approved')
  })

  it('counts the latest word of a person, and keeps the earlier one', async () => {
    const training = await inTraining(test, providerId)
    const { clinical, leader } = training
    const { params, version } = await aRecommendedGoal(training, goals.first.id)
    const advise = (isRecommended: boolean) =>
      clinical.call(adviseGoal, { params, body: { version, isRecommended, comment: 'Sett i praksis' } })
    expect((await advise(false)).body).toMatchObject({
      lacking: ['clinical-advice'],
      can: { adviseAs: 'clinical' },
    })
    expect((await advise(true)).body).toMatchObject({
      lacking: [],
      can: { adviseAs: null },
      advice: [
        { givenAs: 'individual', isRecommended: true },
        { givenAs: 'clinical', isRecommended: true },
        { givenAs: 'clinical', isRecommended: false },
        { givenAs: 'clinical', isRecommended: true },
      ],
    })
    expect((await leader.call(approveGoal, { params, body: { version } })).status).toBe(200)
    await expect(test.db.delete(goalAdvice)).rejects.toThrow()
  })

  it('has advice once that was sent twice', async () => {
    const own = await inTraining(test, providerId)
    const { params, version } = await aSubmittedGoal(own, goals.first.id)
    const body = { version, isRecommended: true }
    for (const _ of ['sent', 'sent again'])
      await own.clinical.call(adviseGoal, { params, body }, { 'idempotency-key': 'advice' })
    expect((await read(own, goals.first.id)).advice).toHaveLength(1)
  })

  it('asks for the reason of advice against it', async () => {
    const training = await inTraining(test, providerId)
    const { params, version } = await aSubmittedGoal(training, goals.first.id)
    const { status, problem } = await training.clinical.call(adviseGoal, {
      params,
      body: { version, isRecommended: false },
    })
    expect(status).toBe(400)
    expect(problem.errors).toEqual([{ path: '/comment', rule: 'required', params: {} }])
  })

  it('counts nobody as both supervisors', async () => {
    const training = await inTraining(test, providerId)
    const { trainee, individual, leader } = training
    await anAppointment(
      test.db,
      { supervisorId: individual.supervisorId, traineeId: trainee.id },
      { appointedAs: 'clinical' },
    )
    const { params, version } = await aSubmittedGoal(training, goals.first.id)
    expect((await individual.call(readTraineeGoal, { params })).body.can.adviseAs).toBe('individual')
    for (const _ of [1, 2])
      await individual.call(adviseGoal, { params, body: { version, isRecommended: true } })
    const { status, problem } = await leader.call(approveGoal, { params, body: { version } })
    expect(status).toBe(422)
    expect(problem.params).toEqual({ lacking: 'clinical-advice', against: 0 })
  })

  it('is approved by a deputy on her days, and not the day after', async () => {
    const training = await inTraining(test, providerId)
    const { params, version } = await aRecommendedGoal(training, goals.first.id)
    const approveAs = (deputy: Awaited<ReturnType<typeof aDeputy>>) =>
      deputy.call(approveGoal, { params, body: { version } })
    expect((await approveAs(await aDeputy(dayFromToday(-14), dayFromToday(-2)))).status).toBe(404)
    const approved = await approveAs(await aDeputy(dayFromToday(-1), dayFromToday(1)))
    expect(approved.status).toBe(200)
    expect(approved.body).toMatchObject({ status: 'approved', isDecidedByDeputy: true })
    expect((await eventsOf(training.trainee.id)).at(-1)?.data).toMatchObject({ isByDeputy: true })
  })

  it('is never decided or advised on by the doctor herself', async () => {
    const training = await inTraining(test, providerId)
    const { trainee } = training
    const { params, version } = await aRecommendedGoal(training, goals.first.id)
    const herself = await someone(
      test,
      { role: 'trainee', traineeId: trainee.id },
      { role: 'leader', providerId },
    )
    const { id: supervisorId } = await aSupervisor(test.db, providerId, { accountId: herself.accountId })
    await anAppointment(test.db, { supervisorId, traineeId: trainee.id }, { appointedAs: 'clinical' })
    expect((await herself.call(readTraineeGoal, { params })).body.can).toMatchObject({
      recall: true,
      adviseAs: null,
      approve: false,
    })
    expect((await herself.call(approveGoal, { params, body: { version } })).status).toBe(403)
    const advice = { version, isRecommended: true }
    expect((await herself.call(adviseGoal, { params, body: advice })).status).toBe(403)
  })

  it('may be approved by a leader who advised on it, and the history says so', async () => {
    const training = await inTraining(test, providerId)
    const { trainee, individual } = training
    await test.db.insert(roleGrant).values({ accountId: individual.accountId, role: 'leader', providerId })
    const { params, version } = await aRecommendedGoal(training, goals.first.id)
    expect((await individual.call(approveGoal, { params, body: { version } })).status).toBe(200)
    expect((await eventsOf(trainee.id)).at(-1)).toMatchObject({
      type: 'goal.approved',
      data: { hasAdvised: true, isByDeputy: false },
    })
  })

  it('is returned or rejected with a reason, which stands in no event, and sent again', async () => {
    const training = await inTraining(test, providerId)
    const { doctor, leader, trainee } = training
    const { params, version } = await aSubmittedGoal(training, goals.first.id)
    const returned = await leader.call(returnGoal, {
      params,
      body: { version, comment: 'Legg ved kursbevis' },
    })
    expect(returned.body).toMatchObject({ status: 'returned', comment: 'Legg ved kursbevis', lacking: [] })
    const again = await doctor.call(submitGoal, { params, body: { version: version + 1 } })
    expect(again.body).toMatchObject({ status: 'submitted', comment: null, decidedAt: null, decidedBy: null })
    const rejected = await leader.call(rejectGoal, {
      params,
      body: { version: version + 2, comment: 'Kompetansen er ikke nådd' },
    })
    expect(rejected.body).toMatchObject({ status: 'rejected', can: { return: false } })
    expect((await doctor.call(submitGoal, { params, body: { version: version + 3 } })).status).toBe(200)
    expect(JSON.stringify(await eventsOf(trainee.id))).not.toMatch(/kursbevis|Kompetansen/)
  })

  it('refuses a stale version and a step that is not open', async () => {
    const training = await inTraining(test, providerId)
    const { doctor, leader } = training
    const { params, version } = await aRecommendedGoal(training, goals.first.id)
    const stale = await leader.call(approveGoal, { params, body: { version: version + 1 } })
    expect([stale.status, stale.problem.code]).toEqual([409, 'CHANGED_MEANWHILE'])
    const begun = await doctor.call(submitGoal, { params, body: { version: null } })
    expect(begun.status).toBe(409)
    const twice = await doctor.call(submitGoal, { params, body: { version } })
    expect([twice.status, twice.problem.code, twice.problem.params]).toEqual([
      422,
      'GOAL_NOT_OPEN',
      { status: 'submitted' },
    ])
    const other = { ...params, goalId: goals.second.id }
    const notBegun = await leader.call(approveGoal, { params: other, body: { version: 1 } })
    expect([notBegun.status, notBegun.problem.params]).toEqual([422, { status: 'not-started' }])
  })

  it('begins once when it is sent twice at once', async () => {
    const training = await inTraining(test, providerId)
    const { doctor, trainee } = training
    const params = { traineeId: trainee.id, goalId: goals.first.id }
    const submit = () => doctor.call(submitGoal, { params, body: { version: null } })
    const answers = await Promise.all([submit(), submit()])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(
      await test.db.select().from(traineeGoal).where(eq(traineeGoal.traineeId, trainee.id)),
    ).toMatchObject([{ status: 'submitted', round: 1, version: 1 }])
  })

  it('is either recalled or approved when both are asked for at once', async () => {
    const training = await inTraining(test, providerId)
    const { doctor, leader, trainee } = training
    const { params, version } = await aRecommendedGoal(training, goals.first.id)
    const answers = await Promise.all([
      doctor.call(recallGoal, { params, body: { version } }),
      leader.call(approveGoal, { params, body: { version } }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const decided = (await eventsOf(trainee.id)).filter(({ type }) => /recalled|approved/.test(type))
    expect(decided).toHaveLength(1)
    const { status } = await read(training, goals.first.id)
    expect(status).toBe(decided[0]?.type === 'goal.approved' ? 'approved' : 'in-progress')
  })

  it('takes no advice from a supervisor who is not appointed any more, nor from another doctor’s', async () => {
    const training = await inTraining(test, providerId)
    const { params, version } = await aSubmittedGoal(training, goals.first.id)
    const stranger = await anAppointed(test, (await inTraining(test, providerId)).trainee, 'clinical')
    const body = { version, isRecommended: true }
    expect((await stranger.call(adviseGoal, { params, body })).status).toBe(404)
    const former = await someone(test)
    const { id: supervisorId } = await aSupervisor(test.db, providerId, { accountId: former.accountId })
    await anAppointment(
      test.db,
      { supervisorId, traineeId: params.traineeId },
      { appointedAs: 'clinical', endsOn: '2022-01-31' },
    )
    expect((await former.call(adviseGoal, { params, body })).status).toBe(404)
  })

  // The last test: it changes the catalogue in force for the whole file.
  it('counts what the goals of an earlier catalogue say, until it has a word of its own', async () => {
    const training = await inTraining(test, providerId)
    const { doctor, trainee, leader } = training
    const approved = await aRecommendedGoal(training, goals.first.id)
    await leader.call(approveGoal, { params: approved.params, body: { version: approved.version } })
    await aSubmittedGoal(training, goals.second.id)

    const { id: catalogueId } = await aCatalogue(test.db)
    const successor = await aGoal(test.db, catalogueId, { code: 'ALM 901', replaces: [goals.first.code] })
    const both = await aGoal(test.db, catalogueId, {
      code: 'ALM 902',
      replaces: [goals.first.code, goals.second.code],
    })
    const list = (await doctor.call(listTraineeGoals, { params: { traineeId: trainee.id } })).body
    expect(list.goals).toMatchObject([
      { goalId: successor.id, status: 'approved', isBySuccession: true, version: null },
      { goalId: both.id, status: 'in-progress', isBySuccession: true, version: null },
    ])

    expect(await read(training, successor.id)).toMatchObject({
      status: 'approved',
      predecessors: [{ code: goals.first.code, title: goals.first.title, status: 'approved' }],
      can: { begin: false, submit: false },
    })
    await anActivity(training, { goalIds: [successor.id, both.id] })
    expect(await read(training, successor.id)).toMatchObject({ status: 'approved', version: null })
    expect(await read(training, both.id)).toMatchObject({ status: 'in-progress', version: 1 })

    const old = { traineeId: trainee.id, goalId: goals.all[2]?.id ?? '' }
    const sent = await doctor.call(submitGoal, { params: old, body: { version: null } })
    expect([sent.status, sent.problem.code]).toEqual([422, 'GOAL_NOT_IN_FORCE'])
    const added = await doctor.call(addActivity, {
      params: { traineeId: trainee.id },
      body: { kind: 'other', title: 'Gammelt mål', goalIds: [goals.first.id] },
    })
    expect(added.problem.errors).toEqual([{ path: '/goalIds', rule: 'unknown', params: {} }])
  })
})
