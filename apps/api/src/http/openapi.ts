import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { version } from '../version.ts'
import { SESSION_COOKIE } from './auth.ts'

/** The OpenAPI 3.1 document of the contracts at `/api/openapi.json`, and a page to read and try it at `/api/docs`. */
export async function describeApi(
  app: FastifyInstance,
  filesOf: (operationId: string) => string | undefined,
): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'ALIS',
        version,
        description:
          'Training of general practitioners in Norwegian municipalities: plans, supervisors, counted service, the pilot 2012–2017. ' +
          'Days are `YYYY-MM-DD`. Errors are problem+json with a `code`. Requests that create may carry an `Idempotency-Key`.',
        license: { name: 'MIT' },
      },
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
          cookie: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE },
        },
      },
      security: [{ token: [] }, { cookie: [] }],
    },
    // Files are read by hand, so Fastify has no schema of them to show.
    transform: ({ schema, url }) => {
      const field = typeof schema?.operationId === 'string' ? filesOf(schema.operationId) : undefined
      if (field === undefined) return { schema, url }
      const body = {
        type: 'object',
        required: [field],
        properties: { [field]: { type: 'array', items: { type: 'string', format: 'binary' } } },
      }
      return { schema: { ...schema, consumes: ['multipart/form-data'], body }, url }
    },
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true })
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}
