import type { PlanChange } from '@alis/contract'
import { describe, expect, it } from 'vitest'
import { marksOf } from '../../../apps/web/src/features/education-plans/marks-of.ts'

const old = { id: 'a', name: 'Bjørn', endsOn: null }
const now = { id: 'a', name: 'Bjørn', endsOn: '2027-01-01' }
const gone = { id: 'b', name: 'Åse' }
const changes: PlanChange[] = [
  { section: 'supervisors', kind: 'changed', key: 'a', before: old, after: now },
  { section: 'supervisors', kind: 'removed', key: 'b', before: gone, after: null },
  { section: 'groups', kind: 'added', key: 'c', before: null, after: { id: 'c' } },
]

describe('marks-of', () => {
  it('marks what is shown of a draft, whatever the order of the properties, and tells what is gone', () => {
    const marks = marksOf({ changes, status: 'draft' }, 'supervisors')
    expect(marks.kindOf({ endsOn: '2027-01-01', name: 'Bjørn', id: 'a' })).toBe('changed')
    expect(marks.kindOf(old)).toBeNull()
    expect(marks.removed).toEqual([gone])
  })

  it('marks in the plan in force what was agreed and is another today', () => {
    const marks = marksOf({ changes, status: 'active' }, 'supervisors')
    expect(marks.kindOf(old)).toBe('changed')
    expect(marks.kindOf(gone)).toBe('removed')
    expect(marks.removed).toEqual([])
  })
})
