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
  leader: 'Leiar',
  supervisor: 'Rettleiar',
  trainee: 'Lege i spesialisering',
  'alis-office': 'ALIS-kontor',
  directorate: 'Helsedirektoratet',
  admin: 'Administrator',
}

export const schemes: Record<Scheme, string> = { 'new-2019': 'Ny ordning', old: 'Gammal ordning' }

export const statuses: Record<TraineeStatus, string> = {
  'in-training': 'I utdanning',
  'on-leave': 'I permisjon',
  completed: 'Fullført',
  left: 'Slutta',
}

export const categories: Record<ServicePeriod['category'], string> = {
  'open-practice': 'Open uselektert praksis',
  'other-gp': 'Anna allmennmedisinsk teneste',
  institution: 'Institusjonsteneste',
  research: 'Forsking',
}

/** Why an asked-for change cannot be made. */
export const changeProblems = {
  'not-a-day': 'Ein dato finst ikkje.',
  'ends-before-start': 'Sluttdatoen er før startdatoen.',
  'percent-out-of-range': 'Prosenten må vere over 0 og høgst 100.',
  'period-unknown': 'Tenesteperioden finst ikkje lenger.',
  'outside-period': 'Dagane ligg utanfor tenesteperioden.',
  'open-period': 'Ein periode utan sluttdato kan ikkje flyttast.',
}

/** The class of an absence; more is never stored of its reason. */
export const absenceTypes: Record<AbsenceType, string> = {
  sickness: 'Sjukdom',
  'parental-leave': 'Foreldrepermisjon',
  'other-leave': 'Annan permisjon',
  course: 'Kurs',
  holiday: 'Ferie',
}

/** As what somebody is appointed, in a sentence. */
export const supervisorKinds: Record<AppointedAs, string> = {
  individual: 'individuell rettleiar',
  clinical: 'supervisør',
}

/** The time requirements. */
export const requirementNames: Record<RequirementCode, string> = {
  T1: 'Samla teneste i del 3',
  T2: 'Open uselektert praksis',
  T5: 'Institusjonsteneste',
  T6: 'LIS1',
  T8: 'Heile spesialistutdanninga',
  'O-total': 'Samla teneste',
  'O-open': 'Open uselektert praksis',
  'O-hospital': 'Teneste i sjukehus',
}

/** How it stands with a doctor's education plan. */
export const planStates: Record<PlanState, string> = {
  missing: 'Ingen plan',
  current: 'I orden',
  'due-soon': 'Forfell snart',
  overdue: 'Over fristen',
}
