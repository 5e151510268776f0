import { type Static, Type } from 'typebox'
import { Absence } from './absence.ts'
import {
  Instant,
  IsoDate,
  line,
  nullable,
  oneOf,
  pageOf,
  paging,
  record,
  strictObject,
  Uuid,
  Version,
} from './common.ts'
import { PlanState } from './plan-state.ts'
import { Amount, RequirementCode } from './progress.ts'
import { defineRoute } from './route.ts'
import { ServicePeriod } from './service-period.ts'

/** The current scheme (ny ordning, since 1 March 2019) or the old one. */
export const Scheme = oneOf('new-2019', 'old')
export type Scheme = Static<typeof Scheme>

export const TraineeStatus = oneOf('in-training', 'on-leave', 'completed', 'left')
export type TraineeStatus = Static<typeof TraineeStatus>

/** Numbers in the register of health personnel have 7 to 9 digits; no public rule for a check digit was found. */
export const HprNumber = Type.String({ pattern: '^[1-9][0-9]{6,8}$', examples: ['9012345'] })

const TrainingDay = Type.String({ format: 'date', formatMinimum: '1990-01-01', formatMaximum: '2080-12-31' })

/** A doctor in training (ALIS) as the roster shows her. */
export const TraineeRow = strictObject({
  id: Uuid,
  givenName: Type.String(),
  familyName: Type.String(),
  hprNumber: Type.String(),
  provider: strictObject({ id: Uuid, name: Type.String() }),
  scheme: Scheme,
  part3StartedOn: IsoDate,
  /** Counted service time today, of what is required in all: an estimate, not an approval. */
  counted: Amount,
  required: Amount,
  /** The first day on which every time requirement can be met; null where what is entered does not get there. */
  earliestOn: nullable(IsoDate),
  /** The requirement that decides the day or, without one, stands in its way. */
  binding: nullable(RequirementCode),
  /** How many things keep service from counting, or need a look. */
  findings: Type.Integer(),
  status: TraineeStatus,
  /** The individual supervisor (veileder) of today; null where none is appointed. */
  supervisor: nullable(strictObject({ id: Uuid, name: Type.String() })),
  /** How it stands with her education plan; null for who has completed or left, and needs none any more. */
  plan: nullable(strictObject({ state: PlanState, dueOn: nullable(IsoDate) })),
})
export type TraineeRow = Static<typeof TraineeRow>

/** A doctor in training with her service periods. */
export const Trainee = strictObject({
  id: Uuid,
  givenName: Type.String(),
  familyName: Type.String(),
  hprNumber: Type.String(),
  provider: strictObject({ id: Uuid, name: Type.String(), registeredOn: IsoDate }),
  scheme: Scheme,
  part1CompletedOn: nullable(IsoDate),
  isPart1Exempt: Type.Boolean(),
  part3StartedOn: IsoDate,
  status: TraineeStatus,
  statusOn: nullable(IsoDate),
  servicePeriods: Type.Array(ServicePeriod),
  /** In the order of their days; null for who may see only what is deducted for them. */
  absences: nullable(Type.Array(Absence)),
  version: Version,
  /** Raised by every change of what is counted. */
  ledgerVersion: Version,
  can: strictObject({
    edit: Type.Boolean(),
    remove: Type.Boolean(),
    /** Whether a change may be asked for, and alternatives be tried. */
    requestChange: Type.Boolean(),
    prepareConfirmation: Type.Boolean(),
    readConfirmations: Type.Boolean(),
  }),
})
export type Trainee = Static<typeof Trainee>

export const traineeSortKeys = [
  'name',
  'hprNumber',
  'provider',
  'scheme',
  'part3StartedOn',
  'counted',
  'earliestOn',
  'binding',
  'status',
  'findings',
  'supervisor',
  'plan',
] as const
export type TraineeSortKey = (typeof traineeSortKeys)[number]

export const TraineeQuery = strictObject({
  search: Type.Optional(
    Type.String({ maxLength: 100, description: 'Part of a name, or the start of an HPR number' }),
  ),
  provider: Type.Optional(Uuid),
  scheme: Type.Optional(Scheme),
  status: Type.Optional(TraineeStatus),
  plan: Type.Optional(PlanState),
  /** none: in training, and without an individual supervisor today. */
  supervisor: Type.Optional(oneOf('none')),
  sort: Type.Optional(oneOf(...traineeSortKeys)),
  order: Type.Optional(oneOf('asc', 'desc')),
  ...paging,
})
export type TraineeQuery = Static<typeof TraineeQuery>

export const listTrainees = defineRoute({
  operationId: 'listTrainees',
  summary: 'The roster: doctors in training the actor may see',
  tag: 'Doctors in training',
  method: 'GET',
  path: '/trainees',
  access: 'signed-in',
  query: TraineeQuery,
  status: 200,
  answer: pageOf(TraineeRow),
})

const fields = {
  hprNumber: HprNumber,
  givenName: line(100),
  familyName: line(100),
  scheme: Scheme,
  part1CompletedOn: nullable(TrainingDay),
  isPart1Exempt: Type.Boolean(),
  part3StartedOn: TrainingDay,
}

export const NewTrainee = strictObject({
  ...fields,
  part1CompletedOn: Type.Optional(fields.part1CompletedOn),
  isPart1Exempt: Type.Optional(fields.isPart1Exempt),
  providerId: Type.Optional(
    Type.String({ format: 'uuid', description: 'Needed only by who coordinates for several providers' }),
  ),
})
export type NewTrainee = Static<typeof NewTrainee>

export const registerTrainee = defineRoute({
  operationId: 'registerTrainee',
  summary: 'Register a doctor in training',
  tag: 'Doctors in training',
  method: 'POST',
  path: '/trainees',
  access: 'signed-in',
  isIdempotent: true,
  body: NewTrainee,
  status: 201,
  answer: Trainee,
})

export const TraineeParams = strictObject({ traineeId: Uuid })

export const readTrainee = defineRoute({
  operationId: 'readTrainee',
  summary: 'One doctor in training with her service',
  tag: 'Doctors in training',
  method: 'GET',
  path: '/trainees/:traineeId',
  access: 'signed-in',
  logsAccess: true,
  params: TraineeParams,
  status: 200,
  answer: Trainee,
})

export const TraineeChange = strictObject({
  version: Version,
  hprNumber: Type.Optional(fields.hprNumber),
  givenName: Type.Optional(fields.givenName),
  familyName: Type.Optional(fields.familyName),
  scheme: Type.Optional(fields.scheme),
  part1CompletedOn: Type.Optional(fields.part1CompletedOn),
  isPart1Exempt: Type.Optional(fields.isPart1Exempt),
  part3StartedOn: Type.Optional(fields.part3StartedOn),
  status: Type.Optional(TraineeStatus),
  statusOn: Type.Optional(nullable(TrainingDay)),
})
export type TraineeChange = Static<typeof TraineeChange>

export const changeTrainee = defineRoute({
  operationId: 'changeTrainee',
  summary: 'Change the record of a doctor in training; the earlier version is kept in history',
  tag: 'Doctors in training',
  method: 'PATCH',
  path: '/trainees/:traineeId',
  access: 'signed-in',
  params: TraineeParams,
  body: TraineeChange,
  status: 200,
  answer: Trainee,
})

export const removeTrainee = defineRoute({
  operationId: 'removeTrainee',
  summary: 'Remove a doctor registered by mistake, who has no service yet',
  tag: 'Doctors in training',
  method: 'DELETE',
  path: '/trainees/:traineeId',
  access: 'signed-in',
  params: TraineeParams,
  query: strictObject({ version: Version }),
  status: 204,
})

/** One change of a doctor's record or service, from the audit log. */
export const TraineeEvent = strictObject({
  id: Type.Integer(),
  at: Instant,
  /** Null = the system. */
  by: nullable(Type.String()),
  type: oneOf(
    'trainee.registered',
    'trainee.changed',
    'trainee.removed',
    'service-period.added',
    'service-period.changed',
    'service-period.removed',
    'absence.added',
    'absence.changed',
    'absence.removed',
    'change-request.drafted',
    'change-request.changed',
    'change-request.sent',
    'change-request.approved',
    'change-request.returned',
    'change-request.withdrawn',
    'confirmation.prepared',
    'confirmation.changed',
    'confirmation.discarded',
    'confirmation.objected',
    'confirmation.issued',
    'confirmation.withdrawn',
    'goal-mirror.imported',
    'supervision-entry.added',
    'supervision-entry.changed',
    'supervision-entry.removed',
    'supervision-entry.confirmed',
    'supervision-entry.returned',
    'supervision-group.member-added',
    'supervision-group.member-changed',
    'appointment.added',
    'appointment.changed',
    'appointment.ended',
    'appointment.removed',
    'education-plan.drafted',
    'education-plan.changed',
    'education-plan.proposed',
    'education-plan.returned',
    'education-plan.agreed',
    'education-plan.activated',
    'education-plan.discarded',
    'goal.submitted',
    'goal.recalled',
    'goal.advised',
    'goal.approved',
    'goal.returned',
    'goal.rejected',
    'activity.added',
    'activity.changed',
    'activity.removed',
    'activity.sent',
    'activity.recalled',
    'activity.signed',
    'activity.returned',
    'evidence.added',
    'evidence.removed',
    'conversation.planned',
    'conversation.changed',
    'conversation.finalised',
    'conversation.cancelled',
    'board-assessment.drafted',
    'board-assessment.changed',
    'board-assessment.discarded',
    'board-assessment.finalised',
    'board-assessment.commented',
  ),
  /** What was set, changed (`from`, `to`) or removed, by field. */
  data: record(Type.Unknown()),
})
export type TraineeEvent = Static<typeof TraineeEvent>

export const listTraineeEvents = defineRoute({
  operationId: 'listTraineeEvents',
  summary: 'History of a doctor’s record and service, newest first',
  tag: 'Doctors in training',
  method: 'GET',
  path: '/trainees/:traineeId/events',
  access: 'signed-in',
  params: TraineeParams,
  query: strictObject(paging),
  status: 200,
  answer: pageOf(TraineeEvent),
})
