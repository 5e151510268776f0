import { findPlanFindings, type PlanFrame, type PlanSections } from '@alis/domain'
import { describe, expect, it } from 'vitest'

const period = (id: string, arenaId: string | null, endsOn: string | null = null) => ({
  id,
  category: 'open-practice' as const,
  place: 'Torget',
  arena: arenaId === null ? null : { id: arenaId, name: 'Torget' },
  positionPercent: 100,
  startsOn: '2025-01-01',
  endsOn,
  isPlanned: false,
})
const goal = (code: string, periodId: string | null) => ({
  goalId: `id of ${code}`,
  code,
  title: code,
  periodId,
})
const topic = (title: string | null, hours: number | null = 15) =>
  ({ kind: 'topic', title, hours, plannedOn: null }) as const
const course = (kind: 'core-a' | 'core-b' | 'core-c' | 'core-d' | 'emergency') => ({
  kind,
  title: null,
  hours: null,
  plannedOn: null,
})
const courses = [
  ...(['core-a', 'core-b', 'core-c', 'core-d', 'emergency'] as const).map(course),
  ...['Øye', 'Hud', 'Barn', 'Psykiatri', 'Hjerte', 'Diabetes'].map(title => topic(title)),
]

const frame: PlanFrame = {
  scheme: 'new-2019',
  today: '2026-11-22',
  catalogue: [{ goalId: 'id of ALM 001', code: 'ALM 001' }],
  arenaGoals: { arena: ['ALM 001'] },
  coursesDone: [],
}

/** A plan that nothing can be said about. */
const sound: PlanSections = {
  periods: [period('p', 'arena')],
  leave: [],
  supervisors: [
    { id: 's', name: 'Bjørn', appointedAs: 'individual', startsOn: '2025-01-01', endsOn: '2026-11-22' },
  ],
  groups: [{ id: 'm', name: 'Gruppe', joinedOn: '2025-01-01', leftOn: null, diplomaOn: null }],
  goals: [goal('ALM 001', 'p')],
  courses,
  groupStartsOn: null,
  assessmentPoints: [{ on: '2027-01-01', kind: 'goals', remark: null }],
  supervisionRemark: null,
  remarks: null,
}

const findingsOf = (plan: Partial<PlanSections>, other: Partial<PlanFrame> = {}) =>
  findPlanFindings({ ...sound, ...plan }, { ...frame, ...other }).map(
    ({ code, subjects }) => `${code}: ${subjects.join(', ')}`,
  )

describe('find-plan-findings', () => {
  it('finds nothing in a sound plan', () => {
    expect(findingsOf({})).toEqual([])
  })

  it.each<[string, Partial<PlanSections>, Partial<PlanFrame>, string[]]>([
    ['a goal that is not there', { goals: [] }, {}, ['goal-planned-nowhere: ALM 001']],
    ['a goal without a period', { goals: [goal('ALM 001', null)] }, {}, ['goal-planned-nowhere: ALM 001']],
    [
      'a goal where it cannot be reached, once for two places',
      {
        periods: [period('p', 'arena'), period('q', 'other'), period('r', 'empty')],
        goals: [goal('ALM 001', 'p'), goal('ALM 001', 'q'), goal('ALM 001', 'r')],
      },
      { arenaGoals: { arena: ['ALM 001'], other: ['ALM 002'] } },
      ['goal-not-at-arena: ALM 001'],
    ],
    [
      'a goal in a period that is gone',
      { goals: [goal('ALM 001', 'gone')] },
      {},
      ['goal-in-removed-period: ALM 001'],
    ],
    [
      'a goal of an older catalogue',
      { goals: [goal('ALM 001', 'p'), goal('ALM 099', null)] },
      {},
      ['goal-of-older-catalogue: ALM 099'],
    ],
    [
      'periods outside the general plan that are not over',
      {
        periods: [
          period('p', 'arena'),
          period('q', null),
          period('r', null, '2026-11-22'),
          period('s', null, '2026-11-21'),
        ],
      },
      {},
      ['period-without-arena: q, r'],
    ],
    [
      'core courses that are neither planned nor taken',
      { courses: courses.filter(({ kind }) => kind !== 'core-a' && kind !== 'core-d') },
      { coursesDone: [{ kind: 'core-d', title: 'Grunnkurs D', hours: 30 }] },
      ['core-course-missing: core-a'],
    ],
    [
      'no course in emergency medicine',
      { courses: courses.filter(({ kind }) => kind !== 'emergency') },
      {},
      ['emergency-course-missing: emergency'],
    ],
    [
      'topic courses that are too short, of unknown length or the same again',
      {
        courses: [
          ...courses.slice(0, 8),
          topic('Hud', 14.75),
          topic('Psykiatri', null),
          topic(' ØYE'),
          topic('Syn', 14),
        ],
      },
      { coursesDone: [{ kind: 'topic', title: 'øye', hours: 15 }] },
      ['too-few-topic-courses: topic, topic, topic'],
    ],
    [
      'no supervisor any more',
      { supervisors: sound.supervisors },
      { today: '2026-11-23' },
      ['no-supervisor: '],
    ],
    [
      'a clinical supervisor alone',
      {
        supervisors: [
          { id: 's', name: 'Bjørn', appointedAs: 'clinical', startsOn: '2025-01-01', endsOn: null },
        ],
      },
      {},
      ['no-supervisor: '],
    ],
    [
      'a group that was left without a diploma',
      {
        groups: [{ id: 'm', name: 'Gruppe', joinedOn: '2025-01-01', leftOn: '2026-01-01', diplomaOn: null }],
      },
      {},
      ['no-group: '],
    ],
    ['no assessment point', { assessmentPoints: [] }, {}, ['no-assessment-point: ']],
  ])('finds %s', (_, plan, other, expected) => {
    expect(findingsOf(plan, other)).toEqual(expected)
  })

  it.each<[string, Partial<PlanSections>]>([
    [
      'a supervisor from next year on',
      {
        supervisors: [
          { id: 's', name: 'B', appointedAs: 'individual', startsOn: '2027-01-01', endsOn: null },
        ],
      },
    ],
    [
      'a group with diploma',
      {
        groups: [
          { id: 'm', name: 'G', joinedOn: '2020-01-01', leftOn: '2022-01-01', diplomaOn: '2022-01-01' },
        ],
      },
    ],
    ['a group that is planned', { groups: [], groupStartsOn: '2027-01-01' }],
    [
      'six topic courses without titles',
      { courses: [...courses.slice(0, 5), ...Array.from({ length: 6 }, () => topic(null))] },
    ],
  ])('is content with %s', (_, plan) => {
    expect(findingsOf(plan)).toEqual([])
  })

  it('asks in the old scheme for core courses, emergency medicine and the group alone', () => {
    const empty = {
      periods: [period('p', null)],
      supervisors: [],
      groups: [],
      goals: [],
      courses: [],
      assessmentPoints: [],
    }
    expect(findingsOf(empty, { scheme: 'old' })).toEqual([
      'core-course-missing: core-a, core-b, core-c, core-d',
      'emergency-course-missing: emergency',
      'no-group: ',
    ])
  })
})
