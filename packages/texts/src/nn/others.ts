import type { OtherTexts } from '../nb/others.ts'
import { absences } from './absences.ts'
import { accounts } from './accounts.ts'
import { activities } from './activities.ts'
import { boardAssessments } from './board-assessments.ts'
import { calculator } from './calculator.ts'
import { changeRequests } from './change-requests.ts'
import { confirmationCheck } from './confirmation-check.ts'
import { confirmationPaper } from './confirmation-paper.ts'
import { confirmations } from './confirmations.ts'
import { conversations } from './conversations.ts'
import { educationPlanPaper } from './education-plan-paper.ts'
import { educationPlans } from './education-plans.ts'
import { goalCatalogue } from './goal-catalogue.ts'
import { goals } from './goals.ts'
import { inbox } from './inbox.ts'
import { learningArenas } from './learning-arenas.ts'
import { overview } from './overview.ts'
import { pilot } from './pilot.ts'
import { pilotStatistics } from './pilot-statistics.ts'
import { progress } from './progress.ts'
import { providerRoles } from './provider-roles.ts'
import { scenarios } from './scenarios.ts'
import { servicePeriods } from './service-periods.ts'
import { signingLinks } from './signing-links.ts'
import { statements } from './statements.ts'
import { supervision } from './supervision.ts'
import { supervisionCertificate } from './supervision-certificate.ts'
import { supervisors } from './supervisors.ts'
import { trainingProviders } from './training-providers.ts'

/** What all other pages say. */
export const others: OtherTexts = {
  statements,
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
  supervisors,
  providerRoles,
  supervision,
  supervisionCertificate,
  conversations,
  boardAssessments,
  goalCatalogue,
  learningArenas,
  goals,
  activities,
  educationPlans,
  educationPlanPaper,
  inbox,
  signingLinks,
  overview,
}
