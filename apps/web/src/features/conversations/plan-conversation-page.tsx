import { NewConversation, type Trainee } from '@alis/contract'
import { BodyLong } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { CancelLink } from '../../forms/cancel-link.tsx'
import { readDay } from '../../forms/day-text.ts'
import { EntryForm } from '../../forms/entry-form.tsx'
import { FormDay } from '../../forms/form-day.tsx'
import { useIdempotencyKey } from '../../forms/idempotency-key.ts'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { NoAccess } from '../../frame/closed-pages.tsx'
import { useTexts } from '../../i18n/language.ts'
import { LoadedPage } from '../../ui/loaded.tsx'
import { SkeletonPage } from '../../ui/skeletons.tsx'
import { DoctorPage } from '../trainees/index.ts'
import { conversationsQuery, usePlanConversation } from './queries.ts'

const route = getRouteApi('/signed-in/leger/$traineeId/samtaler/ny')

function PlanForm({ trainee }: { trainee: Trainee }) {
  const { conversations: words, trainees } = useTexts()
  const navigate = route.useNavigate()
  const plan = usePlanConversation(trainee.id, useIdempotencyKey())
  const { form, messageOf, showServerErrors, summary, submit } = useContractForm<
    { plannedOn: string },
    NewConversation
  >({
    schema: NewConversation,
    defaultValues: { plannedOn: '' },
    toBody: ({ plannedOn }) => ({ plannedOn: readDay(plannedOn) ?? undefined }),
    labels: { plannedOn: words.plannedOn },
  })
  return (
    <EntryForm
      onSubmit={submit(body =>
        plan.mutate(body, {
          onError: showServerErrors,
          onSuccess: ({ id }) =>
            navigate({
              to: '/samtaler/$conversationId',
              params: { conversationId: id },
              state: { notice: words.planned },
            }),
        }),
      )}
      summary={summary}
      error={plan.error}
      isSaving={plan.isPending}
      submitText={words.planSubmit}
      cancel={<CancelLink to="/leger/$traineeId/veiledning" params={{ traineeId: trainee.id }} />}
    >
      <BodyLong>{words.planBody}</BodyLong>
      <FormDay
        form={form}
        name="plannedOn"
        label={words.plannedOn}
        description={trainees.form.dayHint}
        error={messageOf('plannedOn')}
      />
    </EntryForm>
  )
}

/** Plans a conversation, for the doctor and her individual supervisor. */
export function PlanConversationPage() {
  const { planTitle } = useTexts().conversations
  const { traineeId } = route.useParams()
  const list = useQuery(conversationsQuery(traineeId))
  return (
    <LoadedPage query={list} skeleton={<SkeletonPage width="reading" />}>
      {({ can }) =>
        can.plan ? (
          <DoctorPage traineeId={traineeId} title={planTitle} width="reading">
            {trainee => <PlanForm trainee={trainee} />}
          </DoctorPage>
        ) : (
          <NoAccess />
        )
      }
    </LoadedPage>
  )
}
