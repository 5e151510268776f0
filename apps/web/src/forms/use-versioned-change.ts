import type { UseMutationResult } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemError } from '../api/call.ts'
import type { FormHandle } from './use-contract-form.ts'

/** What somebody else saved in between (null: there is nothing left to change), what is written here, and in which form. */
type Versions<Stored, Written, Values> = {
  theirs: Stored | null
  mine: Written
  form: FormHandle<Values>
}

/** The same, with the two ways out of it. */
export type Clash<Stored, Written, Values> = Versions<Stored, Written, Values> & {
  keepMine: (theirs: Stored) => void
  takeTheirs: (theirs: Stored) => void
}

type VersionedChange<Stored, Written, Values, Change, Saved> = {
  /** What the form was opened with. */
  opened: Stored
  change: UseMutationResult<Saved, Error, Change>
  /** What makes of the stored version what is written. */
  toChange: (mine: Written, stored: Stored) => Change
  toValues: (stored: Stored) => Values
  /** What the server says when it is not any more as it was when the form was opened. */
  staleCodes?: readonly string[]
  /** What is stored now; null when there is nothing left to change. */
  readAgain: () => Promise<Stored | null>
  onSaved: (saved: Saved) => void
}

/** Saves a change of what a form was opened with; when somebody else saved in between, both versions are kept to choose from. */
export function useVersionedChange<Stored, Written, Values, Change, Saved>({
  opened,
  change,
  toChange,
  toValues,
  staleCodes = ['CHANGED_MEANWHILE'],
  readAgain,
  onSaved,
}: VersionedChange<Stored, Written, Values, Change, Saved>) {
  /** The version that is being changed. After a conflict it is the one that the other person saved. */
  const [stored, setStored] = useState(opened)
  const [clash, setClash] = useState<Versions<Stored, Written, Values> | null>(null)

  const onRefused = async (error: unknown, mine: Written, form: FormHandle<Values>) => {
    const isStale = error instanceof ProblemError && staleCodes.includes(error.code)
    if (!isStale) return form.showServerErrors(error)
    setClash({ theirs: await readAgain(), mine, form })
  }
  const goOnFrom = (theirs: Stored) => {
    setStored(theirs)
    setClash(null)
    change.reset()
  }
  return {
    stored,
    clash: clash && {
      ...clash,
      keepMine: goOnFrom,
      takeTheirs: (theirs: Stored) => {
        clash.form.reset(toValues(theirs))
        goOnFrom(theirs)
      },
    },
    /** Why the last attempt failed, where it is not a clash. */
    error: clash ? null : change.error,
    isSaving: change.isPending,
    save: (mine: Written, form: FormHandle<Values>) =>
      change.mutate(toChange(mine, stored), {
        onError: error => void onRefused(error, mine, form),
        onSuccess: onSaved,
      }),
  }
}
