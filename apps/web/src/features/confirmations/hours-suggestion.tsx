import { Chips } from '@navikt/ds-react/Chips'
import { useQuery } from '@tanstack/react-query'
import { readDay } from '../../forms/day-text.ts'
import { readNumber, writeNumber } from '../../forms/number-text.ts'
import { useTexts } from '../../i18n/language.ts'
import { confirmedHoursQuery } from './queries.ts'
import { hoursOf } from './suggested.ts'

type HoursSuggestionProps = {
  traineeId: string
  /** The span and the hours as they are written. */
  startsOn: string
  endsOn: string
  hours: string
  onChoose: (hours: string) => void
}

/** The supervision that is confirmed within the span, one click away from the field. */
export function HoursSuggestion({ traineeId, startsOn, endsOn, hours, onChoose }: HoursSuggestionProps) {
  const { confirmations, formats } = useTexts()
  const words = confirmations.form
  const from = readDay(startsOn)
  const through = readDay(endsOn)
  const { data } = useQuery(confirmedHoursQuery(traineeId, from, through))
  if (data === undefined || data.minutes === 0) return null
  const confirmed = hoursOf(data.minutes)
  return (
    <Chips size="small" aria-label={words.pickHours}>
      <Chips.Toggle
        type="button"
        selected={readNumber(hours) === confirmed}
        onClick={() => onChoose(writeNumber(confirmed))}
      >
        {words.confirmedHours({ hours: formats.number(confirmed) })}
      </Chips.Toggle>
    </Chips>
  )
}
