import type { Role, Scheme, ServicePeriod, TraineeStatus } from '@alis/contract'

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
