import type { Progress, Trainee } from '@alis/contract'
import { PlusIcon } from '@navikt/aksel-icons'
import { Skeleton } from '@navikt/ds-react/Skeleton'
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { LinkButton } from '../../ui/link.tsx'
import { Loaded, LoadedPage } from '../../ui/loaded.tsx'
import { NavigationNotice } from '../../ui/navigation-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonLines, SkeletonPage } from '../../ui/skeletons.tsx'
import { useIsNarrow } from '../../ui/use-media.ts'
import { AbsenceList } from '../absences/index.ts'
import { FindingList, progressQuery, ServiceTimeline } from '../progress/index.ts'
import { describePeriod, ServiceList } from '../service-periods/index.ts'
import { DoctorSections } from './doctor-page.tsx'
import { traineeQuery } from './queries.ts'
import styles from './service-page.module.css'
import { TraineeCrumbs } from './trainee-crumbs.tsx'

const route = getRouteApi('/signed-in/leger/$traineeId/tjeneste')
const ownRoute = getRouteApi('/signed-in/tjeneste')

type RecordProps = { trainee: Trainee; progress: Progress }

/** What a reader may do: keep the record, or ask for a change of it and try what one would do. */
function Acts({ trainee: { id, can } }: { trainee: Trainee }) {
  const { servicePeriods, absences } = useTexts()
  const { page } = servicePeriods
  const params = { traineeId: id }
  return (
    <div className={styles.acts}>
      {can.edit && (
        <>
          <LinkButton to="/leger/$traineeId/tjeneste/ny" params={params} icon={<PlusIcon aria-hidden />}>
            {servicePeriods.add}
          </LinkButton>
          <LinkButton
            to="/leger/$traineeId/fravaer/nytt"
            params={params}
            variant="secondary"
            icon={<PlusIcon aria-hidden />}
          >
            {absences.add}
          </LinkButton>
        </>
      )}
      {can.requestChange && (
        <>
          <LinkButton
            to="/leger/$traineeId/endringer/ny"
            params={params}
            variant={can.edit ? 'tertiary' : 'primary'}
          >
            {page.requestChange}
          </LinkButton>
          <LinkButton
            to="/leger/$traineeId/alternativer"
            params={params}
            variant={can.edit ? 'tertiary' : 'secondary'}
          >
            {page.tryAlternatives}
          </LinkButton>
        </>
      )}
    </div>
  )
}

/** What all the service gives so far. */
function Sum({ progress: { asOf, total } }: { progress: Progress }) {
  const { servicePeriods, formats } = useTexts()
  const { page } = servicePeriods
  return (
    <BodyLong size="large">
      {total.gross.units === 0
        ? page.notStarted
        : page.sum({
            day: formats.dayInSentence(asOf),
            counted: formats.duration(total.counted.duration),
          })}
    </BodyLong>
  )
}

/** The timeline is made for wide screens; the tables below it have the same content. */
function Timeline({ trainee, progress }: RecordProps) {
  const texts = useTexts()
  if (useIsNarrow()) return null
  return (
    <Suspense fallback={<Skeleton variant="rounded" height={120} />}>
      <ServiceTimeline
        periods={trainee.servicePeriods}
        absences={trainee.absences}
        progress={progress}
        describe={period => describePeriod(texts, period)}
      />
    </Suspense>
  )
}

function Empty({ title, body }: { title: string; body: string }) {
  return (
    <div>
      <BodyShort weight="semibold">{title}</BodyShort>
      <BodyLong>{body}</BodyLong>
    </div>
  )
}

function Service({ trainee, progress }: RecordProps) {
  const { servicePeriods: words } = useTexts()
  const { id, servicePeriods, can } = trainee
  return (
    <section aria-labelledby="service" className={styles.section}>
      <Heading id="service" level="2" size="medium">
        {words.title}
      </Heading>
      {servicePeriods.length === 0 ? (
        <Empty title={words.empty.title} body={can.edit ? words.empty.body : words.empty.readOnly} />
      ) : (
        <>
          <Timeline trainee={trainee} progress={progress} />
          <ServiceList traineeId={id} periods={servicePeriods} given={progress.periods} mayEdit={can.edit} />
          <FindingList progress={progress} />
        </>
      )}
    </section>
  )
}

/** The absences with what they take; who may not see them is told what they take alone. */
function Absences({ trainee: { id, absences, can }, progress }: RecordProps) {
  const { absences: words, formats } = useTexts()
  const { deducted } = progress.total
  const amount = formats.duration(deducted.duration)
  return (
    <section aria-labelledby="absences" className={styles.section}>
      <Heading id="absences" level="2" size="medium">
        {words.title}
      </Heading>
      {absences === null && <BodyLong>{words.onlyDeductedShown({ amount })}</BodyLong>}
      {absences?.length === 0 && (
        <Empty title={words.empty.title} body={can.edit ? words.empty.body : words.empty.readOnly} />
      )}
      {absences !== null && absences.length > 0 && (
        <>
          <BodyShort>{deducted.units === 0 ? words.nothingDeducted : words.deducted({ amount })}</BodyShort>
          <AbsenceList traineeId={id} absences={absences} mayEdit={can.edit} />
        </>
      )}
    </section>
  )
}

function ServiceAndAbsence({ traineeId, isOwn }: { traineeId: string; isOwn: boolean }) {
  const { page } = useTexts().servicePeriods
  const record = useQuery(traineeQuery(traineeId))
  const progress = useQuery(progressQuery(traineeId))
  return (
    <LoadedPage query={record} skeleton={<SkeletonPage />}>
      {trainee => (
        <Page
          title={isOwn ? page.title : page.titleOf({ name: `${trainee.givenName} ${trainee.familyName}` })}
          width="work"
          breadcrumbs={
            <>
              <TraineeCrumbs trainee={trainee} here={page.title} />
              <DoctorSections trainee={trainee} />
            </>
          }
          action={<Acts trainee={trainee} />}
        >
          <NavigationNotice />
          <Loaded query={progress} skeleton={<SkeletonLines count={6} height={40} />}>
            {known => (
              <>
                <Sum progress={known} />
                <Service trainee={trainee} progress={known} />
                <Absences trainee={trainee} progress={known} />
              </>
            )}
          </Loaded>
        </Page>
      )}
    </LoadedPage>
  )
}

/** The service and the absence of a doctor, for staff. */
export const ServicePage = () => <ServiceAndAbsence traineeId={route.useParams().traineeId} isOwn={false} />

/** The same page for the doctor herself. */
export const OwnServicePage = () => (
  <ServiceAndAbsence traineeId={ownRoute.useRouteContext().traineeId} isOwn />
)
