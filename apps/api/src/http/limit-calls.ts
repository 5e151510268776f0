import type { FastifyRequest } from 'fastify'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { fail } from '../core/fail.ts'

/**
 * Counts the calls of one address, for what is answered without sign-in.
 * @returns what is asked first of all; throws Failure TOO_MANY_REQUESTS with the seconds to wait
 */
export function limitCalls(callsAMinute: number): (request: FastifyRequest) => Promise<void> {
  const limit = new RateLimiterMemory({ points: callsAMinute, duration: 60 })
  return async ({ ip }) => {
    await limit.consume(ip).catch((refusal: unknown) => {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      fail('TOO_MANY_REQUESTS', { seconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) })
    })
  }
}
