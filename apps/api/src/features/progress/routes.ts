import { readProgress } from '@alis/contract'
import { route } from '../../http/bind.ts'
import { assessProgress } from './assess-progress.ts'

export const progressRoutes = [
  route(readProgress, (ctx, { params, query }) =>
    assessProgress(ctx, params.traineeId, query.asOf ?? ctx.today),
  ),
]
