import type { EvidenceFile, LearningActivity } from '@alis/contract'
import { TrashIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { FileUpload } from '@navikt/ds-react/FileUpload'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useRef, useState } from 'react'
import { ProblemError } from '../../api/call.ts'
import { useTexts } from '../../i18n/language.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import styles from './activity.module.css'
import { FileLink } from './activity-evidence.tsx'
import { fileSize } from './file-size.ts'
import { useRemoveFile } from './queries.ts'
import { type Upload, useUploads } from './use-uploads.ts'

// Only a help in choosing: what a file is, the API tells by its content.
const ACCEPTED = '.pdf,.png,.jpg,.jpeg,.heic,.heif,.webp,.docx,.xlsx,.pptx,.odt,.txt'

type AttachedFileProps = {
  activity: LearningActivity
  file: EvidenceFile
  removal: ReturnType<typeof useRemoveFile>
  onRemove: () => void
}

function AttachedFile({ activity, file, removal, onRemove }: AttachedFileProps) {
  const { activities, formats, frame } = useTexts()
  const { files } = activities
  const [isAsked, setIsAsked] = useState(false)
  /** Removing was asked about and left: focus goes back to its button. */
  const [isLeft, setIsLeft] = useState(false)
  const isOf = removal.variables === file.id
  return (
    <li className={styles.attached}>
      <div className={styles.fileRow}>
        <div>
          <FileLink activityId={activity.id} file={file} />
          <BodyShort size="small" textColor="subtle">
            {files.uploaded({ by: file.uploadedBy, at: formats.moment(file.uploadedAt) })}
          </BodyShort>
        </div>
        {activity.can.change && !isAsked && (
          <Button
            autoFocus={isLeft}
            size="small"
            variant="tertiary"
            icon={<TrashIcon aria-hidden />}
            aria-label={files.remove({ name: file.name })}
            onClick={() => setIsAsked(true)}
          >
            {frame.form.remove}
          </Button>
        )}
      </div>
      {isAsked && (
        <div className={styles.question}>
          <BodyShort>{files.removeQuestion({ name: file.name })}</BodyShort>
          <div className={styles.acts}>
            <Button
              autoFocus
              size="small"
              data-color="danger"
              variant="secondary"
              loading={removal.isPending && isOf}
              onClick={onRemove}
            >
              {files.remove({ name: file.name })}
            </Button>
            <Button
              size="small"
              variant="tertiary"
              onClick={() => {
                setIsAsked(false)
                setIsLeft(true)
              }}
            >
              {frame.form.cancel}
            </Button>
          </div>
        </div>
      )}
      {removal.isError && isOf && <ProblemAlert title={files.notRemoved} error={removal.error} />}
    </li>
  )
}

/** Why a file was not attached, in a sentence. */
function useRefusalText() {
  const texts = useTexts()
  const { files } = texts.activities
  return ({ file, problem }: Upload): string | null => {
    if (problem === null) return null
    if (problem === 'empty') return files.empty
    if (problem === 'too-large') return files.tooLarge({ size: fileSize(texts, file.size) })
    const { error } = problem
    return problemText(texts, error instanceof ProblemError ? error : { code: 'INTERNAL_ERROR', params: {} })
  }
}

function Uploading({
  uploads,
  onRetry,
  onDrop,
}: {
  uploads: readonly Upload[]
  onRetry: (upload: Upload) => void
  onDrop: (upload: Upload) => void
}) {
  const texts = useTexts()
  const { files } = texts.activities
  const refusalText = useRefusalText()
  return (
    <ul className={styles.plain}>
      {uploads.map(upload => {
        const { id, file, state, problem } = upload
        const refusal = refusalText(upload)
        return (
          <FileUpload.Item
            key={id}
            as="li"
            file={file}
            status={state === 'uploading' ? 'uploading' : 'idle'}
            {...(refusal !== null && { error: refusal })}
            {...(state === 'waiting' && { description: files.waiting })}
            {...(state === 'refused' && {
              button: (
                <div className={styles.acts}>
                  {typeof problem === 'object' && (
                    <Button
                      size="small"
                      variant="secondary"
                      aria-label={files.tryAgain({ name: file.name })}
                      onClick={() => onRetry(upload)}
                    >
                      {texts.frame.tryAgain}
                    </Button>
                  )}
                  <Button
                    size="small"
                    variant="tertiary"
                    aria-label={files.drop({ name: file.name })}
                    onClick={() => onDrop(upload)}
                  >
                    {texts.frame.form.remove}
                  </Button>
                </div>
              ),
            })}
          />
        )
      })}
    </ul>
  )
}

/** The files of an activity. Several can be chosen or dropped at once; each is attached by itself. */
export function ActivityFiles({ activity }: { activity: LearningActivity }) {
  const { activities, formats } = useTexts()
  const { files: words } = activities
  const heading = useRef<HTMLHeadingElement>(null)
  const { uploads, attached, add, retry, drop } = useUploads(activity.id)
  // It is the list's, not the row's: the row is gone when the file is.
  const removal = useRemoveFile(activity.id)
  const focusHeading = () => heading.current?.focus()
  const open = uploads.filter(({ state }) => state !== 'refused')
  const refused = uploads.length - open.length
  const current = open[0]
  const said = () => {
    if (current !== undefined)
      return words.progress({
        at: formats.number(attached + 1),
        all: formats.number(attached + open.length),
        name: current.file.name,
      })
    return [
      ...(attached > 0 ? [words.allDone({ number: formats.number(attached), count: attached })] : []),
      ...(refused > 0 ? [words.refused({ number: formats.number(refused), count: refused })] : []),
    ].join(' ')
  }
  return (
    <section aria-labelledby="files" className={styles.section}>
      <Heading ref={heading} id="files" level="2" size="small" tabIndex={-1} className={styles.focused}>
        {words.title}
      </Heading>
      {activity.files.length === 0 ? (
        <BodyShort textColor="subtle">{words.none}</BodyShort>
      ) : (
        <ul className={styles.plain}>
          {activity.files.map(file => (
            <AttachedFile
              key={file.id}
              activity={activity}
              file={file}
              removal={removal}
              onRemove={() => removal.mutate(file.id, { onSuccess: focusHeading })}
            />
          ))}
        </ul>
      )}
      {activity.can.change && (
        <FileUpload.Dropzone
          label={words.label}
          description={words.hint}
          accept={ACCEPTED}
          onSelect={chosen => add(chosen.map(({ file }) => file))}
        />
      )}
      <BodyShort role="status">{said()}</BodyShort>
      {uploads.length > 0 && (
        <Uploading
          uploads={uploads}
          onRetry={retry}
          onDrop={upload => {
            drop(upload)
            focusHeading()
          }}
        />
      )}
    </section>
  )
}
