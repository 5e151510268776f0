import {
  approveChangeRequest,
  type ChangeRequest,
  type ChangeRequestQuery,
  changeChangeRequest,
  draftChangeRequest,
  listChangeRequests,
  type PathChange,
  readChangeRequest,
  returnChangeRequest,
  sendChangeRequest,
  withdrawChangeRequest,
} from '@alis/contract'
import { tables } from '@alis/db'
import { asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { aChangeRequest, aProvider, aServicePeriod, aTrainee, someone } from '../../factories/people.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
const { accessEvent, auditEvent, changeRequest, recordHistory } = tables

let providerId = ''
let coordinator: Awaited<ReturnType<typeof someone>>
let leader: Awaited<ReturnType<typeof someone>>

beforeAll(async () => {
  providerId = (await aProvider(test.db, '3405')).id
  coordinator = await someone(test, { role: 'coordinator', providerId })
  leader = await someone(test, { role: 'leader', providerId })
})

async function aDoctor(at = providerId) {
  const trainee = await aTrainee(test.db, at)
  const { id: periodId } = await aServicePeriod(test.db, trainee)
  const doctor = await someone(test, { role: 'trainee', traineeId: trainee.id })
  return { traineeId: trainee.id, periodId, doctor }
}
type Doctor = Awaited<ReturnType<typeof aDoctor>>
type Caller = Doctor['doctor']

const half = (periodId: string): PathChange => ({
  kind: 'position',
  periodId,
  startsOn: '2030-01-01',
  endsOn: '2030-12-31',
  positionPercent: 50,
})

const secret = 'Mannen min er syk'

const draft = async ({ traineeId, periodId, doctor }: Doctor, by: Caller = doctor) =>
  (
    await by.call(draftChangeRequest, {
      params: { traineeId },
      body: { changes: [half(periodId)], note: secret },
    })
  ).body

type Named = { id: string; version: number }
const send = (by: Caller, { id, version }: Named) =>
  by.call(sendChangeRequest, { params: { requestId: id }, body: { version } })
const giveBack = (by: Caller, { id, version }: Named) =>
  by.call(returnChangeRequest, {
    params: { requestId: id },
    body: { version, reason: 'Vikaren mangler' },
  })
const withdraw = (by: Caller, { id, version }: Named) =>
  by.call(withdrawChangeRequest, { params: { requestId: id }, body: { version } })
const change = (by: Caller, { id, version }: Named, changes: PathChange[]) =>
  by.call(changeChangeRequest, { params: { requestId: id }, body: { version, changes } })
const approve = (by: Caller, { id, version, ledgerVersion }: ChangeRequest) =>
  by.call(approveChangeRequest, { params: { requestId: id }, body: { version, ledgerVersion } })
const read = (by: Caller, { id }: { id: string }) => by.call(readChangeRequest, { params: { requestId: id } })

const idsSeen = async (by: Caller, trainee: string) =>
  (await by.call(listChangeRequests, { query: { trainee } })).body.items.map(({ id }) => id)

const eventsOf = async (traineeId: string) =>
  test.db.select().from(auditEvent).where(eq(auditEvent.traineeId, traineeId)).orderBy(asc(auditEvent.id))

const nothing = { change: false, send: false, withdraw: false, approve: false, return: false }

describe('life-cycle', () => {
  it('goes from draft by way of a return to approval', async () => {
    const doctor = await aDoctor()
    const drafted = await draft(doctor)
    expect(drafted).toMatchObject({
      status: 'draft',
      note: secret,
      sentAt: null,
      version: 1,
      can: { ...nothing, change: true, send: true, withdraw: true },
      trainee: { id: doctor.traineeId, provider: { id: providerId } },
    })
    expect(drafted.effect?.before.earliestOn).toBeNull()

    const { body: sent } = await send(doctor.doctor, drafted)
    expect(sent).toMatchObject({ status: 'sent', version: 2, can: { ...nothing, withdraw: true } })
    expect(sent.sentAt).toMatch(/^\d{4}-\d\d-\d\dT/)
    expect((await read(coordinator, sent)).body.can).toEqual({ ...nothing, approve: true, return: true })
    expect((await read(leader, sent)).body.can).toEqual(nothing)

    const { body: returned } = await giveBack(coordinator, sent)
    expect(returned).toMatchObject({ status: 'returned', reason: 'Vikaren mangler', version: 3 })
    expect(returned.decidedBy).toMatch(/^Bruker /)

    const other = { ...half(doctor.periodId), positionPercent: 80 } as PathChange
    const { body: changed } = await change(doctor.doctor, returned, [other])
    expect(changed).toMatchObject({ status: 'returned', changes: [other], note: secret, version: 4 })
    expect(changed.can).toEqual({ ...nothing, change: true, send: true, withdraw: true })

    const { body: again } = await send(doctor.doctor, changed)
    expect(again).toMatchObject({
      status: 'sent',
      reason: null,
      decidedAt: null,
      decidedBy: null,
      version: 5,
    })
    const { body: approved } = await approve(coordinator, again)
    expect(approved).toMatchObject({ status: 'approved', version: 6 })

    const events = await eventsOf(doctor.traineeId)
    expect(events.map(({ type }) => type)).toEqual([
      'change-request.drafted',
      'change-request.sent',
      'change-request.returned',
      'change-request.changed',
      'change-request.sent',
      'change-request.approved',
      'service-period.changed',
      'service-period.added',
      'service-period.added',
    ])
    const stored = JSON.stringify(events)
    expect(stored).not.toContain(secret)
    expect(stored).not.toContain('Vikaren')
    const history = await test.db.select().from(recordHistory).where(eq(recordHistory.recordId, drafted.id))
    expect(history).toHaveLength(5)
  })

  it('is taken back as draft, when sent and when returned, and then is over', async () => {
    const doctor = await aDoctor()
    const drafted = await draft(doctor)
    const { body: sent } = await send(doctor.doctor, await draft(doctor))
    const { body: returned } = await giveBack(
      coordinator,
      (await send(doctor.doctor, await draft(doctor))).body,
    )
    for (const request of [drafted, sent, returned]) {
      const { status, body } = await withdraw(doctor.doctor, request)
      expect(status).toBe(200)
      expect(body).toMatchObject({ status: 'withdrawn', effect: null, can: nothing })
      expect((await withdraw(doctor.doctor, body)).problem).toMatchObject({
        status: 422,
        code: 'REQUEST_NOT_OPEN',
        params: { status: 'withdrawn' },
      })
    }
    expect(await idsSeen(coordinator, doctor.traineeId)).toEqual([returned.id, sent.id])
  })

  it.each([
    ['draft', ['approve', 'giveBack']],
    ['sent', ['change', 'send']],
    ['returned', ['approve', 'giveBack']],
    ['approved', ['change', 'send', 'withdraw', 'approve', 'giveBack']],
    ['withdrawn', ['change', 'send', 'withdraw', 'approve', 'giveBack']],
  ] as const)('does with a request that is %s nothing but what follows', async (status, actions) => {
    const { traineeId, periodId } = await aDoctor()
    const decided = { reason: 'x', decidedBy: coordinator.accountId, decidedAt: '2026-01-02T12:00:00Z' }
    const request = await aChangeRequest(
      test.db,
      { traineeId, periodId, createdBy: coordinator.accountId },
      { status, ...decided, ...(status === 'draft' && { sentAt: null }) },
    )
    const { body: shown } = await read(coordinator, request)
    const act = {
      change: () => change(coordinator, shown, [half(periodId)]),
      send: () => send(coordinator, shown),
      withdraw: () => withdraw(coordinator, shown),
      approve: () => approve(coordinator, shown),
      giveBack: () => giveBack(coordinator, shown),
    }
    for (const action of actions)
      expect((await act[action]()).problem).toMatchObject({
        status: 422,
        code: 'REQUEST_NOT_OPEN',
        params: { status },
      })
    expect(await eventsOf(traineeId)).toEqual([])
    const [row] = await test.db.select().from(changeRequest).where(eq(changeRequest.id, request.id))
    expect(row).toEqual(request)
  })

  it('keeps a draft to its writer, whoever that is', async () => {
    const doctor = await aDoctor()
    const own = await draft(doctor)
    const theirs = await draft(doctor, coordinator)
    const { body: withdrawn } = await withdraw(doctor.doctor, await draft(doctor))
    expect(await idsSeen(doctor.doctor, doctor.traineeId)).toEqual([own.id, withdrawn.id].sort())
    expect(await idsSeen(coordinator, doctor.traineeId)).toEqual([theirs.id])
    expect(await idsSeen(leader, doctor.traineeId)).toEqual([])
    for (const request of [own, withdrawn]) {
      expect((await read(coordinator, request)).status).toBe(404)
      expect((await send(coordinator, request)).status).toBe(404)
    }
    expect((await read(doctor.doctor, theirs)).status).toBe(404)
    expect((await withdraw(doctor.doctor, theirs)).status).toBe(404)
  })

  it('shows a supervisor no request of the doctors whose service he sees', async () => {
    const doctor = await aDoctor()
    const { body: sent } = await send(doctor.doctor, await draft(doctor))
    const supervisor = await someone(test, { role: 'supervisor', traineeId: doctor.traineeId })
    expect(await idsSeen(supervisor, doctor.traineeId)).toEqual([])
    expect((await read(supervisor, sent)).status).toBe(404)
    expect((await withdraw(supervisor, sent)).status).toBe(404)
    const both = await someone(
      test,
      { role: 'supervisor', traineeId: doctor.traineeId },
      { role: 'leader', providerId },
    )
    expect((await read(both, sent)).status).toBe(200)
  })

  it('writes down who has read a request, since it tells of leave', async () => {
    const doctor = await aDoctor()
    const { body: sent } = await send(doctor.doctor, await draft(doctor))
    await read(leader, sent)
    await expect
      .poll(
        async () => {
          const rows = await test.db.select().from(accessEvent).where(eq(accessEvent.subjectId, sent.id))
          return rows.map(({ accountId, outcome, operation }) => ({ accountId, outcome, operation }))
        },
        { timeout: 5_000 },
      )
      .toEqual([{ accountId: leader.accountId, outcome: 'read', operation: 'readChangeRequest' }])
  })

  it('knows nothing of a doctor of another provider', async () => {
    const elsewhere = await aDoctor((await aProvider(test.db, '1804')).id)
    const { body: sent } = await send(elsewhere.doctor, await draft(elsewhere))
    const { doctor } = await aDoctor()
    for (const stranger of [coordinator, leader, doctor]) {
      expect(await idsSeen(stranger, elsewhere.traineeId)).toEqual([])
      expect((await read(stranger, sent)).status).toBe(404)
      expect((await approve(stranger, sent)).status).toBe(404)
      expect(
        (
          await stranger.call(draftChangeRequest, {
            params: { traineeId: elsewhere.traineeId },
            body: { changes: [half(elsewhere.periodId)], note: null },
          })
        ).status,
      ).toBe(404)
    }
    expect(await idsSeen(elsewhere.doctor, elsewhere.traineeId)).toEqual([sent.id])
  })

  it('leaves what one has written to oneself, also once it is sent', async () => {
    const doctor = await aDoctor()
    const { body: sent } = await send(doctor.doctor, await draft(doctor))
    expect((await withdraw(coordinator, sent)).problem.code).toBe('NOT_ALLOWED')
    const { body: returned } = await giveBack(coordinator, sent)
    expect((await change(coordinator, returned, [half(doctor.periodId)])).status).toBe(403)
    expect((await send(coordinator, returned)).status).toBe(403)
    expect((await giveBack(doctor.doctor, returned)).status).toBe(403)
    expect((await approve(doctor.doctor, returned)).status).toBe(403)
  })

  it('tells the second of two writers, and stores nothing of hers', async () => {
    const doctor = await aDoctor()
    const drafted = await draft(doctor)
    const answers = await Promise.all(Array.from({ length: 6 }, () => send(doctor.doctor, drafted)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409])
    const stale = await change(doctor.doctor, drafted, [half(doctor.periodId)])
    expect(stale.problem).toMatchObject({ status: 409, code: 'CHANGED_MEANWHILE', params: { current: 2 } })
    expect((await giveBack(coordinator, drafted)).problem.code).toBe('CHANGED_MEANWHILE')
    expect((await withdraw(doctor.doctor, drafted)).problem.code).toBe('CHANGED_MEANWHILE')
    expect((await eventsOf(doctor.traineeId)).map(({ type }) => type)).toEqual([
      'change-request.drafted',
      'change-request.sent',
    ])
  })

  it('writes nothing when nothing changes', async () => {
    const doctor = await aDoctor()
    const drafted = await draft(doctor)
    const { body } = await change(doctor.doctor, drafted, drafted.changes)
    expect(body).toEqual(drafted)
    expect(await eventsOf(doctor.traineeId)).toHaveLength(1)
  })

  it('clears a note by null, and leaves it alone when it is not named', async () => {
    const doctor = await aDoctor()
    const drafted = await draft(doctor)
    const { body } = await doctor.doctor.call(changeChangeRequest, {
      params: { requestId: drafted.id },
      body: { version: 1, note: null },
    })
    expect(body).toMatchObject({ note: null, changes: drafted.changes, version: 2 })
  })

  it('lists by status, name and day, with what each kind of change is', async () => {
    const at = (await aProvider(test.db, '5001')).id
    const colleague = await someone(test, { role: 'coordinator', providerId: at })
    const [first, second] = [await aDoctor(at), await aDoctor(at)]
    const { accountId: createdBy } = colleague
    const leave: PathChange = {
      kind: 'absence',
      type: 'holiday',
      startsOn: '2030-01-01',
      endsOn: '2030-01-02',
      percent: 100,
    }
    const old = await aChangeRequest(
      test.db,
      { ...first, createdBy },
      { changes: [leave, half(first.periodId), leave] },
    )
    const recent = await aChangeRequest(
      test.db,
      { ...second, createdBy },
      { sentAt: '2026-02-01T12:00:00Z', status: 'returned', reason: 'x' },
    )
    const drafted = await aChangeRequest(test.db, { ...first, createdBy }, { status: 'draft', sentAt: null })
    const listed = async (query: Partial<ChangeRequestQuery>) =>
      (await colleague.call(listChangeRequests, { query })).body
    const ids = async (query: Partial<ChangeRequestQuery>) => (await listed(query)).items.map(({ id }) => id)
    expect(await ids({})).toEqual([drafted.id, recent.id, old.id])
    expect(await ids({ order: 'asc' })).toEqual([old.id, recent.id, drafted.id])
    expect(await ids({ sort: 'status' })).toEqual([drafted.id, recent.id, old.id])
    expect(await ids({ sort: 'name', order: 'desc' })).toEqual([recent.id, old.id, drafted.id])
    expect(await ids({ status: 'sent' })).toEqual([old.id])
    const page = await listed({ pageSize: 1, page: 3 })
    expect(page).toMatchObject({ total: 3, items: [{ id: old.id, kinds: ['absence', 'position'] }] })
  })
})
