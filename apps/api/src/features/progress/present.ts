import type { Amount, Progress } from '@alis/contract'
import {
  type Assessment,
  type CreditAccount,
  SERVICE_CATEGORIES,
  toDecimalMonths,
  toDuration,
  type Units,
} from '@alis/domain'

/** An amount as the API gives it: what is counted is rounded down, what is missing is rounded up. */
export function presentAmount(units: Units, kind: 'counted' | 'missing'): Amount {
  const direction = kind === 'counted' ? 'down' : 'up'
  return {
    units,
    months: Number(toDecimalMonths(units, direction, 4)),
    duration: toDuration(units, direction),
  }
}

const counted = (units: Units) => presentAmount(units, 'counted')

const presentAccount = (account: CreditAccount) => ({
  gross: counted(account.grossUnits),
  deducted: counted(account.deductedUnits),
  capped: counted(account.cappedUnits),
  counted: counted(account.countedUnits),
})

/** The engine's assessment as the API gives it. */
export function presentProgress(
  traineeId: string,
  { asOf, regulation, requirements, counted: service, perPeriod, findings }: Assessment,
): Progress {
  return {
    traineeId,
    asOf,
    isEstimate: true,
    regulation,
    requirements: requirements.map(requirement => ({
      code: requirement.code,
      status: requirement.status,
      counted: requirement.countedUnits === null ? null : counted(requirement.countedUnits),
      required: counted(requirement.requiredUnits),
      missing: requirement.missingUnits === null ? null : presentAmount(requirement.missingUnits, 'missing'),
      metOn: requirement.metOn,
      paragraph: requirement.paragraph,
      source: requirement.source,
    })),
    total: presentAccount(service.total),
    categories: SERVICE_CATEGORIES.map(category => ({
      category,
      ...presentAccount(service.categories[category]),
    })),
    periods: perPeriod.map(period => ({
      servicePeriodId: period.periodId,
      category: period.category,
      gross: counted(period.grossUnits),
      counted: counted(period.countedUnits),
      notCounted: period.notCounted.map(({ reason, units, days }) => ({
        reason,
        amount: counted(units),
        days: [...days],
      })),
    })),
    findings: findings.map(({ code, ...params }) => ({ code, params })),
  }
}
