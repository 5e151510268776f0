import { describe, expect, it } from 'vitest'
import {
  readChangeRequestSearch,
  sortAfter,
  statusOf,
  toQuery,
} from '../../../apps/web/src/features/change-requests/change-request-search.ts'

describe('change-request-search', () => {
  it('reads what the address says, and drops what is no status', () => {
    expect(readChangeRequestSearch({ status: 'returned', page: '2', sort: 'name', order: 'desc' })).toEqual({
      status: 'returned',
      page: 2,
      sort: 'name',
      order: 'desc',
    })
    expect(readChangeRequestSearch({ status: 'all' })).toEqual({ status: 'all' })
    expect(readChangeRequestSearch({ status: 'lost', page: '0' })).toEqual({})
  })

  it('shows who decides what waits, the oldest first', () => {
    expect(toQuery({}, false)).toEqual({ status: 'sent', sort: 'sentAt', order: 'asc' })
    expect(toQuery({ status: 'all' }, false)).toEqual({ sort: 'sentAt', order: 'desc' })
  })

  it('shows the doctor everything of her own', () => {
    expect(statusOf({}, true)).toBe('all')
    expect(toQuery({ page: 2 }, true)).toEqual({ sort: 'sentAt', order: 'desc', page: 2 })
  })

  it('turns the order of a column that is pressed again', () => {
    expect(sortAfter({ sort: 'name', order: 'asc' }, 'name')).toEqual({ sort: 'name', order: 'desc' })
    expect(sortAfter({ sort: 'name', order: 'desc' }, 'status')).toEqual({ sort: 'status', order: 'asc' })
  })
})
