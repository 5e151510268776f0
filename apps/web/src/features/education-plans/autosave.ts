import type { FieldError, PlanDraftChange } from '@alis/contract'
import { mergeDrafts, withSections } from './merge-drafts.ts'
import {
  type DraftSection,
  draftSections,
  findWrong,
  isSameIn,
  type PlanDraft,
  sectionOf,
  toChange,
  toRowsOnPage,
} from './plan-draft.ts'

/** What the server has. */
export type StoredDraft = { version: number; draft: PlanDraft }

/** Why nothing is saved just now: no answer came, nobody is signed in, or the server refused for a reason of its own. */
export type Trouble = 'no-answer' | 'signed-out' | 'refused'

/** A draft that saves itself. All of it is a value; the timers and the network are in `autosaver.ts`. */
export type Autosave = {
  stored: StoredDraft
  written: PlanDraft
  /** What is on its way: one at a time. */
  sending: { draft: PlanDraft; sections: readonly DraftSection[] } | null
  /** What the server found wrong, in what was written then. */
  refused: { errors: readonly FieldError[]; draft: PlanDraft } | null
  /** Changed by two people, each in another way, and to be chosen between. */
  clashes: readonly DraftSection[]
  /** Changed by somebody else, and taken over without a question. */
  taken: readonly DraftSection[]
  trouble: Trouble | null
  /** Nothing can be saved any more: the plan was proposed, discarded, or is not the writer's to change. */
  isClosed: boolean
  savedAt: string | null
}

/** A plan that is opened to be written in. */
export const openDraft = (stored: StoredDraft): Autosave => ({
  stored,
  written: stored.draft,
  sending: null,
  refused: null,
  clashes: [],
  taken: [],
  trouble: null,
  isClosed: false,
  savedAt: null,
})

/** The same with what the browser kept of an earlier visit: it goes on from there. */
export const resumeDraft = (
  stored: StoredDraft,
  { base, written, clashes }: { base: PlanDraft; written: PlanDraft; clashes: readonly DraftSection[] },
): Autosave => rebase({ ...openDraft({ version: stored.version, draft: base }), written, clashes }, stored)

export const write = (state: Autosave, change: Partial<PlanDraft>): Autosave => ({
  ...state,
  written: { ...state.written, ...change },
  // What the server refused may be right now; it is asked again.
  trouble: state.trouble === 'refused' ? null : state.trouble,
})

/** The sections that are not saved. */
export const unsavedIn = ({ written, stored }: Pick<Autosave, 'written' | 'stored'>): DraftSection[] =>
  draftSections.filter(section => !isSameIn(section, written, stored.draft))

/** What is wrong in what is written: by the contract, and by the server as long as it is not written anew. */
export function wrongIn({ written, stored, refused }: Autosave): FieldError[] {
  const wrong = findWrong(written, stored.draft)
  const stillRefused = (refused?.errors ?? []).filter(error => {
    const section = sectionOf(error)
    return section !== undefined && refused !== null && isSameIn(section, written, refused.draft)
  })
  return [...wrong, ...stillRefused.filter(({ path }) => wrong.every(other => other.path !== path))]
}

/** The next save: what is changed, right and undisputed. Null where there is nothing to send, or one is on its way. */
export function nextSave(state: Autosave): { change: PlanDraftChange; state: Autosave } | null {
  if (state.sending !== null || state.isClosed) return null
  const wrong = new Set(wrongIn(state).map(sectionOf))
  const sections = unsavedIn(state).filter(section => !wrong.has(section) && !state.clashes.includes(section))
  if (sections.length === 0) return null
  const { written, stored } = state
  return {
    change: { version: stored.version, ...toChange(written, sections) },
    state: { ...state, sending: { draft: written, sections } },
  }
}

/** The save was answered: what was sent is stored, whatever was written since. */
export function saved(state: Autosave, version: number, at: string): Autosave {
  const { stored, sending } = state
  const draft = sending ? withSections(stored.draft, sending.draft, sending.sections) : stored.draft
  return { ...state, stored: { version, draft }, sending: null, trouble: null, savedAt: at }
}

/** The save did not come through; what is written stays, and is tried again. */
export const failed = (state: Autosave, trouble: Trouble): Autosave => ({ ...state, sending: null, trouble })

/** The server found something wrong in what was sent: it is told at the fields, and the other sections go on. */
export function refuse(state: Autosave, errors: readonly FieldError[]): Autosave {
  const draft = state.sending?.draft ?? state.written
  const onPage = toRowsOnPage(draft, errors)
  if (onPage.some(error => sectionOf(error) === undefined)) return failed(state, 'refused')
  return { ...state, sending: null, trouble: null, refused: { errors: onPage, draft } }
}

/** Somebody else has saved: goes on from there with what is written here. */
export function rebase(state: Autosave, theirs: StoredDraft): Autosave {
  const { draft, taken, clashes } = mergeDrafts({
    base: state.stored.draft,
    mine: state.written,
    theirs: theirs.draft,
    undecided: state.clashes,
  })
  return {
    ...state,
    stored: theirs,
    written: draft,
    sending: null,
    trouble: null,
    clashes,
    taken: draftSections.filter(section => taken.includes(section) || state.taken.includes(section)),
  }
}

/** Goes on with one of two versions of a section. */
export const choose = (state: Autosave, section: DraftSection, whose: 'mine' | 'theirs'): Autosave => ({
  ...state,
  written: whose === 'mine' ? state.written : withSections(state.written, state.stored.draft, [section]),
  clashes: state.clashes.filter(other => other !== section),
})

/** The plan cannot be written in any more. What is written stays to be read. */
export const close = (state: Autosave): Autosave => ({ ...state, sending: null, isClosed: true })

export type SaveStatus = 'saved' | 'saving' | 'no-answer' | 'signed-out' | 'refused' | 'waits-for-you'

/** What the page says of it. */
export function statusOf(state: Autosave): SaveStatus {
  if (unsavedIn(state).length === 0) return 'saved'
  if (state.trouble !== null) return state.trouble
  if (state.sending !== null || nextSave(state) !== null) return 'saving'
  return 'waits-for-you'
}
