import { findPlanFindings, type PlanExample, type PlanStart, planFromExample } from '@alis/domain'
import { describe, expect, it } from 'vitest'

const hospital = {
  id: 'hospital',
  category: 'institution',
  arena: { id: 'ward', name: 'Sykehuset' },
  startsOn: '2027-01-01',
  endsOn: '2027-06-30',
} as const
const practice = {
  id: 'practice',
  category: 'open-practice',
  arena: { id: 'torget', name: 'Torget' },
  startsOn: '2027-07-01',
  endsOn: null,
} as const

const start: PlanStart = {
  part3StartedOn: '2027-01-01',
  today: '2026-11-22',
  periods: [hospital, practice],
  goals: ['ALM 001', 'ALM 002', 'ALM 003'].map(code => ({ goalId: code, code })),
  arenaGoals: { ward: ['ALM 002'], torget: ['ALM 001', 'ALM 002'] },
}

const examples: PlanExample[] = ['self-employed', 'employed-gp', 'fixed-salary']

describe('plan-examples', () => {
  it.each(examples)('of %s has every course, a group and an assessment each year', example => {
    const content = planFromExample(example, start)
    const empty = { leave: [], supervisors: [], groups: [], periods: [], ...content, goals: [] }
    const frame = {
      scheme: 'new-2019',
      today: start.today,
      catalogue: [],
      arenaGoals: {},
      coursesDone: [],
    } as const
    expect(findPlanFindings(empty, frame).map(({ code }) => code)).toEqual(['no-supervisor'])
    expect(content.groupStartsOn).toBe('2027-07-01')
    expect(content.assessmentPoints.map(({ on, kind }) => `${on} ${kind}`)).toEqual([
      '2027-06-30 board',
      '2027-12-31 goals',
      '2028-12-31 goals',
      '2029-12-31 goals',
      '2030-12-31 goals',
      '2031-12-31 goals',
    ])
    for (const { plannedOn } of content.courses)
      expect(plannedOn !== null && plannedOn > '2027-01-01' && plannedOn < '2032-01-01').toBe(true)
  })

  it('places each goal in the first period whose arena can give it', () => {
    expect(planFromExample('employed-gp', start).goals).toEqual([
      { goalId: 'ALM 001', periodId: 'practice' },
      { goalId: 'ALM 002', periodId: 'hospital' },
      { goalId: 'ALM 003', periodId: null },
    ])
  })

  it('plans nothing on a day that has passed', () => {
    const late = planFromExample('employed-gp', { ...start, today: '2030-01-01' })
    expect(late.courses).toHaveLength(11)
    expect(late.courses.filter(({ plannedOn }) => plannedOn !== null).map(({ kind }) => kind)).toEqual([
      'topic',
      'topic',
    ])
    expect(late.assessmentPoints.map(({ on }) => on)).toEqual([
      '2030-12-31',
      '2031-12-31',
      '2032-12-31',
      '2033-12-31',
      '2034-12-31',
    ])
    expect(late.groupStartsOn).toBe('2030-01-01')
  })
})
