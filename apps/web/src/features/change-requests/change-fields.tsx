import type { Trainee } from '@alis/contract'
import { Checkbox } from '@navikt/ds-react/Checkbox'
import { Radio, RadioGroup } from '@navikt/ds-react/Radio'
import { Select } from '@navikt/ds-react/Select'
import { TextField } from '@navikt/ds-react/TextField'
import { BodyShort } from '@navikt/ds-react/Typography'
import { DayField } from '../../forms/day-field.tsx'
import styles from '../../forms/form.module.css'
import { wordsOf } from '../../forms/words-of.ts'
import { useTexts } from '../../i18n/language.ts'
import { describePeriod, MunicipalityField } from '../service-periods/index.ts'
import { fieldId, useChangeLabels } from './change-labels.ts'
import { type ChangeField, type ChangeValues, periodsFor, withKind } from './change-values.ts'

type ChangeFieldsProps = {
  trainee: Trainee
  /** Today, by the API's clock. */
  today: string
  values: ChangeValues
  messageOf: (field: ChangeField) => string | undefined
  onChange: (values: ChangeValues) => void
  /** A field is left. */
  onBlur: () => void
}

type TextName =
  | 'periodId'
  | 'type'
  | 'category'
  | 'place'
  | 'positionPercent'
  | 'percent'
  | 'startsOn'
  | 'endsOn'

/** What every field of a change needs. */
function useFieldProps({ values, messageOf, onChange, onBlur }: ChangeFieldsProps) {
  const labels = useChangeLabels(values.kind)
  return (field: TextName) => ({
    id: fieldId(field),
    label: labels[field],
    value: values[field],
    error: messageOf(field),
    write: (text: string) => onChange({ ...values, [field]: text }),
    onBlur,
  })
}

type Choices = readonly (readonly [string, string])[]

/** A choice from a list. */
function Choice({ props, field, choices }: { props: ChangeFieldsProps; field: TextName; choices: Choices }) {
  const { frame } = useTexts()
  const { write, ...select } = useFieldProps(props)(field)
  return (
    <Select {...select} onChange={event => write(event.target.value)}>
      <option value="">{frame.form.choose}</option>
      {choices.map(([code, word]) => (
        <option key={code} value={code}>
          {word}
        </option>
      ))}
    </Select>
  )
}

/** The period that the change is about. */
function PeriodChoice(props: ChangeFieldsProps) {
  const texts = useTexts()
  const { trainee, today, values } = props
  const choices = periodsFor(values.kind, trainee.servicePeriods, today)
  // What was chosen before stays a choice, also when its days have passed.
  const periods = trainee.servicePeriods.filter(
    period => choices.includes(period) || period.id === values.periodId,
  )
  return (
    <>
      {periods.length === 0 && (
        <BodyShort>{texts.changeRequests.noPeriods[values.kind || 'position']}</BodyShort>
      )}
      <Choice
        props={props}
        field="periodId"
        choices={periods.map(period => [period.id, describePeriod(texts, period)] as const)}
      />
    </>
  )
}

/** A percentage of the position, or of the absence. */
function Percent({ props, field }: { props: ChangeFieldsProps; field: 'positionPercent' | 'percent' }) {
  const { changeRequests, servicePeriods } = useTexts()
  const { write, ...input } = useFieldProps(props)(field)
  return (
    <TextField
      {...input}
      description={field === 'percent' ? changeRequests.form.percentHint : servicePeriods.positionPercentHint}
      inputMode="decimal"
      autoComplete="off"
      className={styles.short}
      onChange={event => write(event.target.value)}
    />
  )
}

/** First and last day, or only the first. */
function Days({ props, openLabel }: { props: ChangeFieldsProps; openLabel?: string }) {
  const { trainees } = useTexts()
  const fieldOf = useFieldProps(props)
  const { values, onChange } = props
  const hasLastDay = values.kind !== 'move' && !(openLabel !== undefined && values.isOpen)
  const day = (field: 'startsOn' | 'endsOn') => {
    const { write, ...input } = fieldOf(field)
    return <DayField {...input} description={trainees.form.dayHint} onChange={write} />
  }
  return (
    <>
      <div className={styles.row}>
        {day('startsOn')}
        {hasLastDay && day('endsOn')}
      </div>
      {openLabel !== undefined && (
        <Checkbox
          checked={values.isOpen}
          onChange={event => onChange({ ...values, isOpen: event.target.checked })}
        >
          {openLabel}
        </Checkbox>
      )}
    </>
  )
}

function PositionFields(props: ChangeFieldsProps) {
  const { form } = useTexts().changeRequests
  return (
    <>
      <PeriodChoice {...props} />
      <Percent props={props} field="positionPercent" />
      <Days props={props} openLabel={form.isOpen} />
    </>
  )
}

function AbsenceFields(props: ChangeFieldsProps) {
  const { absenceTypes } = useTexts()
  return (
    <>
      <Choice props={props} field="type" choices={wordsOf(absenceTypes)} />
      <Percent props={props} field="percent" />
      <Days props={props} />
    </>
  )
}

function ServiceFields(props: ChangeFieldsProps) {
  const { categories, servicePeriods, changeRequests } = useTexts()
  const { trainee, values, messageOf, onChange, onBlur } = props
  const fieldOf = useFieldProps(props)
  const { write, ...place } = fieldOf('place')
  return (
    <>
      <Choice
        props={props}
        field="category"
        // Research is service in the old scheme only.
        choices={wordsOf(categories).filter(([code]) => code !== 'research' || trainee.scheme === 'old')}
      />
      <TextField
        {...place}
        description={servicePeriods.placeHint}
        autoComplete="off"
        onChange={event => write(event.target.value)}
      />
      <MunicipalityField
        id={fieldId('municipalityId')}
        value={values.municipalityId}
        error={messageOf('municipalityId')}
        onChange={municipalityId => onChange({ ...values, municipalityId })}
        onBlur={onBlur}
      />
      <Percent props={props} field="positionPercent" />
      <Days props={props} openLabel={changeRequests.form.isOpenService} />
      <RadioGroup
        legend={changeRequests.form.isInstead}
        value={values.isInstead}
        onChange={(isInstead: boolean) => onChange({ ...values, isInstead })}
      >
        <Radio value={true}>{changeRequests.form.instead}</Radio>
        <Radio value={false}>{changeRequests.form.beside}</Radio>
      </RadioGroup>
    </>
  )
}

function MoveFields(props: ChangeFieldsProps) {
  const { form } = useTexts().changeRequests
  return (
    <>
      <PeriodChoice {...props} />
      <Days props={props} />
      <BodyShort textColor="subtle">{form.moveHint}</BodyShort>
    </>
  )
}

const fieldsOf = {
  position: PositionFields,
  absence: AbsenceFields,
  service: ServiceFields,
  move: MoveFields,
}

/** What one change is, and the fields of its kind. */
export function ChangeFields(props: ChangeFieldsProps) {
  const { changeRequests } = useTexts()
  const { trainee, today, values, messageOf, onChange } = props
  const Fields = values.kind === '' ? null : fieldsOf[values.kind]
  return (
    <>
      <RadioGroup
        id={fieldId('kind')}
        tabIndex={-1}
        legend={changeRequests.form.kind}
        value={values.kind}
        error={messageOf('kind')}
        onChange={kind => onChange(withKind(values, kind, trainee.servicePeriods, today))}
      >
        {wordsOf(changeRequests.kinds).map(([kind, word]) => (
          <Radio key={kind} value={kind}>
            {word}
          </Radio>
        ))}
      </RadioGroup>
      {Fields && <Fields {...props} />}
    </>
  )
}
