import { Button } from '@navikt/ds-react/Button'
import { Chips } from '@navikt/ds-react/Chips'
import { Textarea } from '@navikt/ds-react/Textarea'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useId } from 'react'
import type { ContractSchema } from '../../forms/check.ts'
import styles from '../../forms/form.module.css'
import { FormErrors } from '../../forms/form-errors.tsx'
import { SubmitButton } from '../../forms/submit-button.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { useTexts } from '../../i18n/language.ts'
import own from './activity.module.css'

type ReasonValues = { reasons: readonly string[]; comment: string }

type ReasonFormProps = {
  /** What is sent back: the version that is on the page, and the reason as `comment`. */
  schema: ContractSchema
  version: number
  words: { why: string; text: string; hint: string; missing: string }
  /** The usual reasons, each a whole sentence; any number of them can be chosen. */
  reasons?: readonly string[]
  submitText: string
  isSaving: boolean
  onSend: (comment: string) => void
  onCancel: () => void
}

/** The chosen sentences, then what was written. */
const commentOf = ({ reasons, comment }: ReasonValues) =>
  [...reasons, comment.trim()].filter(Boolean).join('\n')

/** Why something is sent back or refused: usual reasons as chips, and the writer's own words. */
export function ReasonForm({
  schema,
  version,
  words,
  reasons = [],
  submitText,
  isSaving,
  onSend,
  onCancel,
}: ReasonFormProps) {
  const { frame } = useTexts()
  const question = useId()
  const { form, messageOf, judge, summary, submit } = useContractForm<
    ReasonValues,
    { version: number; comment: string }
  >({
    schema,
    defaultValues: { reasons: [], comment: '' },
    toBody: values => ({ version, comment: commentOf(values) || undefined }),
    labels: { comment: words.text },
    sentences: { comment: { required: words.missing } },
  })
  const chosen = form.watch('reasons')
  const toggle = (reason: string) => {
    form.setValue(
      'reasons',
      chosen.includes(reason) ? chosen.filter(other => other !== reason) : [...chosen, reason],
    )
    judge('comment')
  }
  return (
    <form noValidate className={styles.form} onSubmit={submit(({ comment }) => onSend(comment))}>
      {reasons.length > 0 && (
        <div className={own.reasons}>
          <BodyShort id={question} weight="semibold">
            {words.why}
          </BodyShort>
          <Chips aria-labelledby={question} size="small">
            {reasons.map(reason => (
              <Chips.Toggle
                key={reason}
                type="button"
                selected={chosen.includes(reason)}
                onClick={() => toggle(reason)}
              >
                {reason}
              </Chips.Toggle>
            ))}
          </Chips>
        </div>
      )}
      <Textarea
        id="comment"
        autoFocus
        label={words.text}
        description={`${words.hint} ${frame.noPatient}`}
        maxLength={1000}
        error={messageOf('comment')}
        {...form.register('comment')}
        value={form.watch('comment')}
      />
      <FormErrors summary={summary} />
      <div className={styles.buttons}>
        <SubmitButton isSaving={isSaving}>{submitText}</SubmitButton>
        <Button type="button" variant="tertiary" onClick={onCancel}>
          {frame.form.cancel}
        </Button>
      </div>
    </form>
  )
}
