import type { Supervision, Trainee } from '@alis/contract'
import { PlusIcon } from '@navikt/aksel-icons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTexts } from '../../i18n/language.ts'
import { LinkButton } from '../../ui/link.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { SkeletonLines } from '../../ui/skeletons.tsx'
import { BoardAssessments } from '../board-assessments/index.ts'
import { Conversations } from '../conversations/index.ts'
import { DoctorPage } from '../trainees/index.ts'
import { CertificateSection } from './certificate-section.tsx'
import { EntriesSection } from './entries-section.tsx'
import type { EntrySearch } from './entry-search.ts'
import { GroupSection } from './group-section.tsx'
import { MonthList } from './month-list.tsx'
import { supervisionQuery } from './queries.ts'
import { SupervisionAnswer } from './supervision-answer.tsx'
import { UsualButton } from './usual-button.tsx'

const route = getRouteApi('/signed-in/leger/$traineeId/veiledning')
const ownRoute = getRouteApi('/signed-in/veiledning')

/** The years from the first day until the last, the newest first. */
function yearsBetween(firstDay: string, lastDay: string): number[] {
  const first = Number(firstDay.slice(0, 4))
  const last = Number(lastDay.slice(0, 4))
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => last - index)
}

type AddressProps = { search: EntrySearch; onSearch: (search: EntrySearch) => void }

type ContentProps = AddressProps & { trainee: Trainee; supervision: Supervision }

function SupervisionContent({ trainee, supervision, ...address }: ContentProps) {
  const { supervisor, actsAs, asOf, usual, can } = supervision
  const otherName = actsAs === 'trainee' ? (supervisor?.name ?? '') : trainee.givenName
  return (
    <>
      <SupervisionAnswer supervision={supervision} />
      {can.add && <UsualButton traineeId={trainee.id} usual={usual} today={asOf} otherName={otherName} />}
      <EntriesSection
        traineeId={trainee.id}
        years={yearsBetween(trainee.part3StartedOn, asOf)}
        {...address}
      />
      <Conversations traineeId={trainee.id} />
      <MonthList months={supervision.individual.months} />
      <GroupSection group={supervision.group} />
      <BoardAssessments traineeId={trainee.id} />
      <CertificateSection traineeId={trainee.id} firstDay={trainee.part3StartedOn} today={asOf} />
    </>
  )
}

/** A doctor's supervision: the hours, the group, the certificate. */
function SupervisionOf({ traineeId, ...address }: AddressProps & { traineeId: string }) {
  const texts = useTexts()
  const supervision = useQuery(supervisionQuery(traineeId))
  return (
    <DoctorPage
      traineeId={traineeId}
      title={texts.supervision.title}
      action={() =>
        supervision.data?.can.add && (
          <LinkButton
            to="/leger/$traineeId/veiledning/ny"
            params={{ traineeId }}
            icon={<PlusIcon aria-hidden />}
          >
            {texts.supervision.add}
          </LinkButton>
        )
      }
    >
      {trainee => (
        <Loaded query={supervision} skeleton={<SkeletonLines count={8} />}>
          {data => <SupervisionContent trainee={trainee} supervision={data} {...address} />}
        </Loaded>
      )}
    </DoctorPage>
  )
}

/** For staff and supervisors. */
export function SupervisionPage() {
  const navigate = route.useNavigate()
  return (
    <SupervisionOf
      traineeId={route.useParams().traineeId}
      search={route.useSearch()}
      onSearch={search => void navigate({ search, resetScroll: false })}
    />
  )
}

/** The doctor's own. */
export function OwnSupervisionPage() {
  const navigate = ownRoute.useNavigate()
  return (
    <SupervisionOf
      traineeId={ownRoute.useRouteContext().traineeId}
      search={ownRoute.useSearch()}
      onSearch={search => void navigate({ search, resetScroll: false })}
    />
  )
}
