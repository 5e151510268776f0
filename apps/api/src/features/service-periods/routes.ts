import { addServicePeriod, changeServicePeriod, removeServicePeriod } from '@alis/contract'
import { route } from '../../http/bind.ts'
import { addPeriod } from './add-period.ts'
import { changePeriod } from './change-period.ts'
import { removePeriod } from './remove-period.ts'

export const servicePeriodRoutes = [
  route(addServicePeriod, (ctx, { params, body }) => addPeriod(ctx, params.traineeId, body)),
  route(changeServicePeriod, (ctx, { params, body }) => changePeriod(ctx, params, body)),
  route(removeServicePeriod, (ctx, { params, query }) => removePeriod(ctx, params, query.version)),
]
