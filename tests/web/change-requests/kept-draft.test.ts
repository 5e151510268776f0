import { describe, expect, it } from 'vitest'
import { emptyChange } from '../../../apps/web/src/features/change-requests/change-values.ts'
import { draftKey, newDraft, readDraft } from '../../../apps/web/src/features/change-requests/kept-draft.ts'

describe('kept-draft', () => {
  it('opens the fields of an empty request, and shows what came from an alternative as sentences', () => {
    expect(newDraft().open).toBe(0)
    expect(newDraft([{ ...emptyChange, kind: 'move' }]).open).toBeNull()
  })

  it('is kept apart by account, doctor and request', () => {
    const keys = [draftKey('a', 't'), draftKey('b', 't'), draftKey('a', 'u'), draftKey('a', 't', 'r')]
    expect(new Set(keys).size).toBe(4)
  })

  it('is read as it was written, with the draft that it is stored as', () => {
    const draft = { ...newDraft(), note: 'Avtalt.', stored: { id: 'r', version: 3 } }
    expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
  })

  it('is nothing where something else was kept', () => {
    expect(readDraft({ changes: 'x' })).toBeNull()
    expect(readDraft(null)).toBeNull()
    expect(readDraft({ changes: [], open: 4, stored: { id: 1 } })).toEqual({
      changes: [],
      open: null,
      note: '',
      stored: null,
    })
  })
})
