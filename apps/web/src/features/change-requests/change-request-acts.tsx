import { type ChangeRequest, ChangeRequestReturn } from '@alis/contract'
import { Button } from '@navikt/ds-react/Button'
import { Textarea } from '@navikt/ds-react/Textarea'
import { BodyLong } from '@navikt/ds-react/Typography'
import { useState } from 'react'
import { ProblemError } from '../../api/call.ts'
import styles from '../../forms/form.module.css'
import { FormErrors } from '../../forms/form-errors.tsx'
import { SubmitButton } from '../../forms/submit-button.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { useTexts } from '../../i18n/language.ts'
import { LinkButton } from '../../ui/link.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useChangeRequestActs } from './queries.ts'

type ActsProps = {
  request: ChangeRequest
  onDone: (done: 'approved' | 'returned' | 'sent' | 'withdrawn') => void
  onRefused: (error: unknown) => void
}

type ReasonFormProps = {
  version: number
  isSaving: boolean
  onSend: (reason: string) => void
  onCancel: () => void
}

/** Why a request is sent back: the doctor needs it to go on. */
function ReasonForm({ version, isSaving, onSend, onCancel }: ReasonFormProps) {
  const { changeRequests, frame } = useTexts()
  const { acts } = changeRequests
  const { form, messageOf, summary, submit } = useContractForm<
    { reason: string },
    { version: number; reason: string }
  >({
    schema: ChangeRequestReturn,
    defaultValues: { reason: '' },
    // A reason is one line: a new line that was written is a space.
    toBody: ({ reason }) => ({ version, reason: reason.replace(/\s+/g, ' ').trim() || undefined }),
    labels: { reason: acts.reason },
    sentences: { reason: { required: acts.reasonMissing } },
  })
  return (
    <form noValidate className={styles.form} onSubmit={submit(({ reason }) => onSend(reason))}>
      <Textarea
        id="reason"
        autoFocus
        label={acts.reason}
        description={acts.reasonHint}
        maxLength={1000}
        error={messageOf('reason')}
        {...form.register('reason')}
        value={form.watch('reason')}
      />
      <FormErrors summary={summary} />
      <div className={styles.buttons}>
        <SubmitButton isSaving={isSaving}>{acts.return}</SubmitButton>
        <Button type="button" variant="tertiary" onClick={onCancel}>
          {frame.form.cancel}
        </Button>
      </div>
    </form>
  )
}

const isStale = (error: unknown) =>
  error instanceof ProblemError &&
  ['LEDGER_CHANGED_MEANWHILE', 'CHANGED_MEANWHILE', 'REQUEST_NOT_OPEN'].includes(error.code)

/** What the reader may do with a request. */
export function ChangeRequestActs({ request, onDone, onRefused }: ActsProps) {
  const { changeRequests, frame } = useTexts()
  const { acts } = changeRequests
  const [asked, setAsked] = useState<'return' | 'withdraw' | null>(null)
  const { approve, sendBack, send, withdraw } = useChangeRequestActs(request)
  const { can } = request
  const settle = (done: Parameters<typeof onDone>[0]) => ({
    onError: onRefused,
    onSuccess: () => {
      setAsked(null)
      onDone(done)
    },
  })
  const error = [approve, sendBack, send, withdraw].find(act => act.isError && !isStale(act.error))?.error
  const isBusy = [approve, sendBack, send, withdraw].some(act => act.isPending)
  const problem = error && <ProblemAlert title={acts.notDone} error={error} />

  if (asked === 'return' && can.return)
    return (
      <>
        <ReasonForm
          version={request.version}
          isSaving={sendBack.isPending}
          onSend={reason => sendBack.mutate(reason, settle('returned'))}
          onCancel={() => setAsked(null)}
        />
        {problem}
      </>
    )
  if (asked === 'withdraw' && can.withdraw)
    return (
      <>
        <BodyLong>{acts.withdrawBody}</BodyLong>
        <div className={styles.buttons}>
          <Button
            autoFocus
            data-color="danger"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate(undefined, settle('withdrawn'))}
          >
            {acts.withdraw}
          </Button>
          <Button variant="tertiary" onClick={() => setAsked(null)}>
            {frame.form.cancel}
          </Button>
        </div>
        {problem}
      </>
    )
  if (!Object.values(can).some(Boolean)) return null
  // What fits the service no longer can be neither approved nor sent.
  const fits = request.effect !== null
  return (
    <>
      {problem}
      <div className={styles.buttons}>
        {can.approve && fits && (
          <Button
            loading={approve.isPending}
            disabled={isBusy && !approve.isPending}
            onClick={() => approve.mutate(undefined, settle('approved'))}
          >
            {acts.approve}
          </Button>
        )}
        {can.return && (
          <Button variant="secondary" disabled={isBusy} onClick={() => setAsked('return')}>
            {acts.return}
          </Button>
        )}
        {can.send && fits && (
          <Button loading={send.isPending} onClick={() => send.mutate(undefined, settle('sent'))}>
            {changeRequests.form.send}
          </Button>
        )}
        {can.change && (
          <LinkButton
            to="/leger/$traineeId/endringer/ny"
            params={{ traineeId: request.trainee.id }}
            search={{ request: request.id }}
            variant="secondary"
          >
            {frame.form.change}
          </LinkButton>
        )}
        {can.withdraw && (
          <Button variant="tertiary" disabled={isBusy} onClick={() => setAsked('withdraw')}>
            {acts.withdraw}
          </Button>
        )}
      </div>
    </>
  )
}
