import { comparePlans, keyPlanItems, type PlanChange, type PlanSections } from '@alis/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyPlan } from './arbitrary-plans.ts'

const RUNS = { numRuns: 500 }

const nothing: PlanSections = {
  periods: [],
  leave: [],
  supervisors: [],
  groups: [],
  goals: [],
  courses: [],
  groupStartsOn: null,
  assessmentPoints: [],
  supervisionRemark: null,
  remarks: null,
}
const goal = (goalId: string, periodId: string | null) => ({
  goalId,
  code: goalId,
  title: 'Et mål',
  periodId,
})
const course = { kind: 'topic', title: 'Øye', hours: 15, plannedOn: null } as const

const inWords = (changes: PlanChange[]) =>
  changes.map(({ section, kind, key }) => `${section} ${kind} ${key}`)
const between = (before: Partial<PlanSections>, after: Partial<PlanSections>) =>
  inWords(comparePlans({ ...nothing, ...before }, { ...nothing, ...after }))

const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const

/** What is said of each item whatever its key: goals that were moved are known by either of their periods. */
const asSet = (changes: readonly Omit<PlanChange, 'key'>[]) =>
  changes.map(({ section, kind, before, after }) => JSON.stringify([section, kind, before, after])).sort()

describe('compare-plans', () => {
  it('finds nothing that differs from itself, nor from a copy with its keys in another order', () => {
    fc.assert(
      fc.property(anyPlan, plan => {
        const copy = JSON.parse(
          JSON.stringify(plan, (_, value: unknown) =>
            typeof value === 'object' && value !== null && !Array.isArray(value)
              ? Object.fromEntries(Object.entries(value).reverse())
              : value,
          ),
        ) as PlanSections
        expect(comparePlans(plan, plan)).toEqual([])
        expect(comparePlans(plan, copy)).toEqual([])
      }),
      RUNS,
    )
  })

  it('finds the same the other way round, with what was added as removed', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (a, b) => {
        const turnedRound = comparePlans(b, a).map(change => ({
          ...change,
          kind: turned[change.kind],
          before: change.after,
          after: change.before,
        }))
        const count = (changes: readonly PlanChange[]) =>
          changes.map(({ section, kind }) => `${section} ${kind}`).sort()
        expect(count(turnedRound)).toEqual(count(comparePlans(a, b)))
        const withoutGoals = (changes: readonly PlanChange[]) =>
          changes.filter(({ section }) => section !== 'goals')
        expect(asSet(withoutGoals(turnedRound))).toEqual(asSet(withoutGoals(comparePlans(a, b))))
      }),
      RUNS,
    )
  })

  it('tells every item of the later plan that is not the same in the earlier, by a key of its own', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (before, after) => {
        const changes = comparePlans(before, after)
        const keys = inWords(changes)
        expect(new Set(keys).size).toBe(keys.length)
        for (const { section, kind, key, after: item } of changes)
          if (section === 'courses' && kind !== 'removed')
            expect(keyPlanItems('courses', after.courses).get(key)).toBe(item)
      }),
      RUNS,
    )
  })

  it.each<[string, Partial<PlanSections>, Partial<PlanSections>, string[]]>([
    [
      'a goal in another period as one change',
      { goals: [goal('g', 'p')] },
      { goals: [goal('g', 'q')] },
      ['goals changed g:q'],
    ],
    [
      'a goal in one period more as added',
      { goals: [goal('g', 'p')] },
      { goals: [goal('g', 'p'), goal('g', 'q')] },
      ['goals added g:q'],
    ],
    [
      'a goal that was placed as changed',
      { goals: [goal('g', null)] },
      { goals: [goal('g', 'p')] },
      ['goals changed g:p'],
    ],
    ['a goal that is left out', { goals: [goal('g', null)] }, {}, ['goals removed g:']],
    [
      'another day of a topic course as changed, whatever the letters of its title',
      { courses: [course] },
      { courses: [{ ...course, title: 'øye ', plannedOn: '2027-01-01' }] },
      ['courses changed topic:øye'],
    ],
    [
      'another topic as another course',
      { courses: [course] },
      { courses: [{ ...course, title: 'Hud' }] },
      ['courses added topic:hud', 'courses removed topic:øye'],
    ],
    [
      'a title for a core course as changed',
      { courses: [{ ...course, kind: 'core-b', title: null }] },
      { courses: [{ ...course, kind: 'core-b', title: 'Grunnkurs B i Bergen' }] },
      ['courses changed core-b'],
    ],
    [
      'the second of two that are alike by its number',
      { courses: [{ ...course, title: null }] },
      {
        courses: [
          { ...course, title: null },
          { ...course, title: null },
        ],
      },
      ['courses added topic:#2'],
    ],
    [
      'an assessment on another day as another one',
      { assessmentPoints: [{ on: '2027-01-01', kind: 'goals', remark: null }] },
      { assessmentPoints: [{ on: '2027-02-01', kind: 'goals', remark: null }] },
      ['assessmentPoints added 2027-02-01:goals', 'assessmentPoints removed 2027-01-01:goals'],
    ],
    [
      'texts and days',
      { remarks: 'a', groupStartsOn: null, supervisionRemark: 'x' },
      { remarks: 'b', groupStartsOn: '2027-01-01', supervisionRemark: null },
      [
        'groupStartsOn added groupStartsOn',
        'supervisionRemark removed supervisionRemark',
        'remarks changed remarks',
      ],
    ],
  ])('tells %s', (_, before, after, expected) => {
    expect(between(before, after)).toEqual(expected)
  })
})
