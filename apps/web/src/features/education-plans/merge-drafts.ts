import { type DraftSection, draftSections, isSameIn, type PlanDraft } from './plan-draft.ts'

type Versions = {
  /** What both began with. */
  base: PlanDraft
  mine: PlanDraft
  theirs: PlanDraft
  /** Sections that differ since before, and that nobody has chosen between yet. */
  undecided: readonly DraftSection[]
}

type Merged = {
  draft: PlanDraft
  /** Changed by the other person alone, and taken over. */
  taken: DraftSection[]
  /** Changed by both, each in another way: `draft` has mine until somebody chooses. */
  clashes: DraftSection[]
}

/** Brings together what two people wrote, section by section; only what both changed is left to choose. */
export function mergeDrafts({ base, mine, theirs, undecided }: Versions): Merged {
  const differing = draftSections.filter(section => !isSameIn(section, mine, theirs))
  const isTheirs = (section: DraftSection) => !isSameIn(section, theirs, base)
  const isMine = (section: DraftSection) => !isSameIn(section, mine, base)
  const taken = differing.filter(section => !undecided.includes(section) && !isMine(section))
  const clashes = differing.filter(
    section => undecided.includes(section) || (isMine(section) && isTheirs(section)),
  )
  return { draft: withSections(mine, theirs, taken), taken, clashes }
}

/** A draft with some sections of another. */
export const withSections = (
  draft: PlanDraft,
  other: PlanDraft,
  sections: readonly DraftSection[],
): PlanDraft => ({
  ...draft,
  ...Object.fromEntries(sections.map(section => [section, other[section]])),
})
