import { randomUUID } from 'node:crypto'
import {
  changePlan,
  changeServicePeriod,
  discardPlan,
  draftPlan,
  listPlans,
  type PlanDraftChange,
  readPlan,
  removeServicePeriod,
} from '@alis/contract'
import { tables } from '@alis/db'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { anAbsence, aServicePeriod } from '../../factories/people.ts'
import {
  aCatalogue,
  anActivePlan,
  anArena,
  aPlanDraft,
  aPlanningPractice,
  aProposedPlan,
  aSupervisorOf,
  inPlanningPractice,
} from '../../factories/plans.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
const { auditEvent, servicePeriod } = tables

let providerId = ''
let goals: { id: string; code: string }[] = []

beforeAll(async () => {
  providerId = (await aPlanningPractice(test, '3405')).providerId
  goals = await aCatalogue(test.db, 3)
})

const another = () => inPlanningPractice(test, providerId)
const goalId = (index: number) => goals[index]?.id ?? ''
const eventsOf = (planId: string) =>
  test.db.select().from(auditEvent).where(eq(auditEvent.subjectId, planId)).orderBy(auditEvent.id)

const course = { kind: 'core-a', title: null, hours: null, plannedOn: '2027-03-01' } as const

describe('change-plan', () => {
  it('saves whole sections, tells their names alone, and nothing when the same is sent again', async () => {
    const own = await another()
    const draft = await aPlanDraft(own)
    const params = { planId: draft.id }
    const sections = { courses: [course], remarks: 'Vil ha legevakt.\nOg helsestasjon.' }
    const saved = await own.doctor.call(changePlan, { params, body: { version: 1, ...sections } })
    expect(saved.body).toMatchObject({ version: 2, content: { ...sections, goals: [] } })
    const again = await own.doctor.call(changePlan, { params, body: { version: 2, ...sections } })
    expect(again.body).toMatchObject({ version: 2, updatedAt: saved.body.updatedAt })
    const cleared = await own.coordinator.call(changePlan, { params, body: { version: 2, remarks: null } })
    expect(cleared.body.content).toMatchObject({ courses: [course], remarks: null })
    const events = await eventsOf(draft.id)
    expect(events.map(({ type, data }) => [type, data])).toEqual([
      ['education-plan.drafted', { number: 1 }],
      ['education-plan.changed', { sections: ['courses', 'remarks'] }],
      ['education-plan.changed', { sections: ['remarks'] }],
    ])
  })

  it('tells the second of two who edit, and one of two who save at once', async () => {
    const own = await another()
    const { id } = await aPlanDraft(own)
    const params = { planId: id }
    const save = (remarks: string) => own.doctor.call(changePlan, { params, body: { version: 1, remarks } })
    const both = await Promise.all([save('en'), save('to')])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const stale = await save('tre')
    expect(stale.problem).toMatchObject({ code: 'CHANGED_MEANWHILE', params: { current: 2 } })
  })

  it.each<[string, () => Partial<PlanDraftChange>, string, string]>([
    [
      'a goal that no catalogue has',
      () => ({ goals: [{ goalId: randomUUID(), periodId: null }] }),
      '/goals/0/goalId',
      'unknown',
    ],
    [
      'a period of another doctor',
      () => ({ goals: [{ goalId: goalId(0), periodId: randomUUID() }] }),
      '/goals/0/periodId',
      'unknown',
    ],
    [
      'what looks like an identity number',
      () => ({ remarks: 'Fnr 01019012480' }),
      '/remarks',
      'identityNumber',
    ],
    ['a reason for the first plan', () => ({ reason: 'Fordi' }), '/reason', 'additionalProperties'],
    [
      'a day that does not exist',
      () => ({ courses: [{ ...course, plannedOn: '2027-02-30' }] }),
      '/courses/0/plannedOn',
      'format',
    ],
  ])('refuses %s', async (_, change, path, rule) => {
    const own = await another()
    const { id } = await aPlanDraft(own)
    const { status, problem } = await own.doctor.call(changePlan, {
      params: { planId: id },
      body: { version: 1, ...change() },
    })
    expect(status).toBe(400)
    expect(problem.errors).toEqual([expect.objectContaining({ path, rule })])
    expect(await eventsOf(id)).toHaveLength(1)
  })

  it('keeps a goal whose period was removed, and says so', async () => {
    const own = await another()
    const later = await aServicePeriod(test.db, own.trainee, { startsOn: '2028-01-01', isPlanned: true })
    const planned = [{ goalId: goalId(1), periodId: later.id }]
    const { id } = await aPlanDraft(own, { goals: planned })
    await own.coordinator.call(removeServicePeriod, {
      params: { traineeId: own.trainee.id, periodId: later.id },
      query: { version: 1 },
    })
    const params = { planId: id }
    const { body } = await own.doctor.call(readPlan, { params })
    expect(body.content.goals).toEqual(planned)
    expect(body.findings).toContainEqual({ code: 'goal-in-removed-period', subjects: ['ALM 002'] })
    const more = [...planned, { goalId: goalId(2), periodId: null }]
    const saved = await own.doctor.call(changePlan, { params, body: { version: body.version, goals: more } })
    expect(saved.status).toBe(200)
  })

  it('holds the goals against the arenas of the general plan', async () => {
    const own = await another()
    const arena = await anArena(test.db, providerId, 'Sentrum legesenter', ['ALM 001'])
    await test.db
      .update(servicePeriod)
      .set({ arenaId: arena.id })
      .where(eq(servicePeriod.id, own.practice.id))
    const placed = [0, 1].map(index => ({ goalId: goalId(index), periodId: own.practice.id }))
    const { findings, sections } = await aPlanDraft(own, { goals: [...placed].reverse() })
    expect(sections.goals.map(({ code }) => code)).toEqual(['ALM 001', 'ALM 002'])
    expect(sections.periods[1]?.arena).toEqual({ id: arena.id, name: 'Sentrum legesenter' })
    expect(findings.slice(0, 2)).toEqual([
      { code: 'goal-planned-nowhere', subjects: ['ALM 003'] },
      { code: 'goal-not-at-arena', subjects: ['ALM 002'] },
    ])
  })

  it('begins from an example, with each goal where it can be reached', async () => {
    const own = await another()
    const arena = await anArena(test.db, providerId, 'Torget', ['ALM 001', 'ALM 003'])
    await test.db
      .update(servicePeriod)
      .set({ arenaId: arena.id })
      .where(eq(servicePeriod.id, own.practice.id))
    const { body } = await own.doctor.call(draftPlan, {
      params: { traineeId: own.trainee.id },
      body: { reason: null, example: 'employed-gp' },
    })
    expect(body.content.goals.map(({ periodId }) => periodId)).toEqual([
      own.practice.id,
      null,
      own.practice.id,
    ])
    expect(body.content.courses).toHaveLength(11)
    expect(body.findings.map(({ code }) => code)).toEqual(['goal-planned-nowhere', 'no-supervisor'])
  })

  it('begins a revision from the active plan with a reason, and shows what differs from it', async () => {
    const own = await another()
    const { id: activeId } = await anActivePlan(own, {
      goals: [{ goalId: goalId(0), periodId: own.hospital.id }],
      courses: [course],
    })
    const begin = (body: { reason: string | null; example: null | 'employed-gp' }) =>
      own.doctor.call(draftPlan, { params: { traineeId: own.trainee.id }, body })
    expect((await begin({ reason: null, example: null })).problem.code).toBe('PLAN_REASON_NEEDED')
    expect((await begin({ reason: 'Årlig', example: 'employed-gp' })).problem.errors?.[0]?.path).toBe(
      '/example',
    )
    const { body: draft } = await begin({ reason: 'Årlig', example: null })
    expect(draft).toMatchObject({ number: 2, reason: 'Årlig', changes: [], comparedWith: { id: activeId } })
    const moved = [{ goalId: goalId(0), periodId: own.practice.id }]
    await own.doctor.call(changePlan, {
      params: { planId: draft.id },
      body: { version: 1, goals: moved, courses: [], reason: 'Årlig gjennomgang' },
    })
    await own.coordinator.call(changeServicePeriod, {
      params: { traineeId: own.trainee.id, periodId: own.practice.id },
      body: { version: 1, positionPercent: 80 },
    })
    const { body } = await own.doctor.call(readPlan, { params: { planId: draft.id } })
    expect(body.reason).toBe('Årlig gjennomgang')
    expect(body.changes.map(({ section, kind }) => `${section} ${kind}`)).toEqual([
      'periods changed',
      'courses removed',
      'goals changed',
    ])
    const active = await own.doctor.call(readPlan, { params: { planId: activeId } })
    expect(active.body.changes).toMatchObject([
      {
        section: 'periods',
        kind: 'changed',
        before: { positionPercent: 100 },
        after: { positionPercent: 80 },
      },
    ])
    expect(active.body.can.revise).toBe(false)
  })

  it('has one open plan, also when two begin at once', async () => {
    const own = await another()
    const begin = (who: typeof own.doctor) =>
      who.call(draftPlan, { params: { traineeId: own.trainee.id }, body: { reason: null, example: null } })
    const both = await Promise.all([begin(own.doctor), begin(own.coordinator)])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    expect((await begin(own.doctor)).problem.code).toBe('PLAN_ALREADY_OPEN')
  })

  it('gives the number of a discarded draft again, and asks for no reason', async () => {
    const own = await another()
    const draft = await aPlanDraft(own)
    const refused = await own.doctor.call(discardPlan, {
      params: { planId: draft.id },
      body: { version: draft.version },
    })
    expect(refused.status).toBe(403)
    const { body } = await own.coordinator.call(discardPlan, {
      params: { planId: draft.id },
      body: { version: draft.version },
    })
    expect(body.status).toBe('discarded')
    expect((await aPlanDraft(own)).number).toBe(1)
    const { body: all } = await own.doctor.call(listPlans, { params: { traineeId: own.trainee.id } })
    expect(all.plans.map(({ status }) => status)).toEqual(['draft', 'discarded'])
    expect(all).toMatchObject({ state: 'missing', dueOn: null, can: { draft: false } })
  })

  it('is not changed once it is proposed', async () => {
    const own = await another()
    const { id, version } = await aProposedPlan(own)
    const { status, problem } = await own.doctor.call(changePlan, {
      params: { planId: id },
      body: { version, remarks: 'Likevel' },
    })
    expect([status, problem.code, problem.params]).toEqual([422, 'PLAN_NOT_OPEN', { status: 'proposed' }])
  })

  it('is drafted by the individual supervisor, who learns nothing of leave, not by the clinical one', async () => {
    const own = await another()
    await anAbsence(test.db, own.trainee, { type: 'parental-leave', endsOn: '2022-06-30' })
    await anAbsence(test.db, own.trainee, { type: 'sickness' })
    const individual = await aSupervisorOf(test, own.trainee, 'individual')
    const clinical = await aSupervisorOf(test, own.trainee, 'clinical')
    const begin = (who: typeof individual) =>
      who.call(draftPlan, { params: { traineeId: own.trainee.id }, body: { reason: null, example: null } })
    expect((await begin(clinical)).status).toBe(403)
    const { body: draft } = await begin(individual)
    expect(draft.sections.leave).toBeNull()
    const { body } = await own.doctor.call(readPlan, { params: { planId: draft.id } })
    expect(body.sections.leave).toMatchObject([
      { type: 'parental-leave', endsOn: '2022-06-30', percent: 100 },
    ])
    expect(body.fingerprint).toBe(draft.fingerprint)
  })

  it('does not tell a supervisor that leave was changed', async () => {
    const own = await another()
    const active = await anActivePlan(own)
    const clinical = await aSupervisorOf(test, own.trainee, 'clinical')
    await anAbsence(test.db, own.trainee, { type: 'parental-leave' })
    const seenBy = async (who: typeof clinical) =>
      (await who.call(readPlan, { params: { planId: active.id } })).body.changes.map(({ section }) => section)
    expect(await seenBy(clinical)).toEqual(['supervisors'])
    expect(await seenBy(own.leader)).toEqual(['leave', 'supervisors'])
  })
})
