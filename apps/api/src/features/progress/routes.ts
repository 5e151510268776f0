import { readProgress, readProgressDays, readProgressMonths, readSchemeComparison } from '@alis/contract'
import { route } from '../../http/bind.ts'
import { assessProgress } from './assess-progress.ts'
import { comparePath } from './compare-path.ts'
import { type OpenedTotal, openDays, openMonths } from './open-total.ts'

/** A total is opened as of today unless said otherwise, and never through a day that is before that. */
function openedTotal(query: { asOf?: string; through?: string }, today: string): OpenedTotal {
  const { asOf = today, through } = query
  return { asOf, through: through !== undefined && through > asOf ? through : asOf }
}

export const progressRoutes = [
  route(readProgress, (ctx, { params, query }) =>
    assessProgress(ctx, params.traineeId, query.asOf ?? ctx.today),
  ),
  route(readProgressMonths, (ctx, { params, query }) =>
    openMonths(ctx, params.traineeId, openedTotal(query, ctx.today)),
  ),
  route(readProgressDays, (ctx, { params, query }) =>
    openDays(ctx, params.traineeId, params.month, openedTotal(query, ctx.today)),
  ),
  route(readSchemeComparison, (ctx, { params, query }) =>
    comparePath(ctx, params.traineeId, query.asOf ?? ctx.today),
  ),
]
