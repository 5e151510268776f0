import type { TraineeRow } from '@alis/contract'
import { Tag } from '@navikt/ds-react/Tag'
import { useTexts } from '../../i18n/language.ts'

/** Whether a requirement still decides when the doctor is done: for who has completed or left, nothing does. */
export const isDecided = ({ status }: Pick<TraineeRow, 'status'>): boolean =>
  status === 'completed' || status === 'left'

/** The day on which a doctor can be done, or that what is entered does not lead there. Nobody waits for who has left. */
export function CompletionDay({ row: { earliestOn, binding, status } }: { row: TraineeRow }) {
  const { trainees, formats } = useTexts()
  if (status === 'left' || (status === 'completed' && earliestOn === null)) return trainees.notAwaited
  if (earliestOn !== null) return formats.day(earliestOn)
  if (binding === null) return trainees.notKnown
  return (
    <Tag size="small" variant="moderate" data-color="danger">
      {trainees.notReached}
    </Tag>
  )
}
