import {
  approveChangeRequest,
  changeServicePeriod,
  draftChangeRequest,
  type PathChange,
  readChangeRequest,
  readProgress,
  readTrainee,
  sendChangeRequest,
} from '@alis/contract'
import { tables } from '@alis/db'
import { asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { aProvider, aServicePeriod, aTrainee, someone } from '../../factories/people.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
const { absence, auditEvent, servicePeriod } = tables

let providerId = ''
let coordinator: Awaited<ReturnType<typeof someone>>

beforeAll(async () => {
  providerId = (await aProvider(test.db, '3405')).id
  coordinator = await someone(test, { role: 'coordinator', providerId })
})

/** A doctor with a closed period in hospital and open practice after it, and her account. */
async function aDoctor() {
  const trainee = await aTrainee(test.db, providerId)
  const hospital = await aServicePeriod(test.db, trainee, {
    category: 'institution',
    place: 'Sykehuset Innlandet',
    startsOn: '2022-03-01',
    endsOn: '2022-08-31',
  })
  const before = await aServicePeriod(test.db, trainee, { endsOn: '2022-02-28' })
  const after = await aServicePeriod(test.db, trainee, { startsOn: '2022-09-01' })
  const doctor = await someone(test, { role: 'trainee', traineeId: trainee.id })
  return { trainee, doctor, before, hospital, after }
}
type Doctor = Awaited<ReturnType<typeof aDoctor>>

/** Drafts, sends and shows: what the coordinator sees before approving. */
async function sent({ trainee, doctor }: Doctor, changes: PathChange[]) {
  const drafted = await doctor.call(draftChangeRequest, {
    params: { traineeId: trainee.id },
    body: { changes, note: 'Et ord om meg' },
  })
  expect(drafted.status).toBe(201)
  const params = { requestId: drafted.body.id }
  await doctor.call(sendChangeRequest, { params, body: { version: 1 } })
  return (await coordinator.call(readChangeRequest, { params })).body
}

const approve = ({ id, version, ledgerVersion }: { id: string; version: number; ledgerVersion: number }) =>
  coordinator.call(approveChangeRequest, { params: { requestId: id }, body: { version, ledgerVersion } })

const completionOf = async (traineeId: string) =>
  (await coordinator.call(readProgress, { params: { traineeId } })).body.completion

const serviceOf = async (traineeId: string) =>
  (await coordinator.call(readTrainee, { params: { traineeId } })).body.servicePeriods.map(
    ({ category, place, positionPercent, startsOn, endsOn, isPlanned }) =>
      `${startsOn}–${endsOn ?? ''} ${category} ${positionPercent} ${place}${isPlanned ? ' planned' : ''}`,
  )

const eventsOf = (traineeId: string) =>
  test.db.select().from(auditEvent).where(eq(auditEvent.traineeId, traineeId)).orderBy(asc(auditEvent.id))

const practice = 'Prøve legesenter'
const hospital = 'Sykehuset Innlandet'

const kinds: [name: string, changesOf: (doctor: Doctor) => PathChange[], service: string[]][] = [
  [
    'a reduced percentage in some days of an open period',
    ({ after }) => [
      {
        kind: 'position',
        periodId: after.id,
        startsOn: '2024-02-29',
        endsOn: '2025-02-28',
        positionPercent: 62.55,
      },
    ],
    [
      `2021-03-01–2022-02-28 open-practice 100 ${practice}`,
      `2022-03-01–2022-08-31 institution 100 ${hospital}`,
      `2022-09-01–2024-02-28 open-practice 100 ${practice}`,
      `2024-02-29–2025-02-28 open-practice 62.55 ${practice}`,
      `2025-03-01– open-practice 100 ${practice}`,
    ],
  ],
  [
    'another percentage in the whole of a period',
    ({ before }) => [
      { kind: 'position', periodId: before.id, startsOn: '2021-01-01', endsOn: null, positionPercent: 50 },
    ],
    [
      `2021-03-01–2022-02-28 open-practice 50 ${practice}`,
      `2022-03-01–2022-08-31 institution 100 ${hospital}`,
      `2022-09-01– open-practice 100 ${practice}`,
    ],
  ],
  [
    'a leave',
    () => [
      {
        kind: 'absence',
        type: 'parental-leave',
        startsOn: '2024-01-01',
        endsOn: '2024-12-31',
        percent: 100,
      },
    ],
    [
      `2021-03-01–2022-02-28 open-practice 100 ${practice}`,
      `2022-03-01–2022-08-31 institution 100 ${hospital}`,
      `2022-09-01– open-practice 100 ${practice}`,
    ],
  ],
  [
    'new service instead of a whole period and of parts of others',
    () => [
      {
        kind: 'service',
        category: 'other-gp',
        place: 'Legevakta',
        municipalityId: null,
        positionPercent: 80,
        startsOn: '2022-02-01',
        endsOn: '2022-09-30',
        isInstead: true,
      },
    ],
    [
      `2021-03-01–2022-01-31 open-practice 100 ${practice}`,
      '2022-02-01–2022-09-30 other-gp 80 Legevakta',
      `2022-10-01– open-practice 100 ${practice}`,
    ],
  ],
  [
    'new service beside what there is, in days to come',
    () => [
      {
        kind: 'service',
        category: 'institution',
        place: 'Et annet sykehus',
        municipalityId: null,
        positionPercent: 50,
        startsOn: '2070-01-01',
        endsOn: null,
        isInstead: false,
      },
    ],
    [
      `2021-03-01–2022-02-28 open-practice 100 ${practice}`,
      `2022-03-01–2022-08-31 institution 100 ${hospital}`,
      `2022-09-01– open-practice 100 ${practice}`,
      '2070-01-01– institution 50 Et annet sykehus planned',
    ],
  ],
  [
    'a period that moves to other days, which change places with its own',
    ({ hospital: { id } }) => [{ kind: 'move', periodId: id, startsOn: '2021-09-01' }],
    [
      `2021-03-01–2021-08-31 open-practice 100 ${practice}`,
      `2021-09-01–2022-03-03 institution 100 ${hospital}`,
      `2022-03-04–2022-08-31 open-practice 100 ${practice}`,
      `2022-09-01– open-practice 100 ${practice}`,
    ],
  ],
  [
    'a period that moves to days to come, and is a plan there',
    ({ hospital: { id } }) => [{ kind: 'move', periodId: id, startsOn: '2070-03-01' }],
    [
      `2021-03-01–2022-02-28 open-practice 100 ${practice}`,
      `2022-03-01–2070-02-28 open-practice 100 ${practice}`,
      `2070-03-01–2070-08-31 institution 100 ${hospital} planned`,
      `2070-09-01– open-practice 100 ${practice}`,
    ],
  ],
  [
    'several changes at once, made in their order',
    ({ after, hospital: { id } }) => [
      { kind: 'move', periodId: id, startsOn: '2023-03-01' },
      {
        kind: 'position',
        periodId: after.id,
        startsOn: '2022-03-01',
        endsOn: '2022-12-31',
        positionPercent: 80,
      },
      { kind: 'absence', type: 'sickness', startsOn: '2023-06-01', endsOn: '2023-10-31', percent: 50 },
    ],
    [
      `2021-03-01–2022-02-28 open-practice 100 ${practice}`,
      `2022-03-01–2022-12-31 open-practice 80 ${practice}`,
      `2023-01-01–2023-02-28 open-practice 100 ${practice}`,
      `2023-03-01–2023-08-31 institution 100 ${hospital}`,
      `2023-09-01– open-practice 100 ${practice}`,
    ],
  ],
]

describe('approve-request', () => {
  describe('makes the service what was asked for, and the forecast what was shown', () => {
    it.each(kinds)('with %s', async (_name, changesOf, service) => {
      const doctor = await aDoctor()
      const traineeId = doctor.trainee.id
      const shown = await sent(doctor, changesOf(doctor))
      expect(await completionOf(traineeId)).toEqual(shown.effect?.before)
      const { status, body } = await approve(shown)
      expect(status).toBe(200)
      expect(body).toMatchObject({ status: 'approved', effect: shown.effect, ledgerVersion: 2, version: 3 })
      expect(await completionOf(traineeId)).toEqual(shown.effect?.after)
      expect(await serviceOf(traineeId)).toEqual(service)
    })
  })

  it('copies place, municipality, provider and whether it is a plan from a period to its pieces', async () => {
    const doctor = await aDoctor()
    const other = await aProvider(test.db, '5001', { registeredOn: '2023-06-01' })
    await test.db
      .update(servicePeriod)
      .set({ providerId: other.id, municipalityId: other.municipalityId, isPlanned: true })
      .where(eq(servicePeriod.id, doctor.after.id))
    const shown = await sent(doctor, [
      {
        kind: 'position',
        periodId: doctor.after.id,
        startsOn: '2024-01-01',
        endsOn: null,
        positionPercent: 80,
      },
    ])
    await approve(shown)
    expect(await completionOf(doctor.trainee.id)).toEqual(shown.effect?.after)
    const pieces = await test.db
      .select()
      .from(servicePeriod)
      .where(eq(servicePeriod.municipalityId, other.municipalityId))
      .orderBy(asc(servicePeriod.startsOn))
    expect(pieces.map(({ isPlanned }) => isPlanned)).toEqual([true, true])
    expect(pieces).toMatchObject([
      { id: doctor.after.id, providerId: other.id, place: practice, endsOn: '2023-12-31', version: 2 },
      { providerId: other.id, place: practice, startsOn: '2024-01-01', endsOn: null, version: 1 },
    ])
  })

  it('writes an event of everything that it touched, with no word that somebody wrote', async () => {
    const doctor = await aDoctor()
    const shown = await sent(doctor, [
      {
        kind: 'service',
        category: 'other-gp',
        place: 'Legevakta',
        municipalityId: null,
        positionPercent: 80,
        startsOn: '2022-03-01',
        endsOn: '2022-09-30',
        isInstead: true,
      },
      { kind: 'absence', type: 'other-leave', startsOn: '2022-10-01', endsOn: '2022-10-31', percent: 100 },
    ])
    const { body } = await approve(shown)
    const events = await eventsOf(doctor.trainee.id)
    const [added] = await test.db.select().from(servicePeriod).where(eq(servicePeriod.place, 'Legevakta'))
    const [leave] = await test.db.select().from(absence).where(eq(absence.traineeId, doctor.trainee.id))
    expect(
      events.slice(2).map(({ type, subjectId, accountId, data }) => ({ type, subjectId, accountId, data })),
    ).toMatchObject([
      {
        type: 'change-request.approved',
        subjectId: shown.id,
        data: {
          earliestOn: { from: shown.effect?.before.earliestOn, to: shown.effect?.after.earliestOn },
        },
      },
      { type: 'service-period.removed', subjectId: doctor.hospital.id, data: { startsOn: '2022-03-01' } },
      { type: 'service-period.added', data: { place: 'Legevakta', endsOn: '2022-09-30' } },
      {
        type: 'service-period.changed',
        subjectId: doctor.after.id,
        data: { startsOn: { from: '2022-09-01', to: '2022-10-01' } },
      },
      { type: 'absence.added', subjectId: leave?.id, data: { type: 'other-leave', percent: 100 } },
    ])
    expect(events.every(({ accountId, providerId: at }) => accountId !== null && at === providerId)).toBe(
      true,
    )
    expect(JSON.stringify(events)).not.toContain('Et ord om meg')
    expect(added?.providerId).toBe(providerId)
    expect(body).toMatchObject({ decidedBy: expect.any(String), decidedAt: expect.any(String), reason: null })
  })

  it('shows for good what it did, whatever the service becomes', async () => {
    const doctor = await aDoctor()
    const shown = await sent(doctor, [{ kind: 'move', periodId: doctor.hospital.id, startsOn: '2021-09-01' }])
    await approve(shown)
    await coordinator.call(changeServicePeriod, {
      params: { traineeId: doctor.trainee.id, periodId: doctor.after.id },
      body: { version: 1, positionPercent: 20 },
    })
    const { body } = await coordinator.call(readChangeRequest, { params: { requestId: shown.id } })
    expect(body.effect).toEqual(shown.effect)
    expect(body.can).toEqual({ change: false, send: false, withdraw: false, approve: false, return: false })
  })

  it('lets one of two approvals win', async () => {
    const doctor = await aDoctor()
    const shown = await sent(doctor, [
      { kind: 'absence', type: 'sickness', startsOn: '2024-01-01', endsOn: '2024-03-31', percent: 100 },
    ])
    const answers = await Promise.all(Array.from({ length: 8 }, () => approve(shown)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const { status, problem } of answers.filter(answer => answer.status !== 200))
      expect({ status, code: problem.code, params: problem.params }).toEqual({
        status: 409,
        code: 'CHANGED_MEANWHILE',
        params: { current: 3 },
      })
    expect(await test.db.select().from(absence).where(eq(absence.traineeId, doctor.trainee.id))).toHaveLength(
      1,
    )
  })

  it('approves one of two requests at once, and shows the other again', async () => {
    const doctor = await aDoctor()
    const leave = (startsOn: string, endsOn: string) =>
      sent(doctor, [{ kind: 'absence', type: 'sickness', startsOn, endsOn, percent: 100 }])
    const shown = [await leave('2024-01-01', '2024-06-30'), await leave('2025-01-01', '2025-06-30')]
    const answers = await Promise.all(shown.map(approve))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const refused = answers.find(({ status }) => status === 409)
    expect(refused?.problem).toMatchObject({ code: 'LEDGER_CHANGED_MEANWHILE', params: { current: 2 } })
  })

  it('approves nothing that was shown of another state of the service', async () => {
    const doctor = await aDoctor()
    const shown = await sent(doctor, [{ kind: 'move', periodId: doctor.hospital.id, startsOn: '2021-09-01' }])
    await coordinator.call(changeServicePeriod, {
      params: { traineeId: doctor.trainee.id, periodId: doctor.after.id },
      body: { version: 1, positionPercent: 50 },
    })
    const service = await serviceOf(doctor.trainee.id)
    const events = await eventsOf(doctor.trainee.id)
    const { problem } = await approve(shown)
    expect(problem).toMatchObject({ status: 409, code: 'LEDGER_CHANGED_MEANWHILE', params: { current: 2 } })
    expect(await serviceOf(doctor.trainee.id)).toEqual(service)
    expect(await eventsOf(doctor.trainee.id)).toEqual(events)
    const { body } = await coordinator.call(readChangeRequest, { params: { requestId: shown.id } })
    expect(body).toMatchObject({ status: 'sent', version: 2, ledgerVersion: 2 })
    expect(body.effect).not.toEqual(shown.effect)
    expect((await approve(body)).status).toBe(200)
    expect(await completionOf(doctor.trainee.id)).toEqual(body.effect?.after)
  })

  it('tells what does not fit any more, and leaves all as it was', async () => {
    const doctor = await aDoctor()
    const shown = await sent(doctor, [
      { kind: 'absence', type: 'sickness', startsOn: '2024-01-01', endsOn: '2024-03-31', percent: 100 },
      { kind: 'move', periodId: doctor.hospital.id, startsOn: '2021-09-01' },
    ])
    await test.db.delete(servicePeriod).where(eq(servicePeriod.id, doctor.hospital.id))
    const { body } = await coordinator.call(readChangeRequest, { params: { requestId: shown.id } })
    expect(body.effect).toBeNull()
    const { problem } = await approve(shown)
    expect(problem).toMatchObject({
      status: 422,
      code: 'CHANGE_DOES_NOT_FIT',
      params: { index: 1, problem: 'period-unknown' },
      errors: [{ path: '/changes/1/periodId', rule: 'CHANGE_DOES_NOT_FIT' }],
    })
    expect(await test.db.select().from(absence).where(eq(absence.traineeId, doctor.trainee.id))).toEqual([])
    const { body: record } = await coordinator.call(readChangeRequest, { params: { requestId: shown.id } })
    expect(record).toMatchObject({ status: 'sent', version: 2, ledgerVersion: 1 })
  })
})
