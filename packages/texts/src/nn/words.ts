import type { Role, Scheme, ServicePeriod, TraineeStatus } from '@alis/contract'

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
