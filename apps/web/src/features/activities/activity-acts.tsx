import { type LearningActivity, returnActivity, signActivity } from '@alis/contract'
import { Button } from '@navikt/ds-react/Button'
import { Select } from '@navikt/ds-react/Select'
import { Textarea } from '@navikt/ds-react/Textarea'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemError } from '../../api/call.ts'
import styles from '../../forms/form.module.css'
import { FormErrors } from '../../forms/form-errors.tsx'
import { RemovalQuestion } from '../../forms/removal-question.tsx'
import { SubmitButton } from '../../forms/submit-button.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { useTexts } from '../../i18n/language.ts'
import { LinkButton } from '../../ui/link.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import own from './activity.module.css'
import { appointmentsQuery, useActivityActs, useRemoveActivity } from './queries.ts'
import { ReasonForm } from './reason-form.tsx'

/** What was just done with an activity. */
export type ActivityDone = 'sent' | 'recalled' | 'signed' | 'returned'

type ActsProps = {
  activity: LearningActivity
  onDone: (done: ActivityDone) => void
  /** Called when an act was refused since the activity is not what it was. */
  onStale: () => void
  onRemoved: () => void
}

type SendFormProps = {
  traineeId: string
  isSaving: boolean
  onSend: (supervisorId: string | null) => void
}

/** Who is asked to sign. Whoever of them cannot sign in is asked by a link, which the coordinator makes. */
function SendForm({ traineeId, isSaving, onSend }: SendFormProps) {
  const { activities, goals } = useTexts()
  const { acts } = activities
  const [supervisorId, setSupervisorId] = useState('')
  const appointments = useQuery(appointmentsQuery(traineeId)).data?.appointments ?? []
  const current = appointments.filter(({ state, supervisor }) => state === 'current' && supervisor.canSignIn)
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        onSend(supervisorId || null)
      }}
    >
      <Select
        label={acts.sendTo}
        className={own.wide}
        value={supervisorId}
        onChange={event => setSupervisorId(event.target.value)}
      >
        <option value="">{acts.sendToAny}</option>
        {current.map(({ id, supervisor, appointedAs }) => (
          <option key={id} value={supervisor.id}>
            {acts.supervisor({ name: supervisor.name, as: goals.givenAs[appointedAs] })}
          </option>
        ))}
      </Select>
      <div className={styles.buttons}>
        <SubmitButton isSaving={isSaving}>{acts.send}</SubmitButton>
      </div>
    </form>
  )
}

type SignFormProps = {
  version: number
  isSaving: boolean
  mayReturn: boolean
  isReturnLeft: boolean
  onSign: (comment: string | null) => void
  onReturn: () => void
}

function SignForm({ version, isSaving, mayReturn, isReturnLeft, onSign, onReturn }: SignFormProps) {
  const { activities, frame } = useTexts()
  const { acts } = activities
  const { form, messageOf, summary, submit } = useContractForm<
    { comment: string },
    { version: number; comment: string | null }
  >({
    schema: signActivity.body,
    defaultValues: { comment: '' },
    toBody: ({ comment }) => ({ version, comment: comment.trim() || null }),
    labels: { comment: acts.signComment },
  })
  return (
    <form noValidate className={styles.form} onSubmit={submit(({ comment }) => onSign(comment))}>
      <Textarea
        id="comment"
        label={acts.signComment}
        description={frame.noPatient}
        maxLength={1000}
        minRows={2}
        error={messageOf('comment')}
        {...form.register('comment')}
        value={form.watch('comment')}
      />
      <FormErrors summary={summary} />
      <div className={styles.buttons}>
        <SubmitButton isSaving={isSaving}>{acts.sign}</SubmitButton>
        {mayReturn && (
          <Button type="button" autoFocus={isReturnLeft} variant="secondary" onClick={onReturn}>
            {acts.return}
          </Button>
        )}
      </div>
    </form>
  )
}

const isStale = (error: unknown) =>
  error instanceof ProblemError && ['CHANGED_MEANWHILE', 'ACTIVITY_NOT_OPEN'].includes(error.code)

/** What the reader may do with an activity. */
export function ActivityActs({ activity, onDone, onStale, onRemoved }: ActsProps) {
  const { activities, frame } = useTexts()
  const { acts, returning } = activities
  const [asked, setAsked] = useState<'return' | 'remove' | null>(null)
  /** What was asked and not done: focus goes back to its button. */
  const [left, setLeft] = useState<typeof asked>(null)
  const { send, recall, sign, sendBack } = useActivityActs(activity)
  const removal = useRemoveActivity(activity)
  const { can, version } = activity
  const settle = (done: ActivityDone) => ({
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
  const error = [send, recall, sign, sendBack].find(act => act.isError && !isStale(act.error))?.error
  const problem = error && <ProblemAlert title={acts.notDone} error={error} />

  if (asked === 'return' && can.return)
    return (
      <>
        <ReasonForm
          schema={returnActivity.body}
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
  if (asked === 'remove' && can.remove)
    return (
      <RemovalQuestion
        body={acts.removeBody}
        submitText={acts.remove}
        removal={removal}
        cancel={
          <Button autoFocus variant="tertiary" onClick={leave}>
            {frame.form.cancel}
          </Button>
        }
        onConfirm={() => removal.mutate(undefined, { onSuccess: onRemoved })}
      />
    )
  return (
    <>
      {problem}
      {can.send && (
        <SendForm
          traineeId={activity.traineeId}
          isSaving={send.isPending}
          onSend={supervisorId => send.mutate(supervisorId, settle('sent'))}
        />
      )}
      {can.sign && (
        <SignForm
          version={version}
          isSaving={sign.isPending}
          mayReturn={can.return}
          isReturnLeft={left === 'return'}
          onSign={comment => sign.mutate(comment, settle('signed'))}
          onReturn={() => setAsked('return')}
        />
      )}
      {(can.change || can.recall || can.remove || (can.return && !can.sign)) && (
        <div className={styles.buttons}>
          {can.return && !can.sign && (
            <Button autoFocus={left === 'return'} variant="secondary" onClick={() => setAsked('return')}>
              {acts.return}
            </Button>
          )}
          {can.recall && (
            <Button
              variant="secondary"
              loading={recall.isPending}
              onClick={() => recall.mutate(undefined, settle('recalled'))}
            >
              {acts.recall}
            </Button>
          )}
          {can.change && (
            <LinkButton
              to="/aktiviteter/$activityId/endre"
              params={{ activityId: activity.id }}
              variant="secondary"
            >
              {acts.change}
            </LinkButton>
          )}
          {can.remove && (
            <Button
              autoFocus={left === 'remove'}
              variant="tertiary"
              data-color="danger"
              onClick={() => setAsked('remove')}
            >
              {acts.remove}
            </Button>
          )}
        </div>
      )}
    </>
  )
}
