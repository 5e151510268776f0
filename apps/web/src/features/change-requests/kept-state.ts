import { useEffect, useRef, useState } from 'react'

type Kept<State> = {
  /** Null until something is written. */
  keptAt: string | null
  state: State
}

type KeptStateOptions<State> = {
  key: string
  /** What was kept, whatever an earlier version of the page wrote there; null where it cannot be used. */
  read: (raw: unknown) => State | null
  initial: () => State
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}

/** What this tab keeps under a key, and since when. */
export function findKept<State>(
  key: string,
  read: (raw: unknown) => State | null,
): { keptAt: string; state: State } | null {
  const raw = parse(sessionStorage.getItem(key))
  if (typeof raw !== 'object' || raw === null || !('state' in raw && 'keptAt' in raw)) return null
  const state = read(raw.state)
  return state === null || typeof raw.keptAt !== 'string' ? null : { keptAt: raw.keptAt, state }
}

/** Keeps a state in this tab, so that it outlives a reload of the page and not the visit. */
export const keepState = (key: string, state: unknown, keptAt = new Date().toISOString()): void =>
  sessionStorage.setItem(key, JSON.stringify({ keptAt, state }))

/** A page's state that this tab keeps with every change. */
export function useKeptState<State>({ key, read, initial }: KeptStateOptions<State>) {
  const [kept, setKept] = useState<Kept<State>>(
    () => findKept(key, read) ?? { keptAt: null, state: initial() },
  )
  const isForgotten = useRef(false)
  useEffect(() => {
    if (kept.keptAt !== null && !isForgotten.current) keepState(key, kept.state, kept.keptAt)
  }, [key, kept])
  return {
    ...kept,
    keep: (change: (before: State) => State): void =>
      setKept(({ state }) => ({ keptAt: new Date().toISOString(), state: change(state) })),
    /** When it is saved elsewhere. */
    forget: (): void => {
      isForgotten.current = true
      sessionStorage.removeItem(key)
    },
  }
}
