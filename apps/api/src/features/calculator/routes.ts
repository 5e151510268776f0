import { calculate } from '@alis/contract'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { fail } from '../../core/fail.ts'
import { route } from '../../http/bind.ts'
import { calculatePath } from './calculate-path.ts'

/** Enough for a person who tries things out, and for a few colleagues behind one address. */
const CALLS_A_MINUTE = 240

export const calculatorRoutes = () => {
  const limit = new RateLimiterMemory({ points: CALLS_A_MINUTE, duration: 60 })
  return [
    route(calculate, async (_ctx, { body, query }, { request }) => {
      await limit.consume(request.ip).catch((refusal: unknown) => {
        if (!(refusal instanceof RateLimiterRes)) throw refusal
        fail('TOO_MANY_REQUESTS', { seconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) })
      })
      return calculatePath(body, query.lang ?? 'nb')
    }),
  ]
}
