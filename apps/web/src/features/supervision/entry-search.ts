import { SupervisionEntryQuery } from '@alis/contract'
import { readQuery } from '../../forms/check.ts'

/** Which of a doctor's entries the address asks for. */
export type EntrySearch = Partial<Pick<SupervisionEntryQuery, 'status' | 'year' | 'page'>>

export function readEntrySearch(raw: Record<string, unknown>): EntrySearch {
  const { status, year, page } = SupervisionEntryQuery.properties
  return readQuery(raw, { properties: { status, year, page } })
}
