import { createConnection, createServer, type Socket } from 'node:net'
import { buildApp } from '@alis/api'
import { connect } from '@alis/db'
import { describe, expect, it } from 'vitest'
import { testApp, testDeps } from '../../setup/app.ts'

const test = testApp()
const health = async (app = test.app) => {
  const response = await app.inject('/api/health')
  return { status: response.statusCode, body: response.json() }
}

describe('health', () => {
  it('is well with its database', async () => {
    expect(await health()).toEqual({
      status: 200,
      body: { status: 'ok', version: expect.stringMatching(/^\d+\.\d+\.\d+$/), database: 'ok' },
    })
  })

  it('says so with the same shape while the database is away', async () => {
    const app = await buildApp({ ...testDeps, db: connect('postgres://nobody:x@127.0.0.1:1/none') })
    expect(await health(app)).toMatchObject({
      status: 503,
      body: { status: 'unavailable', database: 'unavailable' },
    })
    const response = await app.inject('/api/municipalities')
    expect(response.statusCode).toBe(503)
    expect(response.json()).toMatchObject({ code: 'DATABASE_AWAY' })
    expect(response.headers['retry-after']).toBe('2')
    await app.close()
  })

  it('is well again by itself as soon as the database is', async () => {
    const { hostname, port } = new URL(test.url)
    const open = new Set<Socket>()
    const line = createServer(client => {
      const database = createConnection(Number(port), hostname)
      for (const [from, to] of [
        [client, database],
        [database, client],
      ] as const) {
        open.add(from)
        from.on('error', () => to.destroy()).on('close', () => to.destroy())
        from.pipe(to)
      }
    })
    const listen = (at: number) => new Promise<void>(done => line.listen(at, '127.0.0.1', done))
    await listen(0)
    const address = line.address()
    const linePort = typeof address === 'object' && address ? address.port : 0
    const throughLine = new URL(test.url)
    throughLine.port = String(linePort)
    const db = connect(throughLine.href)
    const app = await buildApp({ ...testDeps, db })
    expect((await health(app)).status).toBe(200)
    const closed = new Promise(done => line.close(done))
    for (const socket of open) socket.destroy()
    await closed
    expect((await health(app)).status).toBe(503)
    await listen(linePort)
    expect((await health(app)).status).toBe(200)
    await app.close()
    await db.$client.end()
    await new Promise(done => line.close(done))
  })

  it('sends the headers that keep a browser safe', async () => {
    const { headers } = await test.app.inject('/api/health')
    expect(headers['content-security-policy']).toContain("default-src 'none';script-src 'self'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
  })

  it('answers an address that does not exist with a problem', async () => {
    const response = await test.app.inject('/api/none')
    expect(response.statusCode).toBe(404)
    expect(response.headers['content-type']).toContain('application/problem+json')
    expect(response.json()).toMatchObject({ code: 'NOT_FOUND', requestId: response.headers['x-request-id'] })
  })
})
