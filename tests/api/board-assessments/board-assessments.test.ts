import {
  changeBoardAssessment,
  commentBoardAssessment,
  discardBoardAssessment,
  draftBoardAssessment,
  finaliseBoardAssessment,
  listBoardAssessments,
  type NewBoardAssessment,
  readBoardAssessment,
} from '@alis/contract'
import { tables } from '@alis/db'
import { asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { aSignedInSupervisor } from '../../factories/conversations.ts'
import { aProvider, aTrainee, someone } from '../../factories/people.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
const { auditEvent, recordHistory, roleGrant } = tables

type Person = Awaited<ReturnType<typeof someone>>

let providerId = ''
let coordinator: Person
let leader: Person

beforeAll(async () => {
  providerId = (await aProvider(test.db, '3405')).id
  coordinator = await someone(test, { role: 'coordinator', providerId })
  leader = await someone(test, { role: 'leader', providerId })
})

const found: NewBoardAssessment = {
  heldOn: '2026-06-15',
  participants: [
    { name: 'Leder Ledersen', role: 'leader' },
    { name: 'Veileder Veiledersen', role: 'individual-supervisor' },
    { name: 'Super Visør', role: 'clinical-supervisor' },
  ],
  judgement: 'at-risk',
  basis: 'Observasjon',
  measures: 'Mer legevakt',
}

async function aDoctor() {
  const { id: traineeId } = await aTrainee(test.db, providerId)
  const doctor = await someone(test, { role: 'trainee', traineeId })
  return { traineeId, doctor, params: { traineeId } }
}

async function aDraft(by: Person = leader, overrides: Partial<NewBoardAssessment> = {}) {
  const of = await aDoctor()
  const { body } = await by.call(draftBoardAssessment, {
    params: of.params,
    body: { ...found, ...overrides },
  })
  return { ...of, draft: body, params: { assessmentId: body.id } }
}

const finalise = (person: Person, assessmentId: string, version = 1) =>
  person.call(finaliseBoardAssessment, { params: { assessmentId }, body: { version } })
const comment = (person: Person, assessmentId: string, version: number, text: string) =>
  person.call(commentBoardAssessment, { params: { assessmentId }, body: { version, comment: text } })

describe('board assessments', () => {
  it('is drafted by the coordinator, finalised by the leader, commented by the doctor; events say nothing of it', async () => {
    const { traineeId, doctor, draft, params } = await aDraft(coordinator)
    expect(draft).toMatchObject({
      ...found,
      missing: [],
      finalisedAt: null,
      can: { change: true, finalise: false, discard: true, comment: false },
    })
    await coordinator.call(changeBoardAssessment, {
      params,
      body: { version: 1, judgement: 'on-track', basis: 'Annet' },
    })
    const finalised = await finalise(leader, draft.id, 2)
    expect(finalised.body).toMatchObject({
      judgement: 'on-track',
      finalisedAt: expect.any(String),
      finalisedBy: expect.any(String),
      can: { change: false, finalise: false, discard: false, comment: false },
    })
    const commented = await comment(doctor, draft.id, 3, 'Jeg er enig.')
    expect(commented.body).toMatchObject({
      traineeComment: 'Jeg er enig.',
      commentedAt: expect.any(String),
      can: { comment: true },
    })
    const events = await test.db
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.traineeId, traineeId))
      .orderBy(asc(auditEvent.id))
    expect(events.map(({ type, data }) => [type, data])).toEqual([
      ['board-assessment.drafted', { heldOn: '2026-06-15' }],
      ['board-assessment.changed', { fields: ['judgement', 'basis'] }],
      ['board-assessment.finalised', {}],
      ['board-assessment.commented', {}],
    ])
  })

  it('is a draft for those who write it alone, and then for the doctor and her supervisors', async () => {
    const { traineeId, doctor, draft, params } = await aDraft()
    const clinical = await aSignedInSupervisor(test, { traineeId, providerId }, 'clinical')
    const individual = await aSignedInSupervisor(test, { traineeId, providerId })
    const readers = [doctor, clinical, individual]
    const statuses = async () =>
      Promise.all(readers.map(async each => (await each.call(readBoardAssessment, { params })).status))
    const counts = async () =>
      Promise.all(
        readers.map(
          async each =>
            (await each.call(listBoardAssessments, { params: { traineeId } })).body.assessments.length,
        ),
      )
    expect(await statuses()).toEqual([404, 404, 404])
    expect(await counts()).toEqual([0, 0, 0])
    expect((await coordinator.call(readBoardAssessment, { params })).status).toBe(200)
    await finalise(leader, draft.id)
    expect(await statuses()).toEqual([200, 200, 200])
    expect(await counts()).toEqual([1, 1, 1])
  })

  it('is finalised by the leader or her deputy, by nobody else and by nobody for herself', async () => {
    const { traineeId, doctor, draft } = await aDraft(coordinator)
    expect((await finalise(coordinator, draft.id)).status).toBe(403)
    expect((await finalise(doctor, draft.id)).status).toBe(404)
    const herself = await someone(test, { role: 'trainee', traineeId }, { role: 'leader', providerId })
    expect((await finalise(herself, draft.id)).status).toBe(404)
    const deputy = await someone(test)
    await test.db.insert(roleGrant).values({
      accountId: deputy.accountId,
      role: 'leader',
      providerId,
      isDeputy: true,
      startsOn: '2020-01-01',
      endsOn: '2079-12-31',
    })
    expect((await finalise(deputy, draft.id)).status).toBe(200)
  })

  it('says who should have taken part, and is finalised all the same', async () => {
    const { draft } = await aDraft(leader, { participants: [{ name: 'Andre', role: 'other' }] })
    expect(draft.missing).toEqual(['leader', 'individual-supervisor', 'clinical-supervisor'])
    const finalised = await finalise(leader, draft.id)
    expect(finalised.status).toBe(200)
    expect(finalised.body.missing).toHaveLength(3)
  })

  it('is not finalised before the board has met', async () => {
    const { draft } = await aDraft(leader, { heldOn: '2079-12-31' })
    expect((await finalise(leader, draft.id)).problem).toMatchObject({
      status: 422,
      code: 'HELD_AFTER_TODAY',
    })
  })

  it('changes nothing once it is finalised but the doctor’s comment, which is hers alone', async () => {
    const { doctor, draft, params } = await aDraft()
    const early = await comment(leader, draft.id, 1, 'X')
    expect(early.status).toBe(403)
    await finalise(leader, draft.id)
    const changed = await leader.call(changeBoardAssessment, { params, body: { version: 2, basis: null } })
    expect(changed.problem.code).toBe('ASSESSMENT_FINALISED')
    const discarded = await leader.call(discardBoardAssessment, { params, query: { version: 2 } })
    expect(discarded.problem.code).toBe('ASSESSMENT_FINALISED')
    expect((await finalise(leader, draft.id, 2)).problem.code).toBe('ASSESSMENT_FINALISED')
    expect((await comment(leader, draft.id, 2, 'X')).status).toBe(403)
    await comment(doctor, draft.id, 2, 'Først')
    await comment(doctor, draft.id, 3, 'Så')
    const { body } = await leader.call(readBoardAssessment, { params })
    expect(body).toMatchObject({ ...found, traineeComment: 'Så', version: 4 })
    const history = await test.db.select().from(recordHistory).where(eq(recordHistory.recordId, draft.id))
    expect(history.map(({ row }) => (row as { trainee_comment: string | null }).trainee_comment)).toEqual([
      null,
      null,
      'Først',
    ])
  })

  it('tells the second of two writers, and overwrites nothing', async () => {
    const { draft, params } = await aDraft()
    const change = (judgement: 'on-track' | 'needs-more-time', person: Person) =>
      person.call(changeBoardAssessment, { params, body: { version: 1, judgement } })
    const answers = await Promise.all([change('on-track', leader), change('needs-more-time', coordinator)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await finalise(leader, draft.id, 1)).problem).toMatchObject({
      code: 'CHANGED_MEANWHILE',
      params: { current: 2 },
    })
  })

  it('is discarded as a draft and kept in history', async () => {
    const { draft, params } = await aDraft()
    expect((await coordinator.call(discardBoardAssessment, { params, query: { version: 1 } })).status).toBe(
      204,
    )
    expect((await leader.call(readBoardAssessment, { params })).status).toBe(404)
    const [history] = await test.db.select().from(recordHistory).where(eq(recordHistory.recordId, draft.id))
    expect(history).toMatchObject({ tableName: 'board_assessment', operation: 'DELETE' })
  })

  it.each<[string, Partial<NewBoardAssessment>, string, string]>([
    ['nobody who took part', { participants: [] }, '/participants', 'minItems'],
    [
      'a participant without a name',
      { participants: [{ name: ' ', role: 'leader' }] },
      '/participants/0/name',
      'pattern',
    ],
    ['what looks like a national identity number', { basis: 'Om 13097248022' }, '/basis', 'identityNumber'],
  ])('refuses %s', async (_, change, path, rule) => {
    const { params } = await aDoctor()
    const { status, problem } = await leader.call(draftBoardAssessment, {
      params,
      body: { ...found, ...change },
    })
    expect(status).toBe(400)
    expect(problem.errors?.map(error => [error.path, error.rule])).toEqual([[path, rule]])
  })
})
