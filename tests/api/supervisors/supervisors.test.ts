import {
  addSupervisor,
  changeSupervisor,
  listSupervisors,
  readSupervisionCoverage,
  readSupervisor,
  readSupervisorDeparture,
} from '@alis/contract'
import { tables } from '@alis/db'
import { addDays } from '@alis/domain'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { anAccount, aProvider, aServicePeriod, aTrainee, someone } from '../../factories/people.ts'
import { anAppointment, aSupervisor } from '../../factories/supervisors.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
const { auditEvent, supervisorAppointment } = tables
let provider = { id: '' }
let elsewhere = { id: '' }
let coordinator: Awaited<ReturnType<typeof someone>>
let today = ''

beforeAll(async () => {
  provider = await aProvider(test.db, '3405')
  elsewhere = await aProvider(test.db, '1804')
  coordinator = await someone(test, { role: 'coordinator', providerId: provider.id })
  today = (await coordinator.call(readSupervisionCoverage)).body.asOf
})

const nobody = {
  name: 'Ny Veileder',
  hprNumber: null,
  workplace: null,
  municipalityId: null,
  isIndividual: true,
  isClinical: false,
  specialistSince: null,
  exemptionStartsOn: null,
  exemptionEndsOn: null,
  capacity: null,
  username: null,
}

describe('supervisors', () => {
  it('enters a person with the account of an exact username, and tells of it', async () => {
    const account = await anAccount(test.db, [])
    const { status, body } = await coordinator.call(addSupervisor, {
      body: { ...nobody, hprNumber: '5551234', capacity: 2, username: account.username.toUpperCase() },
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      account: { username: account.username, name: account.name },
      doctors: 0,
      // Neither specialist nor exempt.
      isQualified: false,
      version: 1,
      can: { edit: true },
    })
    const [event] = await test.db.select().from(auditEvent).where(eq(auditEvent.subjectId, body.id))
    expect(event).toMatchObject({ type: 'supervisor.added', providerId: provider.id })
  })

  it.each([
    ['a username that nobody has', { username: 'user' }, 400, 'VALIDATION_FAILED', '/username'],
    [
      'half an exemption',
      { exemptionStartsOn: '2026-01-01' },
      422,
      'EXEMPTION_INCOMPLETE',
      '/exemptionEndsOn',
    ],
    ['a municipality that is none', { municipalityId: 0 }, 400, 'VALIDATION_FAILED', '/municipalityId'],
    ['an HPR number with letters', { hprNumber: '12345ab' }, 400, 'VALIDATION_FAILED', '/hprNumber'],
  ])('refuses %s, at the field', async (_, fields, status, code, path) => {
    const answer = await coordinator.call(addSupervisor, { body: { ...nobody, ...fields } })
    expect(answer.status).toBe(status)
    expect(answer.problem).toMatchObject({ code, errors: [{ path }] })
  })

  it('refuses somebody who can be nothing, and who is in the register already', async () => {
    const nothing = await coordinator.call(addSupervisor, { body: { ...nobody, isIndividual: false } })
    expect([nothing.status, nothing.problem.code]).toEqual([422, 'SUPERVISOR_NEEDS_A_KIND'])
    const body = { ...nobody, hprNumber: '5559999' }
    const answers = await Promise.all([1, 2].map(() => coordinator.call(addSupervisor, { body })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(answers.find(({ status }) => status === 409)?.problem.code).toBe('SUPERVISOR_ALREADY_REGISTERED')
  })

  it('shows by group who is here, full, unqualified, has left, and nobody of another municipality', async () => {
    const { id: lonely } = await aProvider(test.db, '5001')
    const keeper = await someone(test, { role: 'leader', providerId: lonely })
    const doctor = await aTrainee(test.db, lonely)
    const full = await aSupervisor(test.db, lonely, { name: 'Full', capacity: 1, isClinical: false })
    await anAppointment(test.db, { supervisorId: full.id, traineeId: doctor.id })
    const exempt = { specialistSince: null, exemptionStartsOn: '2020-01-01' }
    await aSupervisor(test.db, lonely, { name: 'Ends', ...exempt, exemptionEndsOn: addDays(today, 89) })
    await aSupervisor(test.db, lonely, { name: 'Holds', ...exempt, exemptionEndsOn: addDays(today, 90) })
    await aSupervisor(test.db, lonely, { name: 'Gone', leavesOn: addDays(today, -1) })
    await aSupervisor(test.db, lonely, { name: 'Last day', leavesOn: today })
    const names = async (query: Parameters<typeof keeper.call<typeof listSupervisors>>[1]) =>
      (await keeper.call(listSupervisors, query)).body.items.map(({ name }) => name)
    expect(await names({ query: {} })).toEqual(['Ends', 'Full', 'Holds', 'Last day'])
    expect(await names({ query: { group: 'full' } })).toEqual(['Full'])
    expect(await names({ query: { group: 'unqualified' } })).toEqual(['Ends'])
    expect(await names({ query: { group: 'left' } })).toEqual(['Gone'])
    expect(await names({ query: { kind: 'clinical', sort: 'name', order: 'desc' } })).toEqual([
      'Last day',
      'Holds',
      'Ends',
    ])
    expect(await names({ query: { search: 'hold' } })).toEqual(['Holds'])
    const { body } = await keeper.call(listSupervisors, { query: { pageSize: 2, page: 2 } })
    expect([body.total, body.items.map(({ name }) => name)]).toEqual([4, ['Holds', 'Last day']])
    const { body: rows } = await keeper.call(listSupervisors, { query: {} })
    expect(rows.items.map(({ isQualified }) => isQualified)).toEqual([false, true, true, true])
    expect((await coordinator.call(readSupervisor, { params: { supervisorId: full.id } })).status).toBe(404)
  })

  it('tells the second of two who change a person', async () => {
    const { id: supervisorId } = await aSupervisor(test.db, provider.id)
    const change = (capacity: number) =>
      coordinator.call(changeSupervisor, { params: { supervisorId }, body: { version: 1, capacity } })
    const answers = await Promise.all([change(1), change(2)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const [event, ...others] = await test.db
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.subjectId, supervisorId))
    const kept = answers.find(({ status }) => status === 200)?.body.capacity
    expect(event?.data).toEqual({ capacity: { from: null, to: kept } })
    expect(others).toEqual([])
  })

  it('ends the appointments of who leaves, and takes back those that would begin later', async () => {
    const doctor = await aTrainee(test.db, provider.id)
    const { id: supervisorId } = await aSupervisor(test.db, provider.id)
    const of = { supervisorId, traineeId: doctor.id }
    await anAppointment(test.db, of, { startsOn: '2021-03-01', endsOn: '2022-02-28' })
    await anAppointment(test.db, of, { startsOn: '2023-01-01', endsOn: '2030-12-31' })
    await anAppointment(test.db, of, { startsOn: '2031-01-01' })
    const { body } = await coordinator.call(changeSupervisor, {
      params: { supervisorId },
      body: { version: 1, leavesOn: '2030-06-30' },
    })
    expect(body.appointments.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      ['2023-01-01', '2030-06-30'],
      ['2021-03-01', '2022-02-28'],
    ])
    const events = await test.db
      .select({ type: auditEvent.type })
      .from(auditEvent)
      .where(eq(auditEvent.traineeId, doctor.id))
    expect(events.map(({ type }) => type).sort()).toEqual(['appointment.ended', 'appointment.removed'])
  })

  it('keeps what she is appointed as, and never makes her a doctor of hers', async () => {
    const doctor = await aTrainee(test.db, provider.id)
    const { id: supervisorId } = await aSupervisor(test.db, provider.id)
    await anAppointment(test.db, { supervisorId, traineeId: doctor.id })
    const change = (fields: object) =>
      coordinator.call(changeSupervisor, { params: { supervisorId }, body: { version: 1, ...fields } })
    const kind = await change({ isIndividual: false })
    expect([kind.status, kind.problem.code]).toEqual([422, 'SUPERVISOR_IS_APPOINTED'])
    const number = await change({ hprNumber: doctor.hprNumber })
    expect([number.status, number.problem.code]).toEqual([422, 'SUPERVISOR_IS_THE_DOCTOR'])
    const herself = await anAccount(test.db, [{ role: 'trainee', traineeId: doctor.id }])
    const account = await change({ username: herself.username })
    expect([account.status, account.problem.code]).toEqual([422, 'SUPERVISOR_IS_THE_DOCTOR'])
    expect((await change({ isClinical: false })).status).toBe(200)
  })

  it('tells who lacks a supervisor today, what ends, who has too many, and who would be uncovered', async () => {
    const keeper = await someone(test, { role: 'coordinator', providerId: elsewhere.id })
    const supervisor = await aSupervisor(test.db, elsewhere.id, { capacity: 1 })
    const next = await aSupervisor(test.db, elsewhere.id)
    const supervised = await aTrainee(test.db, elsewhere.id)
    const handedOver = await aTrainee(test.db, elsewhere.id)
    const without = await aTrainee(test.db, elsewhere.id)
    for (const doctor of [supervised, handedOver, without]) await aServicePeriod(test.db, doctor)
    const endsOn = addDays(today, 30)
    await anAppointment(test.db, { supervisorId: supervisor.id, traineeId: supervised.id })
    const ending = { supervisorId: supervisor.id, traineeId: handedOver.id }
    await anAppointment(test.db, ending, { endsOn })
    const after = { supervisorId: next.id, traineeId: handedOver.id }
    await anAppointment(test.db, after, { startsOn: addDays(endsOn, 1) })
    const { body } = await keeper.call(readSupervisionCoverage)
    expect(body).toMatchObject({
      doctors: 3,
      withoutToday: [{ trainee: { id: without.id }, startsOn: '2021-03-01', endsOn: null }],
      gapsAhead: [],
      ending: [{ trainee: { id: handedOver.id }, endsOn, isWithin30Days: true, next: { id: next.id } }],
      overloaded: [{ supervisor: { id: supervisor.id }, from: today, doctors: 2, capacity: 1 }],
      unqualified: [],
    })
    const { body: departure } = await keeper.call(readSupervisorDeparture, {
      params: { supervisorId: supervisor.id },
      query: { lastDay: today },
    })
    expect(
      departure.uncovered.map(({ trainee, startsOn, endsOn: until }) => [trainee.id, startsOn, until]),
    ).toEqual([
      [supervised.id, addDays(today, 1), null],
      [handedOver.id, addDays(today, 1), endsOn],
    ])
    // Nothing was changed by asking.
    const stored = await test.db
      .select()
      .from(supervisorAppointment)
      .where(eq(supervisorAppointment.traineeId, supervised.id))
    expect(stored.map(({ endsOn: until }) => until)).toEqual([null])
  })
})
