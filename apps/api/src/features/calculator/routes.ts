import { calculate } from '@alis/contract'
import { route } from '../../http/bind.ts'
import { limitCalls } from '../../http/limit-calls.ts'
import { calculatePath } from './calculate-path.ts'

/** Enough for a person who tries things out, and for a few colleagues behind one address. */
const CALLS_A_MINUTE = 240

export const calculatorRoutes = () => {
  const limit = limitCalls(CALLS_A_MINUTE)
  return [
    route(calculate, async (_ctx, { body, query }, { request }) => {
      await limit(request)
      return calculatePath(body, query.lang ?? 'nb')
    }),
  ]
}
