import type { Trainee } from '@alis/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { NoAccess, NotFound } from '../../frame/closed-pages.tsx'
import { LoadedPage } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonPage } from '../../ui/skeletons.tsx'
import { traineeQuery } from './queries.ts'
import { TraineeCrumbs } from './trainee-crumbs.tsx'

const signedIn = getRouteApi('/signed-in')

type RecordFrameProps = { trainee: Trainee; title: string; children: ReactNode }

function RecordFrame({ trainee, title, children }: RecordFrameProps) {
  if (!trainee.can.edit) return <NoAccess />
  return (
    <Page title={title} width="reading" breadcrumbs={<TraineeCrumbs trainee={trainee} here={title} />}>
      {children}
    </Page>
  )
}

type RecordPageProps = { traineeId: string; title: string; children: (trainee: Trainee) => ReactNode }

/** A page on which something is added to a doctor's record. */
export function RecordPage({ traineeId, title, children }: RecordPageProps) {
  return (
    <LoadedPage query={useQuery(traineeQuery(traineeId))} skeleton={<SkeletonPage width="reading" />}>
      {trainee => (
        <RecordFrame trainee={trainee} title={title}>
          {children(trainee)}
        </RecordFrame>
      )}
    </LoadedPage>
  )
}

type EntryPageProps<Entry> = {
  traineeId: string
  /** Which period of service, or which absence. */
  entryId: string
  find: (trainee: Trainee, entryId: string) => Entry | null
  title: string
  children: (trainee: Trainee, entry: Entry) => ReactNode
}

/** Once the page is open it keeps its entry, also when somebody else removes it. */
function OpenedEntry<Entry>({
  trainee,
  entryId,
  find,
  title,
  children,
}: Omit<EntryPageProps<Entry>, 'traineeId'> & { trainee: Trainee }) {
  const [opened] = useState(() => find(trainee, entryId))
  const entry = find(trainee, entryId) ?? opened
  if (entry === null) return <NotFound />
  return (
    <RecordFrame trainee={trainee} title={title}>
      {children(trainee, entry)}
    </RecordFrame>
  )
}

/** A page on which one entry of a doctor's record is changed or removed. */
export function EntryPage<Entry>({ traineeId, entryId, ...rest }: EntryPageProps<Entry>) {
  return (
    <LoadedPage query={useQuery(traineeQuery(traineeId))} skeleton={<SkeletonPage width="reading" />}>
      {trainee => <OpenedEntry key={entryId} trainee={trainee} entryId={entryId} {...rest} />}
    </LoadedPage>
  )
}

/** Leads back to a doctor's service and absence, where it is said what was done. */
export function useBackToService(traineeId: string) {
  const navigate = signedIn.useNavigate()
  return (notice: string) =>
    navigate({ to: '/leger/$traineeId/tjeneste', params: { traineeId }, state: { notice } })
}
