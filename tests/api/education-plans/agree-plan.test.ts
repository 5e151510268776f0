import {
  agreePlan,
  changeServicePeriod,
  listTraineeEvents,
  proposePlan,
  readPlan,
  returnPlan,
} from '@alis/contract'
import { tables } from '@alis/db'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { someone } from '../../factories/people.ts'
import {
  aDeputyLeader,
  agreeTo,
  anActivePlan,
  aPlanDraft,
  aPlanningPractice,
  aProposedPlan,
  aSupervisorOf,
  inPlanningPractice,
  type PlanningPractice,
} from '../../factories/plans.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
const { auditEvent, educationPlan } = tables

let providerId = ''
let practice: PlanningPractice

beforeAll(async () => {
  practice = await aPlanningPractice(test, '3405')
  providerId = practice.providerId
})

const another = () => inPlanningPractice(test, providerId)

const agreement = ({ id, version, fingerprint }: { id: string; version: number; fingerprint: string }) => ({
  params: { planId: id },
  body: { version, fingerprint },
})

describe('agree-plan', () => {
  it('goes from draft to agreed by both, and is then kept with all that it said', async () => {
    const own = practice
    const proposed = await aProposedPlan(own, { remarks: 'Først sykehus, så praksis.' })
    expect(proposed).toMatchObject({ status: 'proposed', number: 1, dueOn: null, changes: [] })
    const half = await agreeTo(own.doctor, proposed.id)
    expect(half.body).toMatchObject({
      status: 'proposed',
      traineeAgreement: { isDeputy: false, isStillTrue: true },
      leaderAgreement: null,
      can: { agreeAs: null },
    })
    const { body } = await agreeTo(own.leader, proposed.id)
    expect(body).toMatchObject({
      status: 'active',
      leaderAgreement: { isDeputy: false, isStillTrue: true },
      comparedWith: { id: proposed.id, number: 1 },
      changes: [],
      fingerprint: proposed.fingerprint,
    })
    expect(body.agreedAt).not.toBeNull()
    expect(body.dueOn?.slice(0, 4)).toBe(String(Number(body.agreedAt?.slice(0, 4)) + 1))
    const events = await own.coordinator.call(listTraineeEvents, {
      params: { traineeId: own.trainee.id },
      query: {},
    })
    expect(events.body.items.map(({ type }) => type).slice(0, 6)).toEqual([
      'education-plan.activated',
      'education-plan.agreed',
      'education-plan.agreed',
      'education-plan.proposed',
      'education-plan.changed',
      'education-plan.drafted',
    ])
    const stored = await test.db.select().from(auditEvent).where(eq(auditEvent.traineeId, own.trainee.id))
    expect(JSON.stringify(stored)).not.toContain('Først sykehus')
  })

  it('takes both agreements given at the same moment from pages that were opened before', async () => {
    const own = await another()
    const proposed = await aProposedPlan(own)
    const both = await Promise.all([
      own.doctor.call(agreePlan, agreement(proposed)),
      own.leader.call(agreePlan, agreement(proposed)),
    ])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    const { body } = await own.doctor.call(readPlan, { params: { planId: proposed.id } })
    expect(body.status).toBe('active')
  })

  it('says that an agreement given twice is there, once', async () => {
    const own = await another()
    const proposed = await aProposedPlan(own)
    await own.doctor.call(agreePlan, agreement(proposed))
    const again = await own.doctor.call(agreePlan, agreement(proposed))
    expect(again.status).toBe(200)
    expect(again.body.status).toBe('proposed')
    const stored = await test.db.select().from(auditEvent).where(eq(auditEvent.subjectId, proposed.id))
    expect(stored.filter(({ type }) => type === 'education-plan.agreed')).toHaveLength(1)
  })

  it('does not count an agreement to something else than what is there when the other agrees', async () => {
    const own = await another()
    const proposed = await aProposedPlan(own)
    await agreeTo(own.doctor, proposed.id)
    await own.coordinator.call(changeServicePeriod, {
      params: { traineeId: own.trainee.id, periodId: own.practice.id },
      body: { version: 1, positionPercent: 60 },
    })
    const stale = await own.leader.call(agreePlan, agreement(proposed))
    expect([stale.status, stale.problem.code]).toEqual([409, 'PLAN_CHANGED_SINCE_SEEN'])
    const seen = (await own.leader.call(readPlan, { params: { planId: proposed.id } })).body
    expect(seen.traineeAgreement?.isStillTrue).toBe(false)
    const byLeader = await own.leader.call(agreePlan, agreement(seen))
    expect(byLeader.body).toMatchObject({ status: 'proposed', traineeAgreement: null })
    const byDoctor = await agreeTo(own.doctor, proposed.id)
    expect(byDoctor.body.status).toBe('active')
    expect(byDoctor.body.sections.periods.map(({ positionPercent }) => positionPercent)).toEqual([100, 60])
  })

  it('is agreed by a deputy, who is named as one', async () => {
    const own = await another()
    const proposed = await aProposedPlan(own)
    await agreeTo(own.doctor, proposed.id)
    const { body } = await agreeTo(await aDeputyLeader(test, providerId), proposed.id)
    expect(body).toMatchObject({ status: 'active', leaderAgreement: { isDeputy: true } })
  })

  it('is agreed as the doctor alone by who is doctor and leader', async () => {
    const own = await another()
    const proposed = await aProposedPlan(own)
    const herself = await someone(
      test,
      { role: 'trainee', traineeId: own.trainee.id },
      { role: 'leader', providerId },
    )
    for (let time = 1; time <= 2; time++) {
      const { body } = await agreeTo(herself, proposed.id)
      expect(body).toMatchObject({
        status: 'proposed',
        traineeAgreement: { isStillTrue: true },
        leaderAgreement: null,
        can: { agreeAs: null },
      })
    }
  })

  it('is not agreed as the doctor by who agreed as leader before', async () => {
    const own = await another()
    const { id, fingerprint } = await aProposedPlan(own)
    await test.db
      .update(educationPlan)
      .set({
        leaderAgreedAt: '2026-01-01T12:00:00Z',
        leaderAgreedBy: own.doctor.accountId,
        agreedFingerprint: fingerprint,
      })
      .where(eq(educationPlan.id, id))
    const { status, problem } = await agreeTo(own.doctor, id)
    expect([status, problem.code]).toEqual([403, 'NOT_ALLOWED'])
  })

  it.each(['coordinator', 'individual', 'clinical'] as const)('is not agreed by a %s', async who => {
    const own = await another()
    const proposed = await aProposedPlan(own)
    const person = who === 'coordinator' ? own.coordinator : await aSupervisorOf(test, own.trainee, who)
    const { status, problem } = await agreeTo(person, proposed.id)
    expect([status, problem.code]).toEqual([403, 'NOT_ALLOWED'])
  })

  it('is hidden from the leader of another municipality', async () => {
    const elsewhere = await aPlanningPractice(test, '4621')
    const proposed = await aProposedPlan(practice, { reason: 'Ny stilling' })
    const { status } = await elsewhere.leader.call(agreePlan, agreement(proposed))
    expect(status).toBe(404)
    await practice.leader.call(returnPlan, {
      params: { planId: proposed.id },
      body: { version: proposed.version, reason: 'Vent litt' },
    })
  })

  it('is a draft without agreements after it was returned, and needs both anew', async () => {
    const own = await another()
    const proposed = await aProposedPlan(own)
    await agreeTo(own.doctor, proposed.id)
    const params = { planId: proposed.id }
    const returned = await own.leader.call(returnPlan, {
      params,
      body: { version: proposed.version, reason: 'Legevakt mangler.' },
    })
    expect(returned.body).toMatchObject({
      status: 'draft',
      returnReason: 'Legevakt mangler.',
      traineeAgreement: null,
      proposedAt: null,
    })
    const early = await own.leader.call(agreePlan, agreement(returned.body))
    expect([early.status, early.problem.code]).toEqual([422, 'PLAN_NOT_OPEN'])
    const stale = await own.leader.call(agreePlan, agreement(proposed))
    expect([stale.status, stale.problem.code]).toEqual([409, 'CHANGED_MEANWHILE'])
    const { body } = await own.doctor.call(proposePlan, {
      params,
      body: { version: returned.body.version },
    })
    expect(body).toMatchObject({ status: 'proposed', returnReason: null, leaderAgreement: null })
  })

  it('supersedes the plan before it, which nobody can change', async () => {
    const own = await another()
    const first = await anActivePlan(own, { remarks: 'Første' })
    const second = await anActivePlan(own, { reason: 'Årlig revisjon', remarks: 'Andre' })
    expect(second).toMatchObject({ status: 'active', number: 2, reason: 'Årlig revisjon' })
    const before = (await own.doctor.call(readPlan, { params: { planId: first.id } })).body
    expect(before).toMatchObject({ status: 'superseded', sections: { remarks: 'Første' }, findings: [] })
    const change = test.db
      .update(educationPlan)
      .set({ content: { ...first.content, remarks: 'Noe annet' } })
      .where(eq(educationPlan.id, first.id))
    await expect(change).rejects.toMatchObject({ cause: { code: '23001' } })
  })

  it('shows nobody but those who write it, and the leader, what is a draft', async () => {
    const own = await another()
    const draft = await aPlanDraft(own)
    const params = { planId: draft.id }
    const clinical = await aSupervisorOf(test, own.trainee, 'clinical')
    const individual = await aSupervisorOf(test, own.trainee, 'individual')
    const byGrant = await someone(test, { role: 'supervisor', traineeId: own.trainee.id })
    const statuses = async () =>
      Promise.all(
        [clinical, byGrant, individual, own.doctor, own.leader].map(
          async who => (await who.call(readPlan, { params })).status,
        ),
      )
    expect(await statuses()).toEqual([404, 404, 200, 200, 200])
    await own.coordinator.call(proposePlan, { params, body: { version: draft.version } })
    expect(await statuses()).toEqual([200, 200, 200, 200, 200])
  })
})
