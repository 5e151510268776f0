import {
  addSupervisionEntry,
  changeSupervisionEntry,
  confirmSupervisionEntry,
  listSupervisedDoctors,
  listSupervisionEntries,
  type NewSupervisionEntry,
  readSupervision,
  readSupervisionCertificate,
  removeSupervisionEntry,
  returnSupervisionEntry,
} from '@alis/contract'
import { tables } from '@alis/db'
import { addDays } from '@alis/domain'
import { asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { aProvider, aServicePeriod, aTrainee, someone } from '../../factories/people.ts'
import { anAppointment, aSupervisor } from '../../factories/supervisors.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
const { auditEvent } = tables

let providerId = ''
beforeAll(async () => {
  providerId = (await aProvider(test.db, '3405')).id
})

/** A doctor with her individual supervisor since 1 March 2021, both signed in. */
async function aPair() {
  const trainee = await aTrainee(test.db, providerId)
  await aServicePeriod(test.db, trainee)
  const doctor = await someone(test, { role: 'trainee', traineeId: trainee.id })
  const supervisor = await someone(test)
  const { id: supervisorId } = await aSupervisor(test.db, providerId, { accountId: supervisor.accountId })
  await anAppointment(test.db, { supervisorId, traineeId: trainee.id })
  return { traineeId: trainee.id, supervisorId, doctor, supervisor }
}

const twoHours: NewSupervisionEntry = { heldOn: '2021-03-15', minutes: 120, topic: 'communication' }

const add = (
  caller: Awaited<ReturnType<typeof someone>>,
  traineeId: string,
  change: Partial<NewSupervisionEntry> = {},
  headers?: Record<string, string>,
) => caller.call(addSupervisionEntry, { params: { traineeId }, body: { ...twoHours, ...change } }, headers)

const eventsOf = (traineeId: string) =>
  test.db
    .select({ type: auditEvent.type, data: auditEvent.data, accountId: auditEvent.accountId })
    .from(auditEvent)
    .where(eq(auditEvent.traineeId, traineeId))
    .orderBy(asc(auditEvent.id))

describe('entries', () => {
  it('are entered by the doctor and count when the supervisor has confirmed them', async () => {
    const { traineeId, supervisorId, doctor, supervisor } = await aPair()
    const { status, body } = await add(doctor, traineeId, { agreedPoints: 'Lese om samtaleteknikk.' })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      ...twoHours,
      agreedPoints: 'Lese om samtaleteknikk.',
      supervisor: { id: supervisorId },
      status: 'entered',
      enteredAs: 'trainee',
      version: 1,
      can: { change: true, remove: true, decide: false },
    })
    const before = await supervisor.call(readSupervision, { params: { traineeId } })
    expect(before.body).toMatchObject({
      waitingForYou: 1,
      actsAs: 'supervisor',
      individual: { confirmedMinutes: 0, enteredMinutes: 120 },
      usual: { minutes: 120, topic: 'communication' },
    })
    const confirmed = await supervisor.call(confirmSupervisionEntry, {
      params: { entryId: body.id },
      body: { version: 1 },
    })
    expect(confirmed.body).toMatchObject({
      status: 'confirmed',
      version: 2,
      can: { decide: false, change: false },
    })
    const { individual } = (await doctor.call(readSupervision, { params: { traineeId } })).body
    expect(individual).toMatchObject({ confirmedMinutes: 120, enteredMinutes: 0 })
    expect(individual.deficitMinutes).toBe(individual.requiredMinutes - 120)
    expect(individual.months[0]).toEqual({
      month: '2021-03',
      requiredMinutes: 210,
      confirmedMinutes: 120,
      enteredMinutes: 0,
      balanceMinutes: -90,
    })
    expect(await eventsOf(traineeId)).toEqual([
      { type: 'supervision-entry.added', accountId: doctor.accountId, data: twoHours },
      {
        type: 'supervision-entry.confirmed',
        accountId: supervisor.accountId,
        data: { heldOn: '2021-03-15', minutes: 120, by: expect.any(String) },
      },
    ])
  })

  it('are confirmed by the other side only, and once', async () => {
    const { traineeId, doctor, supervisor } = await aPair()
    const { body } = await add(supervisor, traineeId)
    expect(body.enteredAs).toBe('supervisor')
    const entry = { params: { entryId: body.id }, body: { version: 1 } }
    expect((await supervisor.call(confirmSupervisionEntry, entry)).status).toBe(403)
    const coordinator = await someone(test, { role: 'coordinator', providerId })
    expect((await coordinator.call(confirmSupervisionEntry, entry)).status).toBe(403)
    const answers = await Promise.all([1, 2, 3].map(() => doctor.call(confirmSupervisionEntry, entry)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const again = await doctor.call(confirmSupervisionEntry, { ...entry, body: { version: 2 } })
    expect(again.problem).toMatchObject({ status: 422, code: 'SUPERVISION_ENTRY_NOT_OPEN' })
  })

  it('come back with a comment and are sent again by a change', async () => {
    const { traineeId, doctor, supervisor } = await aPair()
    const { id: entryId } = (await add(doctor, traineeId)).body
    const returned = await supervisor.call(returnSupervisionEntry, {
      params: { entryId },
      body: { version: 1, comment: 'Det var en time.' },
    })
    expect(returned.body).toMatchObject({ status: 'returned', comment: 'Det var en time.', version: 2 })
    const changed = await doctor.call(changeSupervisionEntry, {
      params: { entryId },
      body: { version: 2, minutes: 60 },
    })
    expect(changed.body).toMatchObject({ status: 'entered', comment: null, minutes: 60, version: 3 })
    expect((await eventsOf(traineeId)).at(-1)).toMatchObject({
      type: 'supervision-entry.changed',
      data: { minutes: { from: 120, to: 60 } },
    })
    const stale = await doctor.call(changeSupervisionEntry, {
      params: { entryId },
      body: { version: 2, minutes: 90 },
    })
    expect(stale.problem).toMatchObject({ status: 409, params: { current: 3 } })
  })

  it('are changed and removed by the side that entered them, until they are confirmed', async () => {
    const { traineeId, doctor, supervisor } = await aPair()
    const { id: entryId } = (await add(doctor, traineeId)).body
    const params = { entryId }
    expect(
      (await supervisor.call(changeSupervisionEntry, { params, body: { version: 1, minutes: 60 } })).status,
    ).toBe(403)
    expect((await supervisor.call(removeSupervisionEntry, { params, query: { version: 1 } })).status).toBe(
      403,
    )
    await supervisor.call(confirmSupervisionEntry, { params, body: { version: 1 } })
    const removal = await doctor.call(removeSupervisionEntry, { params, query: { version: 2 } })
    expect(removal.problem.code).toBe('SUPERVISION_ENTRY_NOT_OPEN')
    const other = (await add(doctor, traineeId)).body
    expect(
      (await doctor.call(removeSupervisionEntry, { params: { entryId: other.id }, query: { version: 1 } }))
        .status,
    ).toBe(204)
    expect((await eventsOf(traineeId)).at(-1)).toMatchObject({ type: 'supervision-entry.removed' })
  })

  it('are of days that were, with a supervisor, and of no more hours than a day has', async () => {
    const { traineeId, doctor } = await aPair()
    const codeOf = async (change: Partial<NewSupervisionEntry>) => {
      const { problem } = await add(doctor, traineeId, change)
      return [problem.code, problem.errors?.[0]?.path]
    }
    expect(await codeOf({ heldOn: '2080-01-01' })).toEqual(['HELD_AFTER_TODAY', '/heldOn'])
    expect(await codeOf({ heldOn: '2021-02-28' })).toEqual(['NO_SUPERVISOR_ON_DAY', '/heldOn'])
    expect(await codeOf({ heldOn: '2021-02-29' })).toEqual(['VALIDATION_FAILED', '/heldOn'])
    expect(await codeOf({ minutes: 1441 })).toEqual(['VALIDATION_FAILED', '/minutes'])
    expect((await add(doctor, traineeId, { minutes: 1380 })).status).toBe(201)
    expect(await codeOf({ minutes: 61 })).toEqual(['SUPERVISION_DAY_FULL', '/minutes'])
    expect((await add(doctor, traineeId, { minutes: 60 })).status).toBe(201)
    expect(await codeOf({ heldOn: '2021-04-01', agreedPoints: 'Pasient 01010750160' })).toEqual([
      'VALIDATION_FAILED',
      '/agreedPoints',
    ])
  })

  it('are not entered twice when sent twice', async () => {
    const { traineeId, doctor } = await aPair()
    const key = { 'idempotency-key': 'usual-1' }
    const first = await add(doctor, traineeId, {}, key)
    const second = await add(doctor, traineeId, {}, key)
    expect(second.body).toEqual(first.body)
    const { body } = await doctor.call(listSupervisionEntries, { params: { traineeId } })
    expect(body.total).toBe(1)
  })

  it('are listed by status and year, the newest first', async () => {
    const { traineeId, doctor, supervisor } = await aPair()
    for (const heldOn of ['2021-12-31', '2022-01-01', '2022-02-01']) await add(doctor, traineeId, { heldOn })
    const list = (query: Parameters<typeof doctor.call<typeof listSupervisionEntries>>[1]['query'] = {}) =>
      doctor.call(listSupervisionEntries, { params: { traineeId }, query })
    const [newest] = (await list()).body.items
    await supervisor.call(confirmSupervisionEntry, {
      params: { entryId: newest?.id ?? '' },
      body: { version: 1 },
    })
    const daysOf = async (query: Parameters<typeof list>[0]) =>
      (await list(query)).body.items.map(({ heldOn }) => heldOn)
    expect(await daysOf({})).toEqual(['2022-02-01', '2022-01-01', '2021-12-31'])
    expect(await daysOf({ year: 2022, status: 'entered' })).toEqual(['2022-01-01'])
    expect(await daysOf({ from: '2021-12-31', through: '2022-01-01' })).toEqual(['2022-01-01', '2021-12-31'])
    const page = await list({ page: 2, pageSize: 2 })
    // The sum is of all that match, also of those on other pages.
    const inAll = 3 * 120
    expect(page.body).toMatchObject({ total: 3, minutes: inAll, items: [{ heldOn: '2021-12-31' }] })
    expect((await list({ status: 'confirmed', from: '2022-01-01', pageSize: 1 })).body.minutes).toBe(120)
    expect((await list({ from: '2022-02-02' })).body.minutes).toBe(0)
  })

  it('keep what was agreed from a clinical supervisor, who confirms nothing', async () => {
    const { traineeId, doctor } = await aPair()
    const { id: entryId } = (await add(doctor, traineeId, { agreedPoints: 'Snakke om rollen som leder.' }))
      .body
    const clinical = await someone(test)
    const { id: supervisorId } = await aSupervisor(test.db, providerId, { accountId: clinical.accountId })
    await anAppointment(test.db, { supervisorId, traineeId }, { appointedAs: 'clinical' })
    const { body } = await clinical.call(listSupervisionEntries, { params: { traineeId } })
    expect(body.items).toMatchObject([{ agreedPoints: null, minutes: 120, can: { decide: false } }])
    const entry = { params: { entryId }, body: { version: 1 } }
    expect((await clinical.call(confirmSupervisionEntry, entry)).status).toBe(403)
    expect((await add(clinical, traineeId)).status).toBe(403)
  })

  it('are nobody’s own to confirm, not even of who is doctor and supervisor at once', async () => {
    const { traineeId, supervisorId, doctor, supervisor } = await aPair()
    await test.db
      .update(tables.supervisor)
      .set({ accountId: doctor.accountId })
      .where(eq(tables.supervisor.id, supervisorId))
    const { body } = await add(doctor, traineeId)
    const entry = { params: { entryId: body.id }, body: { version: 1 } }
    expect((await doctor.call(confirmSupervisionEntry, entry)).status).toBe(403)
    expect((await supervisor.call(confirmSupervisionEntry, entry)).status).toBe(404)
  })

  it('show a supervisor the doctors she supervises, with what waits for her', async () => {
    const { traineeId, doctor, supervisor } = await aPair()
    await add(doctor, traineeId)
    await add(supervisor, traineeId, { heldOn: '2021-03-16' })
    const { body } = await supervisor.call(listSupervisedDoctors)
    expect(body.doctors).toMatchObject([
      {
        trainee: { id: traineeId },
        confirmedMinutes: 0,
        waiting: [{ heldOn: '2021-03-15', enteredAs: 'trainee', can: { decide: true } }],
      },
    ])
    expect((await doctor.call(listSupervisedDoctors)).body.doctors).toEqual([])
  })

  it('stand on the certificate when they are confirmed, a PDF/A of the span', async () => {
    const { traineeId, doctor, supervisor } = await aPair()
    const { id: entryId } = (await add(doctor, traineeId)).body
    await supervisor.call(confirmSupervisionEntry, { params: { entryId }, body: { version: 1 } })
    const span = { startsOn: '2021-03-01', endsOn: '2021-12-31' }
    const { status, response } = await doctor.call(readSupervisionCertificate, {
      params: { traineeId },
      query: span,
    })
    expect(status).toBe(200)
    expect(response.headers['content-type']).toBe('application/pdf')
    expect(response.headers['content-disposition']).toBe(
      'attachment; filename="veiledningsattest-2021-03-01-2021-12-31.pdf"',
    )
    const paper = response.rawPayload.toString('latin1')
    expect(paper.slice(0, 5)).toBe('%PDF-')
    expect(paper).toContain('<pdfaid:part>2</pdfaid:part>')
    const wrong = await doctor.call(readSupervisionCertificate, {
      params: { traineeId },
      query: { ...span, endsOn: addDays(span.startsOn, -1) },
    })
    expect(wrong.problem).toMatchObject({ status: 422, code: 'PERIOD_ENDS_BEFORE_START' })
  })
})
