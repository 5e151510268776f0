import { TypedFromPaper } from '@alis/contract'
import { CheckmarkCircleIcon, XMarkOctagonIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import { BodyLong, BodyShort, ErrorMessage, Heading, Label } from '@navikt/ds-react/Typography'
import { type FormEvent, useState } from 'react'
import { check } from '../../forms/check.ts'
import { DayField } from '../../forms/day-field.tsx'
import { readDay } from '../../forms/day-text.ts'
import formStyles from '../../forms/form.module.css'
import { useTexts } from '../../i18n/language.ts'
import { fieldErrorText } from '../../i18n/problem-text.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import styles from './check-page.module.css'
import { canMakeFingerprints, fingerprintOf } from './file-fingerprint.ts'
import { useCompare } from './queries.ts'

type Values = { familyName: string; hprNumber: string; startsOn: string; endsOn: string; fingerprint: string }
type Field = keyof Values

const fields: readonly Field[] = ['familyName', 'hprNumber', 'startsOn', 'endsOn', 'fingerprint']
const nothingWritten: Values = { familyName: '', hprNumber: '', startsOn: '', endsOn: '', fingerprint: '' }

const toTyped = (values: Values) => ({
  familyName: values.familyName.trim() || undefined,
  hprNumber: values.hprNumber.trim() || undefined,
  startsOn: readDay(values.startsOn) ?? undefined,
  endsOn: readDay(values.endsOn) ?? undefined,
  fingerprint: values.fingerprint.trim() || undefined,
})

/** What was typed in, each with whether it is what was issued. */
function Results({ comparison }: { comparison: Readonly<Record<string, boolean>> }) {
  const words = useTexts().confirmationCheck.compare
  const compared = [...fields, 'fileFingerprint' as const].filter(name => name in comparison)
  return (
    <ul aria-label={words.results} className={styles.results}>
      {compared.map(name => (
        <li key={name} data-right={comparison[name]}>
          {comparison[name] ? <CheckmarkCircleIcon aria-hidden /> : <XMarkOctagonIcon aria-hidden />}
          <span>
            {name === 'fileFingerprint' ? words.file : words[name]}:{' '}
            <strong>{comparison[name] ? words.right : words.wrong}</strong>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The fingerprint of a chosen file; null while there is none. */
function useFileFingerprint() {
  const [fingerprint, setFingerprint] = useState<string | null>(null)
  const [isUnreadable, setIsUnreadable] = useState(false)
  const choose = async (file: File | undefined) => {
    setIsUnreadable(false)
    setFingerprint(null)
    if (file === undefined) return
    try {
      setFingerprint(await fingerprintOf(file))
    } catch {
      // The file was moved or changed after it was chosen.
      setIsUnreadable(true)
    }
  }
  return { fingerprint, isUnreadable, choose }
}

/** Compares a paper, field by field, with what was issued under its code. */
export function ComparePaper({ code }: { code: string }) {
  const texts = useTexts()
  const words = texts.confirmationCheck.compare
  const [values, setValues] = useState(nothingWritten)
  const [errors, setErrors] = useState<ReturnType<typeof check>>([])
  const [isEmpty, setIsEmpty] = useState(false)
  const file = useFileFingerprint()
  const compare = useCompare(code)

  const write = (change: Partial<Values>) => {
    setValues({ ...values, ...change })
    // An earlier result is about what was written then.
    compare.reset()
  }
  const errorOf = (name: Field) => {
    const error = errors.find(({ path }) => path === `/${name}`)
    return error && fieldErrorText(texts, error, words[name])
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const typed = {
      ...toTyped(values),
      ...(file.fingerprint !== null && { fileFingerprint: file.fingerprint }),
    }
    const wrong = check(typed, TypedFromPaper)
    const given = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined))
    setErrors(wrong)
    setIsEmpty(Object.keys(given).length === 0)
    if (wrong.length === 0 && Object.keys(given).length > 0) compare.mutate(given)
  }
  const textFieldOf = (name: 'familyName' | 'hprNumber' | 'fingerprint', description?: string) => (
    <TextField
      label={words[name]}
      description={description}
      autoComplete="off"
      spellCheck={false}
      value={values[name]}
      error={errorOf(name)}
      onChange={event => write({ [name]: event.target.value })}
    />
  )
  const dayFieldOf = (name: 'startsOn' | 'endsOn') => (
    <DayField
      id={name}
      label={words[name]}
      value={values[name]}
      error={errorOf(name)}
      onChange={day => write({ [name]: day })}
      onBlur={() => {}}
    />
  )
  return (
    <section aria-labelledby="compare" className={styles.compare}>
      <Heading id="compare" level="2" size="small">
        {words.title}
      </Heading>
      <BodyLong>{words.lead}</BodyLong>
      <form noValidate onSubmit={submit} className={formStyles.form}>
        {textFieldOf('familyName')}
        {textFieldOf('hprNumber')}
        <div className={formStyles.row}>
          {dayFieldOf('startsOn')}
          {dayFieldOf('endsOn')}
        </div>
        {textFieldOf('fingerprint', words.fingerprintHint)}
        {canMakeFingerprints() ? (
          <div className={styles.file}>
            <Label htmlFor="paper-file">{words.file}</Label>
            <BodyShort id="paper-file-hint" textColor="subtle">
              {words.fileHint}
            </BodyShort>
            <input
              id="paper-file"
              type="file"
              accept="application/pdf"
              aria-describedby="paper-file-hint"
              onChange={event => {
                compare.reset()
                void file.choose(event.target.files?.[0])
              }}
            />
            {file.isUnreadable && <ErrorMessage role="alert">{words.fileUnreadable}</ErrorMessage>}
          </div>
        ) : (
          <BodyShort size="small">{words.fileNotHere}</BodyShort>
        )}
        {isEmpty && <BodyShort role="alert">{words.nothing}</BodyShort>}
        <div>
          <Button type="submit" variant="secondary" loading={compare.isPending}>
            {words.submit}
          </Button>
        </div>
      </form>
      {compare.isError && <ProblemAlert title={words.failed} error={compare.error} />}
      <div role="status">{compare.data && <Results comparison={compare.data.comparison} />}</div>
    </section>
  )
}
