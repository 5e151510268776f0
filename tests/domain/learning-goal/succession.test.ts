import { type GoalStatus, type SuccessionGoal, statusesBySuccession } from '@alis/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

/** A goal whose id tells its version: `1:A`. */
const goal = (version: number, code: string, replaces: string[] = []): SuccessionGoal => ({
  id: `${version}:${code}`,
  code,
  title: code,
  replaces,
})
const statuses = (of: Record<string, GoalStatus>) => new Map(Object.entries(of))
const standing = (versions: SuccessionGoal[][], id: string, of: Record<string, GoalStatus>) => {
  const { status, isBySuccession } = statusesBySuccession(versions, statuses(of)).standings.get(id) ?? {}
  return [status, isBySuccession]
}

describe('succession', () => {
  it('gives the goals of a first version the status that they have', () => {
    const versions = [[goal(1, 'A'), goal(1, 'B')]]
    expect(standing(versions, '1:A', { '1:A': 'submitted' })).toEqual(['submitted', false])
    expect(standing(versions, '1:B', { '1:A': 'submitted' })).toEqual(['not-started', false])
  })

  it('follows the same code, and an own status goes before', () => {
    const versions = [[goal(1, 'A')], [goal(2, 'A')]]
    expect(standing(versions, '2:A', { '1:A': 'approved' })).toEqual(['approved', true])
    expect(standing(versions, '2:A', { '1:A': 'approved', '2:A': 'returned' })).toEqual(['returned', false])
  })

  it('approves what replaces several only when all of them are, and else says that it is begun', () => {
    const versions = [[goal(1, 'A'), goal(1, 'B')], [goal(2, 'C', ['A', 'B'])]]
    expect(standing(versions, '2:C', { '1:A': 'approved', '1:B': 'approved' })).toEqual(['approved', true])
    expect(standing(versions, '2:C', { '1:A': 'approved' })).toEqual(['in-progress', true])
    expect(standing(versions, '2:C', { '1:B': 'rejected' })).toEqual(['in-progress', true])
    expect(standing(versions, '2:C', {})).toEqual(['not-started', false])
  })

  it('gives every one of those that replace a goal its status', () => {
    const versions = [[goal(1, 'A')], [goal(2, 'B', ['A']), goal(2, 'C', ['A'])]]
    expect(standing(versions, '2:B', { '1:A': 'approved' })).toEqual(['approved', true])
    expect(standing(versions, '2:C', { '1:A': 'approved' })).toEqual(['approved', true])
  })

  it('follows a chain over several versions and names the goals directly before', () => {
    const versions = [[goal(1, 'A'), goal(1, 'B')], [goal(2, 'C', ['A', 'B'])], [goal(3, 'D', ['C'])]]
    const { standings } = statusesBySuccession(versions, statuses({ '1:A': 'approved', '1:B': 'approved' }))
    expect(standings.get('3:D')).toEqual({
      status: 'approved',
      isBySuccession: true,
      predecessors: [{ goalId: '2:C', code: 'C', title: 'C', status: 'approved' }],
    })
  })

  it('lists what was begun or approved and has no successor, once, at its last goal', () => {
    const versions = [
      [goal(1, 'A'), goal(1, 'B'), goal(1, 'X')],
      [goal(2, 'B'), goal(2, 'C', ['A'])],
      [goal(3, 'B')],
    ]
    const { withoutSuccessor } = statusesBySuccession(
      versions,
      statuses({ '1:A': 'approved', '1:X': 'in-progress', '1:B': 'approved' }),
    )
    expect(withoutSuccessor.map(({ goalId, status }) => [goalId, status])).toEqual([
      ['2:C', 'approved'],
      ['1:X', 'in-progress'],
    ])
  })

  it('lets a later version take up a goal that one between left out', () => {
    const versions = [[goal(1, 'A')], [goal(2, 'B')], [goal(3, 'A')]]
    expect(standing(versions, '3:A', { '1:A': 'approved' })).toEqual(['approved', true])
  })

  it('keeps a code that was given to something else apart from what it stood for before', () => {
    const versions = [[goal(1, 'A'), goal(1, 'B')], [goal(2, 'A', ['B'])]]
    const { standings, withoutSuccessor } = statusesBySuccession(versions, statuses({ '1:A': 'approved' }))
    expect(standings.get('2:A')?.status).toBe('not-started')
    expect(withoutSuccessor.map(({ goalId }) => goalId)).toEqual(['1:A'])
  })

  it('never loses sight of what was approved, whatever the versions do', () => {
    const code = fc.constantFrom('A', 'B', 'C', 'D')
    const version = fc.uniqueArray(fc.record({ code, replaces: fc.uniqueArray(code, { maxLength: 2 }) }), {
      selector: ({ code }) => code,
    })
    const history = fc.array(version, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.boolean()), (drawn, coin) => {
        const versions = drawn.map((goals, at) => goals.map(each => goal(at, each.code, each.replaces)))
        const approved = new Map(
          versions.flat().flatMap(({ id }) => (coin.next().value ? [[id, 'approved'] as const] : [])),
        )
        const { standings, withoutSuccessor } = statusesBySuccession(versions, approved)
        expect([...standings.keys()]).toEqual(versions.at(-1)?.map(({ id }) => id))
        const isSeen =
          [...standings.values()].some(({ status }) => status !== 'not-started') ||
          withoutSuccessor.length > 0
        expect(isSeen).toBe(approved.size > 0)
      }),
    )
  })
})
