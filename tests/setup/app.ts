import { type AppDeps, buildApp, findSigner, recordSigningKey } from '@alis/api'
import type { Answer, Call, Problem, RouteContract } from '@alis/contract'
import { afterAll, beforeAll } from 'vitest'
import { type TestDatabase, testDatabase } from './database.ts'

type FastifyInstance = Awaited<ReturnType<typeof buildApp>>
type Injected = Awaited<ReturnType<FastifyInstance['inject']>>

type Result<Contract extends RouteContract> = {
  status: number
  body: Answer<Contract>
  problem: Problem
  response: Injected
}

type Caller = {
  /** Calls an operation by its contract. `problem` is the same body as `body`, typed for refusals. */
  call<Contract extends RouteContract>(
    contract: Contract,
    ...args: CallArgs<Contract>
  ): Promise<Result<Contract>>
}

type CallArgs<Contract extends RouteContract> =
  unknown extends Call<Contract>
    ? [args?: undefined, headers?: Record<string, string>]
    : [args: Call<Contract>, headers?: Record<string, string>]

type Parts = {
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: unknown
  files?: readonly File[]
}

/** The address of an operation with its parameters and query filled in. */
export function addressOf(contract: RouteContract, { params = {}, query = {} }: Parts): string {
  const path = contract.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )
  return `/api${path}${search.size > 0 ? `?${search}` : ''}`
}

async function multipart(
  field: string,
  files: readonly File[],
): Promise<{ payload: Buffer; headers: Record<string, string> }> {
  const form = new FormData()
  for (const file of files) form.append(field, file)
  const request = new Request('http://localhost/', { method: 'POST', body: form })
  return {
    payload: Buffer.from(await request.arrayBuffer()),
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
  }
}

function caller(app: () => FastifyInstance, ownHeaders: Record<string, string>): Caller {
  return {
    async call(contract, ...[args, headers = {}]) {
      const parts = (args ?? {}) as Parts
      const upload = contract.files === undefined ? null : await multipart(contract.files, parts.files ?? [])
      const response = await app().inject({
        method: contract.method,
        url: addressOf(contract, parts),
        headers: { ...ownHeaders, ...upload?.headers, ...headers },
        ...(upload
          ? { payload: upload.payload }
          : parts.body !== undefined && { payload: parts.body as object }),
      })
      const isJson = String(response.headers['content-type'] ?? '').includes('json')
      const body = isJson ? response.json() : response.body
      return { status: response.statusCode, body, problem: body, response }
    },
  }
}

export type TestApp = TestDatabase & {
  readonly app: FastifyInstance
  /** Nobody signed in. */
  readonly stranger: Caller
  /** Someone signed in with a bearer token. */
  signedIn(token: string): Caller
}

/** What the tests sign with: a key that signs nothing else. */
const TEST_KEY = 'MC4CAQAwBQYDK2VwBCIEIO8kY0iK+oFf6qVDDirFd07DxAreCq3HJGK/vnHpU0ji'

function testSigner(): AppDeps['signer'] {
  const signer = findSigner(TEST_KEY)
  if (signer === null) throw new Error('The key of the tests is none.')
  return signer
}

/** What every server of the tests is built with, besides its database. */
export const testDeps: Omit<AppDeps, 'db'> = {
  jwtSecret: 'a secret of the tests, 32 letters long',
  signer: testSigner(),
  publicUrl: 'https://alis.example.no',
  isDemonstration: false,
  webFolder: null,
}

/** The whole server over a database of this test file. */
export function testApp(): TestApp {
  const database = testDatabase()
  let app: FastifyInstance | undefined
  beforeAll(async () => {
    await recordSigningKey(database.db, testDeps.signer)
    app = await buildApp({ ...testDeps, db: database.db })
  })
  afterAll(async () => {
    await app?.close()
  })
  const running = () => {
    if (!app) throw new Error('The app is there from beforeAll on.')
    return app
  }
  return {
    get db() {
      return database.db
    },
    get url() {
      return database.url
    },
    get app() {
      return running()
    },
    stranger: caller(running, {}),
    signedIn: token => caller(running, { authorization: `Bearer ${token}` }),
  }
}
