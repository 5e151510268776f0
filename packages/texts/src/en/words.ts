import type {
  AbsenceType,
  AppointedAs,
  PlanState,
  RequirementCode,
  Role,
  Scheme,
  ServicePeriod,
  TraineeStatus,
} from '@alis/contract'

/** The field's own words for what is coded, used wherever it is shown. */
export const roles: Record<Role, string> = {
  coordinator: 'Coordinator',
  leader: 'Leader',
  supervisor: 'Supervisor',
  trainee: 'Doctor in training',
  'alis-office': 'ALIS office',
  directorate: 'Directorate of Health',
  admin: 'Administrator',
}

export const schemes: Record<Scheme, string> = { 'new-2019': 'New scheme', old: 'Old scheme' }

export const statuses: Record<TraineeStatus, string> = {
  'in-training': 'In training',
  'on-leave': 'On leave',
  completed: 'Completed',
  left: 'Left',
}

export const categories: Record<ServicePeriod['category'], string> = {
  'open-practice': 'Open unselected practice',
  'other-gp': 'Other GP service',
  institution: 'Institution service',
  research: 'Research',
}

/** Why an asked-for change cannot be made. */
export const changeProblems = {
  'not-a-day': 'A date does not exist.',
  'ends-before-start': 'The last day is before the first day.',
  'percent-out-of-range': 'The percentage must be above 0 and at most 100.',
  'period-unknown': 'The service period no longer exists.',
  'outside-period': 'The days lie outside the service period.',
  'open-period': 'A period without a last day cannot be moved.',
}

/** The class of an absence; more is never stored of its reason. */
export const absenceTypes: Record<AbsenceType, string> = {
  sickness: 'Sickness',
  'parental-leave': 'Parental leave',
  'other-leave': 'Other leave',
  course: 'Course',
  holiday: 'Holiday',
}

/** As what somebody is appointed, in a sentence. */
export const supervisorKinds: Record<AppointedAs, string> = {
  individual: 'individual supervisor',
  clinical: 'clinical supervisor',
}

/** The time requirements. */
export const requirementNames: Record<RequirementCode, string> = {
  T1: 'Total service in part 3',
  T2: 'Open unselected practice',
  T5: 'Institution service',
  T6: 'LIS1',
  T8: 'The whole specialist training',
  'O-total': 'Total service',
  'O-open': 'Open unselected practice',
  'O-hospital': 'Hospital service',
}

/** How it stands with a doctor's education plan. */
export const planStates: Record<PlanState, string> = {
  missing: 'No plan',
  current: 'In order',
  'due-soon': 'Due soon',
  overdue: 'Overdue',
}
