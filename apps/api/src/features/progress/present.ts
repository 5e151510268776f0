import type { Amount, Completion, Progress, RequirementProgress, SchemeComparison } from '@alis/contract'
import {
  type Assessment,
  type CreditAccount,
  type SchemeComparison as DomainComparison,
  type Completion as DomainCompletion,
  type Finding,
  type PeriodAccount,
  type RequirementResult,
  SERVICE_CATEGORIES,
  toShownAmount,
  type Units,
} from '@alis/domain'

/** An amount as the API gives it: what is counted is rounded down, what is missing is rounded up. */
export const presentAmount = (units: Units, kind: 'counted' | 'missing'): Amount =>
  toShownAmount(units, kind === 'counted' ? 'down' : 'up')

const counted = (units: Units) => presentAmount(units, 'counted')

const presentAccount = (account: CreditAccount) => ({
  gross: counted(account.grossUnits),
  deducted: counted(account.deductedUnits),
  capped: counted(account.cappedUnits),
  counted: counted(account.countedUnits),
})

const presentRequirement = (requirement: RequirementResult): RequirementProgress => ({
  code: requirement.code,
  status: requirement.status,
  counted: requirement.countedUnits === null ? null : counted(requirement.countedUnits),
  required: counted(requirement.requiredUnits),
  missing: requirement.missingUnits === null ? null : presentAmount(requirement.missingUnits, 'missing'),
  metOn: requirement.metOn,
  expectedOn: requirement.expectedOn,
  remedy: requirement.remedy,
  paragraph: requirement.paragraph,
  source: requirement.source,
})

/** When one can be done, as the API gives it. */
export const presentCompletion = ({ missing, ...completion }: DomainCompletion): Completion => ({
  ...completion,
  missing: missing.map(({ code, missingUnits }) => ({
    code,
    missing: presentAmount(missingUnits, 'missing'),
  })),
})

/** What an assessment says of the whole path; the same of one scheme and of two side by side. */
const presentPath = ({ regulation, requirements, completion, counted: service }: Assessment) => ({
  regulation,
  requirements: requirements.map(presentRequirement),
  completion: presentCompletion(completion),
  total: presentAccount(service.total),
  categories: SERVICE_CATEGORIES.map(category => ({
    category,
    ...presentAccount(service.categories[category]),
  })),
})

/** What a reader may know of absence: all of it, or only how much it takes from the service. */
export type AbsenceDetail = 'whole' | 'deducted-only'

const presentPeriod = (period: PeriodAccount, detail: AbsenceDetail) => ({
  servicePeriodId: period.periodId,
  category: period.category,
  gross: counted(period.grossUnits),
  counted: counted(period.countedUnits),
  notCounted: period.notCounted.map(({ reason, units, days }) => ({
    reason,
    amount: counted(units),
    days: reason === 'absence-deducted' && detail === 'deducted-only' ? [] : [...days],
  })),
})

function presentFinding(finding: Finding, detail: AbsenceDetail) {
  const { code, ...params } = finding
  if (finding.code !== 'absence-deducted' || detail === 'whole') return { code, params }
  return { code, params: { ref: finding.ref, deductedUnits: finding.deductedUnits } }
}

/** The engine's assessment as the API gives it. */
export const presentProgress = (
  traineeId: string,
  assessment: Assessment,
  detail: AbsenceDetail,
): Progress => ({
  traineeId,
  asOf: assessment.asOf,
  isEstimate: true,
  ...presentPath(assessment),
  periods: assessment.perPeriod.map(period => presentPeriod(period, detail)),
  findings: assessment.findings.map(finding => presentFinding(finding, detail)),
})

/** Both schemes side by side, as the API gives them. */
export const presentComparison = (
  traineeId: string,
  { oldScheme, newScheme, applicationDeadlineOn, oldSchemeOutcome }: DomainComparison,
): SchemeComparison => ({
  traineeId,
  asOf: oldScheme.asOf,
  isEstimate: true,
  oldScheme: presentPath(oldScheme),
  newScheme: presentPath(newScheme),
  applicationDeadlineOn,
  oldSchemeOutcome,
})
