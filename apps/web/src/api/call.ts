import type { Answer, Call, ErrorCode, FieldError, Problem, RouteContract } from '@alis/contract'

/** An error that the API answered with, or `NO_ANSWER` where none came. */
export class ProblemError extends Error {
  readonly code: ErrorCode | 'NO_ANSWER'
  readonly status: number
  readonly params: Problem['params']
  readonly errors: readonly FieldError[]
  readonly requestId: string | null

  constructor(problem: Problem | null) {
    super(problem?.code ?? 'NO_ANSWER')
    this.name = 'ProblemError'
    this.code = problem?.code ?? 'NO_ANSWER'
    this.status = problem?.status ?? 0
    this.params = problem?.params ?? {}
    this.errors = problem?.errors ?? []
    this.requestId = problem?.requestId ?? null
  }
}

type CallOptions = {
  /** Sent with creating requests: the same key and body again give the same answer and create nothing twice. */
  idempotencyKey?: string
  signal?: AbortSignal
}

type Parts = {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
  files?: readonly File[]
}

function addressOf({ path }: RouteContract, { params = {}, query = {} }: Parts): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]))
  return `/api${filled}${search.size > 0 ? `?${search}` : ''}`
}

function formOf(field: string, files: readonly File[]): FormData {
  const form = new FormData()
  for (const file of files) form.append(field, file)
  return form
}

async function readProblem(response: Response): Promise<Problem | null> {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json')
  return isProblem ? ((await response.json()) as Problem) : null
}

/**
 * Calls an operation of the API as its contract says.
 * @throws ProblemError whatever the API refuses with, or when no answer comes
 */
export async function call<Contract extends RouteContract>(
  contract: Contract,
  input: Call<Contract>,
  { idempotencyKey, signal }: CallOptions = {},
): Promise<Answer<Contract>> {
  const parts = input as Parts
  const headers = new Headers({ accept: 'application/json' })
  if (parts.body !== undefined) headers.set('content-type', 'application/json')
  if (contract.isIdempotent && idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey)
  const body = parts.files
    ? formOf(contract.files ?? 'files', parts.files)
    : parts.body === undefined
      ? null
      : JSON.stringify(parts.body)
  const response = await fetch(addressOf(contract, parts), {
    method: contract.method,
    credentials: 'same-origin',
    headers,
    body,
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new ProblemError(null)
  })
  if (!response.ok) throw new ProblemError(await readProblem(response))
  return (response.status === 204 ? undefined : await response.json()) as Answer<Contract>
}
