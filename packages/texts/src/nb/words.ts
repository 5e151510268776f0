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
  coordinator: 'Koordinator',
  leader: 'Leder',
  supervisor: 'Veileder',
  trainee: 'Lege i spesialisering',
  'alis-office': 'ALIS-kontor',
  directorate: 'Helsedirektoratet',
  admin: 'Administrator',
}

export const schemes: Record<Scheme, string> = { 'new-2019': 'Ny ordning', old: 'Gammel ordning' }

export const statuses: Record<TraineeStatus, string> = {
  'in-training': 'I utdanning',
  'on-leave': 'I permisjon',
  completed: 'Fullført',
  left: 'Sluttet',
}

export const categories: Record<ServicePeriod['category'], string> = {
  'open-practice': 'Åpen uselektert praksis',
  'other-gp': 'Annen allmennmedisinsk tjeneste',
  institution: 'Institusjonstjeneste',
  research: 'Forskning',
}

/** Why an asked-for change cannot be made. */
export const changeProblems = {
  'not-a-day': 'En dato finnes ikke.',
  'ends-before-start': 'Sluttdatoen er før startdatoen.',
  'percent-out-of-range': 'Prosenten må være over 0 og høyst 100.',
  'period-unknown': 'Tjenesteperioden finnes ikke lenger.',
  'outside-period': 'Dagene ligger utenfor tjenesteperioden.',
  'open-period': 'En periode uten sluttdato kan ikke flyttes.',
}

/** The class of an absence; more is never stored of its reason. */
export const absenceTypes: Record<AbsenceType, string> = {
  sickness: 'Sykdom',
  'parental-leave': 'Foreldrepermisjon',
  'other-leave': 'Annen permisjon',
  course: 'Kurs',
  holiday: 'Ferie',
}

/** As what somebody is appointed, in a sentence. */
export const supervisorKinds: Record<AppointedAs, string> = {
  individual: 'individuell veileder',
  clinical: 'supervisør',
}

/** The time requirements. */
export const requirementNames: Record<RequirementCode, string> = {
  T1: 'Samlet tjeneste i del 3',
  T2: 'Åpen uselektert praksis',
  T5: 'Institusjonstjeneste',
  T6: 'LIS1',
  T8: 'Hele spesialistutdanningen',
  'O-total': 'Samlet tjeneste',
  'O-open': 'Åpen uselektert praksis',
  'O-hospital': 'Tjeneste i sykehus',
}

/** How it stands with a doctor's education plan. */
export const planStates: Record<PlanState, string> = {
  missing: 'Ingen plan',
  current: 'I orden',
  'due-soon': 'Forfaller snart',
  overdue: 'Over fristen',
}
