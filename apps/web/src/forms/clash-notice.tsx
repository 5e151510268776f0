import { Conflict, type Difference } from '../ui/conflict.tsx'
import { Notice } from '../ui/notice.tsx'
import type { Clash } from './use-versioned-change.ts'

type ClashNoticeProps<Stored, Written, Values> = {
  clash: Clash<Stored, Written, Values>
  differencesOf: (clash: Clash<Stored, Written, Values>, theirs: Stored) => readonly Difference[]
  /** What is said when there is nothing left to change, where that can happen. */
  gone?: string
}

/** What is to be settled before a form can be saved again: with which of two versions to go on. */
export function ClashNotice<Stored, Written, Values>({
  clash,
  differencesOf,
  gone,
}: ClashNoticeProps<Stored, Written, Values>) {
  const { theirs, keepMine, takeTheirs } = clash
  if (theirs === null) return gone && <Notice status="warning" title={gone} />
  return (
    <Conflict
      differences={differencesOf(clash, theirs)}
      onKeepMine={() => keepMine(theirs)}
      onTakeTheirs={() => takeTheirs(theirs)}
    />
  )
}
