import { type ChangeValues, readChangeValues } from './change-values.ts'

/** A path that a doctor considers beside the one that is planned. */
export type Alternative = { id: number; name: string; changes: ChangeValues[] }

/** The alternatives of a page, and the change whose fields are open. */
export type Alternatives = {
  alternatives: Alternative[]
  open: { id: number; change: number } | null
}

/** As many as one can compare at a glance. */
export const MOST_ALTERNATIVES = 4

export const noAlternatives: Alternatives = { alternatives: [], open: null }

/** One more alternative, as long as there is room. */
export function withAlternative(
  { alternatives, open }: Alternatives,
  { name, changes, isOpen = false }: { name: string; changes: ChangeValues[]; isOpen?: boolean },
): Alternatives {
  if (alternatives.length >= MOST_ALTERNATIVES) return { alternatives, open }
  const id = Math.max(0, ...alternatives.map(alternative => alternative.id)) + 1
  return {
    alternatives: [...alternatives, { id, name, changes }],
    open: isOpen && changes.length > 0 ? { id, change: changes.length - 1 } : open,
  }
}

/** The alternatives with one of them changed. */
export const withChanged = (
  state: Alternatives,
  id: number,
  change: Partial<Omit<Alternative, 'id'>>,
): Alternatives => ({
  ...state,
  alternatives: state.alternatives.map(alternative =>
    alternative.id === id ? { ...alternative, ...change } : alternative,
  ),
})

/** The alternatives without one of them. */
export const without = ({ alternatives, open }: Alternatives, id: number): Alternatives => ({
  alternatives: alternatives.filter(alternative => alternative.id !== id),
  open: open?.id === id ? null : open,
})

function readAlternative(raw: unknown): Alternative[] {
  if (typeof raw !== 'object' || raw === null) return []
  if (!('id' in raw && 'name' in raw && 'changes' in raw)) return []
  const { id, name, changes } = raw
  if (typeof id !== 'number' || typeof name !== 'string' || !Array.isArray(changes)) return []
  return [{ id, name, changes: changes.map(readChangeValues) }]
}

/** The alternatives that the browser kept, all closed; null where there are none. */
export function readAlternatives(raw: unknown): Alternatives | null {
  if (typeof raw !== 'object' || raw === null || !('alternatives' in raw)) return null
  if (!Array.isArray(raw.alternatives)) return null
  const alternatives = raw.alternatives.flatMap(readAlternative).slice(0, MOST_ALTERNATIVES)
  return { alternatives, open: null }
}
