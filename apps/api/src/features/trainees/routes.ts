import {
  changeTrainee,
  listTraineeEvents,
  listTrainees,
  readTrainee,
  registerTrainee,
  removeTrainee,
} from '@alis/contract'
import { route } from '../../http/bind.ts'
import { changeRecord } from './change-record.ts'
import { readEvents } from './read-events.ts'
import { readRecord } from './read-record.ts'
import { readRoster } from './read-roster.ts'
import { registerDoctor } from './register-doctor.ts'
import { removeRecord } from './remove-record.ts'

export const traineeRoutes = [
  route(listTrainees, (ctx, { query }) => readRoster(ctx, query)),
  route(registerTrainee, (ctx, { body }) => registerDoctor(ctx, body)),
  route(readTrainee, (ctx, { params }) => readRecord(ctx, params.traineeId)),
  route(changeTrainee, (ctx, { params, body }) => changeRecord(ctx, params.traineeId, body)),
  route(removeTrainee, (ctx, { params, query }) => removeRecord(ctx, params.traineeId, query.version)),
  route(listTraineeEvents, (ctx, { params, query }) => readEvents(ctx, params.traineeId, query)),
]
