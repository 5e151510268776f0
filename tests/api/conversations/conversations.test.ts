import {
  appointSupervisor,
  type ConversationChange,
  cancelConversation,
  changeConversation,
  finaliseConversation,
  listAgreedPoints,
  listConversations,
  listTraineeEvents,
  noteConversation,
  planConversation,
  readConversation,
} from '@alis/contract'
import { tables } from '@alis/db'
import { asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { aConversation, aSignedInSupervisor } from '../../factories/conversations.ts'
import { aProvider, aTrainee, someone } from '../../factories/people.ts'
import { aSupervisor } from '../../factories/supervisors.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
const { auditEvent, conversation, idempotencyKey, recordHistory } = tables

type Person = Awaited<ReturnType<typeof someone>>

let providerId = ''
let coordinator: Person
let leader: Person

beforeAll(async () => {
  providerId = (await aProvider(test.db, '3405')).id
  coordinator = await someone(test, { role: 'coordinator', providerId })
  leader = await someone(test, { role: 'leader', providerId })
})

/** A doctor and her individual supervisor, both signed in. */
async function aPair() {
  const { id: traineeId } = await aTrainee(test.db, providerId)
  const doctor = await someone(test, { role: 'trainee', traineeId })
  const supervisor = await aSignedInSupervisor(test, { traineeId, providerId })
  const planned = await aConversation(test.db, { traineeId, supervisorId: supervisor.supervisorId })
  return { traineeId, doctor, supervisor, params: { conversationId: planned.id } }
}

type Pair = Awaited<ReturnType<typeof aPair>>

const read = (person: Person, { params }: Pair) => person.call(readConversation, { params })
const change = (person: Person, { params }: Pair, body: ConversationChange) =>
  person.call(changeConversation, { params, body })

const minuted = {
  heldOn: '2026-06-15',
  minutes: 'Vi snakket om høsten.',
  agreedPoints: [
    { text: 'To vakter i måneden', isForPlan: true },
    { text: 'Se på film neste gang', isForPlan: false },
  ],
}

async function aFinalisedOne() {
  const pair = await aPair()
  await change(pair.doctor, pair, { version: 1, preparation: 'Legens' })
  await change(pair.supervisor, pair, { version: 2, preparation: 'Veilederens', ...minuted })
  await pair.supervisor.call(finaliseConversation, { params: pair.params, body: { version: 3 } })
  return pair
}

const eventsOf = (traineeId: string) =>
  test.db.select().from(auditEvent).where(eq(auditEvent.traineeId, traineeId)).orderBy(asc(auditEvent.id))

describe('conversations', () => {
  it('goes from planned by the doctor to finalised by her supervisor, with events that say nothing of it', async () => {
    const { id: traineeId } = await aTrainee(test.db, providerId)
    const doctor = await someone(test, { role: 'trainee', traineeId })
    const supervisor = await aSignedInSupervisor(test, { traineeId, providerId })
    const planned = await doctor.call(planConversation, {
      params: { traineeId },
      body: { plannedOn: '2026-06-15' },
    })
    expect(planned.status).toBe(201)
    expect(planned.body).toMatchObject({
      status: 'invited',
      supervisor: { id: supervisor.supervisorId },
      can: { prepareAs: 'trainee', minute: true, finalise: false, cancel: true, note: true },
    })
    const params = { conversationId: planned.body.id }
    const prepared = await doctor.call(changeConversation, {
      params,
      body: { version: 1, preparation: 'Legens' },
    })
    expect(prepared.body).toMatchObject({
      status: 'prepared',
      content: { traineePreparation: 'Legens', supervisorPreparation: null, minutes: null },
    })
    const written = await supervisor.call(changeConversation, {
      params,
      body: { version: 2, preparation: 'Veilederens', ...minuted },
    })
    expect(written.body).toMatchObject({
      status: 'minuted',
      content: {
        traineePreparation: 'Legens',
        supervisorPreparation: 'Veilederens',
        minutes: minuted.minutes,
      },
      can: { prepareAs: 'supervisor', finalise: true, cancel: false },
    })
    const finalised = await supervisor.call(finaliseConversation, { params, body: { version: 3 } })
    expect(finalised.body).toMatchObject({
      status: 'finalised',
      finalisedAt: expect.any(String),
      can: { prepareAs: null, minute: false, finalise: false, cancel: false, note: true },
    })
    const events = await eventsOf(traineeId)
    expect(events.map(({ type, data }) => [type, data])).toEqual([
      ['conversation.planned', { plannedOn: '2026-06-15' }],
      ['conversation.changed', { fields: ['traineePreparation'] }],
      ['conversation.changed', { fields: ['heldOn', 'supervisorPreparation', 'minutes', 'agreedPoints'] }],
      ['conversation.finalised', {}],
    ])
  })

  it('is finalised by the individual supervisor alone', async () => {
    const pair = await aPair()
    await change(pair.doctor, pair, { version: 1, ...minuted })
    const clinical = await aSignedInSupervisor(test, { traineeId: pair.traineeId, providerId }, 'clinical')
    const finalise = (person: Person) =>
      person.call(finaliseConversation, { params: pair.params, body: { version: 2 } })
    expect((await finalise(pair.doctor)).status).toBe(403)
    expect((await finalise(coordinator)).status).toBe(403)
    expect((await finalise(leader)).status).toBe(403)
    expect((await finalise(clinical)).status).toBe(404)
    expect((await finalise(pair.supervisor)).status).toBe(200)
  })

  it('is not finalised by a supervisor who is the doctor herself', async () => {
    const { id: traineeId } = await aTrainee(test.db, providerId)
    const both = await aSignedInSupervisor(test, { traineeId, providerId })
    await test.db.insert(tables.roleGrant).values({ accountId: both.accountId, role: 'trainee', traineeId })
    const planned = await aConversation(
      test.db,
      { traineeId, supervisorId: both.supervisorId },
      { status: 'minuted', heldOn: '2026-06-15', minutes: 'X' },
    )
    const { status } = await both.call(finaliseConversation, {
      params: { conversationId: planned.id },
      body: { version: 1 },
    })
    expect(status).toBe(403)
  })

  it('needs minutes and a day before it is finalised, and a day that has been', async () => {
    const pair = await aPair()
    const body = { version: 1 }
    const early = await pair.supervisor.call(finaliseConversation, { params: pair.params, body })
    expect(early.problem).toMatchObject({ status: 422, code: 'CONVERSATION_NOT_MINUTED' })
    const future = await change(pair.doctor, pair, { version: 1, heldOn: '2079-12-31' })
    expect(future.problem).toMatchObject({
      status: 422,
      code: 'HELD_AFTER_TODAY',
      errors: [{ path: '/heldOn' }],
    })
  })

  it('changes nothing once it is finalised', async () => {
    const pair = await aFinalisedOne()
    const before = await test.db
      .select()
      .from(conversation)
      .where(eq(conversation.id, pair.params.conversationId))
    for (const person of [pair.doctor, pair.supervisor]) {
      const changed = await change(person, pair, { version: 4, minutes: 'Noe annet' })
      expect(changed.problem.code).toBe('CONVERSATION_NOT_OPEN')
      const cancelled = await person.call(cancelConversation, { params: pair.params, query: { version: 4 } })
      expect(cancelled.problem.code).toBe('CONVERSATION_NOT_OPEN')
    }
    const again = await pair.supervisor.call(finaliseConversation, {
      params: pair.params,
      body: { version: 4 },
    })
    expect(again.problem.code).toBe('CONVERSATION_NOT_OPEN')
    expect(
      await test.db.select().from(conversation).where(eq(conversation.id, pair.params.conversationId)),
    ).toEqual(before)
  })

  it('shows coordinator and leader when it is held and what is for the plan, once it is finalised', async () => {
    const pair = await aPair()
    await change(pair.doctor, pair, { version: 1, preparation: 'Legens', ...minuted })
    for (const person of [coordinator, leader]) {
      const { body } = await read(person, pair)
      expect(body).toMatchObject({ status: 'minuted', heldOn: '2026-06-15', content: null, agreedPoints: [] })
      expect(JSON.stringify(body)).not.toMatch(/Legens|høsten|film|vakter/)
    }
    await pair.supervisor.call(finaliseConversation, { params: pair.params, body: { version: 2 } })
    const { body } = await read(coordinator, pair)
    expect(body).toMatchObject({
      status: 'finalised',
      content: null,
      agreedPoints: [{ text: 'To vakter i måneden', isForPlan: true }],
      can: { prepareAs: null, minute: false, finalise: false, cancel: false, note: false },
    })
    expect((await change(coordinator, pair, { version: 3, minutes: 'X' })).status).toBe(403)
  })

  it('lists what was agreed for the plan, after a moment or ever', async () => {
    const pair = await aFinalisedOne()
    const points = (query: { since?: string }) =>
      coordinator.call(listAgreedPoints, { params: { traineeId: pair.traineeId }, query })
    expect((await points({})).body.points).toEqual([
      {
        conversationId: pair.params.conversationId,
        heldOn: '2026-06-15',
        finalisedAt: expect.any(String),
        text: 'To vakter i måneden',
      },
    ])
    const [{ finalisedAt } = { finalisedAt: '' }] = (await points({})).body.points
    expect((await points({ since: finalisedAt })).body.points).toEqual([])
    expect((await points({ since: '2020-01-01T00:00:00Z' })).body.points).toHaveLength(1)
  })

  it('is nothing for clinical supervisors', async () => {
    const pair = await aFinalisedOne()
    const clinical = await aSignedInSupervisor(test, { traineeId: pair.traineeId, providerId }, 'clinical')
    expect((await read(clinical, pair)).status).toBe(404)
    const { status } = await clinical.call(listConversations, { params: { traineeId: pair.traineeId } })
    expect(status).toBe(403)
  })

  it('goes on with the supervisor who takes over; the former one sees it no more', async () => {
    const pair = await aFinalisedOne()
    const { id: openId } = await aConversation(test.db, {
      traineeId: pair.traineeId,
      supervisorId: pair.supervisor.supervisorId,
    })
    const successor = await someone(test)
    const { id: supervisorId } = await aSupervisor(test.db, providerId, { accountId: successor.accountId })
    const { status } = await coordinator.call(appointSupervisor, {
      params: { traineeId: pair.traineeId },
      body: {
        supervisorId,
        appointedAs: 'individual',
        startsOn: '2026-02-01',
        endsOn: null,
        isTakingOver: true,
      },
    })
    expect(status).toBe(201)
    expect((await read(pair.supervisor, pair)).status).toBe(404)
    expect((await read(successor, pair)).body.content).toEqual({
      traineePreparation: 'Legens',
      supervisorPreparation: 'Veilederens',
      minutes: minuted.minutes,
    })
    const taken = await successor.call(changeConversation, {
      params: { conversationId: openId },
      body: { version: 1, preparation: 'Den nyes' },
    })
    expect(taken.body).toMatchObject({ supervisor: { id: supervisorId }, status: 'prepared' })
  })

  it('tells the second of two writers, and overwrites nothing', async () => {
    const pair = await aPair()
    const answers = await Promise.all([
      change(pair.doctor, pair, { version: 1, minutes: 'Legens referat' }),
      change(pair.supervisor, pair, { version: 1, minutes: 'Veilederens referat' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const won = answers.find(({ status }) => status === 200)
    const { body } = await read(pair.doctor, pair)
    expect(body).toMatchObject({ version: 2, content: { minutes: won?.body.content?.minutes } })
    const stale = await pair.supervisor.call(cancelConversation, {
      params: pair.params,
      query: { version: 1 },
    })
    expect(stale.problem).toMatchObject({ code: 'CHANGED_MEANWHILE', params: { current: 2 } })
  })

  it('writes nothing when nothing changes', async () => {
    const pair = await aPair()
    const { body } = await change(pair.doctor, pair, { version: 1, plannedOn: '2026-06-15' })
    expect(body.version).toBe(1)
    expect(await eventsOf(pair.traineeId)).toEqual([])
  })

  it('is cancelled by either while there are no minutes, with its notes', async () => {
    const pair = await aPair()
    await pair.supervisor.call(noteConversation, { params: pair.params, body: { version: null, text: 'X' } })
    const cancel = (version: number) =>
      pair.doctor.call(cancelConversation, { params: pair.params, query: { version } })
    await change(pair.doctor, pair, { version: 1, minutes: 'Skrevet' })
    expect((await cancel(2)).problem.code).toBe('CONVERSATION_NOT_OPEN')
    await change(pair.doctor, pair, { version: 2, minutes: null })
    expect((await cancel(3)).status).toBe(204)
    expect((await read(pair.doctor, pair)).status).toBe(404)
    expect(await test.db.select().from(tables.conversationNote)).not.toContainEqual(
      expect.objectContaining({ conversationId: pair.params.conversationId }),
    )
    expect((await eventsOf(pair.traineeId)).at(-1)).toMatchObject({
      type: 'conversation.cancelled',
      data: {},
    })
  })

  it('is not planned for a doctor without an individual supervisor', async () => {
    const { id: traineeId } = await aTrainee(test.db, providerId)
    const doctor = await someone(test, { role: 'trainee', traineeId })
    const { problem } = await doctor.call(planConversation, {
      params: { traineeId },
      body: { plannedOn: '2026-06-15' },
    })
    expect(problem).toMatchObject({ status: 422, code: 'NO_INDIVIDUAL_SUPERVISOR' })
  })

  it('is planned once when the same request is sent twice', async () => {
    const { traineeId, doctor } = await aPair()
    const plan = () =>
      doctor.call(
        planConversation,
        { params: { traineeId }, body: { plannedOn: '2026-09-01' } },
        { 'idempotency-key': 'the-same-conversation' },
      )
    const first = await plan()
    expect((await plan()).body).toEqual(first.body)
    const { body } = await doctor.call(listConversations, { params: { traineeId } })
    expect(body.conversations.map(({ plannedOn }) => plannedOn)).toEqual(['2026-09-01', '2026-06-15'])
  })

  it.each<[string, Omit<ConversationChange, 'version'>, string]>([
    ['preparation', { preparation: 'Pasienten 13097248022 ...' }, '/preparation'],
    ['minutes', { minutes: '13097248022' }, '/minutes'],
    ['a point', { agreedPoints: [{ text: 'Om 13097248022', isForPlan: true }] }, '/agreedPoints/0/text'],
  ])('refuses what looks like a national identity number in %s', async (_, fields, path) => {
    const pair = await aPair()
    const { status, problem } = await change(pair.doctor, pair, { version: 1, ...fields })
    expect(status).toBe(400)
    expect(problem.errors).toEqual([{ path, rule: 'identityNumber', params: {} }])
  })
})

describe('private notes to conversations', () => {
  const secret = 'Bare jeg leser dette'

  it('are read by their writer alone, through every operation', async () => {
    const pair = await aPair()
    const written = await pair.supervisor.call(noteConversation, {
      params: pair.params,
      body: { version: null, text: secret },
    })
    expect(written.body.ownNote).toEqual({ text: secret, version: 1 })
    const { traineeId } = pair
    const others = [pair.doctor, coordinator, leader]
    for (const person of others) {
      const answers = [
        await read(person, pair),
        await person.call(listConversations, { params: { traineeId } }),
        await person.call(listAgreedPoints, { params: { traineeId } }),
        await person.call(listTraineeEvents, { params: { traineeId } }),
      ]
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
      expect(JSON.stringify(answers.map(({ body }) => body))).not.toContain(secret)
    }
    const changed = await change(pair.doctor, pair, { version: 1, ...minuted })
    expect(changed.body.ownNote).toBeNull()
    const finalised = await pair.supervisor.call(finaliseConversation, {
      params: pair.params,
      body: { version: 2 },
    })
    expect(finalised.body.ownNote).toEqual({ text: secret, version: 1 })
    expect((await read(pair.doctor, pair)).body.ownNote).toBeNull()
  })

  it('leave no trace in history, events and kept answers', async () => {
    const pair = await aPair()
    const note = (version: number | null, text: string | null) =>
      pair.doctor.call(noteConversation, { params: pair.params, body: { version, text } })
    await note(null, secret)
    expect((await note(1, `${secret} igjen`)).body.ownNote).toEqual({ text: `${secret} igjen`, version: 2 })
    expect((await note(2, null)).body.ownNote).toBeNull()
    const stored = [
      await test.db.select().from(recordHistory),
      await test.db.select().from(auditEvent),
      await test.db.select().from(idempotencyKey),
      await test.db.select().from(tables.conversationNote),
    ]
    const own = JSON.stringify(stored.map(rows => rows.filter(row => JSON.stringify(row).includes('igjen'))))
    expect(own).toBe('[[],[],[],[]]')
    expect(await eventsOf(pair.traineeId)).toEqual([])
  })

  it('are each side’s own, and tell their writer when they were written elsewhere', async () => {
    const pair = await aPair()
    const note = (person: Person, version: number | null, text: string) =>
      person.call(noteConversation, { params: pair.params, body: { version, text } })
    await note(pair.doctor, null, 'Legens')
    await note(pair.supervisor, null, 'Veilederens')
    expect((await read(pair.doctor, pair)).body.ownNote?.text).toBe('Legens')
    expect((await read(pair.supervisor, pair)).body.ownNote?.text).toBe('Veilederens')
    expect((await note(pair.doctor, null, 'Andre')).problem.code).toBe('CHANGED_MEANWHILE')
    expect((await note(pair.doctor, 7, 'Andre')).problem.code).toBe('CHANGED_MEANWHILE')
    // The version of the note is the note's own: the conversation has not moved.
    expect((await read(pair.doctor, pair)).body).toMatchObject({ version: 1, ownNote: { text: 'Legens' } })
  })
})
