import { allRoutes } from '@alis/api'
import { describe, expect, it } from 'vitest'
import { testApp, testDeps } from '../setup/app.ts'

const test = testApp()

type Operation = { operationId: string; responses: Record<string, unknown>; security?: unknown[] }

describe('openapi', () => {
  it('describes every operation of the contract, and no other', async () => {
    const document = (await test.app.inject('/api/openapi.json')).json<{
      openapi: string
      paths: Record<string, Record<string, Operation>>
    }>()
    expect(document.openapi).toBe('3.1.0')
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId, responses, security }]) => ({
        line: `${operationId}: ${method.toUpperCase()} ${path} → ${Object.keys(responses)
          .filter(status => status !== 'default')
          .join(', ')}${security === undefined ? '' : ' (public)'}`,
      })),
    )
    expect(described).toHaveLength(allRoutes(testDeps).length)
    // An API change shows in review.
    expect(described.map(({ line }) => line).sort()).toMatchSnapshot()
  })

  it('shows a page that needs no inline script', async () => {
    const response = await test.app.inject('/api/docs/')
    expect(response.statusCode).toBe(200)
    expect(response.headers['content-security-policy']).not.toContain("script-src 'unsafe-inline'")
    expect(response.body).not.toMatch(/<script(?![^>]*src=)[^>]*>/)
  })
})
