import type { FieldError } from '@alis/contract'
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { Fieldset } from '@navikt/ds-react/Fieldset'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { fieldErrorText } from '../../i18n/problem-text.ts'
import styles from './calculator-page.module.css'

/**
 * What to say at the fields: nothing at a field before somebody has left it, so that nobody is corrected while typing.
 * `errorOf` gives the sentence for a field.
 */
export function useFieldErrors(errors: readonly FieldError[], labels: Readonly<Record<string, string>>) {
  const texts = useTexts()
  const [leftFields, setLeftFields] = useState<readonly string[]>([])

  const sentence = (error: FieldError, name: string): string => {
    if (error.rule === 'ends-before-start') return texts.calculator.endsBeforeStart
    if (name === 'positionPercent' || name === 'percent') return texts.calculator.percentWrong
    return fieldErrorText(texts, error, labels[name] ?? name)
  }
  const errorOf = (name: string): string | undefined => {
    const error = errors.find(({ path }) => path === `/${name}`)
    return error && leftFields.includes(name) ? sentence(error, name) : undefined
  }
  const leave = (name: string) => {
    if (!leftFields.includes(name)) setLeftFields([...leftFields, name])
  }
  return { errorOf, leave }
}

type RowInputs<Name extends string> = {
  idOf: (name: Name) => string
  labels: Readonly<Record<Name, string>>
  values: Readonly<Record<NoInfer<Name>, string>>
  errors: readonly FieldError[]
  onWrite: (name: Name, text: string) => void
}

/** What each field of a row needs: its name, what is written in it, what is wrong with it. */
export function useRowInputs<Name extends string>({
  idOf,
  labels,
  values,
  errors,
  onWrite,
}: RowInputs<Name>) {
  const { errorOf, leave } = useFieldErrors(errors, labels)
  const field = (name: Name) => ({
    id: idOf(name),
    label: labels[name],
    value: values[name],
    error: errorOf(name),
    onBlur: () => leave(name),
  })
  return {
    input: (name: Name) => ({
      ...field(name),
      onChange: (event: { target: { value: string } }) => onWrite(name, event.target.value),
    }),
    day: (name: Name) => ({ ...field(name), onChange: (text: string) => onWrite(name, text) }),
  }
}

type RowFieldsProps = {
  legend: string
  removeLabel: string
  /** What is said of a row that does not count yet. */
  note: string | undefined
  onRemove: () => void
  children: ReactNode
}

/** The fields of one period or one absence, with the button that removes it. */
export function RowFields({ legend, removeLabel, note, onRemove, children }: RowFieldsProps) {
  return (
    <Fieldset legend={legend} size="small" className={styles.rowFields}>
      <div className={styles.fields}>{children}</div>
      <div className={styles.rowEnd}>
        <BodyShort size="small" textColor="subtle">
          {note}
        </BodyShort>
        <Button
          type="button"
          size="small"
          variant="tertiary"
          data-color="neutral"
          icon={<TrashIcon aria-hidden />}
          onClick={onRemove}
        >
          {removeLabel}
        </Button>
      </div>
    </Fieldset>
  )
}

type RowsSectionProps = {
  id: string
  title: string
  /** What is said when there can be no more rows; undefined while there can. */
  full: string | undefined
  addId: string
  addText: string
  onAdd: () => void
  children: ReactNode
}

/** All periods or all absences, with the button that adds one. */
export function RowsSection({ id, title, full, addId, addText, onAdd, children }: RowsSectionProps) {
  return (
    <section aria-labelledby={id} className={styles.section}>
      <Heading id={id} level="2" size="small">
        {title}
      </Heading>
      {children}
      {full !== undefined ? (
        <BodyShort size="small">{full}</BodyShort>
      ) : (
        <div>
          <Button
            id={addId}
            type="button"
            size="small"
            variant="secondary"
            icon={<PlusIcon aria-hidden />}
            onClick={onAdd}
          >
            {addText}
          </Button>
        </div>
      )}
    </section>
  )
}

/** Moves focus to a field or button that has just come, or is still there after another went. */
export const focusSoon = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.focus())
