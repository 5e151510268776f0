import { CALCULATOR_LIMITS, type Scheme } from '@alis/contract'
import { Checkbox } from '@navikt/ds-react/Checkbox'
import { Select } from '@navikt/ds-react/Select'
import { TextField } from '@navikt/ds-react/TextField'
import { BodyShort } from '@navikt/ds-react/Typography'
import { DayField } from '../../forms/day-field.tsx'
import { wordsOf } from '../../forms/words-of.ts'
import { useTexts } from '../../i18n/language.ts'
import styles from './calculator-page.module.css'
import {
  addPeriod,
  type Draft,
  findPeriodErrors,
  type PeriodRow,
  type PeriodValues,
  writePeriod,
} from './path-draft.ts'
import { focusSoon, RowFields, RowsSection, useRowInputs } from './row-fields.tsx'

const idOf = (row: PeriodRow, name: string) => `period-${row.key}-${name}`

type OnePeriodProps = {
  row: PeriodRow
  number: number
  scheme: Scheme
  onWrite: (values: PeriodValues) => void
  onRemove: () => void
}

function OnePeriod({ row, number, scheme, onWrite, onRemove }: OnePeriodProps) {
  const texts = useTexts()
  const { calculator, servicePeriods: words } = texts
  const { category, positionPercent, startsOn, endsOn } = words
  const labels = { category, positionPercent, startsOn, endsOn }
  const { values } = row
  const { input, day } = useRowInputs({
    idOf: name => idOf(row, name),
    labels,
    values,
    errors: findPeriodErrors(values),
    onWrite: (name, text) => onWrite({ ...values, [name]: text }),
  })
  // Research is service in the old scheme only.
  const categories = wordsOf(texts.categories).filter(
    ([code]) => code !== 'research' || scheme === 'old' || values.category === 'research',
  )
  return (
    <RowFields
      legend={calculator.periods.legend({ number })}
      removeLabel={calculator.periods.remove({ number })}
      note={row.counted === null ? calculator.periods.incomplete : undefined}
      onRemove={onRemove}
    >
      <Select {...input('category')} className={styles.choice}>
        {values.category === '' && <option value="">{texts.frame.form.choose}</option>}
        {categories.map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </Select>
      <TextField
        {...input('positionPercent')}
        inputMode="decimal"
        autoComplete="off"
        className={styles.number}
      />
      <DayField {...day('startsOn')} />
      {!values.isOpen && <DayField {...day('endsOn')} />}
      <Checkbox
        className={styles.open}
        checked={values.isOpen}
        onChange={event => onWrite({ ...values, isOpen: event.target.checked })}
      >
        {words.isOpen}
      </Checkbox>
    </RowFields>
  )
}

type PeriodFieldsProps = { draft: Draft; onChange: (draft: Draft) => void }

/** The periods of the path, and what is assumed after the last of them. */
export function PeriodFields({ draft, onChange }: PeriodFieldsProps) {
  const { calculator, formats } = useTexts()
  const words = calculator.periods
  const { periods, frame } = draft
  const isFull = periods.length >= CALCULATOR_LIMITS.periods
  const add = () => {
    const next = addPeriod(draft)
    onChange(next)
    const added = next.periods.at(-1)
    if (added) focusSoon(idOf(added, 'category'))
  }
  return (
    <RowsSection
      id="periods"
      title={words.title}
      full={isFull ? words.full({ limit: formats.number(CALCULATOR_LIMITS.periods) }) : undefined}
      addId="add-period"
      addText={words.add}
      onAdd={add}
    >
      {periods.length === 0 && <BodyShort>{words.none}</BodyShort>}
      {periods.map((row, index) => (
        <OnePeriod
          key={row.key}
          row={row}
          number={index + 1}
          scheme={frame.values.scheme}
          onWrite={values =>
            onChange({
              ...draft,
              periods: periods.map(other => (other === row ? writePeriod(row, values) : other)),
            })
          }
          onRemove={() => {
            onChange({ ...draft, periods: periods.filter(other => other !== row) })
            focusSoon('add-period')
          }}
        />
      ))}
    </RowsSection>
  )
}
