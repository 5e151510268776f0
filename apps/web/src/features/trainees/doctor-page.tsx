import type { Trainee } from '@alis/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { LoadedPage } from '../../ui/loaded.tsx'
import { NavigationNotice } from '../../ui/navigation-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonPage } from '../../ui/skeletons.tsx'
import styles from './doctor-page.module.css'
import { traineeQuery } from './queries.ts'
import { TraineeCrumbs } from './trainee-crumbs.tsx'

const signedIn = getRouteApi('/signed-in')

const sections = [
  { to: '/leger/$traineeId', label: 'overview' },
  { to: '/leger/$traineeId/plan', label: 'plan' },
  { to: '/leger/$traineeId/tjeneste', label: 'service' },
  { to: '/leger/$traineeId/laeringsmal', label: 'goals' },
  { to: '/leger/$traineeId/veiledning', label: 'supervision' },
] as const

/** A doctor's pages for staff. The doctor herself has the same ones under the header. */
export function DoctorSections({ trainee }: { trainee: Pick<Trainee, 'id' | 'givenName' | 'familyName'> }) {
  const { frame } = useTexts()
  const { me } = signedIn.useRouteContext()
  if (me.grants.some(grant => grant.role === 'trainee' && grant.traineeId === trainee.id)) return null
  return (
    <nav aria-label={`${trainee.givenName} ${trainee.familyName}`} className={styles.sections}>
      {sections.map(({ to, label }) => (
        <Link
          key={to}
          to={to}
          params={{ traineeId: trainee.id }}
          activeOptions={{ exact: true }}
          activeProps={{ 'aria-current': 'page' }}
          className={styles.section}
        >
          {frame.tabs[label]}
        </Link>
      ))}
    </nav>
  )
}

type DoctorPageProps = {
  traineeId: string
  title: string
  width?: 'reading' | 'work' | 'full'
  action?: (trainee: Trainee) => ReactNode
  children: (trainee: Trainee) => ReactNode
}

/** One of a doctor's pages, for all who may see the doctor: crumbs, the doctor's sections, title, content. */
export function DoctorPage({ traineeId, title, width = 'work', action, children }: DoctorPageProps) {
  return (
    <LoadedPage query={useQuery(traineeQuery(traineeId))} skeleton={<SkeletonPage width={width} />}>
      {trainee => (
        <Page
          title={title}
          width={width}
          breadcrumbs={
            <>
              <TraineeCrumbs trainee={trainee} here={title} />
              <DoctorSections trainee={trainee} />
            </>
          }
          action={action?.(trainee)}
        >
          <NavigationNotice />
          {children(trainee)}
        </Page>
      )}
    </LoadedPage>
  )
}
