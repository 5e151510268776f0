import { describe, expect, it } from 'vitest'
import {
  noAlternatives,
  readAlternatives,
  withAlternative,
  withChanged,
  without,
} from '../../../apps/web/src/features/change-requests/alternatives.ts'
import { emptyChange } from '../../../apps/web/src/features/change-requests/change-values.ts'

const named = (...names: string[]) =>
  names.reduce((state, name) => withAlternative(state, { name, changes: [emptyChange] }), noAlternatives)

describe('alternatives', () => {
  it('holds four, and not a fifth', () => {
    const full = named('a', 'b', 'c', 'd', 'e')
    expect(full.alternatives.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('never gives two alternatives the same id', () => {
    const again = withAlternative(without(named('a', 'b', 'c'), 2), { name: 'd', changes: [] })
    expect(again.alternatives.map(({ id }) => id)).toEqual([1, 3, 4])
  })

  it('opens the fields of a new one where it is asked to, and closes them with it', () => {
    const opened = withAlternative(named('a'), { name: 'b', changes: [emptyChange], isOpen: true })
    expect(opened.open).toEqual({ id: 2, change: 0 })
    expect(without(opened, 1).open).toEqual({ id: 2, change: 0 })
    expect(without(opened, 2).open).toBeNull()
  })

  it('changes one and leaves the others', () => {
    const renamed = withChanged(named('a', 'b'), 2, { name: 'c' })
    expect(renamed.alternatives.map(({ name }) => name)).toEqual(['a', 'c'])
  })

  it('reads what the browser kept, with everything closed', () => {
    const state = withAlternative(named('a'), { name: 'b', changes: [emptyChange], isOpen: true })
    expect(readAlternatives(JSON.parse(JSON.stringify(state)))).toEqual({ ...state, open: null })
    expect(readAlternatives({ alternatives: [{ id: 'x' }, null] })).toEqual(noAlternatives)
    expect(readAlternatives([])).toBeNull()
  })
})
