import '@navikt/ds-css/dist/component/date.min.css'
import '@navikt/ds-css/dist/component/popover.min.css'
import { isIsoDate } from '@alis/domain'
import { DatePicker } from '@navikt/ds-react/DatePicker'
import { type ReactNode, useState } from 'react'
import { readDay, writeDay } from './day-text.ts'

type DayFieldProps = {
  id: string
  label: string
  description?: ReactNode
  /** As written; `readDay` makes a day of it. */
  value: string
  error?: string | undefined
  isDisabled?: boolean
  onChange: (text: string) => void
  onBlur: () => void
}

// The calendar speaks in local midnights. Only year, month and day of it are read.
function toCalendar(text: string): Date | undefined {
  const day = readDay(text)
  if (day === null || !isIsoDate(day)) return undefined
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date)
}

const fromCalendar = (date: Date) => `${date.getDate()}.${date.getMonth() + 1}.${date.getFullYear()}`

/** A day: written in any usual way, or picked from a calendar. */
export function DayField({
  id,
  label,
  description,
  value,
  error,
  isDisabled = false,
  onChange,
  onBlur,
}: DayFieldProps) {
  const [isOpen, setIsOpen] = useState(false)
  const selected = toCalendar(value)
  const leave = () => {
    const day = readDay(value)
    if (day !== null && isIsoDate(day)) onChange(writeDay(day))
    onBlur()
  }
  return (
    <DatePicker
      mode="single"
      open={isOpen}
      onOpenToggle={() => setIsOpen(!isOpen)}
      onClose={() => setIsOpen(false)}
      dropdownCaption
      fromDate={new Date(1990, 0, 1)}
      toDate={new Date(2080, 11, 31)}
      {...(selected && { selected, defaultMonth: selected })}
      onSelect={(date?: Date) => {
        if (date) onChange(fromCalendar(date))
        setIsOpen(false)
      }}
    >
      <DatePicker.Input
        id={id}
        label={label}
        description={description}
        value={value}
        error={error}
        disabled={isDisabled}
        onChange={event => onChange(event.target.value)}
        onBlur={leave}
      />
    </DatePicker>
  )
}
