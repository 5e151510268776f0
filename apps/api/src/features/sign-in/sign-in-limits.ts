import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { fail } from '../../core/fail.ts'

/**
 * How often a wrong password may be tried: by one address for one name, and by one address for all names. Right passwords
 * do not count, so colleagues behind one address do not lock each other out.
 */
export function signInLimits() {
  const byName = new RateLimiterMemory({ points: 10, duration: 60 })
  const byAddress = new RateLimiterMemory({ points: 100, duration: 300 })
  const nameKey = (address: string, username: string) => `${address} ${username.toLowerCase()}`

  const refuse = (state: RateLimiterRes) =>
    fail('TOO_MANY_REQUESTS', { seconds: Math.max(1, Math.ceil(state.msBeforeNext / 1000)) })
  return {
    /** @throws Failure TOO_MANY_REQUESTS with the seconds to wait */
    async check(address: string, username: string): Promise<void> {
      const [name, all] = await Promise.all([byName.get(nameKey(address, username)), byAddress.get(address)])
      if (name && name.consumedPoints >= byName.points) refuse(name)
      if (all && all.consumedPoints >= byAddress.points) refuse(all)
    },
    /** Counts a wrong try. */
    async count(address: string, username: string): Promise<void> {
      await Promise.allSettled([byName.consume(nameKey(address, username)), byAddress.consume(address)])
    },
  }
}

export type SignInLimits = ReturnType<typeof signInLimits>
