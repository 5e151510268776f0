import type { PlanSections } from './plan-sections.ts'

/** What differs between two versions of a plan. `before` and `after` have the shape of the section's items. */
export type PlanChange = {
  section: keyof PlanSections
  kind: 'added' | 'removed' | 'changed'
  key: string
  before: unknown
  after: unknown
}

type ListSection = {
  [Section in keyof PlanSections]: PlanSections[Section] extends readonly unknown[] | null ? Section : never
}[keyof PlanSections]
type Item<Section extends ListSection> = NonNullable<PlanSections[Section]>[number]

const own = ({ id }: { id: string }): string => id

/** What tells an item from the others of its section; two that are told apart by nothing are numbered. */
const naming: { [Section in ListSection]: (item: Item<Section>) => string } = {
  periods: own,
  leave: own,
  supervisors: own,
  groups: own,
  goals: ({ goalId, periodId }) => `${goalId}:${periodId ?? ''}`,
  // There are many topic courses, and one of each other kind, whatever it is called.
  courses: ({ kind, title }) => (kind === 'topic' ? `${kind}:${title?.trim().toLowerCase() ?? ''}` : kind),
  assessmentPoints: ({ on, kind }) => `${on}:${kind}`,
}

const listSections: readonly ListSection[] = ['periods', 'leave', 'supervisors', 'groups', 'courses']
const textSections = ['groupStartsOn', 'supervisionRemark', 'remarks'] as const

/** The items of a section by the keys that `comparePlans` tells them apart by, in their order. */
export function keyPlanItems<Section extends ListSection>(
  section: Section,
  items: readonly Item<Section>[] | null,
): Map<string, Item<Section>> {
  const keyed = new Map<string, Item<Section>>()
  for (const item of items ?? []) {
    const name = naming[section](item)
    let key = name
    for (let ordinal = 2; keyed.has(key); ordinal++) key = `${name}#${ordinal}`
    keyed.set(key, item)
  }
  return keyed
}

/** Equal in all that they hold; the order of an object's keys says nothing. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [entries, others] = [Object.entries(a), new Map(Object.entries(b))]
  return entries.length === others.size && entries.every(([key, value]) => isSame(value, others.get(key)))
}

const list = <Section extends ListSection>(sections: PlanSections, section: Section) =>
  keyPlanItems<Section>(section, sections[section] as readonly Item<Section>[] | null)

function compareItems(section: ListSection, before: PlanSections, after: PlanSections): PlanChange[] {
  const [earlier, later] = [list(before, section), list(after, section)]
  const changes: PlanChange[] = []
  for (const [key, item] of later) {
    const known = earlier.get(key)
    if (known === undefined) changes.push({ section, kind: 'added', key, before: null, after: item })
    else if (!isSame(known, item)) changes.push({ section, kind: 'changed', key, before: known, after: item })
  }
  for (const [key, item] of earlier)
    if (!later.has(key)) changes.push({ section, kind: 'removed', key, before: item, after: null })
  return changes
}

/** A goal that left one period and came to another was moved: one change and not two. */
function compareGoals(before: PlanSections, after: PlanSections): PlanChange[] {
  const changes = compareItems('goals', before, after)
  const goalOf = ({ key }: PlanChange) => key.slice(0, key.indexOf(':'))
  const left = new Map<string, PlanChange[]>()
  for (const change of changes)
    if (change.kind === 'removed') left.set(goalOf(change), [...(left.get(goalOf(change)) ?? []), change])
  const paired = new Set<PlanChange>()
  return changes
    .map((change): PlanChange => {
      const from = change.kind === 'added' ? left.get(goalOf(change))?.shift() : undefined
      if (from === undefined) return change
      paired.add(from)
      return { ...change, kind: 'changed', before: from.before }
    })
    .filter(change => !paired.has(change))
}

function compareText(
  section: (typeof textSections)[number],
  before: PlanSections,
  after: PlanSections,
): PlanChange[] {
  const [from, to] = [before[section], after[section]]
  if (from === to) return []
  const kind = from === null ? 'added' : to === null ? 'removed' : 'changed'
  return [{ section, kind, key: section, before: from, after: to }]
}

/**
 * What differs in a plan from an earlier one, section by section. Items are the same where they have the same id; a course
 * where it is of the same kind (a topic course also of the same title), an assessment point where it is of the same day and
 * kind. A changed item has the key that it has in `after`.
 */
export const comparePlans = (before: PlanSections, after: PlanSections): PlanChange[] => [
  ...listSections.flatMap(section => compareItems(section, before, after)),
  ...compareGoals(before, after),
  ...compareItems('assessmentPoints', before, after),
  ...textSections.flatMap(section => compareText(section, before, after)),
]
