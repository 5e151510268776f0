import { readProgress, readProgressDays, readProgressMonths, readSchemeComparison } from '@alis/contract'
import { route } from '../../http/bind.ts'
import { assessProgress } from './assess-progress.ts'
import { comparePath } from './compare-path.ts'
import { openDays, openedTotal, openMonths } from './open-total.ts'

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
