import { type Answer, type listPlans, NewPlan, type PlanExample, type Trainee } from '@alis/contract'
import { Radio, RadioGroup } from '@navikt/ds-react/Radio'
import { Textarea } from '@navikt/ds-react/Textarea'
import { BodyLong } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { CancelLink } from '../../forms/cancel-link.tsx'
import { EntryForm } from '../../forms/entry-form.tsx'
import { useIdempotencyKey } from '../../forms/idempotency-key.ts'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { wordsOf } from '../../forms/words-of.ts'
import { NoAccess } from '../../frame/closed-pages.tsx'
import { useTexts } from '../../i18n/language.ts'
import { TextLink } from '../../ui/link.tsx'
import { LoadedPage } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonPage } from '../../ui/skeletons.tsx'
import { TraineeCrumbs, traineeQuery } from '../trainees/index.ts'
import { planVersionsQuery, useDraftPlan } from './queries.ts'

const route = getRouteApi('/signed-in/leger/$traineeId/plan/ny')

type BeginValues = { reason: string; example: PlanExample | '' }

/** From nothing or an example, or a revision with its reason. */
function BeginForm({ traineeId, isRevision }: { traineeId: string; isRevision: boolean }) {
  const { educationPlans, frame } = useTexts()
  const { begin: words } = educationPlans
  const navigate = route.useNavigate()
  const draft = useDraftPlan(traineeId, useIdempotencyKey())
  const { form, messageOf, showServerErrors, summary, submit } = useContractForm<BeginValues, NewPlan>({
    schema: NewPlan,
    defaultValues: { reason: '', example: '' },
    toBody: ({ reason, example }) => ({
      // The contract lets the first plan have no reason; a revision has one.
      reason: isRevision ? reason.trim() : null,
      example: isRevision ? null : example || null,
    }),
    labels: isRevision ? { reason: words.reason } : { example: words.from },
    sentences: { reason: { minLength: words.reasonMissing } },
  })
  return (
    <EntryForm
      onSubmit={submit(body =>
        draft.mutate(body, {
          onError: showServerErrors,
          onSuccess: ({ id }) =>
            navigate({
              to: '/planer/$planId/rediger',
              params: { planId: id },
              state: { notice: words.created },
            }),
        }),
      )}
      summary={summary}
      error={draft.error}
      isSaving={draft.isPending}
      submitText={isRevision ? words.reviseSubmit : words.submit}
      cancel={<CancelLink to="/leger/$traineeId/plan" params={{ traineeId }} />}
    >
      {isRevision ? (
        <Textarea
          id="reason"
          label={words.reason}
          description={`${words.reasonHint} ${frame.noPatient}`}
          maxLength={1000}
          error={messageOf('reason')}
          {...form.register('reason')}
          value={form.watch('reason')}
        />
      ) : (
        <RadioGroup
          id="example"
          legend={words.from}
          error={messageOf('example')}
          value={form.watch('example')}
          onChange={(example: BeginValues['example']) => form.setValue('example', example)}
        >
          <Radio value="" description={words.noneHint}>
            {words.none}
          </Radio>
          {wordsOf(words.examples).map(([example, word]) => (
            <Radio key={example} value={example} description={words.exampleHints[example]}>
              {word}
            </Radio>
          ))}
        </RadioGroup>
      )}
    </EntryForm>
  )
}

type Versions = Answer<typeof listPlans>

/** One is already being made: the way to it. */
function AlreadyOpen({ plans }: Pick<Versions, 'plans'>) {
  const { educationPlans, formats } = useTexts()
  const { begin, sentence } = educationPlans
  const open = plans.find(({ status }) => status === 'draft' || status === 'proposed')
  if (open === undefined) return <NoAccess />
  return (
    <Notice status="announcement" title={begin.notAllowed}>
      <BodyLong spacing>{begin.notAllowedBody}</BodyLong>
      <TextLink to="/planer/$planId" params={{ planId: open.id }}>
        {sentence.seeOpen({ number: formats.number(open.number) })}
      </TextLink>
    </Notice>
  )
}

function Begin({ trainee, versions }: { trainee: Trainee; versions: Versions }) {
  const words = useTexts().educationPlans.begin
  const { plans, can } = versions
  const isRevision = plans.some(({ status }) => status === 'active')
  const hasOpen = plans.some(({ status }) => status === 'draft' || status === 'proposed')
  if (!can.draft && !hasOpen) return <NoAccess />
  const title = isRevision ? words.reviseTitle : words.title
  return (
    <Page title={title} width="reading" breadcrumbs={<TraineeCrumbs trainee={trainee} here={title} />}>
      {can.draft ? (
        <>
          <BodyLong>{isRevision ? words.reviseLead : words.lead}</BodyLong>
          <BeginForm traineeId={trainee.id} isRevision={isRevision} />
        </>
      ) : (
        <AlreadyOpen plans={plans} />
      )}
    </Page>
  )
}

/** Begins the first plan of a doctor, or a revision of the one in force. */
export function DraftPlanPage() {
  const { traineeId } = route.useParams()
  const record = useQuery(traineeQuery(traineeId))
  const versions = useQuery(planVersionsQuery(traineeId))
  return (
    <LoadedPage query={record} skeleton={<SkeletonPage width="reading" />}>
      {trainee => (
        <LoadedPage query={versions} skeleton={<SkeletonPage width="reading" />}>
          {known => <Begin trainee={trainee} versions={known} />}
        </LoadedPage>
      )}
    </LoadedPage>
  )
}
