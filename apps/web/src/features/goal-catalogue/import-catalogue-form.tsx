import { isIsoDate } from '@alis/domain'
import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useRef, useState } from 'react'
import { DayField } from '../../forms/day-field.tsx'
import { readDay } from '../../forms/day-text.ts'
import styles from '../../forms/form.module.css'
import { useIdempotencyKey } from '../../forms/idempotency-key.ts'
import { useTexts } from '../../i18n/language.ts'
import { Notice } from '../../ui/notice.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { CatalogueEffect } from './catalogue-effect.tsx'
import { Counts } from './counts.tsx'
import { focusFirstError } from './focus-first-error.ts'
import pageStyles from './goal-catalogue.module.css'
import { ProblemList } from './problem-list.tsx'
import { type CatalogueUpload, useCatalogueDryRun, useCatalogueImport } from './queries.ts'
import { SheetColumns } from './sheet-columns.tsx'
import { isTooLarge, SheetField } from './sheet-field.tsx'

const empty = { name: '', source: '', validFrom: '' }
type Written = typeof empty

/** The list and what is said of it, when all of it is there. */
function uploadOf({ name, source, validFrom }: Written, file: File | null): CatalogueUpload | null {
  const day = readDay(validFrom)
  if (file === null || isTooLarge(file) || day === null || !isIsoDate(day)) return null
  if (name.trim() === '' || source.trim() === '') return null
  return { file, name: name.trim(), source: source.trim(), validFrom: day }
}

/** Choosing a list, the dry run, and the import of what the dry run showed. */
export function ImportCatalogueForm({ onDone }: { onDone: (name: string) => void }) {
  const { goalCatalogue, formats } = useTexts()
  const words = goalCatalogue.import
  const [written, setWritten] = useState<Written>(empty)
  const [file, setFile] = useState<File | null>(null)
  const [isAsked, setIsAsked] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const resultHeading = useRef<HTMLHeadingElement>(null)
  const dryRun = useCatalogueDryRun()
  const commit = useCatalogueImport(useIdempotencyKey())
  const isBusy = dryRun.isPending || commit.isPending
  const upload = uploadOf(written, file)

  // What was checked is what is taken in: after a change it is checked anew.
  const startOver = () => {
    dryRun.reset()
    commit.reset()
  }
  const write = (change: Partial<Written>) => {
    setWritten({ ...written, ...change })
    startOver()
  }
  const checkList = () => {
    setIsAsked(true)
    if (upload === null) return focusFirstError(form)
    // The result is drawn after it has come.
    dryRun.mutate(upload, {
      onSuccess: () => requestAnimationFrame(() => resultHeading.current?.focus()),
    })
  }
  const missing = (text: string) => (isAsked && text.trim() === '' ? words.missing : undefined)
  const day = readDay(written.validFrom)
  const dayError = isAsked && (day === null || !isIsoDate(day)) ? words.notADay : undefined
  const result = dryRun.data
  const error = dryRun.error ?? commit.error

  return (
    <div ref={form} className={styles.form}>
      <TextField
        className={pageStyles.field}
        label={words.name}
        description={words.nameHint}
        maxLength={200}
        value={written.name}
        error={missing(written.name)}
        disabled={isBusy}
        onChange={event => write({ name: event.target.value })}
      />
      <TextField
        className={pageStyles.field}
        label={words.source}
        description={words.sourceHint}
        maxLength={500}
        value={written.source}
        error={missing(written.source)}
        disabled={isBusy}
        onChange={event => write({ source: event.target.value })}
      />
      <DayField
        id="validFrom"
        label={words.validFrom}
        description={words.validFromHint}
        value={written.validFrom}
        error={dayError}
        isDisabled={isBusy}
        onChange={validFrom => {
          if (validFrom !== written.validFrom) write({ validFrom })
        }}
        onBlur={() => undefined}
      />
      <SheetField
        file={file}
        error={isAsked && file === null ? goalCatalogue.file.missing : undefined}
        isDisabled={isBusy}
        onChoose={chosen => {
          setFile(chosen)
          startOver()
        }}
      />
      {error && <ProblemAlert title={words.failed} error={error} note={words.failedNote} />}
      {!result && (
        <div className={styles.buttons}>
          <Button loading={dryRun.isPending} onClick={checkList}>
            {words.check}
          </Button>
        </div>
      )}
      {result && upload && (
        <section className={pageStyles.section}>
          <Heading ref={resultHeading} level="2" size="medium" tabIndex={-1} className={pageStyles.heading}>
            {words.result}
          </Heading>
          <Counts
            counts={[
              [words.counts.rows, result.rows],
              [words.counts.goals, result.goals],
              [words.counts.errors, result.errors.length],
            ]}
          />
          <SheetColumns columns={result.columns} names={words.columns} />
          {result.errors.length > 0 ? (
            <>
              <Notice status="warning" title={words.hasErrors} />
              <ProblemList problems={result.errors} columns={words.columns} />
            </>
          ) : (
            <CatalogueEffect effect={result} />
          )}
          <div className={styles.buttons}>
            {result.errors.length === 0 && (
              <Button
                loading={commit.isPending}
                onClick={() => commit.mutate(upload, { onSuccess: () => onDone(upload.name) })}
              >
                {words.commit({ goals: formats.number(result.goals) })}
              </Button>
            )}
            <Button
              variant="tertiary"
              disabled={commit.isPending}
              onClick={() => {
                setFile(null)
                setIsAsked(false)
                startOver()
              }}
            >
              {goalCatalogue.file.another}
            </Button>
          </div>
        </section>
      )}
      <BodyShort role="status">
        {dryRun.isPending ? words.checking : commit.isPending ? words.committing : ''}
      </BodyShort>
    </div>
  )
}
