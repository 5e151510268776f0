import type { PublicCtx } from '../../core/context.ts'
import { Failure } from '../../core/fail.ts'
import { type Paging, pageOf } from '../../core/paging.ts'
import { countiesOn, municipalitiesOn } from './store.ts'

/** The register's first day: earlier codes are not in it, and an empty list would be a wrong answer. */
const FIRST_DAY = '1994-01-01'

function dayAskedFor(asOf: string | undefined, today: string): string {
  const day = asOf ?? today
  if (day < FIRST_DAY)
    throw new Failure('VALIDATION_FAILED', {}, [
      { path: '/asOf', rule: 'formatMinimum', params: { limit: FIRST_DAY } },
    ])
  return day
}

/** Municipalities as they were on a day, by a part of the name or a code of any time. */
export async function readMunicipalities(
  ctx: PublicCtx,
  query: Paging & { search?: string; county?: string; asOf?: string },
) {
  const { search, county } = query
  const { items, total } = await municipalitiesOn(
    ctx.db,
    dayAskedFor(query.asOf, ctx.today),
    { search, county },
    query,
  )
  return pageOf(items, total, query)
}

export async function readCounties(ctx: PublicCtx, { asOf }: { asOf?: string }) {
  return { items: await countiesOn(ctx.db, dayAskedFor(asOf, ctx.today)) }
}
