import type { CatalogueGoal } from './goal.ts'
import { codesBefore } from './succession.ts'

const COMPARED_FIELDS = [
  'title',
  'family',
  'group',
  'description',
  'level',
  'validFrom',
  'validTo',
  'recommendedActivities',
  'assessmentForms',
] as const satisfies readonly (keyof CatalogueGoal)[]

export type ComparedField = (typeof COMPARED_FIELDS)[number]

type Named = { code: string; title: string }

/** What a version of the catalogue does to the one before it. Every goal of either stands in one list, or is unchanged. */
export type CatalogueDiff = {
  /** Codes that the version before did not have, with those of it that they take the place of. */
  added: (Named & { replaces: string[] })[]
  /** Codes that are there no longer, with those that take their place. */
  removed: (Named & { replacedBy: string[] })[]
  changed: (Named & { fields: ComparedField[] })[]
  unchanged: number
  /** Goals of the version before whose place nothing takes: what doctors achieved there counts for no goal any more. */
  withoutSuccessor: Named[]
}

type Compared = Pick<CatalogueGoal, 'code' | 'replaces' | ComparedField>

/** Compares a version with the one before it. */
export function diffCatalogues(before: readonly Compared[], after: readonly Compared[]): CatalogueDiff {
  const beforeByCode = new Map(before.map(goal => [goal.code, goal]))
  const afterCodes = new Set(after.map(({ code }) => code))
  const successors = new Map<string, string[]>()
  for (const goal of after)
    for (const code of codesBefore(goal)) successors.set(code, [...(successors.get(code) ?? []), goal.code])

  const named = ({ code, title }: Named): Named => ({ code, title })
  const diff: CatalogueDiff = { added: [], removed: [], changed: [], unchanged: 0, withoutSuccessor: [] }
  for (const goal of after) {
    const earlier = beforeByCode.get(goal.code)
    const replaces = goal.replaces.filter(code => beforeByCode.has(code))
    if (earlier === undefined) {
      diff.added.push({ ...named(goal), replaces })
      continue
    }
    const fields = COMPARED_FIELDS.filter(field => !isSame(earlier[field], goal[field]))
    if (fields.length === 0) diff.unchanged++
    else diff.changed.push({ ...named(goal), fields })
  }
  for (const goal of before) {
    const replacedBy = successors.get(goal.code) ?? []
    if (!afterCodes.has(goal.code)) diff.removed.push({ ...named(goal), replacedBy })
    if (replacedBy.length === 0) diff.withoutSuccessor.push(named(goal))
  }
  return diff
}

const isSame = (one: string | readonly string[] | null, other: string | readonly string[] | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
