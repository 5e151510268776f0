import type { TrainingProvider } from '@alis/contract'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { type Paging, pageOf } from '../../core/paging.ts'
import { maySeeAllProviders, ownProviderIds } from './policy.ts'
import { presentProvider } from './present.ts'
import { getProvider, listProviders, type ProviderSort } from './store.ts'

/** The providers the actor works for; all of them for the Directorate and administrators. */
export async function readProviders(ctx: Ctx, query: Paging & Partial<ProviderSort> & { search?: string }) {
  const among = maySeeAllProviders(ctx.actor) === 'allowed' ? 'all' : ownProviderIds(ctx.actor)
  const { sort = 'name', order = 'asc' } = query
  const { rows, total } = await listProviders(
    ctx.db,
    among,
    query.search?.trim() ?? '',
    { sort, order },
    query,
  )
  return pageOf(
    rows.map(row => presentProvider(row, ctx.actor)),
    total,
    query,
  )
}

/** @throws Failure NOT_FOUND, also for a provider that the actor has nothing to do with */
export async function readProvider(ctx: Ctx, providerId: string): Promise<TrainingProvider> {
  const isVisible =
    maySeeAllProviders(ctx.actor) === 'allowed' || ownProviderIds(ctx.actor).includes(providerId)
  return isVisible ? presentProvider(await getProvider(ctx.db, providerId), ctx.actor) : fail('NOT_FOUND')
}
