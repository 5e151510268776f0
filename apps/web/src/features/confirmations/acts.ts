import type { Confirmation } from '@alis/contract'
import { useQueryClient } from '@tanstack/react-query'
import { ProblemError } from '../../api/call.ts'
import { useTexts } from '../../i18n/language.ts'
import type { Said } from '../../ui/said-notice.tsx'
import { confirmationQuery } from './queries.ts'

export type ActProps = { confirmation: Confirmation; onSaid: (said: Said) => void }

/** Codes that mean: what is shown is not as it is any more. */
const staleCodes: readonly string[] = [
  'CHANGED_MEANWHILE',
  'LEDGER_CHANGED_MEANWHILE',
  'CONFIRMATION_NOT_OPEN',
  'CONFIRMATION_OBJECTED_TO',
]

export const isStale = (error: unknown): error is ProblemError =>
  error instanceof ProblemError && staleCodes.includes(error.code)

/** Shows the confirmation as it is now, and says why. */
export function useShowAnew({ confirmation, onSaid }: ActProps) {
  const queryClient = useQueryClient()
  const { acts } = useTexts().confirmations.page
  return async ({ code }: ProblemError) => {
    await queryClient.refetchQueries({ ...confirmationQuery(confirmation.id) })
    onSaid({
      status: 'warning',
      title: code === 'LEDGER_CHANGED_MEANWHILE' ? acts.recounted : acts.changedMeanwhile,
    })
  }
}

/** A reason goes on one line: a new line that somebody wrote becomes a space. */
export const readReason = (text: string): string | undefined => text.replace(/\s+/g, ' ').trim() || undefined
