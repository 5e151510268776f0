import { FileUpload } from '@navikt/ds-react/FileUpload'
import { Heading } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import styles from './goal-catalogue.module.css'

const MAX_BYTES = 20 * 1024 * 1024

export const isTooLarge = (file: File): boolean => file.size > MAX_BYTES

type SheetFieldProps = {
  file: File | null
  error: string | undefined
  isDisabled: boolean
  onChoose: (file: File | null) => void
}

/** The spreadsheet that is taken in; another that is chosen takes its place. */
export function SheetField({ file, error, isDisabled, onChoose }: SheetFieldProps) {
  const words = useTexts().goalCatalogue.file
  return (
    <>
      <FileUpload.Dropzone
        className={styles.field}
        label={words.label}
        description={words.hint}
        accept=".xlsx,.csv,text/csv,text/plain"
        multiple={false}
        error={error}
        disabled={isDisabled}
        onSelect={chosen => onChoose(chosen.at(-1)?.file ?? null)}
      />
      {file && (
        <section className={styles.section}>
          <Heading level="2" size="xsmall">
            {words.chosen}
          </Heading>
          <FileUpload.Item
            file={file}
            {...(isTooLarge(file) && { error: words.tooLarge })}
            button={{ action: 'delete', onClick: () => onChoose(null) }}
          />
        </section>
      )}
    </>
  )
}
