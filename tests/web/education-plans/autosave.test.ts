import { describe, expect, it } from 'vitest'
import {
  choose,
  failed,
  nextSave,
  openDraft,
  rebase,
  refuse,
  resumeDraft,
  saved,
  statusOf,
  unsavedIn,
  write,
  wrongIn,
} from '../../../apps/web/src/features/education-plans/autosave.ts'
import { emptyCourse, type PlanDraft } from '../../../apps/web/src/features/education-plans/plan-draft.ts'

const draft: PlanDraft = {
  reason: 'Årlig gjennomgang',
  goals: [],
  courses: [],
  groupStartsOn: '',
  supervisionRemark: '',
  assessmentPoints: [],
  remarks: '',
}
const opened = openDraft({ version: 3, draft })

/** What is sent, and the state with it under way. */
function send(state: typeof opened) {
  const next = nextSave(state)
  if (next === null) throw new Error('There is nothing to send.')
  return next
}

describe('autosave', () => {
  it('has nothing to save before anything is written', () => {
    expect(nextSave(opened)).toBeNull()
    expect(statusOf(opened)).toBe('saved')
  })

  it('sends only the sections that were changed, with the version', () => {
    const { change } = send(write(opened, { remarks: ' Avtalt. ', groupStartsOn: '1.9.2027' }))
    expect(change).toEqual({ version: 3, remarks: 'Avtalt.', groupStartsOn: '2027-09-01' })
  })

  it('sends one save at a time, and then what was written meanwhile', () => {
    const first = send(write(opened, { remarks: 'A' }))
    const typed = write(first.state, { remarks: 'AB' })
    expect(nextSave(typed)).toBeNull()
    const after = saved(typed, 4, '2026-11-22T13:32:00Z')
    expect(unsavedIn(after)).toEqual(['remarks'])
    expect(send(after).change).toEqual({ version: 4, remarks: 'AB' })
    expect(saved(send(after).state, 5, '2026-11-22T13:33:00Z')).toMatchObject({
      savedAt: '2026-11-22T13:33:00Z',
      stored: { version: 5, draft: { remarks: 'AB' } },
    })
  })

  it('keeps back only the section in which something is wrong', () => {
    const state = write(opened, {
      courses: [{ ...emptyCourse, kind: 'topic', hours: 'femten' }],
      remarks: 'Avtalt.',
    })
    expect(wrongIn(state)).toEqual([{ path: '/courses/0/hours', rule: 'type', params: {} }])
    expect(send(state).change).toEqual({ version: 3, remarks: 'Avtalt.' })
    expect(statusOf(saved(send(state).state, 4, 'now'))).toBe('waits-for-you')
  })

  it('refuses an identity number before it leaves the browser', () => {
    const state = write(opened, { remarks: 'Pasient 01010750160' })
    expect(wrongIn(state)).toEqual([{ path: '/remarks', rule: 'identityNumber', params: {} }])
    expect(nextSave(state)).toBeNull()
  })

  it('takes a row with nothing in it for no row', () => {
    expect(nextSave(write(opened, { courses: [emptyCourse] }))).toBeNull()
  })

  it('lays the server’s errors on the rows of the page, and asks again when the section is written anew', () => {
    const state = write(opened, { courses: [emptyCourse, { ...emptyCourse, kind: 'topic' }] })
    const refused = refuse(send(state).state, [{ path: '/courses/0/title', rule: 'required', params: {} }])
    expect(wrongIn(refused)).toEqual([{ path: '/courses/1/title', rule: 'required', params: {} }])
    expect(nextSave(refused)).toBeNull()
    const mended = write(refused, { courses: [{ ...emptyCourse, kind: 'topic', title: 'Hud' }] })
    expect(wrongIn(mended)).toEqual([])
    expect(send(mended).change.courses).toHaveLength(1)
  })

  it('says it when the server refuses for a reason that is on no field', () => {
    const refused = refuse(send(write(opened, { remarks: 'A' })).state, [
      { path: '/version', rule: 'type', params: {} },
    ])
    expect(statusOf(refused)).toBe('refused')
    expect(refused.written.remarks).toBe('A')
  })

  it('keeps what is written when no answer comes', () => {
    const state = failed(send(write(opened, { remarks: 'A' })).state, 'no-answer')
    expect(statusOf(state)).toBe('no-answer')
    expect(send(state).change).toEqual({ version: 3, remarks: 'A' })
  })

  it('takes a lost answer to what was stored for stored', () => {
    const state = failed(send(write(opened, { remarks: 'A' })).state, 'no-answer')
    const after = rebase(state, { version: 4, draft: { ...draft, remarks: 'A' } })
    expect(after.clashes).toEqual([])
    expect(statusOf(after)).toBe('saved')
  })

  it('waits with what two people changed until one is chosen, and saves the rest on their version', () => {
    const mine = write(opened, { remarks: 'Mitt.', supervisionRemark: 'Torsdager.' })
    const state = rebase(mine, {
      version: 9,
      draft: { ...draft, remarks: 'Deres.', groupStartsOn: '1.9.2027' },
    })
    expect(state).toMatchObject({ clashes: ['remarks'], taken: ['groupStartsOn'] })
    expect(send(state).change).toEqual({ version: 9, supervisionRemark: 'Torsdager.' })
    expect(send(choose(state, 'remarks', 'mine')).change).toMatchObject({ version: 9, remarks: 'Mitt.' })
    const theirs = choose(state, 'remarks', 'theirs')
    expect(theirs.written.remarks).toBe('Deres.')
    expect(send(theirs).change).not.toHaveProperty('remarks')
  })

  it('goes on with what was kept, and compares it with what was stored since', () => {
    const kept = { base: draft, written: { ...draft, remarks: 'Mitt.' }, clashes: [] }
    expect(send(resumeDraft({ version: 4, draft }, kept)).change).toEqual({ version: 4, remarks: 'Mitt.' })
    const theirs = { version: 5, draft: { ...draft, remarks: 'Deres.' } }
    expect(resumeDraft(theirs, kept)).toMatchObject({ clashes: ['remarks'], written: { remarks: 'Mitt.' } })
  })

  it('keeps a reason once there is one', () => {
    expect(wrongIn(write(opened, { reason: ' ' }))).toEqual([
      { path: '/reason', rule: 'minLength', params: { limit: 1 } },
    ])
  })
})
