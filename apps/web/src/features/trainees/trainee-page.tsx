import type { Progress, Trainee } from '@alis/contract'
import { PlusIcon } from '@navikt/aksel-icons'
import { Skeleton } from '@navikt/ds-react/Skeleton'
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { LinkButton } from '../../ui/link.tsx'
import { Loaded, LoadedPage } from '../../ui/loaded.tsx'
import { NavigationNotice } from '../../ui/navigation-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonLines, SkeletonPage } from '../../ui/skeletons.tsx'
import { useIsNarrow } from '../../ui/use-media.ts'
import {
  FindingList,
  NotCountedList,
  ProgressAnswer,
  progressQuery,
  RequirementList,
  ServiceTimeline,
} from '../progress/index.ts'
import { describePeriod, ServiceList } from '../service-periods/index.ts'
import { traineeQuery } from './queries.ts'
import { TraineeCrumbs } from './trainee-crumbs.tsx'
import { TraineeDetails } from './trainee-details.tsx'
import styles from './trainee-page.module.css'

const route = getRouteApi('/signed-in/leger/$traineeId')
const ownRoute = getRouteApi('/signed-in/oversikt')

/** The timeline is made for wide screens; the table below it has the same content. */
function Timeline({ trainee, progress }: { trainee: Trainee; progress: Progress }) {
  const texts = useTexts()
  if (useIsNarrow()) return null
  return (
    <Suspense fallback={<Skeleton variant="rounded" height={120} />}>
      <ServiceTimeline
        periods={trainee.servicePeriods}
        progress={progress}
        describe={period => describePeriod(texts, period)}
      />
    </Suspense>
  )
}

function Service({ trainee, progress }: { trainee: Trainee; progress: UseQueryResult<Progress> }) {
  const { servicePeriods: words } = useTexts()
  const mayEdit = trainee.can.edit
  return (
    <section aria-labelledby="service" className={styles.section}>
      <div className={styles.head}>
        <Heading id="service" level="2" size="medium">
          {words.title}
        </Heading>
        {mayEdit && (
          <LinkButton
            to="/leger/$traineeId/tjeneste/ny"
            params={{ traineeId: trainee.id }}
            size="small"
            icon={<PlusIcon aria-hidden />}
          >
            {words.add}
          </LinkButton>
        )}
      </div>
      {trainee.servicePeriods.length === 0 ? (
        <div>
          <BodyShort weight="semibold">{words.empty.title}</BodyShort>
          <BodyLong>{mayEdit ? words.empty.body : words.empty.readOnly}</BodyLong>
        </div>
      ) : (
        <>
          {progress.data && <Timeline trainee={trainee} progress={progress.data} />}
          <ServiceList
            traineeId={trainee.id}
            periods={trainee.servicePeriods}
            given={progress.data?.periods ?? []}
            mayEdit={mayEdit}
          />
        </>
      )}
    </section>
  )
}

/** Where each of a doctor's periods is served. */
function placesOf({ servicePeriods }: Trainee): (id: string) => string {
  const places = new Map(servicePeriods.map(({ id, place }) => [id, place]))
  return id => places.get(id) ?? ''
}

function Overview({ traineeId }: { traineeId: string }) {
  const record = useQuery(traineeQuery(traineeId))
  const progress = useQuery(progressQuery(traineeId))
  return (
    <LoadedPage query={record} skeleton={<SkeletonPage />}>
      {trainee => (
        <Page
          title={`${trainee.givenName} ${trainee.familyName}`}
          width="work"
          breadcrumbs={<TraineeCrumbs trainee={trainee} />}
        >
          <NavigationNotice />
          <Loaded query={progress} skeleton={<SkeletonLines count={6} height={40} />}>
            {known => (
              <>
                <ProgressAnswer progress={known} />
                <RequirementList requirements={known.requirements} />
              </>
            )}
          </Loaded>
          <Service trainee={trainee} progress={progress} />
          {progress.data && trainee.servicePeriods.length > 0 && (
            <>
              <NotCountedList progress={progress.data} placeOf={placesOf(trainee)} />
              <FindingList progress={progress.data} />
            </>
          )}
          <TraineeDetails trainee={trainee} />
        </Page>
      )}
    </LoadedPage>
  )
}

/** A doctor's page for staff. */
export const TraineePage = () => <Overview traineeId={route.useParams().traineeId} />

/** The same page for the doctor herself. */
export const OwnOverviewPage = () => <Overview traineeId={ownRoute.useRouteContext().traineeId} />
