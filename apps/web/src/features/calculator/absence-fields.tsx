import { CALCULATOR_LIMITS } from '@alis/contract'
import { Select } from '@navikt/ds-react/Select'
import { TextField } from '@navikt/ds-react/TextField'
import { BodyShort } from '@navikt/ds-react/Typography'
import { DayField } from '../../forms/day-field.tsx'
import { wordsOf } from '../../forms/words-of.ts'
import { useTexts } from '../../i18n/language.ts'
import styles from './calculator-page.module.css'
import {
  type AbsenceRow,
  type AbsenceValues,
  addAbsence,
  type Draft,
  findAbsenceErrors,
  writeAbsence,
} from './path-draft.ts'
import { focusSoon, RowFields, RowsSection, useRowInputs } from './row-fields.tsx'

const idOf = (row: AbsenceRow, name: string) => `absence-${row.key}-${name}`

type OneAbsenceProps = {
  row: AbsenceRow
  number: number
  onWrite: (values: AbsenceValues) => void
  onRemove: () => void
}

function OneAbsence({ row, number, onWrite, onRemove }: OneAbsenceProps) {
  const texts = useTexts()
  const words = texts.calculator.absences
  const { startsOn, endsOn } = texts.servicePeriods
  const { values } = row
  const { input, day } = useRowInputs({
    idOf: name => idOf(row, name),
    labels: { type: words.type, percent: words.percent, startsOn, endsOn },
    values,
    errors: findAbsenceErrors(values),
    onWrite: (name, text) => onWrite({ ...values, [name]: text }),
  })
  return (
    <RowFields
      legend={words.legend({ number })}
      removeLabel={words.remove({ number })}
      note={row.counted === null ? words.incomplete : undefined}
      onRemove={onRemove}
    >
      <Select {...input('type')} className={styles.choice}>
        {values.type === '' && <option value="">{texts.frame.form.choose}</option>}
        {wordsOf(texts.absenceTypes).map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </Select>
      <TextField {...input('percent')} inputMode="decimal" autoComplete="off" className={styles.number} />
      <DayField {...day('startsOn')} />
      <DayField {...day('endsOn')} />
    </RowFields>
  )
}

type AbsenceFieldsProps = { draft: Draft; onChange: (draft: Draft) => void }

/** The absences of the path. */
export function AbsenceFields({ draft, onChange }: AbsenceFieldsProps) {
  const { calculator, formats } = useTexts()
  const words = calculator.absences
  const { absences } = draft
  const isFull = absences.length >= CALCULATOR_LIMITS.absences
  const add = () => {
    const next = addAbsence(draft)
    onChange(next)
    const added = next.absences.at(-1)
    if (added) focusSoon(idOf(added, 'type'))
  }
  return (
    <RowsSection
      id="absences"
      title={words.title}
      full={isFull ? words.full({ limit: formats.number(CALCULATOR_LIMITS.absences) }) : undefined}
      addId="add-absence"
      addText={words.add}
      onAdd={add}
    >
      <BodyShort size="small" textColor="subtle">
        {words.hint}
      </BodyShort>
      {absences.map((row, index) => (
        <OneAbsence
          key={row.key}
          row={row}
          number={index + 1}
          onWrite={values =>
            onChange({
              ...draft,
              absences: absences.map(other => (other === row ? writeAbsence(row, values) : other)),
            })
          }
          onRemove={() => {
            onChange({ ...draft, absences: absences.filter(other => other !== row) })
            focusSoon('add-absence')
          }}
        />
      ))}
    </RowsSection>
  )
}
