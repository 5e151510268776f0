import { Writable } from 'node:stream'
import { buildApp } from '@alis/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anAccount, aProvider } from '../../factories/people.ts'
import { testDeps } from '../../setup/app.ts'
import { testDatabase } from '../../setup/database.ts'

const test = testDatabase()
let app: Awaited<ReturnType<typeof buildApp>>
let log = ''

beforeAll(async () => {
  const stream = new Writable({
    write(chunk, _encoding, done) {
      log += String(chunk)
      done()
    },
  })
  app = await buildApp({
    ...testDeps,
    db: test.db,
    logger: { level: 'trace', stream },
  })
})
afterAll(async () => {
  await app.close()
})

describe('logs', () => {
  it('hold the operation, the answer and the request, and nothing that anybody typed', async () => {
    const { id: providerId } = await aProvider(test.db, '3405')
    const { username, password, passwordHash } = await anAccount(
      test.db,
      [{ role: 'coordinator', providerId }],
      { username: 'Hemmelig Brukernavn' },
    )
    const signedIn = await app.inject({ method: 'POST', url: '/api/tokens', payload: { username, password } })
    const { token } = signedIn.json<{ token: string }>()
    const headers = { authorization: `Bearer ${token}` }
    const doctor = {
      hprNumber: '9123456',
      givenName: 'Hemmelig',
      familyName: 'Fornavnsen',
      scheme: 'new-2019',
      part3StartedOn: '2024-01-01',
    }
    await app.inject({ method: 'POST', url: '/api/trainees', headers, payload: doctor })
    const taken = await app.inject({ method: 'POST', url: '/api/trainees', headers, payload: doctor })
    expect(taken.statusCode).toBe(409)
    await app.inject({
      method: 'POST',
      url: '/api/trainees',
      headers,
      payload: { ...doctor, familyName: '' },
    })
    await app.inject({ url: '/api/trainees?search=Fornavnsen', headers })
    await app.inject({ method: 'POST', url: '/api/tokens', payload: { username, password: 'Hemmelig Feil' } })
    expect(log).toContain('"route":"/api/trainees"')
    expect(log).toContain(String(taken.headers['x-request-id']))
    for (const secret of [
      'Hemmelig',
      'Fornavnsen',
      '9123456',
      password,
      passwordHash,
      token,
      token.split('.')[2] ?? token,
    ])
      expect(log).not.toContain(secret)
    expect(taken.body).not.toContain('9123456')
  })
})
