import {
  addGroupMeeting,
  addGroupMember,
  addSupervisionGroup,
  changeGroupMeeting,
  changeGroupMember,
  changeSupervisionGroup,
  listSupervisionGroups,
  type NewSupervisionGroup,
  readSupervision,
  readSupervisionGroup,
  removeGroupMeeting,
} from '@alis/contract'
import { tables } from '@alis/db'
import { asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { aProvider, aServicePeriod, aTrainee, someone } from '../../factories/people.ts'
import { aGroupMember, aSupervisionGroup } from '../../factories/supervision.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
const { auditEvent } = tables

let providerId = ''
let coordinator: Awaited<ReturnType<typeof someone>>
beforeAll(async () => {
  providerId = (await aProvider(test.db, '3405')).id
  coordinator = await someone(test, { role: 'coordinator', providerId })
})

const group: NewSupervisionGroup = {
  name: 'Gruppe nord',
  leaderName: 'Astrid Moen',
  startsOn: '2022-09-01',
  endsOn: null,
}

/** A group with two doctors from its first day. */
async function aGroupOfTwo() {
  const { id: groupId } = await aSupervisionGroup(test.db, providerId)
  const first = await aTrainee(test.db, providerId)
  const second = await aTrainee(test.db, providerId)
  await aServicePeriod(test.db, first)
  const { id: firstId } = await aGroupMember(test.db, { groupId, traineeId: first.id })
  const { id: secondId } = await aGroupMember(test.db, { groupId, traineeId: second.id })
  return { groupId, first, second, firstId, secondId }
}

const meet = (groupId: string, memberIds: string[], heldOn = '2021-10-01') =>
  coordinator.call(addGroupMeeting, { params: { groupId }, body: { heldOn, minutes: 180, memberIds } })

describe('groups', () => {
  it('are added and changed by the coordinator, with their events', async () => {
    const { status, body } = await coordinator.call(addSupervisionGroup, { body: group })
    expect(status).toBe(201)
    expect(body).toMatchObject({ ...group, members: [], meetings: [], version: 1, can: { change: true } })
    const params = { groupId: body.id }
    const changed = await coordinator.call(changeSupervisionGroup, {
      params,
      body: { version: 1, endsOn: '2024-08-31' },
    })
    expect(changed.body).toMatchObject({ endsOn: '2024-08-31', version: 2 })
    const stale = await coordinator.call(changeSupervisionGroup, { params, body: { version: 1, name: 'X' } })
    expect(stale.problem).toMatchObject({ status: 409, params: { current: 2 } })
    const backwards = await coordinator.call(changeSupervisionGroup, {
      params,
      body: { version: 2, endsOn: '2022-08-31' },
    })
    expect(backwards.problem).toMatchObject({
      code: 'GROUP_ENDS_BEFORE_START',
      errors: [{ path: '/endsOn' }],
    })
    const events = await test.db
      .select({ type: auditEvent.type, data: auditEvent.data, providerId: auditEvent.providerId })
      .from(auditEvent)
      .where(eq(auditEvent.subjectId, body.id))
      .orderBy(asc(auditEvent.id))
    expect(events).toEqual([
      { type: 'supervision-group.added', providerId, data: group },
      {
        type: 'supervision-group.changed',
        providerId,
        data: { endsOn: { from: null, to: '2024-08-31' } },
      },
    ])
  })

  it('are listed, those that are over last', async () => {
    const elsewhere = (await aProvider(test.db, '1804')).id
    const other = await someone(test, { role: 'coordinator', providerId: elsewhere })
    await aSupervisionGroup(test.db, elsewhere, { name: 'A', endsOn: '2022-01-01' })
    await aSupervisionGroup(test.db, elsewhere, { name: 'B' })
    const { body } = await other.call(listSupervisionGroups, {})
    expect(body.items.map(({ name }) => name)).toEqual(['B', 'A'])
    expect(body.total).toBe(2)
  })

  it('take a doctor once, and only one whom the coordinator sees', async () => {
    const { groupId, first } = await aGroupOfTwo()
    const join = (traineeId: string, joinedOn = '2021-09-01') =>
      coordinator.call(addGroupMember, { params: { groupId }, body: { traineeId, joinedOn } })
    expect((await join(first.id)).problem).toMatchObject({ status: 409, code: 'ALREADY_GROUP_MEMBER' })
    const elsewhere = await aProvider(test.db, '4621')
    expect((await join((await aTrainee(test.db, elsewhere.id)).id)).status).toBe(404)
    const third = await aTrainee(test.db, providerId)
    expect((await join(third.id, '2021-08-31')).problem.code).toBe('GROUP_NOT_RUNNING')
    const joined = await Promise.all([1, 2, 3].map(() => join(third.id)))
    expect(joined.map(({ status }) => status).sort()).toEqual([201, 409, 409])
  })

  it('keep meetings with who was there, and count them for each', async () => {
    const { groupId, first, firstId, secondId } = await aGroupOfTwo()
    const { body } = await meet(groupId, [firstId, secondId])
    expect(body.members).toMatchObject([
      { meetings: 1, minutes: 180 },
      { meetings: 1, minutes: 180 },
    ])
    const [meeting] = body.meetings
    const params = { groupId, meetingId: meeting?.id ?? '' }
    const corrected = await coordinator.call(changeGroupMeeting, {
      params,
      body: { version: 1, memberIds: [secondId] },
    })
    expect(corrected.body.meetings).toMatchObject([{ memberIds: [secondId], version: 2 }])
    const doctor = await someone(test, { role: 'trainee', traineeId: first.id })
    const own = await doctor.call(readSupervision, { params: { traineeId: first.id } })
    expect(own.body.group.memberships).toEqual([
      {
        groupId,
        groupName: 'Prøvegruppe',
        leaderName: 'Prøve Leder',
        joinedOn: '2021-09-01',
        leftOn: null,
        diplomaOn: null,
        meetings: [{ heldOn: '2021-10-01', minutes: 180, wasThere: false }],
      },
    ])
    expect((await doctor.call(readSupervisionGroup, { params: { groupId } })).status).toBe(404)
    const removed = await coordinator.call(removeGroupMeeting, { params, query: { version: 2 } })
    expect(removed.body.meetings).toEqual([])
  })

  it('have no meeting to come, before the group, or with who was not in it', async () => {
    const { groupId, firstId } = await aGroupOfTwo()
    const stranger = (await aGroupOfTwo()).firstId
    expect((await meet(groupId, [firstId], '2080-01-01')).problem.code).toBe('HELD_AFTER_TODAY')
    expect((await meet(groupId, [firstId], '2021-08-31')).problem.code).toBe('GROUP_NOT_RUNNING')
    expect((await meet(groupId, [stranger])).problem.code).toBe('NOT_A_MEMBER_ON_DAY')
  })

  it('let a member leave after the meetings she was at, and take her diploma', async () => {
    const { groupId, first, firstId } = await aGroupOfTwo()
    await meet(groupId, [firstId], '2023-08-30')
    const change = (body: { version: number; leftOn?: string; diplomaOn?: string }) =>
      coordinator.call(changeGroupMember, { params: { groupId, memberId: firstId }, body })
    expect((await change({ version: 1, leftOn: '2021-08-01' })).problem.code).toBe('BEFORE_JOINING')
    expect((await change({ version: 1, leftOn: '2023-08-29' })).problem).toMatchObject({
      code: 'MEMBER_HAS_MEETINGS',
      params: { day: '2023-08-30' },
      errors: [{ path: '/leftOn' }],
    })
    const left = await change({ version: 1, leftOn: '2023-08-31', diplomaOn: '2023-09-15' })
    expect(left.status).toBe(200)
    const { body } = await coordinator.call(readSupervision, { params: { traineeId: first.id } })
    expect(body.group.isMet).toBe(true)
    expect(body.group.parts.map(({ code, status, on }) => [code, status, on])).toEqual([
      ['years', 'met', '2023-08-31'],
      ['open-practice', 'met', '2022-08-31'],
      ['hours', 'not-met', null],
      ['diploma', 'met', '2023-09-15'],
    ])
  })

  it('are read by the leader and kept by the coordinator alone', async () => {
    const { groupId, firstId } = await aGroupOfTwo()
    const leader = await someone(test, { role: 'leader', providerId })
    const read = await leader.call(readSupervisionGroup, { params: { groupId } })
    expect(read.body.can).toEqual({ change: false })
    const refused = await leader.call(addGroupMeeting, {
      params: { groupId },
      body: { heldOn: '2021-10-01', minutes: 180, memberIds: [firstId] },
    })
    expect(refused.status).toBe(403)
  })
})
