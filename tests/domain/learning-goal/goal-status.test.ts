import {
  type Advice,
  countAgainst,
  findLackingAdvice,
  type GoalStatus,
  type GoalStep,
  isOpenForStep,
} from '@alis/domain'
import { describe, expect, it } from 'vitest'

const advice = (
  givenAs: Advice['givenAs'],
  name: string,
  isRecommended = true,
  accountId: string | null = name,
): Advice => ({ givenAs, name, accountId, isRecommended })

describe('goal-status', () => {
  const steps: [GoalStep, GoalStatus[]][] = [
    ['begin', ['not-started']],
    ['submit', ['not-started', 'in-progress', 'returned', 'rejected']],
    ['recall', ['submitted']],
    ['advise', ['submitted']],
    ['approve', ['submitted']],
    ['return', ['submitted']],
    ['reject', ['submitted']],
  ]
  it.each(steps)('lets %s begin from %j alone', (step, from) => {
    const all: GoalStatus[] = ['not-started', 'in-progress', 'submitted', 'approved', 'returned', 'rejected']
    expect(all.filter(status => isOpenForStep(step, status))).toEqual(from)
  })

  const both = ['individual-advice', 'clinical-advice']
  const cases: [name: string, advice: Advice[], lacking: string[], against: number][] = [
    ['no advice', [], both, 0],
    ['both', [advice('individual', 'Bjørn'), advice('clinical', 'Hanne')], [], 0],
    ['one clinical supervisor', [advice('clinical', 'Hanne')], ['individual-advice'], 0],
    [
      'one person as both',
      [advice('individual', 'Bjørn'), advice('clinical', 'Bjørn')],
      ['individual-advice'],
      0,
    ],
    [
      'one against',
      [advice('individual', 'Bjørn'), advice('clinical', 'Hanne', false)],
      ['clinical-advice'],
      1,
    ],
    [
      'one of two clinical supervisors against',
      [advice('individual', 'Bjørn'), advice('clinical', 'Hanne'), advice('clinical', 'Geir', false)],
      ['clinical-advice'],
      1,
    ],
    [
      'a changed mind',
      [advice('individual', 'Bjørn'), advice('clinical', 'Hanne', false), advice('clinical', 'Hanne')],
      [],
      0,
    ],
    [
      'somebody outside',
      [advice('individual', 'Bjørn'), advice('clinical', 'Ola Overlege', true, null)],
      [],
      0,
    ],
    [
      'the individual supervisor again by a link',
      [advice('individual', 'Bjørn'), advice('clinical', 'bjørn, overlege', true, null)],
      ['individual-advice'],
      0,
    ],
    [
      'two accounts of one name',
      [advice('individual', 'Kari', true, '1'), advice('clinical', 'Kari', true, '2')],
      [],
      0,
    ],
  ]
  it.each(cases)('tells what is lacking with %s', (_, given, lacking, against) => {
    expect(findLackingAdvice(given)).toEqual(lacking)
    expect(countAgainst(given)).toBe(against)
  })
})
