import { readOverview as readContract } from '@alis/contract'
import { route } from '../../http/bind.ts'
import { readOverview } from './read-overview.ts'

export const overviewRoutes = [route(readContract, (ctx, { params }) => readOverview(ctx, params.traineeId))]
