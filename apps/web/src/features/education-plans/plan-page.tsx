import type { Answer, listPlans, Trainee } from '@alis/contract'
import { BodyLong, BodyShort } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTexts } from '../../i18n/language.ts'
import { LinkButton, TextLink } from '../../ui/link.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { SkeletonLines } from '../../ui/skeletons.tsx'
import { DoctorPage } from '../trainees/index.ts'
import styles from './plan.module.css'
import { PlanView } from './plan-view.tsx'
import { planQuery, planVersionsQuery } from './queries.ts'

const route = getRouteApi('/signed-in/leger/$traineeId/plan')
const ownRoute = getRouteApi('/signed-in/plan')

type Versions = Answer<typeof listPlans>

/** What would stand here, and who makes it. */
function NoPlan({ traineeId, mayBegin }: { traineeId: string; mayBegin: boolean }) {
  const { empty, sentence } = useTexts().educationPlans
  return (
    <>
      <BodyLong size="large">{sentence.none}</BodyLong>
      <BodyLong>{empty.body}</BodyLong>
      {mayBegin ? (
        <div>
          <LinkButton to="/leger/$traineeId/plan/ny" params={{ traineeId }}>
            {empty.begin}
          </LinkButton>
        </div>
      ) : (
        <BodyLong>{empty.waits}</BodyLong>
      )}
    </>
  )
}

const isOpen = ({ status }: Versions['plans'][number]) => status === 'draft' || status === 'proposed'

/** A revision that is under way, beside the plan in force. */
function OpenRevision({ open }: { open: Versions['plans'][number] }) {
  const { educationPlans, formats } = useTexts()
  const { sentence } = educationPlans
  const number = formats.number(open.number)
  return (
    <BodyShort>
      {open.status === 'proposed' ? sentence.openProposal({ number }) : sentence.openRevision({ number })}{' '}
      <TextLink to="/planer/$planId" params={{ planId: open.id }}>
        {sentence.seeOpen({ number })}
      </TextLink>
    </BodyShort>
  )
}

/** The plan in force; where none is, the one that is being made. */
function NewestPlan({ traineeId, versions }: { traineeId: string; versions: Versions }) {
  const { plans, state, can } = versions
  const active = plans.find(({ status }) => status === 'active')
  const open = plans.find(isOpen)
  const shown = active ?? open
  if (shown === undefined) return <NoPlan traineeId={traineeId} mayBegin={can.draft} />
  return <ShownPlan key={shown.id} planId={shown.id} state={state} open={active && open} />
}

type ShownPlanProps = {
  planId: string
  state: Versions['state']
  open: Versions['plans'][number] | undefined
}

function ShownPlan({ planId, state, open }: ShownPlanProps) {
  return (
    <Loaded query={useQuery(planQuery(planId))} skeleton={<SkeletonLines count={10} height={40} />}>
      {plan => (
        <PlanView plan={plan} state={state}>
          {open && <OpenRevision open={open} />}
        </PlanView>
      )}
    </Loaded>
  )
}

function DoctorsPlan({ trainee: { id } }: { trainee: Trainee }) {
  return (
    <div className={styles.paper}>
      <Loaded query={useQuery(planVersionsQuery(id))} skeleton={<SkeletonLines count={10} height={40} />}>
        {versions => <NewestPlan traineeId={id} versions={versions} />}
      </Loaded>
    </div>
  )
}

function Plan({ traineeId }: { traineeId: string }) {
  const { title } = useTexts().educationPlans
  return (
    <DoctorPage traineeId={traineeId} title={title}>
      {trainee => <DoctorsPlan trainee={trainee} />}
    </DoctorPage>
  )
}

/** A doctor's plan, for all who may see the doctor. */
export const PlanPage = () => <Plan traineeId={route.useParams().traineeId} />

/** The same page for the doctor herself. */
export const OwnPlanPage = () => <Plan traineeId={ownRoute.useRouteContext().traineeId} />
