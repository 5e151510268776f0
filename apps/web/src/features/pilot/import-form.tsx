import type { PilotImport } from '@alis/contract'
import { Button } from '@navikt/ds-react/Button'
import { FileUpload } from '@navikt/ds-react/FileUpload'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useRef, useState } from 'react'
import styles from '../../forms/form.module.css'
import { useIdempotencyKey } from '../../forms/idempotency-key.ts'
import { useTexts } from '../../i18n/language.ts'
import { Notice } from '../../ui/notice.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { FileResult } from './file-result.tsx'
import pageStyles from './import-page.module.css'
import { useDryRun, useImport } from './queries.ts'

const MAX_FILES = 20
const MAX_BYTES = 20 * 1024 * 1024

const newRowsOf = ({ files }: PilotImport) => files.reduce((sum, file) => sum + file.newRows, 0)

/** Choosing files, the dry run, and the import of what the dry run showed. */
export function ImportForm({ onBegin, onDone }: { onBegin: () => void; onDone: (newRows: number) => void }) {
  const { pilot, formats } = useTexts()
  const words = pilot.import
  const [files, setFiles] = useState<readonly File[]>([])
  const resultHeading = useRef<HTMLHeadingElement>(null)
  const dryRun = useDryRun()
  const commit = useImport(useIdempotencyKey())

  const choose = (chosen: readonly File[]) => {
    setFiles(chosen)
    dryRun.reset()
    commit.reset()
  }
  // The result is drawn after it has come.
  const checkFiles = () =>
    dryRun.mutate(files, { onSuccess: () => requestAnimationFrame(() => resultHeading.current?.focus()) })
  const tooLarge = files.filter(file => file.size > MAX_BYTES)
  const isWrong = files.length === 0 || files.length > MAX_FILES || tooLarge.length > 0
  const newRows = dryRun.data ? newRowsOf(dryRun.data) : 0
  const error = dryRun.error ?? commit.error

  return (
    <div className={styles.form}>
      <FileUpload.Dropzone
        label={words.files}
        description={words.filesHint}
        accept=".csv,text/csv,text/plain"
        error={files.length > MAX_FILES ? words.tooMany : undefined}
        disabled={dryRun.isPending || commit.isPending}
        onSelect={added => {
          onBegin()
          choose([...files, ...added.map(({ file }) => file)])
        }}
      />
      {files.length > 0 && (
        <section className={pageStyles.section}>
          <Heading level="2" size="small">
            {words.chosen({ count: files.length })}
          </Heading>
          <ul className={pageStyles.files}>
            {files.map((file, at) => (
              <FileUpload.Item
                // biome-ignore lint/suspicious/noArrayIndexKey: the same file can be chosen twice.
                key={at}
                as="li"
                file={file}
                {...(file.size > MAX_BYTES && { error: words.tooLarge })}
                button={{ action: 'delete', onClick: () => choose(files.filter((_, other) => other !== at)) }}
              />
            ))}
          </ul>
        </section>
      )}
      {error && <ProblemAlert title={words.failed} error={error} note={words.failedNote} />}
      {!dryRun.data && (
        <div className={styles.buttons}>
          <Button disabled={isWrong} loading={dryRun.isPending} onClick={checkFiles}>
            {words.check}
          </Button>
        </div>
      )}
      {dryRun.data && (
        <section className={pageStyles.section}>
          <Heading ref={resultHeading} level="2" size="medium" tabIndex={-1} className={pageStyles.heading}>
            {words.result}
          </Heading>
          {newRows === 0 && <Notice status="announcement" title={words.nothingNew} />}
          {dryRun.data.files.map((file, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same file can be chosen twice.
            <FileResult key={at} file={file} />
          ))}
          <div className={styles.buttons}>
            {newRows > 0 && (
              <Button
                loading={commit.isPending}
                onClick={() => commit.mutate(files, { onSuccess: done => onDone(newRowsOf(done)) })}
              >
                {words.commit({ rows: formats.number(newRows), count: newRows })}
              </Button>
            )}
            <Button variant="tertiary" disabled={commit.isPending} onClick={() => choose([])}>
              {words.startOver}
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
