import { type BoardAssessment, BoardAssessmentComment, strictObject } from '@alis/contract'
import { Textarea } from '@navikt/ds-react/Textarea'
import { FormErrors } from '../../forms/form-errors.tsx'
import { SubmitButton } from '../../forms/submit-button.tsx'
import { isOnFields, useContractForm } from '../../forms/use-contract-form.ts'
import { useTexts } from '../../i18n/language.ts'
import { Notice } from '../../ui/notice.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import styles from './board-assessments.module.css'
import { useCommentAssessment } from './queries.ts'

const schema = strictObject({ comment: BoardAssessmentComment.properties.comment })

/** The doctor's own words to an assessment. */
export function CommentForm({ assessment }: { assessment: BoardAssessment }) {
  const texts = useTexts()
  const words = texts.boardAssessments.comment
  const comment = useCommentAssessment(assessment.id)
  const { form, messageOf, showServerErrors, summary, submit } = useContractForm<
    { comment: string },
    { comment: string }
  >({
    schema,
    defaultValues: { comment: assessment.traineeComment ?? '' },
    toBody: values => ({ comment: values.comment.trim() || undefined }),
    labels: { comment: words.own },
  })
  const send = submit(body =>
    comment.mutate({ version: assessment.version, ...body }, { onError: showServerErrors }),
  )
  const { error } = comment
  return (
    <form noValidate onSubmit={send} className={styles.form}>
      <Textarea
        id="comment"
        label={words.own}
        description={`${words.body} ${texts.frame.noPatient}`}
        minRows={4}
        error={messageOf('comment')}
        {...form.register('comment', { onChange: () => comment.isSuccess && comment.reset() })}
      />
      <FormErrors summary={summary} />
      {error !== null && !isOnFields(error, summary.names) && (
        <ProblemAlert title={texts.frame.notSaved} error={error} note={texts.frame.notSavedNote} />
      )}
      {comment.isSuccess && <Notice status="success" title={words.saved} />}
      <div>
        <SubmitButton isSaving={comment.isPending}>{words.submit}</SubmitButton>
      </div>
    </form>
  )
}
