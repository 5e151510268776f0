import type { PlanDraftChange } from '@alis/contract'
import { ProblemError } from '../../api/call.ts'
import {
  type Autosave,
  close,
  failed,
  nextSave,
  rebase,
  refuse,
  type StoredDraft,
  saved,
  write,
} from './autosave.ts'
import type { PlanDraft } from './plan-draft.ts'

/** After the last keystroke. */
const PAUSE = 1_000

/** Between attempts when no answer comes: soon at first, then patiently. */
const RETRIES = [2_000, 5_000, 10_000, 20_000, 30_000]

type AutosaverOptions = {
  initial: Autosave
  send: (change: PlanDraftChange) => Promise<{ version: number }>
  /** What is stored now; null where it cannot be written in any more. */
  readAgain: () => Promise<StoredDraft | null>
  /** Keeps what is not saved where it outlives the page. */
  keep: (state: Autosave) => void
  /** An instant. */
  now: () => string
}

export type Autosaver = ReturnType<typeof makeAutosaver>

const isPassing = ({ code, status }: ProblemError) => code === 'NO_ANSWER' || status === 429 || status >= 500

/** Saves a draft as it is written: a second after the last keystroke or at once, one save at a time, again and again until it is done. */
export function makeAutosaver({ initial, send, readAgain, keep, now }: AutosaverOptions) {
  let state = initial
  let timer: ReturnType<typeof setTimeout> | undefined
  let attempts = 0
  let isStopped = false
  const listeners = new Set<() => void>()

  const set = (next: Autosave): void => {
    state = next
    keep(state)
    for (const listener of listeners) listener()
  }
  const saveAfter = (pause: number): void => {
    clearTimeout(timer)
    if (!isStopped) timer = setTimeout(() => void save(), pause)
  }

  /** Somebody else has saved, or the plan is not to be written in any more: which one, the server says. */
  async function goOnFromStored(otherwise: ProblemError | null): Promise<void> {
    const stored = await readAgain()
    if (stored === null) return set(close(state))
    if (otherwise !== null) return set(failed(state, 'refused'))
    set(rebase(state, stored))
    saveAfter(0)
  }

  async function settle(error: unknown): Promise<void> {
    if (!(error instanceof ProblemError)) throw error
    if (error.code === 'NOT_SIGNED_IN') return set(failed(state, 'signed-out'))
    if (isPassing(error)) {
      set(failed(state, 'no-answer'))
      saveAfter(RETRIES[Math.min(attempts, RETRIES.length - 1)] ?? PAUSE)
      attempts += 1
      return
    }
    if (error.errors.length > 0) {
      set(refuse(state, error.errors))
      if (state.trouble === null) saveAfter(0)
      return
    }
    const isStale = error.code === 'CHANGED_MEANWHILE'
    await goOnFromStored(isStale ? null : error).catch(settle)
  }

  async function save(): Promise<void> {
    clearTimeout(timer)
    const next = nextSave(state)
    if (next === null || state.trouble === 'refused') return
    set(next.state)
    try {
      const { version } = await send(next.change)
      attempts = 0
      set(saved(state, version, now()))
      // What was written meanwhile.
      if (nextSave(state) !== null) saveAfter(PAUSE)
    } catch (error) {
      await settle(error)
    }
  }

  return {
    state: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    write: (change: Partial<PlanDraft>): void => {
      set(write(state, change))
      // Nothing is asked of a server that does not know who asks: it goes on after signing in.
      if (state.trouble !== 'signed-out') saveAfter(PAUSE)
    },
    /** Makes a change of the state that is no writing, and saves what comes of it. */
    change: (make: (state: Autosave) => Autosave): void => {
      set(make(state))
      saveAfter(0)
    },
    /** The page is there: what was kept of an earlier visit is saved. */
    start: (): void => {
      isStopped = false
      void save()
    },
    /** A field is left. */
    saveNow: (): void => {
      if (state.trouble === null) void save()
    },
    /** The connection is back, or somebody has signed in again. */
    goOn: (): void => {
      set({ ...state, trouble: null })
      void save()
    },
    /** The page is gone: it is tried once more, and what is not saved is kept. */
    stop: (): void => {
      isStopped = true
      void save()
    },
  }
}
