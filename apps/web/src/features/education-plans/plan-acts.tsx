import { type EducationPlan, returnPlan } from '@alis/contract'
import { DownloadIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { Textarea } from '@navikt/ds-react/Textarea'
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ProblemError } from '../../api/call.ts'
import formStyles from '../../forms/form.module.css'
import { FormErrors } from '../../forms/form-errors.tsx'
import { SubmitButton } from '../../forms/submit-button.tsx'
import { isOnFields, useContractForm } from '../../forms/use-contract-form.ts'
import { useTexts } from '../../i18n/language.ts'
import { LinkButton } from '../../ui/link.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import styles from './plan.module.css'
import { usePlanActs } from './queries.ts'

/** What was done. */
export type Done = 'propose' | 'agreed' | 'active' | 'return'

type ActsProps = {
  plan: EducationPlan
  onDone: (done: Done) => void
  /** The plan is not any more as it is shown. */
  onStale: () => void
}

/** Somebody has been here meanwhile: it is not as it is shown, or not where it was. */
export const isStale = (error: unknown): boolean =>
  error instanceof ProblemError && (error.status === 409 || error.code === 'PLAN_NOT_OPEN')

const ReturnBody = returnPlan.body

type ReturnFormProps = {
  plan: EducationPlan
  sendBack: ReturnType<typeof usePlanActs>['sendBack']
  onSend: (reason: string) => void
  onCancel: () => void
}

/** Why a proposal goes back: who wrote it goes on from there. */
function ReturnForm({ plan: { version }, sendBack, onSend, onCancel }: ReturnFormProps) {
  const { educationPlans, frame } = useTexts()
  const { acts } = educationPlans
  const { form, messageOf, summary, submit } = useContractForm<
    { reason: string },
    { version: number; reason: string }
  >({
    schema: ReturnBody,
    defaultValues: { reason: '' },
    toBody: ({ reason }) => ({ version, reason: reason.trim() || undefined }),
    labels: { reason: acts.reason },
    sentences: { reason: { required: acts.reasonMissing } },
  })
  return (
    <form
      noValidate
      className={`${formStyles.form} ${styles.panel}`}
      onSubmit={submit(({ reason }) => onSend(reason))}
    >
      <Textarea
        id="reason"
        autoFocus
        label={acts.reason}
        description={`${acts.reasonHint} ${frame.noPatient}`}
        error={messageOf('reason')}
        {...form.register('reason')}
      />
      <FormErrors summary={summary} />
      {sendBack.error && !isStale(sendBack.error) && !isOnFields(sendBack.error, []) && (
        <ProblemAlert title={acts.notDone} error={sendBack.error} note={frame.notSavedNote} />
      )}
      <div className={formStyles.buttons}>
        <SubmitButton isSaving={sendBack.isPending}>{acts.return}</SubmitButton>
        <Button type="button" variant="tertiary" onClick={onCancel}>
          {frame.form.cancel}
        </Button>
      </div>
    </form>
  )
}

// The component would call itself a button; who hears it is told that it is a link.
const linkProps = { as: 'a', role: undefined } as const

/** The plan as a file, in the language of the municipality. */
function PaperLink({ planId }: { planId: string }) {
  const { acts } = useTexts().educationPlans
  return (
    <Button
      {...linkProps}
      href={`/api/plans/${encodeURIComponent(planId)}/paper`}
      download
      variant="tertiary"
      icon={<DownloadIcon aria-hidden />}
    >
      {acts.paper}
    </Button>
  )
}

/** What the reader may do with a plan: the one that moves it on comes first. */
export function PlanActs({ plan, onDone, onStale }: ActsProps) {
  const { educationPlans, frame } = useTexts()
  const { acts } = educationPlans
  const navigate = useNavigate()
  const [asked, setAsked] = useState<'return' | 'discard' | null>(null)
  const { propose, agree, sendBack, discard } = usePlanActs(plan)
  const { can, trainee } = plan
  const params = { traineeId: trainee.id }
  const all = [propose, agree, sendBack, discard]
  const isBusy = all.some(({ isPending }) => isPending)
  const onError = (error: Error) => {
    if (isStale(error)) onStale()
  }
  const done = (what: Done) => {
    setAsked(null)
    onDone(what)
  }

  if (asked === 'return' && can.return)
    return (
      <ReturnForm
        plan={plan}
        sendBack={sendBack}
        onSend={reason => sendBack.mutate(reason, { onError, onSuccess: () => done('return') })}
        onCancel={() => setAsked(null)}
      />
    )
  const problem = [propose, agree, discard].find(({ error }) => error && !isStale(error))?.error
  const notDone = problem && <ProblemAlert title={acts.notDone} error={problem} />
  if (asked === 'discard' && can.discard)
    return (
      <div className={`${formStyles.form} ${styles.panel}`}>
        <div>
          <Heading level="2" size="small">
            {acts.discardTitle}
          </Heading>
          <BodyLong>{acts.discardBody}</BodyLong>
        </div>
        {notDone}
        <div className={formStyles.buttons}>
          <Button
            autoFocus
            data-color="danger"
            loading={discard.isPending}
            onClick={() =>
              discard.mutate(undefined, {
                onError,
                onSuccess: () =>
                  navigate({
                    to: '/leger/$traineeId/plan',
                    params,
                    state: { notice: acts.done.discard },
                  }),
              })
            }
          >
            {acts.discard}
          </Button>
          <Button variant="tertiary" onClick={() => setAsked(null)}>
            {frame.form.cancel}
          </Button>
        </div>
      </div>
    )
  // One primary button: to agree, to propose, to begin anew, in this order.
  const primary = can.agreeAs !== null ? 'agree' : can.propose ? 'propose' : can.revise ? 'revise' : 'none'
  return (
    <>
      {notDone}
      {can.agreeAs !== null && <BodyShort>{educationPlans.agreeMeans[can.agreeAs]}</BodyShort>}
      <div className={styles.acts}>
        {can.agreeAs !== null && (
          <Button
            loading={agree.isPending}
            disabled={isBusy && !agree.isPending}
            onClick={() =>
              agree.mutate(undefined, {
                onError,
                onSuccess: ({ status }) => done(status === 'active' ? 'active' : 'agreed'),
              })
            }
          >
            {can.agreeAs === 'leader' ? acts.agreeLeader : acts.agreeTrainee}
          </Button>
        )}
        {can.propose && (
          <Button
            variant={primary === 'propose' ? 'primary' : 'secondary'}
            loading={propose.isPending}
            disabled={isBusy && !propose.isPending}
            onClick={() => propose.mutate(undefined, { onError, onSuccess: () => done('propose') })}
          >
            {acts.propose}
          </Button>
        )}
        {can.change && (
          <LinkButton
            to="/planer/$planId/rediger"
            params={{ planId: plan.id }}
            variant={primary === 'none' ? 'primary' : 'secondary'}
          >
            {acts.change}
          </LinkButton>
        )}
        {can.revise && (
          <LinkButton
            to="/leger/$traineeId/plan/ny"
            params={params}
            variant={primary === 'revise' ? 'primary' : 'secondary'}
          >
            {acts.revise}
          </LinkButton>
        )}
        {can.return && (
          <Button variant="secondary" disabled={isBusy} onClick={() => setAsked('return')}>
            {acts.return}
          </Button>
        )}
        {can.discard && (
          <Button
            variant="tertiary"
            data-color="danger"
            disabled={isBusy}
            onClick={() => setAsked('discard')}
          >
            {acts.discard}
          </Button>
        )}
        <PaperLink planId={plan.id} />
      </div>
    </>
  )
}
