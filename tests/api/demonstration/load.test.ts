import { loadDemonstration } from '@alis/api'
import {
  listActivities,
  listPlanStates,
  listTraineeEvents,
  listTraineeGoals,
  listTrainees,
  readPlan,
  readProgress,
  readTrainee,
} from '@alis/contract'
import { tables } from '@alis/db'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { someone } from '../../factories/people.ts'
import { testApp, testDeps } from '../../setup/app.ts'

const test = testApp()
const { municipality, trainee, trainingProvider } = tables
const asOf = '2026-01-31'
let traineeId = ''
let providerId = ''

beforeAll(async () => {
  await loadDemonstration(test.db, 'full', asOf, testDeps)
  const [ingrid] = await test.db.select().from(trainee).where(eq(trainee.hprNumber, '9012345'))
  traineeId = ingrid?.id ?? ''
  providerId = ingrid?.providerId ?? ''
}, 60_000)

describe('load', () => {
  it('gives the doctor of the demonstration a path with absence, a finished hospital period and a day to be done', async () => {
    const doctor = await someone(test, { role: 'trainee', traineeId })
    const { body: record } = await doctor.call(readTrainee, { params: { traineeId } })
    expect(record.servicePeriods.map(({ category, endsOn }) => [category, endsOn])).toEqual([
      ['institution', '2021-08-31'],
      ['open-practice', '2023-02-28'],
      ['open-practice', '2024-02-29'],
      ['open-practice', null],
    ])
    expect(record.absences?.map(({ type, percent }) => [type, percent])).toEqual([
      ['course', 100],
      ['holiday', 100],
      ['sickness', 50],
      ['parental-leave', 100],
    ])
    const { body: progress } = await doctor.call(readProgress, { params: { traineeId }, query: { asOf } })
    expect(progress).toMatchObject({
      total: { counted: { duration: { years: 3, months: 11, days: 27 } } },
      completion: { earliestOn: '2027-03-23', binding: 'T1' },
      findings: [{ code: 'absence-deducted' }],
    })
    const pages = await Promise.all(
      [1, 2].map(page =>
        doctor.call(listTraineeEvents, { params: { traineeId }, query: { page, pageSize: 200 } }),
      ),
    )
    const events = pages.flatMap(({ body }) => body.items)
    expect(events.filter(({ type }) => type === 'absence.added')).toHaveLength(4)
  })

  it('shows in the roster of one provider both plans that lead to a day and plans whose days have passed', async () => {
    const coordinator = await someone(test, { role: 'coordinator', providerId })
    const { body } = await coordinator.call(listTrainees, { query: { pageSize: 50 } })
    const [place] = await test.db
      .select({ name: municipality.name })
      .from(trainingProvider)
      .innerJoin(municipality, eq(municipality.id, trainingProvider.municipalityId))
      .where(eq(trainingProvider.id, providerId))
    expect(place?.name).toBe('Lillehammer')
    const doctorNamed = async (name: string) => {
      const id = body.items.find(({ familyName }) => familyName === name)?.id ?? ''
      return (
        await coordinator.call(readProgress, { params: { traineeId: id }, query: { asOf: '2026-11-01' } })
      ).body
    }
    const planning = await doctorNamed('Aas')
    expect(planning.completion).toMatchObject({ earliestOn: '2028-08-31', assumedFrom: null })
    const overdue = await doctorNamed('Yusuf Ali')
    expect(overdue.findings.map(({ code }) => code)).toContain('planned-in-the-past')
  })

  it('has a plan whose revision is begun, two that are agreed, and one that waits for the leader', async () => {
    const leader = await someone(test, { role: 'leader', providerId })
    const { body } = await leader.call(listPlanStates, { query: { sort: 'name' } })
    const plans = body.items.filter(({ active, open }) => active !== null || open !== null)
    expect(plans.map(({ trainee: { familyName }, open }) => [familyName, open?.status ?? null])).toEqual([
      ['Bakken', null],
      ['Sæther', 'draft'],
      ['Yusuf Ali', 'proposed'],
      ['Aas', null],
    ])
    const [revision, proposed] = await Promise.all(
      plans.flatMap(({ open }) =>
        open === null ? [] : [leader.call(readPlan, { params: { planId: open.id } })],
      ),
    )
    const sections = new Set(revision?.body.changes.map(({ section }) => section))
    expect([...sections]).toEqual(['courses', 'goals', 'assessmentPoints', 'remarks'])
    expect(proposed?.body).toMatchObject({
      traineeAgreement: { isStillTrue: true },
      can: { agreeAs: 'leader' },
    })
  })

  it('gives her goals and activities in every state, some of which wait for her supervisors and the leader', async () => {
    const doctor = await someone(test, { role: 'trainee', traineeId })
    const { goals } = (await doctor.call(listTraineeGoals, { params: { traineeId } })).body
    const statesOf = (status: string) => goals.filter(goal => goal.status === status)
    expect(statesOf('approved')).toHaveLength(5)
    expect(statesOf('returned').map(({ code }) => code)).toEqual(['ALM 905'])
    expect(Object.fromEntries(statesOf('submitted').map(({ code, lacking }) => [code, lacking]))).toEqual({
      'ALM 908': ['individual-advice', 'clinical-advice'],
      'ALM 909': [],
      'ALM 920': ['clinical-advice'],
    })
    const mirrored = goals.flatMap(({ code, mirror }) => (mirror === null ? [] : [[code, mirror.status]]))
    expect(Object.fromEntries(mirrored)).toMatchObject({ 'ALM 055': 'approved', 'ALM 904': 'submitted' })
    const { items } = (
      await doctor.call(listActivities, { params: { traineeId }, query: { sort: 'status', pageSize: 200 } })
    ).body
    expect([...new Set(items.map(({ status }) => status))]).toEqual([
      'returned',
      'sent',
      'planned',
      'done',
      'signed',
    ])
    expect(
      items.flatMap(({ sentTo, status }) => (status === 'sent' ? [sentTo?.name ?? 'anyone'] : [])).sort(),
    ).toEqual(['Bjørn Aasen', 'Hanne Lien', 'anyone'])
  })

  it('leaves a database alone in which someone can sign in', async () => {
    expect(await loadDemonstration(test.db, 'full', asOf, testDeps)).toBe(false)
  })
})
