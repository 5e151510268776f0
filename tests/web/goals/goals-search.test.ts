import { describe, expect, it } from 'vitest'
import { readGoalsSearch } from '../../../apps/web/src/features/goals/goals-search.ts'

describe('goals-search', () => {
  it('reads what the page can be asked for', () => {
    const asked = {
      view: 'activities',
      status: 'awaiting-advice',
      family: 'FKM',
      group: 'Etikk',
      search: 'ekg',
    }
    expect(readGoalsSearch(asked)).toEqual(asked)
  })

  it('drops what it does not know', () => {
    expect(
      readGoalsSearch({
        view: 'goals',
        status: 'submitted',
        family: 'X',
        group: '',
        search: 'x'.repeat(101),
        q: '1',
      }),
    ).toEqual({})
  })
})
