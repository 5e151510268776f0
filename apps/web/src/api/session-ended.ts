import { useSyncExternalStore } from 'react'

/**
 * Whether the session ended while a page was open. The page and all that was typed on it stay; the frame offers to sign
 * in again above it.
 */
let hasEnded = false
const listeners = new Set<() => void>()

function set(value: boolean): void {
  hasEnded = value
  for (const listener of listeners) listener()
}

export const reportSessionEnded = () => set(true)
export const reportSessionRenewed = () => set(false)

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useHasSessionEnded = (): boolean => useSyncExternalStore(subscribe, () => hasEnded)
