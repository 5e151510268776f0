import { describe, expect, it } from 'vitest'
import {
  addGoal,
  findGoals,
  goalsNowhere,
  periodsOf,
  removeGoal,
} from '../../../apps/web/src/features/education-plans/place-goals.ts'

const catalogue = [
  { id: 'a', code: 'ALM 001', title: 'Vurdere brystsmerter' },
  { id: 'b', code: 'ALM 055', title: 'Arbeid i institusjon' },
  { id: 'c', code: 'FKM 01', title: 'Etisk refleksjon' },
]

describe('place-goals', () => {
  it('plans a goal in several periods, each once, and takes "not placed yet" away', () => {
    const goals = addGoal(addGoal([{ goalId: 'a', periodId: null }], 'a', 'p1'), 'a', 'p2')
    expect(addGoal(goals, 'a', 'p1')).toHaveLength(2)
    expect(periodsOf(goals, 'a')).toEqual(['p1', 'p2'])
    expect(removeGoal(goals, 'a', 'p1')).toEqual([{ goalId: 'a', periodId: 'p2' }])
  })

  it('finds what is planned nowhere, or only where there is no period any more', () => {
    const goals = [
      { goalId: 'a', periodId: 'p1' },
      { goalId: 'b', periodId: 'gone' },
    ]
    expect(goalsNowhere(catalogue, goals, ['p1']).map(({ id }) => id)).toEqual(['b', 'c'])
  })

  it('finds goals by code, with or without the space, and by words of the title', () => {
    const codes = (search: string) => findGoals(catalogue, search).map(({ code }) => code)
    expect(codes('alm055')).toEqual(['ALM 055'])
    expect(codes('ALM 0')).toEqual(['ALM 001', 'ALM 055'])
    expect(codes(' INSTITUSJON ')).toEqual(['ALM 055'])
    expect(codes('')).toHaveLength(3)
    expect(codes('xyz')).toEqual([])
  })
})
