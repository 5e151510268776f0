import type { Texts } from '../nb/index.ts'
import { accounts } from './accounts.ts'
import { errors, fieldRules, noAnswer } from './errors.ts'
import { formats } from './formats.ts'
import { frame } from './frame.ts'
import { pilot } from './pilot.ts'
import { pilotStatistics } from './pilot-statistics.ts'
import { progress } from './progress.ts'
import { servicePeriods } from './service-periods.ts'
import { signIn } from './sign-in.ts'
import { statements } from './statements.ts'
import { trainees } from './trainees.ts'
import { trainingProviders } from './training-providers.ts'
import { categories, roles, schemes, statuses } from './words.ts'

export const nn: Texts = {
  formats,
  errors,
  fieldRules,
  noAnswer,
  roles,
  schemes,
  statuses,
  categories,
  frame,
  signIn,
  statements,
  trainees,
  servicePeriods,
  pilot,
  pilotStatistics,
  trainingProviders,
  accounts,
  progress,
}
