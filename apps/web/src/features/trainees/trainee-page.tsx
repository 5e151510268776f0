import type { Progress, Trainee } from '@alis/contract'
import { PlusIcon } from '@navikt/aksel-icons'
import { Skeleton } from '@navikt/ds-react/Skeleton'
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { LinkButton, TextLink } from '../../ui/link.tsx'
import { Loaded, LoadedPage } from '../../ui/loaded.tsx'
import { NavigationNotice } from '../../ui/navigation-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonLines, SkeletonPage } from '../../ui/skeletons.tsx'
import { useIsNarrow } from '../../ui/use-media.ts'
import { TraineeConfirmations } from '../confirmations/index.ts'
import { inboxQuery } from '../inbox/index.ts'
import { FamilyList, overviewQuery, useOverallAnswer } from '../overview/index.ts'
import {
  ActList,
  actsOf,
  FindingList,
  mayOpenDays,
  NotCountedList,
  PathTable,
  ProgressAnswer,
  progressQuery,
  RequirementList,
  ServiceTimeline,
} from '../progress/index.ts'
import { describePeriod } from '../service-periods/index.ts'
import { DoctorSections } from './doctor-page.tsx'
import { confirmationsQuery, requestsQuery, traineeQuery } from './queries.ts'
import { TraineeCrumbs } from './trainee-crumbs.tsx'
import { TraineeDetails } from './trainee-details.tsx'
import styles from './trainee-page.module.css'

const route = getRouteApi('/signed-in/leger/$traineeId')
const ownRoute = getRouteApi('/signed-in/oversikt')
const signedIn = getRouteApi('/signed-in')

type OverviewProps = { trainee: Trainee; progress: Progress; isOwn: boolean }

/** Service from before this day can count in either scheme: the new one began on it. */
const NEW_SCHEME_STARTED_ON = '2019-03-01'

/** Whether the doctor can have a choice between the schemes. */
const hasSchemesToCompare = ({ scheme, servicePeriods }: Trainee): boolean =>
  scheme === 'old' || servicePeriods.some(({ startsOn }) => startsOn < NEW_SCHEME_STARTED_ON)

/** Whether the doctor serves in open unselected practice on a day. */
const isInOpenPractice = ({ servicePeriods }: Trainee, day: string): boolean =>
  servicePeriods.some(
    ({ category, startsOn, endsOn }) =>
      category === 'open-practice' && startsOn <= day && (endsOn === null || endsOn >= day),
  )

/** What the reader can do now; what waits, and where the doctor stands otherwise, is loaded beside the progress. */
function Acts({ trainee, progress, isOwn }: OverviewProps) {
  const { me } = signedIn.useRouteContext()
  const { can, provider, status } = trainee
  const requests = useQuery({ ...requestsQuery(trainee.id), enabled: can.requestChange })
  const confirmations = useQuery({ ...confirmationsQuery(trainee.id), enabled: can.readConfirmations })
  const isLeader = me.grants.some(grant => grant.role === 'leader' && grant.provider?.id === provider.id)
  const overview = useQuery(overviewQuery(trainee.id))
  const inbox = useQuery(inboxQuery)
  const sources = [requests, confirmations, overview, inbox]
  if (sources.some(({ isLoading }) => isLoading)) return <SkeletonLines count={3} height={40} />
  const isInTraining = status === 'in-training' || status === 'on-leave'
  const acts = actsOf({
    reader: {
      isOwn,
      isLeader,
      mayEdit: can.edit,
      mayRequestChange: can.requestChange,
      mayPrepareConfirmation: can.prepareConfirmation,
    },
    isInTraining,
    progress,
    requests: requests.data?.items ?? [],
    confirmations: confirmations.data?.items ?? [],
    overview: overview.data ?? null,
    isInOpenPractice: isInOpenPractice(trainee, progress.asOf),
    waiting: inbox.data?.items.filter(item => item.trainee.id === trainee.id) ?? [],
  })
  // Nothing is to be done for who has completed or left: that needs no words.
  if (!isInTraining && acts.length === 0) return null
  return <ActList traineeId={trainee.id} acts={acts} isIncomplete={sources.some(({ isError }) => isError)} />
}

/** The timeline is made for wide screens; the table below it has the same content. */
function Timeline({ trainee, progress }: Omit<OverviewProps, 'isOwn'>) {
  const texts = useTexts()
  if (useIsNarrow()) return null
  return (
    <Suspense fallback={<Skeleton variant="rounded" height={160} />}>
      <ServiceTimeline
        periods={trainee.servicePeriods}
        absences={trainee.absences}
        progress={progress}
        describe={period => describePeriod(texts, period)}
      />
    </Suspense>
  )
}

function Service({ trainee, progress, isOwn }: OverviewProps) {
  const { servicePeriods: words, progress: texts } = useTexts()
  const mayEdit = trainee.can.edit
  const link = mayEdit ? texts.timeline.service : texts.timeline.serviceReadOnly
  return (
    <section aria-labelledby="service" className={styles.section}>
      <div className={styles.head}>
        <Heading id="service" level="2" size="medium">
          {texts.timeline.title}
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
          <Timeline trainee={trainee} progress={progress} />
          <PathTable trainee={trainee} progress={progress} />
        </>
      )}
      <BodyShort>
        {isOwn ? (
          <TextLink to="/tjeneste">{link}</TextLink>
        ) : (
          <TextLink to="/leger/$traineeId/tjeneste" params={{ traineeId: trainee.id }}>
            {link}
          </TextLink>
        )}
      </BodyShort>
    </section>
  )
}

/** Where each of a doctor's periods is served. */
function placesOf({ servicePeriods }: Trainee): (id: string) => string {
  const places = new Map(servicePeriods.map(({ id, place }) => [id, place]))
  return id => places.get(id) ?? ''
}

/** The answer first, what to do now, then what the answer is made of. */
function KnownProgress(props: OverviewProps) {
  const { trainee, progress, isOwn } = props
  const overview = useQuery(overviewQuery(trainee.id))
  const overall = useOverallAnswer(overview.data)
  return (
    <>
      <ProgressAnswer
        overall={overall}
        progress={progress}
        hasLeft={trainee.status === 'left'}
        isOwn={isOwn}
        mayOpenDays={mayOpenDays(trainee)}
        showsSchemes={hasSchemesToCompare(trainee)}
      />
      <Acts {...props} />
      <RequirementList progress={progress} trainee={trainee} />
      <Loaded query={overview} skeleton={<SkeletonLines count={5} height={48} />}>
        {known => <FamilyList overview={known} />}
      </Loaded>
      <Service {...props} />
      {trainee.servicePeriods.length > 0 && (
        <>
          <FindingList progress={progress} />
          <NotCountedList progress={progress} placeOf={placesOf(trainee)} />
        </>
      )}
    </>
  )
}

function Overview({ traineeId, isOwn }: { traineeId: string; isOwn: boolean }) {
  const record = useQuery(traineeQuery(traineeId))
  const progress = useQuery(progressQuery(traineeId))
  return (
    <LoadedPage query={record} skeleton={<SkeletonPage />}>
      {trainee => (
        <Page
          title={`${trainee.givenName} ${trainee.familyName}`}
          width="work"
          breadcrumbs={
            <>
              <TraineeCrumbs trainee={trainee} />
              <DoctorSections trainee={trainee} />
            </>
          }
        >
          <NavigationNotice />
          <Loaded query={progress} skeleton={<SkeletonLines count={6} height={40} />}>
            {known => <KnownProgress trainee={trainee} progress={known} isOwn={isOwn} />}
          </Loaded>
          <TraineeConfirmations trainee={trainee} />
          <TraineeDetails trainee={trainee} />
        </Page>
      )}
    </LoadedPage>
  )
}

/** Whether a doctor's page is opened by herself, which the address need not say. */
function useIsOwn(traineeId: string): boolean {
  const { me } = signedIn.useRouteContext()
  return me.grants.some(grant => grant.role === 'trainee' && grant.traineeId === traineeId)
}

/** A doctor's page for staff. */
export function TraineePage() {
  const { traineeId } = route.useParams()
  return <Overview traineeId={traineeId} isOwn={useIsOwn(traineeId)} />
}

/** The same page for the doctor herself. */
export const OwnOverviewPage = () => <Overview traineeId={ownRoute.useRouteContext().traineeId} isOwn />
