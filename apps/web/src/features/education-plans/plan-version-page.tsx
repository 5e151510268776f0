import type { EducationPlan } from '@alis/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTexts } from '../../i18n/language.ts'
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import { TextLink } from '../../ui/link.tsx'
import { Loaded, LoadedPage } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonLines, SkeletonPage } from '../../ui/skeletons.tsx'
import { isOwn } from './plan-sentence.ts'
import { PlanView } from './plan-view.tsx'
import { planQuery, planVersionsQuery } from './queries.ts'

const route = getRouteApi('/signed-in/planer/$planId')
const signedIn = getRouteApi('/signed-in')

type CrumbsProps = { plan: Pick<EducationPlan, 'id' | 'number' | 'trainee'>; here?: string }

/** The way up from a version: to the list for staff, then to the doctor's plan. */
export function PlanCrumbs({ plan: { id, number, trainee }, here }: CrumbsProps) {
  const { educationPlans, formats } = useTexts()
  const { me } = signedIn.useRouteContext()
  const version = educationPlans.version({ number: formats.number(number) })
  const plan = isOwn(me, trainee.id) ? (
    <TextLink key="plan" to="/plan">
      {educationPlans.title}
    </TextLink>
  ) : (
    <TextLink key="plan" to="/leger/$traineeId/plan" params={{ traineeId: trainee.id }}>
      {educationPlans.titleOf({ name: `${trainee.givenName} ${trainee.familyName}` })}
    </TextLink>
  )
  const shown = (
    <TextLink key="version" to="/planer/$planId" params={{ planId: id }}>
      {version}
    </TextLink>
  )
  return here === undefined ? (
    <Breadcrumbs above={[plan]} here={version} />
  ) : (
    <Breadcrumbs above={[plan, shown]} here={here} />
  )
}

function Version({ plan }: { plan: EducationPlan }) {
  const { educationPlans, formats } = useTexts()
  const { trainee, number } = plan
  return (
    <Page
      title={educationPlans.versionTitle({
        number: formats.number(number),
        name: `${trainee.givenName} ${trainee.familyName}`,
      })}
      width="work"
      breadcrumbs={<PlanCrumbs plan={plan} />}
    >
      <Loaded
        query={useQuery(planVersionsQuery(trainee.id))}
        skeleton={<SkeletonLines count={10} height={40} />}
      >
        {({ state }) => <PlanView plan={plan} state={state} />}
      </Loaded>
    </Page>
  )
}

/** One version of a plan, with what was changed from the one before. */
export function PlanVersionPage() {
  const { planId } = route.useParams()
  return (
    <LoadedPage query={useQuery(planQuery(planId))} skeleton={<SkeletonPage />}>
      {plan => <Version key={plan.id} plan={plan} />}
    </LoadedPage>
  )
}
