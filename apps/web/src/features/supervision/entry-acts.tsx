import type { SupervisionEntry } from '@alis/contract'
import { Button } from '@navikt/ds-react/Button'
import { Textarea } from '@navikt/ds-react/Textarea'
import { type FormEvent, useState } from 'react'
import { ProblemError } from '../../api/call.ts'
import formStyles from '../../forms/form.module.css'
import { useTexts } from '../../i18n/language.ts'
import { fieldErrorText } from '../../i18n/problem-text.ts'
import { LinkButton } from '../../ui/link.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { RowActs } from '../../ui/row-acts.tsx'
import { AskOutsider } from '../signing-links/index.ts'
import { hoursInWords } from './hours-text.ts'
import { useConfirmEntry, useRemoveEntry, useReturnEntry } from './queries.ts'

type EntryActsProps = { entry: SupervisionEntry; onDone: (notice: string) => void }

/** Asks what has to be corrected before an entry is sent back. */
function ReturnForm({ entry, onDone, onCancel }: EntryActsProps & { onCancel: () => void }) {
  const texts = useTexts()
  const { supervision, frame } = texts
  const words = supervision.entries
  const [comment, setComment] = useState('')
  const [isTried, setIsTried] = useState(false)
  const back = useReturnEntry(entry.trainee.id)
  const refused = back.error instanceof ProblemError ? back.error.errors[0] : undefined
  const missing = isTried && comment.trim() === '' ? words.commentMissing : undefined
  const send = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (comment.trim() === '') return
    back.mutate({ ...entry, comment: comment.trim() }, { onSuccess: () => onDone(supervision.returned) })
  }
  return (
    <form noValidate className={formStyles.form} onSubmit={send}>
      <Textarea
        label={words.comment}
        description={frame.noPatient}
        size="small"
        minRows={2}
        maxLength={1000}
        value={comment}
        error={missing ?? (refused && fieldErrorText(texts, refused, words.comment))}
        onChange={event => {
          setComment(event.target.value)
          back.reset()
        }}
      />
      {back.error !== null && !refused && <ProblemAlert title={frame.notSaved} error={back.error} />}
      <div className={formStyles.buttons}>
        <Button size="small" variant="secondary" loading={back.isPending}>
          {words.return}
        </Button>
        <Button type="button" size="small" variant="tertiary" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}

/** What the reader can do with an entry: confirm or return what the other entered, change or remove her own. */
export function EntryActs({ entry, onDone }: EntryActsProps) {
  const texts = useTexts()
  const { supervision, formats, frame } = texts
  const words = supervision.entries
  const [isReturning, setIsReturning] = useState(false)
  const confirm = useConfirmEntry(entry.trainee.id)
  const remove = useRemoveEntry(entry.trainee.id)
  const what = words.what({
    day: formats.day(entry.heldOn),
    hours: hoursInWords(texts, entry.minutes),
    topic: supervision.topics[entry.topic],
  })
  const error = confirm.error ?? remove.error
  if (isReturning) return <ReturnForm entry={entry} onDone={onDone} onCancel={() => setIsReturning(false)} />
  return (
    <>
      <RowActs>
        {entry.can.decide && (
          <>
            <Button
              size="small"
              variant="secondary"
              aria-label={words.confirmOf({ what })}
              loading={confirm.isPending}
              onClick={() => confirm.mutate(entry, { onSuccess: () => onDone(supervision.confirmed) })}
            >
              {words.confirm}
            </Button>
            <Button
              size="small"
              variant="tertiary"
              aria-label={words.returnOf({ what })}
              onClick={() => setIsReturning(true)}
            >
              {words.return}
            </Button>
          </>
        )}
        {entry.can.change && (
          <LinkButton
            size="small"
            variant="tertiary"
            to="/leger/$traineeId/veiledning/$entryId/endre"
            params={{ traineeId: entry.trainee.id, entryId: entry.id }}
            aria-label={words.changeOf({ what })}
          >
            {words.change}
          </LinkButton>
        )}
        {entry.status === 'entered' && entry.enteredAs === 'trainee' && (
          <AskOutsider
            kind="supervision-entry"
            subjectId={entry.id}
            traineeId={entry.trainee.id}
            what={what}
          />
        )}
        {entry.can.remove && (
          <Button
            size="small"
            variant="tertiary"
            aria-label={words.removeOf({ what })}
            loading={remove.isPending}
            onClick={() => remove.mutate(entry, { onSuccess: () => onDone(supervision.removed) })}
          >
            {words.remove}
          </Button>
        )}
      </RowActs>
      {error !== null && <ProblemAlert title={frame.notSaved} error={error} />}
    </>
  )
}
