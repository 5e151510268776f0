import {
  appointSupervisor,
  changeAppointment,
  listAppointments,
  listTrainees,
  readTrainee,
  removeAppointment,
} from '@alis/contract'
import { tables } from '@alis/db'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { anAccount, aProvider, aServicePeriod, aTrainee, someone } from '../../factories/people.ts'
import { anAppointment, aSupervisor } from '../../factories/supervisors.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
const { auditEvent, roleGrant, supervisor: supervisors, supervisorAppointment } = tables
let provider = { id: '' }
let elsewhere = { id: '' }
let coordinator: Awaited<ReturnType<typeof someone>>

beforeAll(async () => {
  provider = await aProvider(test.db, '3405')
  elsewhere = await aProvider(test.db, '1804')
  coordinator = await someone(test, { role: 'coordinator', providerId: provider.id })
})

const individual = { appointedAs: 'individual', startsOn: '2024-01-01', endsOn: null } as const

async function aDoctorAndSupervisor(overrides: Parameters<typeof aSupervisor>[2] = {}) {
  const doctor = await aTrainee(test.db, provider.id)
  const supervisor = await aSupervisor(test.db, provider.id, overrides)
  const params = { traineeId: doctor.id }
  return { doctor, supervisor, params, supervisorId: supervisor.id }
}

const eventsOf = (appointmentId: string) =>
  test.db
    .select({ type: auditEvent.type, data: auditEvent.data })
    .from(auditEvent)
    .where(eq(auditEvent.subjectId, appointmentId))
    .orderBy(auditEvent.id)

describe('appointments', () => {
  it('appoints a supervisor, who may read the record from then on and not after the last day', async () => {
    const account = await someone(test)
    const { doctor, params, supervisorId } = await aDoctorAndSupervisor({ accountId: account.accountId })
    expect((await account.call(readTrainee, { params })).status).toBe(404)

    const { status, body } = await coordinator.call(appointSupervisor, {
      params,
      body: { ...individual, supervisorId },
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      trainee: { id: doctor.id },
      supervisor: { id: supervisorId, canSignIn: true },
      ...individual,
      state: 'current',
      version: 1,
      can: { change: true },
    })
    expect((await account.call(readTrainee, { params })).status).toBe(200)

    const ended = await coordinator.call(changeAppointment, {
      params: { ...params, appointmentId: body.id },
      body: { version: 1, endsOn: '2024-12-31' },
    })
    expect(ended.body).toMatchObject({ endsOn: '2024-12-31', state: 'earlier', version: 2 })
    expect((await account.call(readTrainee, { params })).status).toBe(404)
    expect((await account.call(listTrainees, {})).body.total).toBe(0)
    expect(await eventsOf(body.id)).toEqual([
      { type: 'appointment.added', data: { ...individual, supervisorId } },
      { type: 'appointment.ended', data: { ...individual, supervisorId, endsOn: '2024-12-31' } },
    ])
  })

  it('tells that a supervisor whose account is disabled cannot sign in', async () => {
    const { id: accountId } = await anAccount(test.db, [], { disabledAt: '2024-01-01T00:00:00Z' })
    const { params, supervisorId, doctor } = await aDoctorAndSupervisor({ accountId })
    await anAppointment(test.db, { supervisorId, traineeId: doctor.id })
    const { body } = await coordinator.call(listAppointments, { params })
    expect(body.appointments).toMatchObject([{ supervisor: { canSignIn: false } }])
  })

  it('is one individual supervisor a day: the day after the last is free, the last is not', async () => {
    const { doctor, params, supervisorId } = await aDoctorAndSupervisor()
    await anAppointment(test.db, { supervisorId, traineeId: doctor.id }, { endsOn: '2023-12-31' })
    const { id: next } = await aSupervisor(test.db, provider.id)
    const overlapping = await coordinator.call(appointSupervisor, {
      params,
      body: { ...individual, supervisorId: next, startsOn: '2023-12-31' },
    })
    expect(overlapping.status).toBe(409)
    expect(overlapping.problem).toMatchObject({
      code: 'INDIVIDUAL_SUPERVISOR_TAKEN',
      errors: [{ path: '/startsOn' }],
    })
    const clinical = await coordinator.call(appointSupervisor, {
      params,
      body: { ...individual, supervisorId: next, appointedAs: 'clinical', startsOn: '2023-12-31' },
    })
    expect(clinical.status).toBe(201)
    const after = await coordinator.call(appointSupervisor, {
      params,
      body: { ...individual, supervisorId: next, startsOn: '2024-01-01' },
    })
    expect(after.status).toBe(201)
    const twice = await coordinator.call(appointSupervisor, {
      params,
      body: { ...individual, supervisorId: next, appointedAs: 'clinical' },
    })
    expect([twice.status, twice.problem.code]).toEqual([409, 'ALREADY_APPOINTED'])
  })

  it('ends who was individual supervisor the day before another takes over', async () => {
    const { doctor, params, supervisorId } = await aDoctorAndSupervisor()
    const { id } = await anAppointment(test.db, { supervisorId, traineeId: doctor.id })
    const { id: next } = await aSupervisor(test.db, provider.id)
    const { status } = await coordinator.call(appointSupervisor, {
      params,
      body: { ...individual, supervisorId: next, isTakingOver: true },
    })
    expect(status).toBe(201)
    const { body } = await coordinator.call(listAppointments, { params })
    expect(body.appointments.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      ['2024-01-01', null],
      ['2021-03-01', '2023-12-31'],
    ])
    expect((await eventsOf(id)).map(({ type }) => type)).toEqual(['appointment.ended'])
  })

  it('appoints one of two at once', async () => {
    const { params, supervisorId } = await aDoctorAndSupervisor()
    const { id: other } = await aSupervisor(test.db, provider.id)
    const answers = await Promise.all(
      [supervisorId, other].map(id =>
        coordinator.call(appointSupervisor, { params, body: { ...individual, supervisorId: id } }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  })

  it('needs a specialist or an exemption that holds on every day (V2)', async () => {
    const { params, supervisorId } = await aDoctorAndSupervisor({
      specialistSince: null,
      exemptionStartsOn: '2024-01-01',
      exemptionEndsOn: '2024-06-30',
    })
    const appoint = (days: { startsOn: string; endsOn: string | null }) =>
      coordinator.call(appointSupervisor, { params, body: { ...individual, supervisorId, ...days } })
    for (const [startsOn, endsOn, day, path] of [
      ['2024-01-01', '2024-07-01', '2024-07-01', '/endsOn'],
      ['2024-01-01', null, '2024-07-01', '/endsOn'],
      ['2023-12-31', '2024-06-30', '2023-12-31', '/startsOn'],
    ] as const) {
      const { status, problem } = await appoint({ startsOn, endsOn })
      expect(status).toBe(422)
      expect(problem).toMatchObject({ code: 'SUPERVISOR_NOT_QUALIFIED', params: { day }, errors: [{ path }] })
    }
    const { status, body } = await appoint({ startsOn: '2024-01-01', endsOn: '2024-06-30' })
    expect(status).toBe(201)
    const longer = await coordinator.call(changeAppointment, {
      params: { ...params, appointmentId: body.id },
      body: { version: 1, endsOn: '2024-07-01' },
    })
    expect([longer.status, longer.problem.code]).toEqual([422, 'SUPERVISOR_NOT_QUALIFIED'])
  })

  it('refuses the doctor as her own supervisor, by HPR number and by account', async () => {
    const { doctor, params, supervisorId } = await aDoctorAndSupervisor()
    await test.db
      .update(supervisors)
      .set({ hprNumber: doctor.hprNumber })
      .where(eq(supervisors.id, supervisorId))
    const account = await anAccount(test.db, [{ role: 'trainee', traineeId: doctor.id }])
    const byAccount = await aSupervisor(test.db, provider.id, { accountId: account.id })
    for (const id of [supervisorId, byAccount.id]) {
      const { status, problem } = await coordinator.call(appointSupervisor, {
        params,
        body: { ...individual, appointedAs: 'clinical', supervisorId: id },
      })
      expect([status, problem.code]).toEqual([422, 'SUPERVISOR_IS_THE_DOCTOR'])
    }
    // The account was the doctor's once, and is no more.
    await test.db
      .update(roleGrant)
      .set({ endedAt: '2024-01-01T00:00:00Z' })
      .where(eq(roleGrant.accountId, account.id))
    const { status } = await coordinator.call(appointSupervisor, {
      params,
      body: { ...individual, supervisorId: byAccount.id },
    })
    expect(status).toBe(201)
  })

  it.each([
    ['as what she is not in the register', { isIndividual: false }, {}, 'SUPERVISOR_NOT_OF_KIND'],
    ['beyond the day she leaves', { leavesOn: '2024-06-30' }, {}, 'SUPERVISOR_LEAVES'],
    ['until before the first day', {}, { endsOn: '2023-12-31' }, 'APPOINTMENT_ENDS_BEFORE_START'],
  ] as const)('refuses somebody %s', async (_, person, days, code) => {
    const { params, supervisorId } = await aDoctorAndSupervisor(person)
    const { status, problem } = await coordinator.call(appointSupervisor, {
      params,
      body: { ...individual, ...days, supervisorId },
    })
    expect([status, problem.code]).toEqual([422, code])
  })

  it('does not know a supervisor of another municipality’s register', async () => {
    const { params } = await aDoctorAndSupervisor()
    const { id: supervisorId } = await aSupervisor(test.db, elsewhere.id)
    const { status, problem } = await coordinator.call(appointSupervisor, {
      params,
      body: { ...individual, supervisorId },
    })
    expect([status, problem.errors]).toEqual([400, [{ path: '/supervisorId', rule: 'unknown', params: {} }]])
  })

  it('tells the second of two who change an appointment, and keeps what the first did', async () => {
    const { doctor, params, supervisorId } = await aDoctorAndSupervisor()
    const { id } = await anAppointment(test.db, { supervisorId, traineeId: doctor.id })
    const change = (endsOn: string) =>
      coordinator.call(changeAppointment, {
        params: { ...params, appointmentId: id },
        body: { version: 1, endsOn },
      })
    expect((await change('2025-01-31')).status).toBe(200)
    const second = await change('2025-02-28')
    expect([second.status, second.problem]).toMatchObject([
      409,
      { code: 'CHANGED_MEANWHILE', params: { current: 2 } },
    ])
    const [stored] = await test.db
      .select()
      .from(supervisorAppointment)
      .where(eq(supervisorAppointment.id, id))
    expect(stored?.endsOn).toBe('2025-01-31')
  })

  it('removes an appointment that was entered by mistake, and says so in the history', async () => {
    const { doctor, params, supervisorId } = await aDoctorAndSupervisor()
    const { id } = await anAppointment(test.db, { supervisorId, traineeId: doctor.id })
    const remove = (version: number) =>
      coordinator.call(removeAppointment, { params: { ...params, appointmentId: id }, query: { version } })
    expect((await remove(2)).status).toBe(409)
    expect((await remove(1)).status).toBe(204)
    expect((await remove(1)).status).toBe(404)
    expect(await eventsOf(id)).toEqual([
      {
        type: 'appointment.removed',
        data: { supervisorId, appointedAs: 'individual', startsOn: '2021-03-01', endsOn: null },
      },
    ])
  })

  it('lists a doctor’s supervisors with the gaps between them, for herself too', async () => {
    const { doctor, params, supervisorId } = await aDoctorAndSupervisor()
    await aServicePeriod(test.db, doctor, { endsOn: '2025-12-31' })
    await anAppointment(test.db, { supervisorId, traineeId: doctor.id }, { endsOn: '2022-02-28' })
    await anAppointment(
      test.db,
      { supervisorId, traineeId: doctor.id },
      { startsOn: '2022-03-02', endsOn: '2025-11-30' },
    )
    const herself = await someone(test, { role: 'trainee', traineeId: doctor.id })
    const { body } = await herself.call(listAppointments, { params })
    expect(body).toMatchObject({
      appointments: [{ startsOn: '2022-03-02', can: { change: false } }, { startsOn: '2021-03-01' }],
      gaps: [
        { startsOn: '2022-03-01', endsOn: '2022-03-01' },
        { startsOn: '2025-12-01', endsOn: '2025-12-31' },
      ],
      can: { appoint: false },
    })
  })
})
