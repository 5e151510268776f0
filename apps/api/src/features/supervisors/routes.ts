import * as contract from '@alis/contract'
import { route } from '../../http/bind.ts'
import { addSupervisor } from './add-supervisor.ts'
import { appointSupervisor } from './appoint-supervisor.ts'
import { changeAppointment } from './change-appointment.ts'
import { changeSupervisor } from './change-supervisor.ts'
import { readAppointments } from './read-appointments.ts'
import { readCoverage, readDeparture } from './read-coverage.ts'
import { readSupervisor, readSupervisors } from './read-supervisors.ts'
import { removeAppointment } from './remove-appointment.ts'

export const supervisorRoutes = [
  route(contract.listSupervisors, (ctx, { query }) => readSupervisors(ctx, query)),
  route(contract.addSupervisor, (ctx, { body }) => addSupervisor(ctx, body)),
  route(contract.readSupervisionCoverage, ctx => readCoverage(ctx)),
  route(contract.readSupervisor, (ctx, { params }) => readSupervisor(ctx, params.supervisorId)),
  route(contract.changeSupervisor, (ctx, { params, body }) =>
    changeSupervisor(ctx, params.supervisorId, body),
  ),
  route(contract.readSupervisorDeparture, (ctx, { params, query }) =>
    readDeparture(ctx, params.supervisorId, query.lastDay),
  ),
  route(contract.listAppointments, (ctx, { params }) => readAppointments(ctx, params.traineeId)),
  route(contract.appointSupervisor, (ctx, { params, body }) =>
    appointSupervisor(ctx, params.traineeId, body),
  ),
  route(contract.changeAppointment, (ctx, { params, body }) => changeAppointment(ctx, params, body)),
  route(contract.removeAppointment, (ctx, { params, query }) =>
    removeAppointment(ctx, params, query.version),
  ),
]
