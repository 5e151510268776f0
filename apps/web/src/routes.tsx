import {
  ConfirmationQuery,
  type Me,
  type NewSigningLink,
  SigningLinkKind,
  SigningLinkQuery,
  TraineeQuery,
  Uuid,
} from '@alis/contract'
import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { ProblemError } from './api/call.ts'
import { accountsQuery, readAccountSearch } from './features/accounts/queries.ts'
import { type ActivitySearch, readActivitySearch } from './features/activities/activity-search.ts'
import { activityQuery } from './features/activities/queries.ts'
import { assessmentQuery } from './features/board-assessments/queries.ts'
import { readChangeRequestSearch } from './features/change-requests/change-request-search.ts'
import { changeRequestQuery } from './features/change-requests/queries.ts'
import {
  allConfirmationsQuery,
  confirmationQuery,
  confirmationsQuery,
} from './features/confirmations/queries.ts'
import { conversationQuery } from './features/conversations/queries.ts'
import { readPlanSearch } from './features/education-plans/plan-search.ts'
import { planQuery, planStatesQuery, planVersionsQuery } from './features/education-plans/queries.ts'
import { readCatalogueSearch } from './features/goal-catalogue/catalogue-search.ts'
import { goalsInForceQuery } from './features/goal-catalogue/queries.ts'
import { type GoalsSearch, readGoalsSearch } from './features/goals/goals-search.ts'
import { traineeGoalQuery, traineeGoalsQuery } from './features/goals/queries.ts'
import { arenaQuery, arenasQuery } from './features/learning-arenas/queries.ts'
import { readPilotSearch } from './features/pilot/pilot-search.ts'
import { progressQuery, schemeComparisonQuery } from './features/progress/queries.ts'
import { meQuery } from './features/sign-in/index.ts'
import { readEntrySearch } from './features/supervision/entry-search.ts'
import { groupQuery, supervisedDoctorsQuery, supervisionQuery } from './features/supervision/queries.ts'
import { readAppointmentSearch, readSupervisorSearch } from './features/supervisors/supervisor-search.ts'
import { eventsQuery, rosterQuery, traineeQuery } from './features/trainees/queries.ts'
import { providersQuery, readProviderSearch } from './features/training-providers/queries.ts'
import { readQuery } from './forms/check.ts'
import { NoRole, NotFound, NothingHereYet } from './frame/closed-pages.tsx'
import { ErrorPage } from './frame/error-page.tsx'
import { Frame } from './frame/frame.tsx'
import { sectionsOf } from './frame/sections.ts'
import { loadAllTexts, showLanguage } from './i18n/language.ts'
import { SkeletonPage } from './ui/skeletons.tsx'

type RouterContext = { queryClient: QueryClient }

/** A page of its own chunk, shown when its sentences are there too. The sign-in and the roster do without the others. */
const lazyPage = <Module extends Record<string, unknown>, Name extends keyof Module>(
  load: () => Promise<Module>,
  name: Name,
) =>
  lazyRouteComponent(async () => {
    const [page] = await Promise.all([load(), loadAllTexts()])
    return page
  }, name)

const root = createRootRouteWithContext<RouterContext>()({ component: Frame, notFoundComponent: NotFound })

/** Only an address of this site is gone to after signing in. */
const isLocalAddress = (text: unknown): text is string =>
  typeof text === 'string' && /^\/(?![/\\])/.test(text)

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/logg-inn',
  validateSearch: (raw: Record<string, unknown>): { next?: string } =>
    isLocalAddress(raw.next) ? { next: raw.next } : {},
  component: lazyRouteComponent(() => import('./features/sign-in/sign-in-page.tsx'), 'SignInPage'),
})

const privacy = createRoute({
  getParentRoute: () => root,
  path: '/personvern',
  component: lazyPage(() => import('./features/statements/statement-page.tsx'), 'PrivacyPage'),
})

const accessibility = createRoute({
  getParentRoute: () => root,
  path: '/tilgjengelighet',
  component: lazyPage(() => import('./features/statements/statement-page.tsx'), 'AccessibilityPage'),
})

/** Everything below is for who is signed in; others sign in first and come back. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.ensureQueryData(meQuery).catch((error: unknown) => {
      if (!(error instanceof ProblemError && error.code === 'NOT_SIGNED_IN')) throw error
      throw redirect({ to: '/logg-inn', search: location.pathname === '/' ? {} : { next: location.href } })
    })
    await showLanguage(me.language)
    return { me }
  },
})

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: ({ context }) => {
    const [first] = sectionsOf(context.me)
    if (first) throw redirect({ to: first.to })
  },
  component: function Home() {
    return home.useRouteContext().me.grants.length === 0 ? <NoRole /> : <NothingHereYet />
  },
})

const roster = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger',
  validateSearch: (raw: Record<string, unknown>): Partial<TraineeQuery> => readQuery(raw, TraineeQuery),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchQuery(rosterQuery(deps)),
  component: lazyRouteComponent(() => import('./features/trainees/roster-page.tsx'), 'RosterPage'),
})

const registerTrainee = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/ny',
  component: lazyPage(() => import('./features/trainees/register-trainee-page.tsx'), 'RegisterTraineePage'),
})

function prefetchTrainee(queryClient: QueryClient, traineeId: string): void {
  void queryClient.prefetchQuery(traineeQuery(traineeId))
  void queryClient.prefetchQuery(progressQuery(traineeId))
}

/** Before a form opens, what it changes is read anew: a form keeps what it began with. */
const readAnew = (queryClient: QueryClient, traineeId: string) =>
  queryClient.prefetchQuery({ ...traineeQuery(traineeId), staleTime: 0 })

/** A page of the doctor's own: nobody else has it. */
function beOwn({ context }: { context: { me: Me } }): { traineeId: string } {
  const traineeId = context.me.grants.find(grant => grant.role === 'trainee')?.traineeId
  if (!traineeId) throw redirect({ to: '/' })
  return { traineeId }
}

/** A doctor's own page is the one that her coordinator sees. */
const ownOverview = createRoute({
  getParentRoute: () => signedIn,
  path: '/oversikt',
  beforeLoad: beOwn,
  loader: ({ context }) => prefetchTrainee(context.queryClient, context.traineeId),
  component: lazyPage(() => import('./features/trainees/trainee-page.tsx'), 'OwnOverviewPage'),
})

const trainee = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId',
  loader: ({ context, params }) => prefetchTrainee(context.queryClient, params.traineeId),
  component: lazyPage(() => import('./features/trainees/trainee-page.tsx'), 'TraineePage'),
})

const changeTrainee = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/endre',
  loader: ({ context, params }) => readAnew(context.queryClient, params.traineeId),
  component: lazyPage(() => import('./features/trainees/change-trainee-page.tsx'), 'ChangeTraineePage'),
})

const removeTrainee = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/fjern',
  loader: ({ context, params }) => readAnew(context.queryClient, params.traineeId),
  component: lazyPage(() => import('./features/trainees/remove-trainee-page.tsx'), 'RemoveTraineePage'),
})

const traineeHistory = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/historikk',
  validateSearch: (raw: Record<string, unknown>): { page?: number } =>
    readQuery(raw, { properties: { page: TraineeQuery.properties.page } }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) =>
    void context.queryClient.prefetchQuery(eventsQuery(params.traineeId, deps.page ?? 1)),
  component: lazyPage(() => import('./features/trainees/trainee-history-page.tsx'), 'TraineeHistoryPage'),
})

const addService = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/tjeneste/ny',
  loader: ({ context, params }) => prefetchTrainee(context.queryClient, params.traineeId),
  component: lazyPage(() => import('./features/service-periods/add-service-page.tsx'), 'AddServicePage'),
})

const changeService = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/tjeneste/$periodId/endre',
  loader: ({ context, params }) => readAnew(context.queryClient, params.traineeId),
  component: lazyPage(
    () => import('./features/service-periods/change-service-page.tsx'),
    'ChangeServicePage',
  ),
})

const removeService = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/tjeneste/$periodId/fjern',
  loader: ({ context, params }) => readAnew(context.queryClient, params.traineeId),
  component: lazyPage(
    () => import('./features/service-periods/remove-service-page.tsx'),
    'RemoveServicePage',
  ),
})

const traineeService = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/tjeneste',
  loader: ({ context, params }) => prefetchTrainee(context.queryClient, params.traineeId),
  component: lazyPage(() => import('./features/trainees/service-page.tsx'), 'ServicePage'),
})

const ownService = createRoute({
  getParentRoute: () => signedIn,
  path: '/tjeneste',
  beforeLoad: beOwn,
  loader: ({ context }) => prefetchTrainee(context.queryClient, context.traineeId),
  component: lazyPage(() => import('./features/trainees/service-page.tsx'), 'OwnServicePage'),
})

const traceProgress = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/regnestykket',
  // Which total is opened: today's, or that of the day of completion, which moves with the service.
  validateSearch: (raw: Record<string, unknown>): { through?: 'completion' } =>
    raw.through === 'completion' ? { through: 'completion' } : {},
  loader: ({ context, params }) => prefetchTrainee(context.queryClient, params.traineeId),
  component: lazyPage(() => import('./features/progress/trace-page.tsx'), 'TracePage'),
})

const compareSchemes = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/ordninger',
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(traineeQuery(params.traineeId))
    void context.queryClient.prefetchQuery(schemeComparisonQuery(params.traineeId))
  },
  component: lazyPage(() => import('./features/progress/scheme-comparison-page.tsx'), 'SchemeComparisonPage'),
})

const addAbsence = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/fravaer/nytt',
  loader: ({ context, params }) => prefetchTrainee(context.queryClient, params.traineeId),
  component: lazyPage(() => import('./features/absences/add-absence-page.tsx'), 'AddAbsencePage'),
})

const changeAbsence = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/fravaer/$absenceId/endre',
  loader: ({ context, params }) => readAnew(context.queryClient, params.traineeId),
  component: lazyPage(() => import('./features/absences/change-absence-page.tsx'), 'ChangeAbsencePage'),
})

const removeAbsence = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/fravaer/$absenceId/fjern',
  loader: ({ context, params }) => readAnew(context.queryClient, params.traineeId),
  component: lazyPage(() => import('./features/absences/remove-absence-page.tsx'), 'RemoveAbsencePage'),
})

const changeRequests = createRoute({
  getParentRoute: () => signedIn,
  path: '/endringer',
  validateSearch: readChangeRequestSearch,
  component: lazyPage(
    () => import('./features/change-requests/change-requests-page.tsx'),
    'ChangeRequestsPage',
  ),
})

const changeRequest = createRoute({
  getParentRoute: () => signedIn,
  path: '/endringer/$requestId',
  loader: ({ context, params }) =>
    void context.queryClient.prefetchQuery(changeRequestQuery(params.requestId)),
  component: lazyPage(
    () => import('./features/change-requests/change-request-page.tsx'),
    'ChangeRequestPage',
  ),
})

const draftChangeRequest = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/endringer/ny',
  validateSearch: (raw: Record<string, unknown>): { request?: string } =>
    readQuery(raw, { properties: { request: Uuid } }),
  loader: ({ context, params }) => readAnew(context.queryClient, params.traineeId),
  component: lazyPage(
    () => import('./features/change-requests/draft-change-request-page.tsx'),
    'DraftChangeRequestPage',
  ),
})

const scenarios = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/alternativer',
  loader: ({ context, params }) => prefetchTrainee(context.queryClient, params.traineeId),
  component: lazyPage(() => import('./features/change-requests/scenarios-page.tsx'), 'ScenariosPage'),
})

const confirmations = createRoute({
  getParentRoute: () => signedIn,
  path: '/bekreftelser',
  validateSearch: (raw: Record<string, unknown>): Partial<ConfirmationQuery> =>
    readQuery(raw, ConfirmationQuery),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchQuery(confirmationsQuery(deps)),
  component: lazyPage(() => import('./features/confirmations/confirmations-page.tsx'), 'ConfirmationsPage'),
})

const confirmation = createRoute({
  getParentRoute: () => signedIn,
  path: '/bekreftelser/$confirmationId',
  loader: ({ context, params }) =>
    void context.queryClient.prefetchQuery(confirmationQuery(params.confirmationId)),
  component: lazyPage(() => import('./features/confirmations/confirmation-page.tsx'), 'ConfirmationPage'),
})

const changeConfirmation = createRoute({
  getParentRoute: () => signedIn,
  path: '/bekreftelser/$confirmationId/endre',
  loader: ({ context, params }) =>
    context.queryClient.prefetchQuery({ ...confirmationQuery(params.confirmationId), staleTime: 0 }),
  component: lazyPage(
    () => import('./features/confirmations/change-confirmation-page.tsx'),
    'ChangeConfirmationPage',
  ),
})

const prepareConfirmation = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/bekreftelser/ny',
  validateSearch: (raw: Record<string, unknown>): { erstatter?: string } =>
    readQuery(raw, { properties: { erstatter: ConfirmationQuery.properties.trainee } }),
  loader: async ({ context, params }) => {
    const { queryClient } = context
    await Promise.all([
      readAnew(queryClient, params.traineeId),
      queryClient.prefetchQuery({ ...allConfirmationsQuery(params.traineeId), staleTime: 0 }),
    ])
  },
  component: lazyPage(
    () => import('./features/confirmations/prepare-confirmation-page.tsx'),
    'PrepareConfirmationPage',
  ),
})

const calculator = createRoute({
  getParentRoute: () => root,
  path: '/kalkulator',
  component: lazyPage(() => import('./features/calculator/calculator-page.tsx'), 'CalculatorPage'),
})

const checkConfirmation = createRoute({
  getParentRoute: () => root,
  path: '/kontroller',
  component: lazyPage(() => import('./features/confirmation-check/check-page.tsx'), 'CheckPage'),
})

const checkConfirmationCode = createRoute({
  getParentRoute: () => root,
  path: '/kontroller/$code',
  component: lazyPage(() => import('./features/confirmation-check/check-page.tsx'), 'CheckCodePage'),
})

function prefetchPlans(queryClient: QueryClient, traineeId: string): void {
  void queryClient.prefetchQuery(traineeQuery(traineeId))
  void queryClient.prefetchQuery(planVersionsQuery(traineeId))
}

const plan = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/plan',
  loader: ({ context, params }) => prefetchPlans(context.queryClient, params.traineeId),
  component: lazyPage(() => import('./features/education-plans/plan-page.tsx'), 'PlanPage'),
})

const ownPlan = createRoute({
  getParentRoute: () => signedIn,
  path: '/plan',
  beforeLoad: beOwn,
  loader: ({ context }) => prefetchPlans(context.queryClient, context.traineeId),
  component: lazyPage(() => import('./features/education-plans/plan-page.tsx'), 'OwnPlanPage'),
})

const planVersion = createRoute({
  getParentRoute: () => signedIn,
  path: '/planer/$planId',
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(planQuery(params.planId)),
  component: lazyPage(() => import('./features/education-plans/plan-version-page.tsx'), 'PlanVersionPage'),
})

const editPlan = createRoute({
  getParentRoute: () => signedIn,
  path: '/planer/$planId/rediger',
  loader: ({ context, params }) =>
    context.queryClient.prefetchQuery({ ...planQuery(params.planId), staleTime: 0 }),
  component: lazyPage(() => import('./features/education-plans/edit-plan-page.tsx'), 'EditPlanPage'),
})

const draftPlan = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/plan/ny',
  loader: ({ context, params }) => prefetchPlans(context.queryClient, params.traineeId),
  component: lazyPage(() => import('./features/education-plans/draft-plan-page.tsx'), 'DraftPlanPage'),
})

const planStates = createRoute({
  getParentRoute: () => signedIn,
  path: '/planer',
  validateSearch: readPlanSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchQuery(planStatesQuery(deps)),
  component: lazyPage(() => import('./features/education-plans/plan-states-page.tsx'), 'PlanStatesPage'),
})

const readGoalsPageSearch = (raw: Record<string, unknown>): GoalsSearch & ActivitySearch => ({
  ...readGoalsSearch(raw),
  ...readActivitySearch(raw),
})

function prefetchGoals(queryClient: QueryClient, traineeId: string): void {
  void queryClient.prefetchQuery(traineeQuery(traineeId))
  void queryClient.prefetchQuery(traineeGoalsQuery(traineeId))
}

const traineeGoals = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/laeringsmal',
  validateSearch: readGoalsPageSearch,
  loader: ({ context, params }) => prefetchGoals(context.queryClient, params.traineeId),
  component: lazyPage(() => import('./features/goals/goals-page.tsx'), 'GoalsPage'),
})

const ownGoals = createRoute({
  getParentRoute: () => signedIn,
  path: '/laeringsmal',
  validateSearch: readGoalsPageSearch,
  beforeLoad: beOwn,
  loader: ({ context }) => prefetchGoals(context.queryClient, context.traineeId),
  component: lazyPage(() => import('./features/goals/goals-page.tsx'), 'OwnGoalsPage'),
})

const traineeGoal = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/laeringsmal/$goalId',
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(traineeQuery(params.traineeId))
    void context.queryClient.prefetchQuery(traineeGoalQuery(params.traineeId, params.goalId))
  },
  component: lazyPage(() => import('./features/goals/goal-page.tsx'), 'GoalPage'),
})

const addActivity = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/aktiviteter/ny',
  validateSearch: (raw: Record<string, unknown>): { goal?: string } =>
    readQuery(raw, { properties: { goal: Uuid } }),
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(traineeQuery(params.traineeId)),
  component: lazyPage(() => import('./features/activities/add-activity-page.tsx'), 'AddActivityPage'),
})

const activity = createRoute({
  getParentRoute: () => signedIn,
  path: '/aktiviteter/$activityId',
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(activityQuery(params.activityId)),
  component: lazyPage(() => import('./features/activities/activity-page.tsx'), 'ActivityPage'),
})

const changeActivity = createRoute({
  getParentRoute: () => signedIn,
  path: '/aktiviteter/$activityId/endre',
  loader: ({ context, params }) =>
    context.queryClient.prefetchQuery({ ...activityQuery(params.activityId), staleTime: 0 }),
  component: lazyPage(() => import('./features/activities/change-activity-page.tsx'), 'ChangeActivityPage'),
})

function prefetchSupervision(queryClient: QueryClient, traineeId: string): void {
  void queryClient.prefetchQuery(traineeQuery(traineeId))
  void queryClient.prefetchQuery(supervisionQuery(traineeId))
}

const traineeSupervision = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/veiledning',
  validateSearch: readEntrySearch,
  loader: ({ context, params }) => prefetchSupervision(context.queryClient, params.traineeId),
  component: lazyPage(() => import('./features/supervision/supervision-page.tsx'), 'SupervisionPage'),
})

const ownSupervision = createRoute({
  getParentRoute: () => signedIn,
  path: '/veiledning',
  validateSearch: readEntrySearch,
  beforeLoad: beOwn,
  loader: ({ context }) => prefetchSupervision(context.queryClient, context.traineeId),
  component: lazyPage(() => import('./features/supervision/supervision-page.tsx'), 'OwnSupervisionPage'),
})

const addSupervision = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/veiledning/ny',
  component: lazyPage(() => import('./features/supervision/add-supervision-page.tsx'), 'AddSupervisionPage'),
})

const changeSupervision = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/veiledning/$entryId/endre',
  component: lazyPage(
    () => import('./features/supervision/change-supervision-page.tsx'),
    'ChangeSupervisionPage',
  ),
})

const supervisedHours = createRoute({
  getParentRoute: () => signedIn,
  path: '/timer',
  loader: ({ context }) => void context.queryClient.prefetchQuery(supervisedDoctorsQuery),
  component: lazyPage(() => import('./features/supervision/hours-page.tsx'), 'HoursPage'),
})

const supervisionGroups = createRoute({
  getParentRoute: () => signedIn,
  path: '/grupper',
  component: lazyPage(() => import('./features/supervision/groups-page.tsx'), 'GroupsPage'),
})

const supervisionGroup = createRoute({
  getParentRoute: () => signedIn,
  path: '/grupper/$groupId',
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(groupQuery(params.groupId)),
  component: lazyPage(() => import('./features/supervision/group-page.tsx'), 'GroupPage'),
})

const conversation = createRoute({
  getParentRoute: () => signedIn,
  path: '/samtaler/$conversationId',
  loader: ({ context, params }) =>
    context.queryClient.prefetchQuery({ ...conversationQuery(params.conversationId), staleTime: 0 }),
  component: lazyPage(() => import('./features/conversations/conversation-page.tsx'), 'ConversationPage'),
})

const planConversation = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/samtaler/ny',
  component: lazyPage(
    () => import('./features/conversations/plan-conversation-page.tsx'),
    'PlanConversationPage',
  ),
})

const addBoardAssessment = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/vurderinger/ny',
  component: lazyPage(
    () => import('./features/board-assessments/add-assessment-page.tsx'),
    'AddAssessmentPage',
  ),
})

const boardAssessment = createRoute({
  getParentRoute: () => signedIn,
  path: '/vurderinger/$assessmentId',
  loader: ({ context, params }) =>
    context.queryClient.prefetchQuery({ ...assessmentQuery(params.assessmentId), staleTime: 0 }),
  component: lazyPage(() => import('./features/board-assessments/assessment-page.tsx'), 'AssessmentPage'),
})

const supervisors = createRoute({
  getParentRoute: () => signedIn,
  path: '/veiledere',
  validateSearch: readSupervisorSearch,
  component: lazyPage(() => import('./features/supervisors/supervisors-page.tsx'), 'SupervisorsPage'),
})

const addSupervisor = createRoute({
  getParentRoute: () => signedIn,
  path: '/veiledere/ny',
  component: lazyPage(() => import('./features/supervisors/add-supervisor-page.tsx'), 'AddSupervisorPage'),
})

const supervisor = createRoute({
  getParentRoute: () => signedIn,
  path: '/veiledere/$supervisorId',
  component: lazyPage(() => import('./features/supervisors/supervisor-page.tsx'), 'SupervisorPage'),
})

const changeSupervisor = createRoute({
  getParentRoute: () => signedIn,
  path: '/veiledere/$supervisorId/endre',
  component: lazyPage(
    () => import('./features/supervisors/change-supervisor-page.tsx'),
    'ChangeSupervisorPage',
  ),
})

const appointment = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/veileder/$appointmentId',
  component: lazyPage(() => import('./features/supervisors/appointment-page.tsx'), 'AppointmentPage'),
})

const appointSupervisor = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/veileder/ny',
  validateSearch: readAppointmentSearch,
  component: lazyPage(
    () => import('./features/supervisors/appoint-supervisor-page.tsx'),
    'AppointSupervisorPage',
  ),
})

const providerRoles = createRoute({
  getParentRoute: () => signedIn,
  path: '/roller',
  component: lazyPage(() => import('./features/provider-roles/roles-page.tsx'), 'RolesPage'),
})

const learningArenas = createRoute({
  getParentRoute: () => signedIn,
  path: '/arenaer',
  validateSearch: (raw: Record<string, unknown>): { provider?: string } =>
    readQuery(raw, { properties: { provider: Uuid } }),
  loader: ({ context }) => void context.queryClient.prefetchQuery(arenasQuery()),
  component: lazyPage(() => import('./features/learning-arenas/arenas-page.tsx'), 'ArenasPage'),
})

const addLearningArena = createRoute({
  getParentRoute: () => signedIn,
  path: '/arenaer/ny',
  component: lazyPage(() => import('./features/learning-arenas/add-arena-page.tsx'), 'AddArenaPage'),
})

const learningArena = createRoute({
  getParentRoute: () => signedIn,
  path: '/arenaer/$arenaId',
  // A form keeps what it began with: it begins with what is stored now.
  loader: ({ context, params }) =>
    context.queryClient.prefetchQuery({ ...arenaQuery(params.arenaId), staleTime: 0 }),
  component: lazyPage(() => import('./features/learning-arenas/arena-page.tsx'), 'ArenaPage'),
})

const goalCatalogue = createRoute({
  getParentRoute: () => signedIn,
  path: '/katalog',
  validateSearch: readCatalogueSearch,
  loader: ({ context }) => void context.queryClient.prefetchQuery(goalsInForceQuery),
  component: lazyPage(() => import('./features/goal-catalogue/catalogue-page.tsx'), 'CataloguePage'),
})

const importCatalogue = createRoute({
  getParentRoute: () => signedIn,
  path: '/katalog/innlesing',
  component: lazyPage(
    () => import('./features/goal-catalogue/import-catalogue-page.tsx'),
    'ImportCataloguePage',
  ),
})

const importMirror = createRoute({
  getParentRoute: () => signedIn,
  path: '/laeringsmal/speil',
  component: lazyPage(() => import('./features/goal-catalogue/import-mirror-page.tsx'), 'ImportMirrorPage'),
})

const inbox = createRoute({
  getParentRoute: () => signedIn,
  path: '/venter',
  component: lazyPage(() => import('./features/inbox/inbox-page.tsx'), 'InboxPage'),
})

const signingLinks = createRoute({
  getParentRoute: () => signedIn,
  path: '/signeringslenker',
  validateSearch: (raw: Record<string, unknown>): Partial<SigningLinkQuery> =>
    readQuery(raw, SigningLinkQuery),
  component: lazyPage(() => import('./features/signing-links/signing-links-page.tsx'), 'SigningLinksPage'),
})

const createSigningLink = createRoute({
  getParentRoute: () => signedIn,
  path: '/signeringslenker/ny',
  validateSearch: (raw: Record<string, unknown>): Partial<Pick<NewSigningLink, 'kind' | 'subjectId'>> =>
    readQuery(raw, { properties: { kind: SigningLinkKind, subjectId: Uuid } }),
  component: lazyPage(() => import('./features/signing-links/create-link-page.tsx'), 'CreateLinkPage'),
})

const signOutside = createRoute({
  getParentRoute: () => root,
  path: '/signer',
  component: lazyPage(() => import('./features/signing-links/sign-outside-page.tsx'), 'SignOutsidePage'),
})

const pilot = createRoute({
  getParentRoute: () => signedIn,
  path: '/kohort',
  validateSearch: readPilotSearch,
  component: lazyPage(() => import('./features/pilot/pilot-page.tsx'), 'PilotPage'),
})

const pilotImport = createRoute({
  getParentRoute: () => signedIn,
  path: '/kohort/innlesing',
  component: lazyPage(() => import('./features/pilot/import-page.tsx'), 'ImportPage'),
})

const trainingProviders = createRoute({
  getParentRoute: () => signedIn,
  path: '/registrering',
  validateSearch: readProviderSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchQuery(providersQuery(deps)),
  component: lazyPage(() => import('./features/training-providers/providers-page.tsx'), 'ProvidersPage'),
})

const registerProvider = createRoute({
  getParentRoute: () => signedIn,
  path: '/registrering/ny',
  component: lazyPage(
    () => import('./features/training-providers/register-provider-page.tsx'),
    'RegisterProviderPage',
  ),
})

const changeProvider = createRoute({
  getParentRoute: () => signedIn,
  path: '/registrering/$providerId',
  component: lazyPage(
    () => import('./features/training-providers/change-provider-page.tsx'),
    'ChangeProviderPage',
  ),
})

const accounts = createRoute({
  getParentRoute: () => signedIn,
  path: '/kontoer',
  validateSearch: readAccountSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchQuery(accountsQuery(deps)),
  component: lazyPage(() => import('./features/accounts/accounts-page.tsx'), 'AccountsPage'),
})

const createAccount = createRoute({
  getParentRoute: () => signedIn,
  path: '/kontoer/ny',
  component: lazyPage(() => import('./features/accounts/create-account-page.tsx'), 'CreateAccountPage'),
})

const account = createRoute({
  getParentRoute: () => signedIn,
  path: '/kontoer/$accountId',
  component: lazyPage(() => import('./features/accounts/account-page.tsx'), 'AccountPage'),
})

const routeTree = root.addChildren([
  signIn,
  privacy,
  accessibility,
  calculator,
  checkConfirmation,
  checkConfirmationCode,
  signOutside,
  signedIn.addChildren([
    home,
    roster,
    registerTrainee,
    ownOverview,
    trainee,
    changeTrainee,
    removeTrainee,
    traineeHistory,
    addService,
    changeService,
    removeService,
    traineeService,
    ownService,
    traceProgress,
    compareSchemes,
    addAbsence,
    changeAbsence,
    removeAbsence,
    changeRequests,
    changeRequest,
    draftChangeRequest,
    scenarios,
    confirmations,
    confirmation,
    changeConfirmation,
    prepareConfirmation,
    plan,
    ownPlan,
    planVersion,
    editPlan,
    draftPlan,
    planStates,
    traineeGoals,
    ownGoals,
    traineeGoal,
    addActivity,
    activity,
    changeActivity,
    traineeSupervision,
    ownSupervision,
    addSupervision,
    changeSupervision,
    supervisedHours,
    supervisionGroups,
    supervisionGroup,
    conversation,
    planConversation,
    addBoardAssessment,
    boardAssessment,
    supervisors,
    addSupervisor,
    supervisor,
    changeSupervisor,
    appointSupervisor,
    appointment,
    providerRoles,
    learningArenas,
    addLearningArena,
    learningArena,
    goalCatalogue,
    importCatalogue,
    importMirror,
    inbox,
    signingLinks,
    createSigningLink,
    pilot,
    pilotImport,
    trainingProviders,
    registerProvider,
    changeProvider,
    accounts,
    createAccount,
    account,
  ]),
])

// Plain addresses: `?search=9012345` stays text, and is read by the contract's schema.
const parseSearch = (text: string): Record<string, unknown> => Object.fromEntries(new URLSearchParams(text))

function stringifySearch(search: Record<string, unknown>): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined)
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return text === '' ? '' : `?${text}`
}

/** Every page of the application with its address. */
export const makeRouter = (queryClient: QueryClient) =>
  createRouter({
    routeTree,
    context: { queryClient },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    // What is loaded ahead is the query client's to keep or to forget.
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: SkeletonPage,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
  interface HistoryState {
    /** What was just done, said on the page that one comes to. */
    notice?: string
  }
}
