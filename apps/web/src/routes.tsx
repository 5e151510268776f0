import { ConfirmationQuery, type Me, TraineeQuery, Uuid } from '@alis/contract'
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
import { readChangeRequestSearch } from './features/change-requests/change-request-search.ts'
import { changeRequestQuery } from './features/change-requests/queries.ts'
import {
  allConfirmationsQuery,
  confirmationQuery,
  confirmationsQuery,
} from './features/confirmations/queries.ts'
import { readPilotSearch } from './features/pilot/pilot-search.ts'
import { progressQuery, schemeComparisonQuery } from './features/progress/queries.ts'
import { meQuery } from './features/sign-in/index.ts'
import { eventsQuery, rosterQuery, traineeQuery } from './features/trainees/queries.ts'
import { providersQuery, readProviderSearch } from './features/training-providers/queries.ts'
import { readQuery } from './forms/check.ts'
import { NoRole, NotFound, NothingHereYet } from './frame/closed-pages.tsx'
import { ErrorPage } from './frame/error-page.tsx'
import { Frame } from './frame/frame.tsx'
import { sectionsOf } from './frame/sections.ts'
import { showLanguage } from './i18n/language.ts'
import { SkeletonPage } from './ui/skeletons.tsx'

type RouterContext = { queryClient: QueryClient }

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
  component: lazyRouteComponent(() => import('./features/statements/statement-page.tsx'), 'PrivacyPage'),
})

const accessibility = createRoute({
  getParentRoute: () => root,
  path: '/tilgjengelighet',
  component: lazyRouteComponent(
    () => import('./features/statements/statement-page.tsx'),
    'AccessibilityPage',
  ),
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
  component: lazyRouteComponent(
    () => import('./features/trainees/register-trainee-page.tsx'),
    'RegisterTraineePage',
  ),
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
  component: lazyRouteComponent(() => import('./features/trainees/trainee-page.tsx'), 'OwnOverviewPage'),
})

const trainee = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId',
  loader: ({ context, params }) => prefetchTrainee(context.queryClient, params.traineeId),
  component: lazyRouteComponent(() => import('./features/trainees/trainee-page.tsx'), 'TraineePage'),
})

const changeTrainee = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/endre',
  loader: ({ context, params }) => readAnew(context.queryClient, params.traineeId),
  component: lazyRouteComponent(
    () => import('./features/trainees/change-trainee-page.tsx'),
    'ChangeTraineePage',
  ),
})

const removeTrainee = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/fjern',
  loader: ({ context, params }) => readAnew(context.queryClient, params.traineeId),
  component: lazyRouteComponent(
    () => import('./features/trainees/remove-trainee-page.tsx'),
    'RemoveTraineePage',
  ),
})

const traineeHistory = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/historikk',
  validateSearch: (raw: Record<string, unknown>): { page?: number } =>
    readQuery(raw, { properties: { page: TraineeQuery.properties.page } }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) =>
    void context.queryClient.prefetchQuery(eventsQuery(params.traineeId, deps.page ?? 1)),
  component: lazyRouteComponent(
    () => import('./features/trainees/trainee-history-page.tsx'),
    'TraineeHistoryPage',
  ),
})

const addService = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/tjeneste/ny',
  loader: ({ context, params }) => prefetchTrainee(context.queryClient, params.traineeId),
  component: lazyRouteComponent(
    () => import('./features/service-periods/add-service-page.tsx'),
    'AddServicePage',
  ),
})

const changeService = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/tjeneste/$periodId/endre',
  loader: ({ context, params }) => readAnew(context.queryClient, params.traineeId),
  component: lazyRouteComponent(
    () => import('./features/service-periods/change-service-page.tsx'),
    'ChangeServicePage',
  ),
})

const removeService = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/tjeneste/$periodId/fjern',
  loader: ({ context, params }) => readAnew(context.queryClient, params.traineeId),
  component: lazyRouteComponent(
    () => import('./features/service-periods/remove-service-page.tsx'),
    'RemoveServicePage',
  ),
})

const traineeService = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/tjeneste',
  loader: ({ context, params }) => prefetchTrainee(context.queryClient, params.traineeId),
  component: lazyRouteComponent(() => import('./features/trainees/service-page.tsx'), 'ServicePage'),
})

const ownService = createRoute({
  getParentRoute: () => signedIn,
  path: '/tjeneste',
  beforeLoad: beOwn,
  loader: ({ context }) => prefetchTrainee(context.queryClient, context.traineeId),
  component: lazyRouteComponent(() => import('./features/trainees/service-page.tsx'), 'OwnServicePage'),
})

const traceProgress = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/regnestykket',
  // Which total is opened: today's, or that of the day of completion, which moves with the service.
  validateSearch: (raw: Record<string, unknown>): { through?: 'completion' } =>
    raw.through === 'completion' ? { through: 'completion' } : {},
  loader: ({ context, params }) => prefetchTrainee(context.queryClient, params.traineeId),
  component: lazyRouteComponent(() => import('./features/progress/trace-page.tsx'), 'TracePage'),
})

const compareSchemes = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/ordninger',
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(traineeQuery(params.traineeId))
    void context.queryClient.prefetchQuery(schemeComparisonQuery(params.traineeId))
  },
  component: lazyRouteComponent(
    () => import('./features/progress/scheme-comparison-page.tsx'),
    'SchemeComparisonPage',
  ),
})

const addAbsence = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/fravaer/nytt',
  loader: ({ context, params }) => prefetchTrainee(context.queryClient, params.traineeId),
  component: lazyRouteComponent(() => import('./features/absences/add-absence-page.tsx'), 'AddAbsencePage'),
})

const changeAbsence = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/fravaer/$absenceId/endre',
  loader: ({ context, params }) => readAnew(context.queryClient, params.traineeId),
  component: lazyRouteComponent(
    () => import('./features/absences/change-absence-page.tsx'),
    'ChangeAbsencePage',
  ),
})

const removeAbsence = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/fravaer/$absenceId/fjern',
  loader: ({ context, params }) => readAnew(context.queryClient, params.traineeId),
  component: lazyRouteComponent(
    () => import('./features/absences/remove-absence-page.tsx'),
    'RemoveAbsencePage',
  ),
})

const changeRequests = createRoute({
  getParentRoute: () => signedIn,
  path: '/endringer',
  validateSearch: readChangeRequestSearch,
  component: lazyRouteComponent(
    () => import('./features/change-requests/change-requests-page.tsx'),
    'ChangeRequestsPage',
  ),
})

const changeRequest = createRoute({
  getParentRoute: () => signedIn,
  path: '/endringer/$requestId',
  loader: ({ context, params }) =>
    void context.queryClient.prefetchQuery(changeRequestQuery(params.requestId)),
  component: lazyRouteComponent(
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
  component: lazyRouteComponent(
    () => import('./features/change-requests/draft-change-request-page.tsx'),
    'DraftChangeRequestPage',
  ),
})

const scenarios = createRoute({
  getParentRoute: () => signedIn,
  path: '/leger/$traineeId/alternativer',
  loader: ({ context, params }) => prefetchTrainee(context.queryClient, params.traineeId),
  component: lazyRouteComponent(
    () => import('./features/change-requests/scenarios-page.tsx'),
    'ScenariosPage',
  ),
})

const confirmations = createRoute({
  getParentRoute: () => signedIn,
  path: '/bekreftelser',
  validateSearch: (raw: Record<string, unknown>): Partial<ConfirmationQuery> =>
    readQuery(raw, ConfirmationQuery),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchQuery(confirmationsQuery(deps)),
  component: lazyRouteComponent(
    () => import('./features/confirmations/confirmations-page.tsx'),
    'ConfirmationsPage',
  ),
})

const confirmation = createRoute({
  getParentRoute: () => signedIn,
  path: '/bekreftelser/$confirmationId',
  loader: ({ context, params }) =>
    void context.queryClient.prefetchQuery(confirmationQuery(params.confirmationId)),
  component: lazyRouteComponent(
    () => import('./features/confirmations/confirmation-page.tsx'),
    'ConfirmationPage',
  ),
})

const changeConfirmation = createRoute({
  getParentRoute: () => signedIn,
  path: '/bekreftelser/$confirmationId/endre',
  loader: ({ context, params }) =>
    context.queryClient.prefetchQuery({ ...confirmationQuery(params.confirmationId), staleTime: 0 }),
  component: lazyRouteComponent(
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
  component: lazyRouteComponent(
    () => import('./features/confirmations/prepare-confirmation-page.tsx'),
    'PrepareConfirmationPage',
  ),
})

const calculator = createRoute({
  getParentRoute: () => root,
  path: '/kalkulator',
  component: lazyRouteComponent(() => import('./features/calculator/calculator-page.tsx'), 'CalculatorPage'),
})

const checkConfirmation = createRoute({
  getParentRoute: () => root,
  path: '/kontroller',
  component: lazyRouteComponent(() => import('./features/confirmation-check/check-page.tsx'), 'CheckPage'),
})

const checkConfirmationCode = createRoute({
  getParentRoute: () => root,
  path: '/kontroller/$code',
  component: lazyRouteComponent(
    () => import('./features/confirmation-check/check-page.tsx'),
    'CheckCodePage',
  ),
})

const pilot = createRoute({
  getParentRoute: () => signedIn,
  path: '/kohort',
  validateSearch: readPilotSearch,
  component: lazyRouteComponent(() => import('./features/pilot/pilot-page.tsx'), 'PilotPage'),
})

const pilotImport = createRoute({
  getParentRoute: () => signedIn,
  path: '/kohort/innlesing',
  component: lazyRouteComponent(() => import('./features/pilot/import-page.tsx'), 'ImportPage'),
})

const trainingProviders = createRoute({
  getParentRoute: () => signedIn,
  path: '/registrering',
  validateSearch: readProviderSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchQuery(providersQuery(deps)),
  component: lazyRouteComponent(
    () => import('./features/training-providers/providers-page.tsx'),
    'ProvidersPage',
  ),
})

const registerProvider = createRoute({
  getParentRoute: () => signedIn,
  path: '/registrering/ny',
  component: lazyRouteComponent(
    () => import('./features/training-providers/register-provider-page.tsx'),
    'RegisterProviderPage',
  ),
})

const changeProvider = createRoute({
  getParentRoute: () => signedIn,
  path: '/registrering/$providerId',
  component: lazyRouteComponent(
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
  component: lazyRouteComponent(() => import('./features/accounts/accounts-page.tsx'), 'AccountsPage'),
})

const createAccount = createRoute({
  getParentRoute: () => signedIn,
  path: '/kontoer/ny',
  component: lazyRouteComponent(
    () => import('./features/accounts/create-account-page.tsx'),
    'CreateAccountPage',
  ),
})

const account = createRoute({
  getParentRoute: () => signedIn,
  path: '/kontoer/$accountId',
  component: lazyRouteComponent(() => import('./features/accounts/account-page.tsx'), 'AccountPage'),
})

const routeTree = root.addChildren([
  signIn,
  privacy,
  accessibility,
  calculator,
  checkConfirmation,
  checkConfirmationCode,
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
