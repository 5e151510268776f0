import type { ServicePeriod, Trainee } from '@alis/contract'
import { Button } from '@navikt/ds-react/Button'
import { BodyLong, BodyShort } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import styles from '../../forms/form.module.css'
import { NoAccess, NotFound } from '../../frame/closed-pages.tsx'
import { useTexts } from '../../i18n/language.ts'
import { LinkButton } from '../../ui/link.tsx'
import { LoadedPage } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { SkeletonPage } from '../../ui/skeletons.tsx'
import { TraineeCrumbs, traineeQuery } from '../trainees/index.ts'
import { describePeriod } from './describe-period.ts'
import { useRemoveServicePeriod } from './queries.ts'

const route = getRouteApi('/signed-in/leger/$traineeId/tjeneste/$periodId/fjern')

function Confirmation({ trainee, period }: { trainee: Trainee; period: ServicePeriod }) {
  const texts = useTexts()
  const words = texts.servicePeriods
  const navigate = route.useNavigate()
  const remove = useRemoveServicePeriod(trainee.id, period.id)
  const confirm = () =>
    remove.mutate(period.version, {
      onSuccess: () =>
        navigate({
          to: '/leger/$traineeId',
          params: { traineeId: trainee.id },
          state: { notice: words.removed },
        }),
    })
  return (
    <>
      <BodyShort weight="semibold">{describePeriod(texts, period)}</BodyShort>
      <BodyLong>{words.removeBody}</BodyLong>
      {remove.error && <ProblemAlert title={texts.frame.notSaved} error={remove.error} />}
      <div className={styles.buttons}>
        <Button data-color="danger" loading={remove.isPending} onClick={confirm}>
          {words.removeSubmit}
        </Button>
        <LinkButton to="/leger/$traineeId" params={{ traineeId: trainee.id }} variant="tertiary">
          {texts.frame.form.cancel}
        </LinkButton>
      </div>
    </>
  )
}

/** Asks before a period of service is removed, and says what that means. */
export function RemoveServicePage() {
  const { servicePeriods } = useTexts()
  const { traineeId, periodId } = route.useParams()
  return (
    <LoadedPage query={useQuery(traineeQuery(traineeId))} skeleton={<SkeletonPage width="reading" />}>
      {trainee => {
        const period = trainee.servicePeriods.find(({ id }) => id === periodId)
        if (period === undefined) return <NotFound />
        if (!trainee.can.edit) return <NoAccess />
        return (
          <Page
            title={servicePeriods.removeTitle}
            width="reading"
            breadcrumbs={<TraineeCrumbs trainee={trainee} here={servicePeriods.removeTitle} />}
          >
            <Confirmation trainee={trainee} period={period} />
          </Page>
        )
      }}
    </LoadedPage>
  )
}
