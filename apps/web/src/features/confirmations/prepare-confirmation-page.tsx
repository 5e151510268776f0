import type { Confirmation, Trainee } from '@alis/contract'
import { BodyLong } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { CancelLink } from '../../forms/cancel-link.tsx'
import { useIdempotencyKey } from '../../forms/idempotency-key.ts'
import { NoAccess } from '../../frame/closed-pages.tsx'
import { useTexts } from '../../i18n/language.ts'
import { Loaded, LoadedPage } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonLines, SkeletonPage } from '../../ui/skeletons.tsx'
import { progressQuery } from '../progress/index.ts'
import { TraineeCrumbs, traineeQuery } from '../trainees/index.ts'
import { ConfirmationForm } from './confirmation-form.tsx'
import { type ConfirmationValues, toFields, toValues } from './confirmation-values.ts'
import { defaultSpan } from './default-span.ts'
import { allConfirmationsQuery, confirmationQuery, usePrepareConfirmation } from './queries.ts'

const route = getRouteApi('/signed-in/leger/$traineeId/bekreftelser/ny')

type PrepareProps = { trainee: Trainee; initial: ConfirmationValues; replaced: Confirmation | null }

function Prepare({ trainee, initial, replaced }: PrepareProps) {
  const texts = useTexts()
  const words = texts.confirmations.form
  const navigate = route.useNavigate()
  const prepare = usePrepareConfirmation(trainee.id, useIdempotencyKey())
  return (
    <ConfirmationForm
      traineeId={trainee.id}
      initial={initial}
      error={prepare.error}
      isSaving={prepare.isPending}
      submitText={words.prepare}
      cancel={<CancelLink to="/leger/$traineeId" params={{ traineeId: trainee.id }} />}
      onSave={(fields, form) =>
        prepare.mutate(replaced ? { ...fields, replacesId: replaced.id } : fields, {
          onError: form.showServerErrors,
          onSuccess: ({ id }) =>
            navigate({
              to: '/bekreftelser/$confirmationId',
              params: { confirmationId: id },
              state: { notice: words.prepared },
            }),
        })
      }
    />
  )
}

function PrepareFirst({ trainee }: { trainee: Trainee }) {
  const progress = useQuery(progressQuery(trainee.id))
  const others = useQuery(allConfirmationsQuery(trainee.id))
  const skeleton = <SkeletonLines count={6} height={56} />
  return (
    <Loaded query={progress} skeleton={skeleton}>
      {({ asOf }) => (
        <Loaded query={others} skeleton={skeleton}>
          {({ items }) => {
            const span = defaultSpan(trainee.servicePeriods, items, asOf)
            const initial = toValues({
              startsOn: span?.startsOn ?? '',
              endsOn: span?.endsOn ?? '',
              supervisionHours: null,
              supervisorName: null,
              supervisorHprNumber: null,
              place: trainee.provider.name,
            })
            return <Prepare trainee={trainee} initial={initial} replaced={null} />
          }}
        </Loaded>
      )}
    </Loaded>
  )
}

function PrepareReplacement({ trainee, replacedId }: { trainee: Trainee; replacedId: string }) {
  const { confirmations, formats } = useTexts()
  const words = confirmations.form
  return (
    <Loaded
      query={useQuery(confirmationQuery(replacedId))}
      skeleton={<SkeletonLines count={6} height={56} />}
    >
      {replaced => {
        if (!replaced.can.replace || replaced.trainee.id !== trainee.id)
          return <Notice status="warning" title={words.cannotReplace} />
        const { content, issued } = replaced
        return (
          <>
            <Notice status="announcement" title={words.replaces}>
              {words.replacesBody({
                code: issued?.code ?? '',
                days: formats.range(content.startsOn, content.endsOn),
              })}
            </Notice>
            <Prepare trainee={trainee} initial={toValues(toFields(content))} replaced={replaced} />
          </>
        )
      }}
    </Loaded>
  )
}

/** Prepares a confirmation of completed service, new or instead of an issued one. */
export function PrepareConfirmationPage() {
  const words = useTexts().confirmations.form
  const { traineeId } = route.useParams()
  const { erstatter } = route.useSearch()
  const title = erstatter ? words.replaceTitle : words.prepareTitle
  return (
    <LoadedPage query={useQuery(traineeQuery(traineeId))} skeleton={<SkeletonPage width="reading" />}>
      {trainee =>
        trainee.can.prepareConfirmation ? (
          <Page title={title} width="reading" breadcrumbs={<TraineeCrumbs trainee={trainee} here={title} />}>
            <BodyLong>{words.prepareLead}</BodyLong>
            {erstatter ? (
              <PrepareReplacement trainee={trainee} replacedId={erstatter} />
            ) : (
              <PrepareFirst trainee={trainee} />
            )}
          </Page>
        ) : (
          <NoAccess />
        )
      }
    </LoadedPage>
  )
}
