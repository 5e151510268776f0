import { adviseGoal, approveGoal, rejectGoal, returnGoal, type TraineeGoal } from '@alis/contract'
import { Button } from '@navikt/ds-react/Button'
import { Textarea } from '@navikt/ds-react/Textarea'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { type ReactNode, useState } from 'react'
import { ProblemError } from '../../api/call.ts'
import styles from '../../forms/form.module.css'
import { FormErrors } from '../../forms/form-errors.tsx'
import { keepFocus, SubmitButton } from '../../forms/submit-button.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { useTexts } from '../../i18n/language.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { ReasonForm } from '../activities/index.ts'
import { useGoalActs } from './queries.ts'

/** What was just done with a goal. */
export type GoalDone = 'submitted' | 'recalled' | 'advised' | 'approved' | 'returned' | 'rejected'

type Commented = { comment: string | null }
type Advice = Commented & { isRecommended: boolean }

type AdviceFormProps = {
  version: number
  as: NonNullable<TraineeGoal['can']['adviseAs']>
  isSaving: boolean
  onAdvise: (advice: Advice) => void
}

/** What a supervisor advises the leader, with the reason where there is something to say. */
function AdviceForm({ version, as, isSaving, onAdvise }: AdviceFormProps) {
  const { goals, frame } = useTexts()
  const { advice } = goals
  const { form, messageOf, summary, submit } = useContractForm<{ comment: string }, Advice>({
    schema: adviseGoal.body,
    defaultValues: { comment: '' },
    // Both buttons send the same comment; which was pressed is added by it.
    toBody: ({ comment }) => ({ version, isRecommended: true, comment: comment.trim() || null }),
    labels: { comment: advice.comment },
  })
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={submit(({ comment }) => onAdvise({ isRecommended: true, comment }))}
    >
      <div>
        <Heading level="2" size="small">
          {advice.give({ as: goals.givenAs[as] })}
        </Heading>
        <BodyShort>{advice.intro}</BodyShort>
      </div>
      <Textarea
        id="comment"
        label={advice.comment}
        description={frame.noPatient}
        maxLength={1000}
        minRows={2}
        error={messageOf('comment')}
        {...form.register('comment')}
        value={form.watch('comment')}
      />
      <FormErrors summary={summary} />
      <div className={styles.buttons}>
        <SubmitButton isSaving={isSaving}>{advice.recommend}</SubmitButton>
        <Button
          type="button"
          variant="secondary"
          disabled={isSaving}
          onMouseDown={keepFocus}
          onClick={submit(({ comment }) => onAdvise({ isRecommended: false, comment }))}
        >
          {advice.notRecommend}
        </Button>
      </div>
    </form>
  )
}

type ApprovalFormProps = {
  version: number
  isSaving: boolean
  onApprove: (comment: string | null) => void
  /** The other decisions, beside the button. */
  children: ReactNode
}

function ApprovalForm({ version, isSaving, onApprove, children }: ApprovalFormProps) {
  const { goals, frame } = useTexts()
  const { acts } = goals
  const { form, messageOf, summary, submit } = useContractForm<{ comment: string }, Commented>({
    schema: approveGoal.body,
    defaultValues: { comment: '' },
    toBody: ({ comment }) => ({ version, comment: comment.trim() || null }),
    labels: { comment: acts.approveComment },
  })
  return (
    <form noValidate className={styles.form} onSubmit={submit(({ comment }) => onApprove(comment))}>
      <Textarea
        id="comment"
        label={acts.approveComment}
        description={frame.noPatient}
        maxLength={1000}
        minRows={2}
        error={messageOf('comment')}
        {...form.register('comment')}
        value={form.watch('comment')}
      />
      <FormErrors summary={summary} />
      <div className={styles.buttons}>
        <SubmitButton isSaving={isSaving}>{acts.approve}</SubmitButton>
        {children}
      </div>
    </form>
  )
}

const isStale = (error: unknown) =>
  error instanceof ProblemError &&
  ['CHANGED_MEANWHILE', 'GOAL_NOT_OPEN', 'ADVICE_LACKING'].includes(error.code)

type ActsProps = {
  goal: TraineeGoal
  onDone: (done: GoalDone) => void
  /** Called when an act was refused since the goal is not what it was. */
  onStale: () => void
}

/** What the reader may do with a goal. */
export function GoalActs({ goal, onDone, onStale }: ActsProps) {
  const { goals } = useTexts()
  const { acts, returning, rejecting } = goals
  const [asked, setAsked] = useState<'return' | 'reject' | null>(null)
  /** What was asked and not done: focus goes back to its button. */
  const [left, setLeft] = useState<typeof asked>(null)
  const all = useGoalActs(goal)
  const { submit, recall, advise, approve, sendBack, reject } = all
  const { can } = goal
  const version = goal.version ?? 1
  const settle = (done: GoalDone) => ({
    onError: (error: unknown) => isStale(error) && onStale(),
    onSuccess: () => {
      setAsked(null)
      onDone(done)
    },
  })
  const leave = () => {
    setLeft(asked)
    setAsked(null)
  }
  const error = Object.values(all).find(act => act.isError && !isStale(act.error))?.error
  const problem = error && <ProblemAlert title={acts.notDone} error={error} />

  if (asked === 'return' && can.return)
    return (
      <>
        <ReasonForm
          schema={returnGoal.body}
          version={version}
          words={returning}
          reasons={Object.values(returning.reasons)}
          submitText={acts.return}
          isSaving={sendBack.isPending}
          onSend={comment => sendBack.mutate(comment, settle('returned'))}
          onCancel={leave}
        />
        {problem}
      </>
    )
  if (asked === 'reject' && can.reject)
    return (
      <>
        <ReasonForm
          schema={rejectGoal.body}
          version={version}
          words={rejecting}
          submitText={acts.reject}
          isSaving={reject.isPending}
          onSend={comment => reject.mutate(comment, settle('rejected'))}
          onCancel={leave}
        />
        {problem}
      </>
    )
  const otherDecisions = (
    <>
      {can.return && (
        <Button
          type="button"
          autoFocus={left === 'return'}
          variant="secondary"
          onClick={() => setAsked('return')}
        >
          {acts.return}
        </Button>
      )}
      {can.reject && (
        <Button
          type="button"
          autoFocus={left === 'reject'}
          variant="tertiary"
          data-color="danger"
          onClick={() => setAsked('reject')}
        >
          {acts.reject}
        </Button>
      )}
    </>
  )
  return (
    <>
      {problem}
      {can.submit && (
        <div className={styles.form}>
          <BodyShort>{acts.submitNote}</BodyShort>
          <div className={styles.buttons}>
            <Button loading={submit.isPending} onClick={() => submit.mutate(undefined, settle('submitted'))}>
              {acts.submit}
            </Button>
          </div>
        </div>
      )}
      {/* Whoever can approve has all the advice that is needed. */}
      {can.approve ? (
        <ApprovalForm
          version={version}
          isSaving={approve.isPending}
          onApprove={comment => approve.mutate(comment, settle('approved'))}
        >
          {otherDecisions}
        </ApprovalForm>
      ) : (
        <>
          {can.adviseAs !== null && (
            <AdviceForm
              version={version}
              as={can.adviseAs}
              isSaving={advise.isPending}
              onAdvise={advice => advise.mutate(advice, settle('advised'))}
            />
          )}
          {(can.return || can.reject) && <div className={styles.buttons}>{otherDecisions}</div>}
        </>
      )}
      {can.recall && (
        <div className={styles.buttons}>
          <Button
            variant="secondary"
            loading={recall.isPending}
            onClick={() => recall.mutate(undefined, settle('recalled'))}
          >
            {acts.recall}
          </Button>
        </div>
      )}
    </>
  )
}
