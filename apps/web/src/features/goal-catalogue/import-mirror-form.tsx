import type { MirrorImport } from '@alis/contract'
import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useRef, useState } from 'react'
import styles from '../../forms/form.module.css'
import { useIdempotencyKey } from '../../forms/idempotency-key.ts'
import { wordsOf } from '../../forms/words-of.ts'
import { useTexts } from '../../i18n/language.ts'
import { Notice } from '../../ui/notice.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Counts } from './counts.tsx'
import { focusFirstError } from './focus-first-error.ts'
import pageStyles from './goal-catalogue.module.css'
import { MirrorConflicts } from './mirror-conflicts.tsx'
import { ProblemList } from './problem-list.tsx'
import { useMirrorDryRun, useMirrorImport } from './queries.ts'
import { SheetColumns } from './sheet-columns.tsx'
import { isTooLarge, SheetField } from './sheet-field.tsx'

/** What an import says: its numbers, the rows that are not accepted, and where the portal and this system disagree. */
export function MirrorResult({ result }: { result: MirrorImport }) {
  const words = useTexts().goalCatalogue.mirror
  return (
    <>
      <Counts counts={wordsOf(words.counts).map(([count, word]) => [word, result[count]])} />
      <SheetColumns columns={result.columns} names={words.columns} />
      {result.problems.length > 0 && <ProblemList problems={result.problems} columns={words.columns} />}
      {result.conflicts.length > 0 && <MirrorConflicts conflicts={result.conflicts} />}
    </>
  )
}

/** Choosing an extract, the dry run, and the import of what the dry run showed. */
export function ImportMirrorForm({
  onBegin,
  onDone,
}: {
  onBegin: () => void
  onDone: (result: MirrorImport) => void
}) {
  const { goalCatalogue, formats } = useTexts()
  const words = goalCatalogue.mirror
  const [source, setSource] = useState(words.sourceDefault)
  const [file, setFile] = useState<File | null>(null)
  const [isAsked, setIsAsked] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const resultHeading = useRef<HTMLHeadingElement>(null)
  const dryRun = useMirrorDryRun()
  const commit = useMirrorImport(useIdempotencyKey())
  const isBusy = dryRun.isPending || commit.isPending
  const isReady = file !== null && !isTooLarge(file) && source.trim() !== ''

  const choose = (chosen: File | null) => {
    onBegin()
    setFile(chosen)
    setIsAsked(false)
    dryRun.reset()
    commit.reset()
  }
  const checkExtract = () => {
    setIsAsked(true)
    if (!isReady) return focusFirstError(form)
    // The result is drawn after it has come.
    dryRun.mutate(
      { file, source: source.trim() },
      { onSuccess: () => requestAnimationFrame(() => resultHeading.current?.focus()) },
    )
  }
  const result = dryRun.data
  const error = dryRun.error ?? commit.error

  return (
    <div ref={form} className={styles.form}>
      <TextField
        className={pageStyles.field}
        label={words.source}
        description={words.sourceHint}
        maxLength={200}
        value={source}
        error={isAsked && source.trim() === '' ? goalCatalogue.import.missing : undefined}
        disabled={isBusy}
        onChange={event => setSource(event.target.value)}
      />
      <SheetField
        file={file}
        error={isAsked && file === null ? goalCatalogue.file.missing : undefined}
        isDisabled={isBusy}
        onChoose={choose}
      />
      {error && <ProblemAlert title={words.failed} error={error} note={words.failedNote} />}
      {!result && (
        <div className={styles.buttons}>
          <Button loading={dryRun.isPending} onClick={checkExtract}>
            {words.check}
          </Button>
        </div>
      )}
      {result && isReady && (
        <section className={pageStyles.section}>
          <Heading ref={resultHeading} level="2" size="medium" tabIndex={-1} className={pageStyles.heading}>
            {words.result}
          </Heading>
          {result.newRows === 0 && <Notice status="announcement" title={words.nothingNew} />}
          <MirrorResult result={result} />
          <div className={styles.buttons}>
            {result.newRows > 0 && (
              <Button
                loading={commit.isPending}
                onClick={() => commit.mutate({ file, source: source.trim() }, { onSuccess: onDone })}
              >
                {words.commit({ rows: formats.number(result.newRows), count: result.newRows })}
              </Button>
            )}
            <Button variant="tertiary" disabled={commit.isPending} onClick={() => choose(null)}>
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
