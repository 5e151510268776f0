import type { DbPool } from '@alis/db'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import jwt from '@fastify/jwt'
import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify'
import type { Actor } from './core/access.ts'
import { accessLog } from './core/access-log.ts'
import type { Signer } from './core/signing-key.ts'
import { absenceRoutes } from './features/absences/routes.ts'
import { accountRoutes } from './features/accounts/routes.ts'
import { activityRoutes } from './features/activities/routes.ts'
import { boardAssessmentRoutes } from './features/board-assessments/routes.ts'
import { calculatorRoutes } from './features/calculator/routes.ts'
import { changeRequestRoutes } from './features/change-requests/routes.ts'
import { confirmationRoutes } from './features/confirmations/routes.ts'
import { conversationRoutes } from './features/conversations/routes.ts'
import { educationPlanRoutes } from './features/education-plans/routes.ts'
import { goalCatalogueRoutes } from './features/goal-catalogue/routes.ts'
import { goalRoutes } from './features/goals/routes.ts'
import { inboxRoutes } from './features/inbox/routes.ts'
import { learningArenaRoutes } from './features/learning-arenas/routes.ts'
import { municipalityRoutes } from './features/municipalities/routes.ts'
import { overviewRoutes } from './features/overview/routes.ts'
import { pilotRoutes } from './features/pilot/routes.ts'
import { progressRoutes } from './features/progress/routes.ts'
import { providerRoleRoutes } from './features/provider-roles/routes.ts'
import { servicePeriodRoutes } from './features/service-periods/routes.ts'
import { signInLimits } from './features/sign-in/index.ts'
import { signInRoutes } from './features/sign-in/routes.ts'
import { signingLinkRoutes } from './features/signing-links/routes.ts'
import { supervisionRoutes } from './features/supervision/routes.ts'
import { supervisorRoutes } from './features/supervisors/routes.ts'
import { systemRoutes } from './features/system/routes.ts'
import { traineeRoutes } from './features/trainees/routes.ts'
import { trainingProviderRoutes } from './features/training-providers/routes.ts'
import { rememberActors } from './http/actors.ts'
import { SESSION_COOKIE, type TokenPayload } from './http/auth.ts'
import { bind } from './http/bind.ts'
import { handleErrors, sendProblem } from './http/errors.ts'
import { describeApi } from './http/openapi.ts'
import { serveWeb } from './http/serve-web.ts'
import { serializerOpts, validatorCompiler } from './http/validation.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Set for operations that need someone signed in. */
    actor: Actor
  }
}

declare module '@fastify/jwt' {
  interface FastifyJWT {
    payload: TokenPayload
    user: TokenPayload
  }
}

export type AppDeps = {
  db: DbPool
  jwtSecret: string
  /** Signs confirmations. */
  signer: Signer
  /** Where the public finds this installation, printed on papers; no slash at the end. */
  publicUrl: string
  /** Whether demonstration accounts exist and may be offered. */
  isDemonstration: boolean
  /** Folder of the built SPA; null = API only. */
  webFolder: string | null
  logger?: FastifyServerOptions['logger']
}

const MAX_FILE_BYTES = 20 * 1024 * 1024
const MAX_FILES = 20

/** Every operation of the API. The security test goes through this very list. */
export function allRoutes(deps: Pick<AppDeps, 'isDemonstration' | 'signer' | 'publicUrl'>) {
  // One count of wrong passwords, wherever they are tried.
  const limits = signInLimits()
  return [
    ...systemRoutes(deps),
    ...signInRoutes(limits),
    ...municipalityRoutes,
    ...trainingProviderRoutes,
    ...traineeRoutes,
    ...servicePeriodRoutes,
    ...absenceRoutes,
    ...progressRoutes,
    ...changeRequestRoutes,
    ...confirmationRoutes({ ...deps, limits }),
    ...supervisorRoutes,
    ...providerRoleRoutes,
    ...supervisionRoutes,
    ...conversationRoutes,
    ...boardAssessmentRoutes,
    ...goalCatalogueRoutes,
    ...learningArenaRoutes,
    ...goalRoutes,
    ...activityRoutes,
    ...educationPlanRoutes,
    ...inboxRoutes,
    ...signingLinkRoutes(),
    ...overviewRoutes,
    ...calculatorRoutes(),
    ...pilotRoutes,
    ...accountRoutes,
  ]
}

/** Builds the server: plugins, then the features' routes. Listens to nothing yet. */
export async function buildApp(deps: AppDeps): Promise<FastifyInstance> {
  const { db, jwtSecret, webFolder } = deps
  const app = fastify({
    logger: deps.logger ?? false,
    genReqId: () => crypto.randomUUID(),
    // Fastify's own lines would hold addresses with what people searched for; see onResponse below.
    logController: new LogController({ disableRequestLogging: true }),
    // A proxy on this machine may say where a request came from; nobody else.
    trustProxy: 'loopback',
    bodyLimit: 1024 * 1024,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    serializerOpts,
  })
  // JSON and files are all that is taken.
  app.removeContentTypeParser('text/plain')
  app.setValidatorCompiler(validatorCompiler)
  handleErrors(app)
  app.decorateRequest('actor')
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    request.log.info(
      { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    )
  })
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // HTTPS is the proxy's to promise: said over plain HTTP on localhost it would lock other local servers out.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  })
  await app.register(cookie)
  await app.register(jwt, {
    secret: jwtSecret,
    cookie: { cookieName: SESSION_COOKIE, signed: false },
    // The signature of a token is checked once a minute; whether its session goes on is asked each time.
    verify: { cache: 1_000, cacheTTL: 60_000 },
  })
  await app.register(multipart, { limits: { fileSize: MAX_FILE_BYTES, files: MAX_FILES, fields: 0 } })

  const access = accessLog(db, app.log)
  app.addHook('onClose', access.close)
  const routes = allRoutes(deps)
  await describeApi(
    app,
    operationId => routes.find(({ contract }) => contract.operationId === operationId)?.contract.files,
  )
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
      reply.header('cache-control', 'no-store')
  })
  bind(app, { db, accessLog: access, actors: rememberActors(db), fingerprintKey: jwtSecret }, routes)
  if (webFolder !== null) await serveWeb(app, webFolder)
  else app.setNotFoundHandler((request, reply) => sendProblem(request, reply, { code: 'NOT_FOUND' }))
  return app
}
