import { Chips } from '@navikt/ds-react/Chips'
import { useQuery } from '@tanstack/react-query'
import { readDay } from '../../forms/day-text.ts'
import { useTexts } from '../../i18n/language.ts'
import { progressQuery } from '../progress/index.ts'
import { traineeQuery } from '../trainees/index.ts'
import { endChoices } from './default-span.ts'

type EndChoicesProps = {
  traineeId: string
  /** The start as it is written. */
  from: string
  /** The end as it is written. */
  chosen: string
  onChoose: (day: string) => void
}

/** The ends that most confirmations have, one click each. */
export function EndChoices({ traineeId, from, chosen, onChoose }: EndChoicesProps) {
  const { confirmations, formats } = useTexts()
  const { data: trainee } = useQuery(traineeQuery(traineeId))
  const { data: progress } = useQuery(progressQuery(traineeId))
  if (trainee === undefined || progress === undefined) return null
  const choices = endChoices(trainee.servicePeriods, progress.asOf, readDay(from))
  if (choices.length === 0) return null
  return (
    <Chips size="small" aria-label={confirmations.form.pickEnd}>
      {choices.map(({ kind, day }) => (
        <Chips.Toggle
          key={day}
          type="button"
          selected={readDay(chosen) === day}
          onClick={() => onChoose(day)}
        >
          {confirmations.form.ends[kind]({ day: formats.day(day) })}
        </Chips.Toggle>
      ))}
    </Chips>
  )
}
