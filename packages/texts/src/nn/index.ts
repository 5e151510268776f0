import type { Texts } from '../nb/index.ts'
import { absences } from './absences.ts'
import { accounts } from './accounts.ts'
import { calculator } from './calculator.ts'
import { changeRequests } from './change-requests.ts'
import { confirmationCheck } from './confirmation-check.ts'
import { confirmationPaper } from './confirmation-paper.ts'
import { confirmations } from './confirmations.ts'
import { errors, fieldRules, noAnswer } from './errors.ts'
import { formats } from './formats.ts'
import { frame } from './frame.ts'
import { pilot } from './pilot.ts'
import { pilotStatistics } from './pilot-statistics.ts'
import { progress } from './progress.ts'
import { scenarios } from './scenarios.ts'
import { servicePeriods } from './service-periods.ts'
import { signIn } from './sign-in.ts'
import { statements } from './statements.ts'
import { trainees } from './trainees.ts'
import { trainingProviders } from './training-providers.ts'
import { absenceTypes, categories, changeProblems, roles, schemes, statuses } from './words.ts'

export const nn: Texts = {
  formats,
  errors,
  fieldRules,
  noAnswer,
  roles,
  schemes,
  statuses,
  categories,
  absenceTypes,
  changeProblems,
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
  absences,
  changeRequests,
  scenarios,
  calculator,
  confirmations,
  confirmationCheck,
  confirmationPaper,
}
