import { type Static, Type } from 'typebox'
import { freeLine, IsoDate, nullable, oneOf, pageOf, paging, strictObject, Uuid, Version } from './common.ts'
import { MunicipalityId } from './municipality.ts'
import { defineRoute } from './route.ts'
import { Username } from './session.ts'
import { HprNumber, TraineeParams, TraineeStatus } from './trainee.ts'

/** As individual supervisor (veileder), of whom a doctor has one a day, or as clinical supervisor (supervisør). */
export const AppointedAs = oneOf('individual', 'clinical')
export type AppointedAs = Static<typeof AppointedAs>

const Provider = strictObject({ id: Uuid, name: Type.String() })

/** A person in a provider's register as the list shows her. */
export const SupervisorRow = strictObject({
  id: Uuid,
  provider: Provider,
  name: Type.String(),
  hprNumber: nullable(Type.String()),
  workplace: nullable(Type.String()),
  /** Where she works, own or another municipality. */
  municipality: nullable(strictObject({ id: Type.Integer(), name: Type.String() })),
  isIndividual: Type.Boolean(),
  isClinical: Type.Boolean(),
  /** Specialist in general practice since. */
  specialistSince: nullable(IsoDate),
  /** The time-limited exemption from being one (V2). */
  exemptionStartsOn: nullable(IsoDate),
  exemptionEndsOn: nullable(IsoDate),
  /** Most doctors at the same time; null = not said. */
  capacity: nullable(Type.Integer()),
  /** The last day she is there; null = goes on. */
  leavesOn: nullable(IsoDate),
  /** How many doctors she is appointed for today. */
  doctors: Type.Integer(),
  /** Whether she may be individual supervisor on every day of the next 90; null for who is no individual supervisor. */
  isQualified: nullable(Type.Boolean()),
  version: Version,
})
export type SupervisorRow = Static<typeof SupervisorRow>

/** A supervisor is appointed for a doctor, from a first to a last day. Null = goes on. */
export const Appointment = strictObject({
  id: Uuid,
  trainee: strictObject({
    id: Uuid,
    givenName: Type.String(),
    familyName: Type.String(),
    provider: Provider,
  }),
  supervisor: strictObject({
    id: Uuid,
    name: Type.String(),
    hprNumber: nullable(Type.String()),
    workplace: nullable(Type.String()),
    /** False: she has no account, and signs by links. */
    canSignIn: Type.Boolean(),
  }),
  appointedAs: AppointedAs,
  startsOn: IsoDate,
  endsOn: nullable(IsoDate),
  /** Whether today lies before, in or after its days. */
  state: oneOf('coming', 'current', 'earlier'),
  version: Version,
  can: strictObject({ change: Type.Boolean() }),
})
export type Appointment = Static<typeof Appointment>

export const Supervisor = strictObject({
  ...SupervisorRow.properties,
  /** The account she signs in with. Null = none. */
  account: nullable(strictObject({ username: Type.String(), name: Type.String() })),
  /** The doctors she has and had, the latest first. */
  appointments: Type.Array(Appointment),
  can: strictObject({ edit: Type.Boolean() }),
})
export type Supervisor = Static<typeof Supervisor>

const tag = 'Supervisors'

export const supervisorSortKeys = ['name', 'workplace', 'doctors', 'leavesOn'] as const
export type SupervisorSortKey = (typeof supervisorSortKeys)[number]

/** here: those who have not left. full: no room for another doctor. unqualified: not qualified on every day of the next 90. */
export const SupervisorGroup = oneOf('here', 'full', 'unqualified', 'left')
export type SupervisorGroup = Static<typeof SupervisorGroup>

export const SupervisorQuery = strictObject({
  search: Type.Optional(
    Type.String({
      maxLength: 100,
      description: 'Part of a name or workplace, or the start of an HPR number',
    }),
  ),
  kind: Type.Optional(AppointedAs),
  group: Type.Optional(SupervisorGroup),
  provider: Type.Optional(Uuid),
  sort: Type.Optional(oneOf(...supervisorSortKeys)),
  order: Type.Optional(oneOf('asc', 'desc')),
  ...paging,
})
export type SupervisorQuery = Static<typeof SupervisorQuery>

export const listSupervisors = defineRoute({
  operationId: 'listSupervisors',
  summary: 'The register of supervisors of the actor’s providers; those who have left only when asked for',
  tag,
  method: 'GET',
  path: '/supervisors',
  access: 'signed-in',
  query: SupervisorQuery,
  status: 200,
  answer: pageOf(SupervisorRow),
})

/** Nobody was specialist, nobody is appointed, outside these years. */
const RegisterDay = Type.String({ format: 'date', formatMinimum: '1950-01-01', formatMaximum: '2080-12-31' })

const fields = {
  name: freeLine(200),
  hprNumber: nullable(HprNumber),
  workplace: nullable(freeLine(200)),
  municipalityId: nullable(MunicipalityId),
  isIndividual: Type.Boolean(),
  isClinical: Type.Boolean(),
  specialistSince: nullable(RegisterDay),
  exemptionStartsOn: nullable(RegisterDay),
  exemptionEndsOn: nullable(RegisterDay),
  capacity: nullable(Type.Integer({ minimum: 0, maximum: 100 })),
  /** Of an existing account. It is found by its exact username alone. */
  username: nullable(Username),
}

export const NewSupervisor = strictObject({
  ...fields,
  providerId: Type.Optional(
    Type.String({ format: 'uuid', description: 'Needed only by who coordinates for several providers' }),
  ),
})
export type NewSupervisor = Static<typeof NewSupervisor>

export const addSupervisor = defineRoute({
  operationId: 'addSupervisor',
  summary: 'Enter a person in the register of supervisors',
  tag,
  method: 'POST',
  path: '/supervisors',
  access: 'signed-in',
  isIdempotent: true,
  body: NewSupervisor,
  status: 201,
  answer: Supervisor,
})

const SupervisorParams = strictObject({ supervisorId: Uuid })

export const readSupervisor = defineRoute({
  operationId: 'readSupervisor',
  summary: 'One supervisor with the doctors she has and had',
  tag,
  method: 'GET',
  path: '/supervisors/:supervisorId',
  access: 'signed-in',
  params: SupervisorParams,
  status: 200,
  answer: Supervisor,
})

export const SupervisorChange = strictObject({
  version: Version,
  name: Type.Optional(fields.name),
  hprNumber: Type.Optional(fields.hprNumber),
  workplace: Type.Optional(fields.workplace),
  municipalityId: Type.Optional(fields.municipalityId),
  isIndividual: Type.Optional(fields.isIndividual),
  isClinical: Type.Optional(fields.isClinical),
  specialistSince: Type.Optional(fields.specialistSince),
  exemptionStartsOn: Type.Optional(fields.exemptionStartsOn),
  exemptionEndsOn: Type.Optional(fields.exemptionEndsOn),
  capacity: Type.Optional(fields.capacity),
  username: Type.Optional(fields.username),
  leavesOn: Type.Optional(nullable(RegisterDay)),
})
export type SupervisorChange = Static<typeof SupervisorChange>

export const changeSupervisor = defineRoute({
  operationId: 'changeSupervisor',
  summary: 'Change what the register says; with `leavesOn` her appointments end on that day',
  tag,
  method: 'PATCH',
  path: '/supervisors/:supervisorId',
  access: 'signed-in',
  changesAccess: true,
  params: SupervisorParams,
  body: SupervisorChange,
  status: 200,
  answer: Supervisor,
})

const Doctor = strictObject({
  id: Uuid,
  givenName: Type.String(),
  familyName: Type.String(),
  provider: Provider,
  status: TraineeStatus,
})

/** Days without an individual supervisor. `endsOn: null` = as far as can be seen. */
const Gap = strictObject({ trainee: Doctor, startsOn: IsoDate, endsOn: nullable(IsoDate) })

const Person = strictObject({ id: Uuid, name: Type.String() })

/** What is to be looked after among a provider's supervisors, found by one function for all who ask. */
export const SupervisionCoverage = strictObject({
  asOf: IsoDate,
  /** How many doctors are to have an individual supervisor today. */
  doctors: Type.Integer(),
  /** Those who have none today. */
  withoutToday: Type.Array(Gap),
  /** Gaps that begin after today. */
  gapsAhead: Type.Array(Gap),
  /** Appointments whose last day is one of the next 90, the nearest first. */
  ending: Type.Array(
    strictObject({
      appointmentId: Uuid,
      trainee: Doctor,
      supervisor: Person,
      appointedAs: AppointedAs,
      endsOn: IsoDate,
      isWithin30Days: Type.Boolean(),
      /** Who is appointed for the day after. Null = nobody. */
      next: nullable(Person),
    }),
  ),
  /** More doctors than capacity, on the first such day from today on. */
  overloaded: Type.Array(
    strictObject({ supervisor: Person, from: IsoDate, doctors: Type.Integer(), capacity: Type.Integer() }),
  ),
  /** Individual supervisors who are not qualified on every day of the next 90. */
  unqualified: Type.Array(
    strictObject({
      supervisor: Person,
      /** The first day on which she is not qualified. */
      from: IsoDate,
      /** Doctors she is appointed for as individual supervisor on that day or later. */
      doctors: Type.Integer(),
    }),
  ),
})
export type SupervisionCoverage = Static<typeof SupervisionCoverage>

export const readSupervisionCoverage = defineRoute({
  operationId: 'readSupervisionCoverage',
  summary:
    'Who lacks a supervisor, which appointments end, who has too many doctors, whose qualification lapses',
  tag,
  method: 'GET',
  path: '/supervision-coverage',
  access: 'signed-in',
  status: 200,
  answer: SupervisionCoverage,
})

export const SupervisorDeparture = strictObject({
  /** The last day she would be there. */
  lastDay: IsoDate,
  /** Who would have no such supervisor, and from when to when. */
  uncovered: Type.Array(
    strictObject({
      trainee: Doctor,
      appointedAs: AppointedAs,
      startsOn: IsoDate,
      endsOn: nullable(IsoDate),
    }),
  ),
})
export type SupervisorDeparture = Static<typeof SupervisorDeparture>

export const readSupervisorDeparture = defineRoute({
  operationId: 'readSupervisorDeparture',
  summary: 'Who would be without a supervisor if this person left; nothing is changed',
  tag,
  method: 'GET',
  path: '/supervisors/:supervisorId/departure',
  access: 'signed-in',
  params: SupervisorParams,
  query: strictObject({ lastDay: RegisterDay }),
  status: 200,
  answer: SupervisorDeparture,
})

export const listAppointments = defineRoute({
  operationId: 'listAppointments',
  summary: 'A doctor’s supervisors, also earlier ones, the latest first',
  tag,
  method: 'GET',
  path: '/trainees/:traineeId/appointments',
  access: 'signed-in',
  params: TraineeParams,
  status: 200,
  answer: strictObject({
    appointments: Type.Array(Appointment),
    /** Days without an individual supervisor since part 3 began, earlier ones too. */
    gaps: Type.Array(strictObject({ startsOn: IsoDate, endsOn: nullable(IsoDate) })),
    can: strictObject({ appoint: Type.Boolean() }),
  }),
})

const AppointmentDay = Type.String({
  format: 'date',
  formatMinimum: '1990-01-01',
  formatMaximum: '2080-12-31',
})

export const NewAppointment = strictObject({
  supervisorId: Uuid,
  appointedAs: AppointedAs,
  startsOn: AppointmentDay,
  endsOn: nullable(AppointmentDay),
  /** Takes over: who is individual supervisor on the first day is so until the day before. */
  isTakingOver: Type.Optional(Type.Boolean()),
})
export type NewAppointment = Static<typeof NewAppointment>

export const appointSupervisor = defineRoute({
  operationId: 'appointSupervisor',
  summary: 'Appoint a supervisor for a doctor; on its days she may read the record',
  tag,
  method: 'POST',
  path: '/trainees/:traineeId/appointments',
  access: 'signed-in',
  isIdempotent: true,
  changesAccess: true,
  params: TraineeParams,
  body: NewAppointment,
  status: 201,
  answer: Appointment,
})

const AppointmentParams = strictObject({ ...TraineeParams.properties, appointmentId: Uuid })

export const AppointmentChange = strictObject({
  version: Version,
  startsOn: Type.Optional(AppointmentDay),
  endsOn: Type.Optional(nullable(AppointmentDay)),
})
export type AppointmentChange = Static<typeof AppointmentChange>

export const changeAppointment = defineRoute({
  operationId: 'changeAppointment',
  summary: 'Change the days of an appointment, or end it',
  tag,
  method: 'PATCH',
  path: '/trainees/:traineeId/appointments/:appointmentId',
  access: 'signed-in',
  changesAccess: true,
  params: AppointmentParams,
  body: AppointmentChange,
  status: 200,
  answer: Appointment,
})

export const removeAppointment = defineRoute({
  operationId: 'removeAppointment',
  summary: 'Remove an appointment that was entered by mistake; it is kept in history',
  tag,
  method: 'DELETE',
  path: '/trainees/:traineeId/appointments/:appointmentId',
  access: 'signed-in',
  changesAccess: true,
  params: AppointmentParams,
  query: strictObject({ version: Version }),
  status: 204,
})
