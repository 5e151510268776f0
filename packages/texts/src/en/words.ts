import type { Role, Scheme, ServicePeriod, TraineeStatus } from '@alis/contract'

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
