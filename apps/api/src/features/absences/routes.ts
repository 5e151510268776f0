import { addAbsence, changeAbsence, removeAbsence } from '@alis/contract'
import { route } from '../../http/bind.ts'
import { correctAbsence } from './correct-absence.ts'
import { dropAbsence } from './drop-absence.ts'
import { enterAbsence } from './enter-absence.ts'

export const absenceRoutes = [
  route(addAbsence, (ctx, { params, body }) => enterAbsence(ctx, params.traineeId, body)),
  route(changeAbsence, (ctx, { params, body }) => correctAbsence(ctx, params, body)),
  route(removeAbsence, (ctx, { params, query }) => dropAbsence(ctx, params, query.version)),
]
