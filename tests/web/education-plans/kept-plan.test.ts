import { describe, expect, it } from 'vitest'
import { openDraft, write } from '../../../apps/web/src/features/education-plans/autosave.ts'
import { makeKeeper, planKey, readKept } from '../../../apps/web/src/features/education-plans/kept-plan.ts'
import type { PlanDraft } from '../../../apps/web/src/features/education-plans/plan-draft.ts'
import { forgetKeptDrafts } from '../../../apps/web/src/forms/kept-drafts.ts'

const draft: PlanDraft = {
  reason: '',
  goals: [{ goalId: 'g', periodId: null }],
  courses: [{ kind: 'topic', title: 'Hud', hours: 'femt', plannedOn: '1.3.' }],
  groupStartsOn: '',
  supervisionRemark: '',
  assessmentPoints: [{ on: '', kind: 'board', remark: '' }],
  remarks: '',
}
const opened = openDraft({ version: 1, draft })
const typed = write(opened, { remarks: 'Mitt.' })
const key = planKey('account', 'plan')

/** What a browser keeps, as far as it is used. */
function makeStorage(): Storage {
  const items = new Map<string, string>()
  return {
    get length() {
      return items.size
    },
    clear: () => items.clear(),
    key: index => [...items.keys()][index] ?? null,
    getItem: name => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
    removeItem: name => void items.delete(name),
  }
}

describe('kept-plan', () => {
  it('keeps what is written until it is saved, by account and plan', () => {
    const storage = makeStorage()
    const keep = makeKeeper(storage, key)
    keep(opened, 'now')
    expect(storage.length).toBe(0)
    keep(typed, 'now')
    expect(readKept(storage.getItem(key))).toEqual({
      keptAt: 'now',
      base: draft,
      written: typed.written,
      clashes: [],
    })
    expect(storage.getItem(planKey('other', 'plan'))).toBeNull()
    keep(opened, 'later')
    expect(storage.length).toBe(0)
  })

  it('leaves alone what another tab keeps', () => {
    const storage = makeStorage()
    const keep = makeKeeper(storage, key)
    keep(typed, 'now')
    makeKeeper(storage, key)(write(opened, { remarks: 'I en annen fane.' }), 'later')
    keep(opened, 'later')
    expect(readKept(storage.getItem(key))?.written.remarks).toBe('I en annen fane.')
  })

  it('reads nothing of what is not its own', () => {
    expect(readKept(null)).toBeNull()
    expect(readKept('{')).toBeNull()
    expect(readKept('{"keptAt":"now","base":{},"written":{}}')).toBeNull()
    const odd = {
      keptAt: 'now',
      base: draft,
      written: { ...draft, courses: [{ kind: 'x' }, 3], remarks: 4 },
      clashes: ['x', 'remarks'],
    }
    expect(readKept(JSON.stringify(odd))).toMatchObject({
      written: { courses: [{ kind: '', title: '', hours: '', plannedOn: '' }], remarks: '' },
      clashes: ['remarks'],
    })
  })

  it('forgets every plan at sign-out, and nothing else', () => {
    const storage = makeStorage()
    storage.setItem('alis-language', 'nn')
    storage.setItem(planKey('a', '1'), 'x')
    storage.setItem(planKey('b', '2'), 'x')
    forgetKeptDrafts(storage)
    expect(storage.length).toBe(1)
    expect(storage.getItem('alis-language')).toBe('nn')
  })
})
