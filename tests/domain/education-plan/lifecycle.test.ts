import { agreeToPlan, isPlanOpenFor } from '@alis/domain'
import { describe, expect, it } from 'vitest'

const statuses = ['draft', 'proposed', 'active', 'superseded', 'discarded'] as const

describe('lifecycle', () => {
  it.each([
    ['change', ['draft']],
    ['propose', ['draft']],
    ['discard', ['draft']],
    ['agree', ['proposed']],
    ['return', ['proposed']],
    ['revise', ['active']],
  ] as const)('allows to %s from %s alone', (step, from) => {
    expect(statuses.filter(status => isPlanOpenFor(step, status))).toEqual(from)
  })

  it('is active when both have agreed to the same', () => {
    const nobody = { trainee: false, leader: false, fingerprint: null }
    const half = agreeToPlan(nobody, 'leader', 'a')
    expect(half).toEqual({ trainee: false, leader: true, fingerprint: 'a', isActive: false })
    expect(agreeToPlan(half, 'trainee', 'a').isActive).toBe(true)
  })

  it('drops an agreement to something else', () => {
    const half = { trainee: true, leader: false, fingerprint: 'a' }
    const other = agreeToPlan(half, 'leader', 'b')
    expect(other).toEqual({ trainee: false, leader: true, fingerprint: 'b', isActive: false })
  })
})
