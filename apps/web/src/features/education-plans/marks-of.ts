import type { EducationPlan, PlanChange } from '@alis/contract'

/** The same whatever the order in which the properties came. */
const ordered = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value

const isSame = (one: unknown, other: unknown) =>
  JSON.stringify(one, ordered) === JSON.stringify(other, ordered)

/** How each item of a section was changed, and what is not there any more, to be marked in place. */
export type Marks = { kindOf: (item: unknown) => PlanChange['kind'] | null; removed: readonly unknown[] }

/** The marks of a section. The plan in force shows what was agreed, which is `before`; the others show `after`. */
export function marksOf(
  { changes, status }: Pick<EducationPlan, 'changes' | 'status'>,
  section: PlanChange['section'],
): Marks {
  const own = changes.filter(change => change.section === section)
  const shown = status === 'active' ? 'before' : 'after'
  const absent = status === 'active' ? 'added' : 'removed'
  return {
    kindOf: item => own.find(change => change.kind !== absent && isSame(change[shown], item))?.kind ?? null,
    removed:
      status === 'active' ? [] : own.filter(({ kind }) => kind === 'removed').map(({ before }) => before),
  }
}
