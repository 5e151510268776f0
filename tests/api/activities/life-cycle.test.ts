import {
  type ActivityChange,
  addActivity,
  changeActivity,
  listActivities,
  type NewActivity,
  readActivity,
  recallActivity,
  removeActivity,
  removeTrainee,
  returnActivity,
  sendActivity,
  signActivity,
} from '@alis/contract'
import { tables } from '@alis/db'
import { asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  anActivity,
  anAppointed,
  aSentActivity,
  aTraining,
  goalsInForce,
  inTraining,
} from '../../factories/goals-and-activities.ts'
import { aTrainee, someone } from '../../factories/people.ts'
import { anAppointment, aSupervisor } from '../../factories/supervisors.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
const { auditEvent } = tables

let providerId = ''
let goals: Awaited<ReturnType<typeof goalsInForce>>

beforeAll(async () => {
  providerId = (await aTraining(test, '3405')).providerId
  goals = await goalsInForce(test)
})

const eventsOf = (traineeId: string) =>
  test.db.select().from(auditEvent).where(eq(auditEvent.traineeId, traineeId)).orderBy(asc(auditEvent.id))

const course: NewActivity = {
  kind: 'course',
  title: 'Akuttmedisin',
  courseKind: 'emergency',
  courseHours: 15.25,
  plannedOn: '2024-04-01',
  goalIds: [],
}

describe('life-cycle', () => {
  it('leads an activity from planned to signed, through a return', async () => {
    const training = await inTraining(test, providerId)
    const { doctor, trainee, clinical } = training
    const planned = await anActivity(training, { ...course, doneOn: null, goalIds: [goals.first.id] })
    expect(planned).toMatchObject({
      status: 'planned',
      courseHours: 15.25,
      goals: [{ code: goals.first.code }],
      can: { change: true, send: false, recall: false, sign: false, remove: true },
    })
    const params = { activityId: planned.id }
    const change = async (body: ActivityChange) => (await doctor.call(changeActivity, { params, body })).body

    const done = await change({
      version: 1,
      doneOn: '2024-04-03',
      goalIds: [goals.second.id, goals.first.id],
    })
    expect(done).toMatchObject({ status: 'done', version: 2, can: { send: true } })
    expect(done.goals.map(({ code }) => code)).toEqual([goals.first.code, goals.second.code])

    const send = (version: number) =>
      doctor.call(sendActivity, { params, body: { version, supervisorId: clinical.supervisorId } })
    expect((await send(2)).body).toMatchObject({
      status: 'sent',
      sentTo: { supervisorId: clinical.supervisorId },
      can: { change: false, recall: true, sign: false },
    })
    expect((await clinical.call(readActivity, { params })).body.can).toMatchObject({
      sign: true,
      return: true,
    })

    const returned = await clinical.call(returnActivity, {
      params,
      body: { version: 3, comment: 'Skriv hva du lærte' },
    })
    expect(returned.body).toMatchObject({ status: 'returned', comment: 'Skriv hva du lærte', version: 4 })
    expect(await change({ version: 4, description: 'Luftveier først' })).toMatchObject({
      status: 'returned',
      comment: 'Skriv hva du lærte',
    })
    expect((await send(5)).body).toMatchObject({ status: 'sent', comment: null, signerName: null })

    const signed = await clinical.call(signActivity, { params, body: { version: 6 } })
    expect(signed.body).toMatchObject({
      status: 'signed',
      signerName: expect.stringMatching(/^Bruker/),
      can: { change: false, send: false, recall: false, sign: false, return: false, remove: false },
    })
    const events = await eventsOf(trainee.id)
    expect(events.map(({ type, data }) => ({ type, data }))).toEqual([
      { type: 'activity.added', data: { kind: 'course', goals: [goals.first.code] } },
      { type: 'activity.changed', data: { fields: ['doneOn', 'goals'] } },
      { type: 'activity.sent', data: { supervisorId: clinical.supervisorId } },
      { type: 'activity.returned', data: { isOutside: false } },
      { type: 'activity.changed', data: { fields: ['description'] } },
      { type: 'activity.sent', data: { supervisorId: clinical.supervisorId } },
      { type: 'activity.signed', data: { isOutside: false } },
    ])
    expect(events.every(({ subjectId }) => subjectId === planned.id)).toBe(true)
  })

  it('is signed by the supervisor it was sent to, or by any where nobody is named', async () => {
    const training = await inTraining(test, providerId)
    const { individual, clinical, leader } = training
    const toOne = await aSentActivity(training, clinical.supervisorId)
    const signAs = (
      signer: typeof leader | typeof individual,
      { id, version }: { id: string; version: number },
    ) => signer.call(signActivity, { params: { activityId: id }, body: { version } })
    expect((await signAs(individual, toOne)).status).toBe(403)
    expect((await signAs(leader, toOne)).status).toBe(403)
    expect((await signAs(clinical, toOne)).status).toBe(200)
    const toAny = await aSentActivity(training)
    expect(toAny.sentTo).toBeNull()
    expect((await signAs(leader, toAny)).status).toBe(403)
    expect((await signAs(individual, toAny)).status).toBe(200)
  })

  it('is never signed by the doctor herself, also when she is registered as her own supervisor', async () => {
    const training = await inTraining(test, providerId)
    const { doctor, trainee } = training
    const { id: supervisorId } = await aSupervisor(test.db, providerId, { accountId: doctor.accountId })
    await anAppointment(test.db, { supervisorId, traineeId: trainee.id }, { appointedAs: 'clinical' })
    const { id, version } = await aSentActivity(training)
    const params = { activityId: id }
    expect((await doctor.call(readActivity, { params })).body.can.sign).toBe(false)
    expect((await doctor.call(signActivity, { params, body: { version } })).status).toBe(403)
  })

  it('is recalled while it is sent, and either recalled or signed when both are asked for at once', async () => {
    const training = await inTraining(test, providerId)
    const { doctor, clinical, trainee } = training
    const { id, version } = await aSentActivity(training)
    const params = { activityId: id }
    const answers = await Promise.all([
      doctor.call(recallActivity, { params, body: { version } }),
      clinical.call(signActivity, { params, body: { version } }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const decided = (await eventsOf(trainee.id)).filter(({ type }) => /recalled|signed/.test(type))
    expect(decided).toHaveLength(1)

    const other = await aSentActivity(training)
    const recalled = await doctor.call(recallActivity, {
      params: { activityId: other.id },
      body: { version: other.version },
    })
    expect(recalled.body).toMatchObject({ status: 'done', sentTo: null, sentAt: null, can: { change: true } })
  })

  it('lets the coordinator register what is planned or done, and send or sign nothing', async () => {
    const training = await inTraining(test, providerId)
    const { coordinator, trainee, doctor } = training
    const added = await coordinator.call(addActivity, { params: { traineeId: trainee.id }, body: course })
    expect(added.body).toMatchObject({ status: 'planned', can: { change: true, send: false, remove: false } })
    const params = { activityId: added.body.id }
    const changed = await coordinator.call(changeActivity, {
      params,
      body: { version: 1, doneOn: '2024-04-02' },
    })
    expect(changed.body.status).toBe('done')
    const send = { params, body: { version: 2, supervisorId: null } }
    expect((await coordinator.call(sendActivity, send)).status).toBe(403)
    expect((await coordinator.call(removeActivity, { params, query: { version: 2 } })).status).toBe(403)
    const { version } = (await doctor.call(sendActivity, send)).body
    const returned = await training.clinical.call(returnActivity, {
      params,
      body: { version, comment: 'Nei' },
    })
    const late = { params, body: { version: returned.body.version, title: 'Annet' } }
    expect((await coordinator.call(changeActivity, late)).status).toBe(403)
  })

  it('keeps the record of a doctor who has one from being removed', async () => {
    const { coordinator } = await inTraining(test, providerId)
    const { id: traineeId, version } = await aTrainee(test.db, providerId)
    await coordinator.call(addActivity, { params: { traineeId }, body: course })
    const removed = await coordinator.call(removeTrainee, { params: { traineeId }, query: { version } })
    expect([removed.status, removed.problem.code]).toEqual([422, 'TRAINEE_HAS_RECORDS'])
  })

  const wrong: [name: string, fields: Partial<NewActivity>, path: string, rule: string][] = [
    ['a course without its kind', { courseKind: null }, '/courseKind', 'required'],
    [
      'a kind of course with something else',
      { kind: 'reflection', courseHours: null },
      '/courseKind',
      'ONLY_FOR_COURSES',
    ],
    [
      'hours of a course with something else',
      { kind: 'reflection', courseKind: null },
      '/courseHours',
      'ONLY_FOR_COURSES',
    ],
    ['a day that has not come', { doneOn: '2079-01-01' }, '/doneOn', 'DONE_AFTER_TODAY'],
    [
      'a goal that does not exist',
      { goalIds: ['00000000-0000-7000-8000-000000000000'] },
      '/goalIds',
      'unknown',
    ],
    [
      'what looks like a national identity number',
      { description: 'Pasient 01017012345' },
      '/description',
      'identityNumber',
    ],
    ['hours that are no quarters', { courseHours: 1.1 }, '/courseHours', 'multipleOf'],
  ]
  it.each(wrong)('refuses %s', async (_, fields, path, rule) => {
    const { doctor, trainee } = await inTraining(test, providerId)
    const params = { traineeId: trainee.id }
    const { status, problem } = await doctor.call(addActivity, { params, body: { ...course, ...fields } })
    expect(status === 400 || status === 422).toBe(true)
    expect(problem.errors).toMatchObject([{ path, rule }])
    expect(await eventsOf(trainee.id)).toEqual([])
  })

  it('is not sent before it is done, nor to somebody who is not appointed', async () => {
    const training = await inTraining(test, providerId)
    const { doctor } = training
    const planned = await anActivity(training, { doneOn: null })
    const early = await doctor.call(sendActivity, {
      params: { activityId: planned.id },
      body: { version: 1, supervisorId: null },
    })
    expect([early.status, early.problem.code]).toEqual([422, 'ACTIVITY_NOT_OPEN'])
    const elsewhere = await anAppointed(test, (await inTraining(test, providerId)).trainee, 'clinical')
    const done = await anActivity(training)
    const strange = await doctor.call(sendActivity, {
      params: { activityId: done.id },
      body: { version: 1, supervisorId: elsewhere.supervisorId },
    })
    expect(strange.problem.errors).toEqual([{ path: '/supervisorId', rule: 'unknown', params: {} }])
  })

  it('changes nothing and stores no event when nothing is different, and refuses a stale version', async () => {
    const training = await inTraining(test, providerId)
    const { doctor, trainee } = training
    const activity = await anActivity(training, { goalIds: [goals.first.id] })
    const params = { activityId: activity.id }
    const same = await doctor.call(changeActivity, {
      params,
      body: { version: 1, title: activity.title, goalIds: [goals.first.id] },
    })
    expect(same.body.version).toBe(1)
    expect(await eventsOf(trainee.id)).toHaveLength(1)
    const stale = await doctor.call(changeActivity, { params, body: { version: 2, title: 'Ny' } })
    expect([stale.status, stale.problem.params]).toEqual([409, { current: 1 }])
  })

  it('is removed by the doctor, and stays when it is signed', async () => {
    const training = await inTraining(test, providerId)
    const { doctor, clinical, trainee } = training
    const { id, version } = await anActivity(training, { goalIds: [goals.first.id] })
    const removed = await doctor.call(removeActivity, { params: { activityId: id }, query: { version } })
    expect(removed.status).toBe(204)
    expect((await doctor.call(readActivity, { params: { activityId: id } })).status).toBe(404)
    expect((await eventsOf(trainee.id)).at(-1)).toMatchObject({ type: 'activity.removed', subjectId: id })
    const sent = await aSentActivity(training)
    const params = { activityId: sent.id }
    const signed = await clinical.call(signActivity, { params, body: { version: sent.version } })
    const query = { version: signed.body.version }
    expect((await doctor.call(removeActivity, { params, query })).status).toBe(422)
  })

  it('is added once when the request is sent again under its key', async () => {
    const { doctor, trainee } = await inTraining(test, providerId)
    const request = { params: { traineeId: trainee.id }, body: course }
    const add = () => doctor.call(addActivity, request, { 'idempotency-key': 'the-same' })
    expect((await add()).body.id).toBe((await add()).body.id)
    expect((await doctor.call(listActivities, { params: request.params })).body.total).toBe(1)
  })

  it('is listed by day, by status, by goal and page by page', async () => {
    const training = await inTraining(test, providerId)
    const { doctor, trainee } = training
    await anActivity(training, { title: 'Planlagt', doneOn: null, plannedOn: '2030-01-01' })
    await anActivity(training, { title: 'ærlig', doneOn: '2024-01-01', goalIds: [goals.first.id] })
    await aSentActivity(training, null, { title: 'Ås', doneOn: '2024-03-01', kind: 'reflection' })
    const list = async (query: Parameters<typeof doctor.call<typeof listActivities>>[1]['query'] = {}) => {
      const { body } = await doctor.call(listActivities, { params: { traineeId: trainee.id }, query })
      return [body.total, ...body.items.map(({ title }) => title)]
    }
    expect(await list()).toEqual([3, 'Planlagt', 'Ås', 'ærlig'])
    expect(await list({ sort: 'title' })).toEqual([3, 'Planlagt', 'ærlig', 'Ås'])
    expect(await list({ sort: 'status' })).toEqual([3, 'Ås', 'Planlagt', 'ærlig'])
    expect(await list({ order: 'asc', pageSize: 1, page: 2 })).toEqual([3, 'Ås'])
    expect(await list({ status: 'done' })).toEqual([1, 'ærlig'])
    expect(await list({ kind: 'reflection' })).toEqual([1, 'Ås'])
    expect(await list({ goal: goals.first.id })).toEqual([1, 'ærlig'])
  })

  it('is not there for somebody whose appointment has ended', async () => {
    const training = await inTraining(test, providerId)
    const { trainee } = training
    const { id } = await aSentActivity(training)
    const former = await someone(test)
    const { id: supervisorId } = await aSupervisor(test.db, providerId, { accountId: former.accountId })
    await anAppointment(
      test.db,
      { supervisorId, traineeId: trainee.id },
      { appointedAs: 'clinical', endsOn: '2024-01-31' },
    )
    expect((await former.call(readActivity, { params: { activityId: id } })).status).toBe(404)
  })
})
