import { type Static, Type } from 'typebox'
import { IsoDate, nullable, oneOf, record, strictObject, Uuid } from './common.ts'
import { defineRoute } from './route.ts'
import { Category, ServiceDay } from './service-period.ts'

/** An amount of service time: the exact number, and as people say it. */
export const Amount = strictObject({
  units: Type.Integer({ description: 'Exact credit; a month at full time is 3 775 800 000 units' }),
  months: Type.Number({ description: 'Months at full time, four decimals' }),
  /** The same in words: years, months and days. What counts is rounded down, what is missing is rounded up. */
  duration: strictObject({ years: Type.Integer(), months: Type.Integer(), days: Type.Integer() }),
})
export type Amount = Static<typeof Amount>

export const RequirementCode = oneOf('T1', 'T2', 'T5', 'T6', 'T8', 'O-total', 'O-open', 'O-hospital')
export type RequirementCode = Static<typeof RequirementCode>

/** Why time that was served does not count. */
export const NotCountedReason = oneOf(
  'over-full-time',
  'outside-registration',
  'before-part-1',
  'below-half-time',
  'category-not-counted',
  'absence-deducted',
  'category-capped',
)
export type NotCountedReason = Static<typeof NotCountedReason>

/** What would change a requirement's answer. */
export const Remedy = oneOf(
  'continue-as-planned',
  'plan-more-service',
  'plan-open-practice',
  'plan-institution',
  'plan-other-category',
  'complete-part-1',
  'enter-part-1',
)
export type Remedy = Static<typeof Remedy>

const Days = strictObject({ startsOn: IsoDate, endsOn: IsoDate })

/** A time requirement and how far the doctor is. `unknown` is never no: something is not entered yet. */
export const RequirementProgress = strictObject({
  code: RequirementCode,
  status: oneOf('met', 'not-yet', 'cannot-be-met', 'unknown'),
  counted: nullable(Amount),
  required: Amount,
  missing: nullable(Amount),
  metOn: nullable(IsoDate),
  /** When it is expected to be met by what is planned, and by what is assumed after it. */
  expectedOn: nullable(IsoDate),
  /** What would change the answer; null where it is met. */
  remedy: nullable(Remedy),
  paragraph: Type.String(),
  source: Type.String(),
})
export type RequirementProgress = Static<typeof RequirementProgress>

const Account = {
  gross: Amount,
  deducted: Amount,
  capped: Amount,
  counted: Amount,
}

/** When all time requirements can be met, and what decides it. An estimate. */
export const Completion = strictObject({
  /** The first day at whose end every known time requirement is met; null where the path does not get there. */
  earliestOn: nullable(IsoDate),
  /** The last requirement to be met; null without a day. */
  binding: nullable(RequirementCode),
  /** What the path cannot meet, and how much is still missing at its end. */
  missing: Type.Array(strictObject({ code: RequirementCode, missing: Amount })),
  /** What the day could not take into account, since it is not known. */
  unknown: Type.Array(RequirementCode),
  /** From this day on the forecast assumes that the last period goes on; null where it need not. It may have passed. */
  assumedFrom: nullable(IsoDate),
})
export type Completion = Static<typeof Completion>

/**
 * How much of a doctor's service counts to the end of a day, by the counting engine of `packages/domain`, and why
 * something does not. An estimate: only the Directorate of Health approves.
 */
export const Progress = strictObject({
  traineeId: Uuid,
  asOf: IsoDate,
  isEstimate: Type.Literal(true),
  regulation: oneOf('new-scheme-2019', 'old-scheme'),
  requirements: Type.Array(RequirementProgress),
  completion: Completion,
  total: strictObject(Account),
  categories: Type.Array(strictObject({ category: Category, ...Account })),
  periods: Type.Array(
    strictObject({
      servicePeriodId: Uuid,
      category: Category,
      gross: Amount,
      counted: Amount,
      notCounted: Type.Array(
        strictObject({ reason: NotCountedReason, amount: Amount, days: Type.Array(Days) }),
      ),
    }),
  ),
  /** What deserves a look: overlaps, gaps, days that count nothing. */
  findings: Type.Array(strictObject({ code: Type.String(), params: record(Type.Unknown()) })),
})
export type Progress = Static<typeof Progress>

const TraineeParams = strictObject({ traineeId: Uuid })

export const readProgress = defineRoute({
  operationId: 'readProgress',
  summary: 'How much of a doctor’s service counts, why something does not, and when she can be done',
  tag: 'Service',
  method: 'GET',
  path: '/trainees/:traineeId/progress',
  access: 'signed-in',
  logsAccess: true,
  params: TraineeParams,
  query: strictObject({ asOf: Type.Optional(ServiceDay) }),
  status: 200,
  answer: Progress,
})

/**
 * Which total is opened: that of the end of `asOf` (today), or with `through` that of a later day, such as the forecast's;
 * whose days after `asOf` are then planned or assumed.
 */
const Opened = { asOf: Type.Optional(ServiceDay), through: Type.Optional(ServiceDay) }

const CategoryAmounts = strictObject({ category: Category, gross: Amount, counted: Amount })

/** One month of a doctor's service. The counted units of all months add up to the total, to the unit. */
export const ProgressMonth = strictObject({
  month: Type.String({ examples: ['2024-02'] }),
  /** Days with service, planned and assumed ones included. */
  days: Type.Integer(),
  /** Days that no period covers, but the forecast assumes. */
  assumedDays: Type.Integer(),
  gross: Amount,
  counted: Amount,
  categories: Type.Array(CategoryAmounts),
})
export type ProgressMonth = Static<typeof ProgressMonth>

export const readProgressMonths = defineRoute({
  operationId: 'readProgressMonths',
  summary: 'What counts of a doctor’s service, month by month',
  tag: 'Service',
  method: 'GET',
  path: '/trainees/:traineeId/progress/months',
  access: 'signed-in',
  logsAccess: true,
  params: TraineeParams,
  query: strictObject(Opened),
  status: 200,
  answer: strictObject({ asOf: IsoDate, through: IsoDate, total: Amount, months: Type.Array(ProgressMonth) }),
})

/** One day of service as it counts in the opened total, with the rule that gave or took it. */
export const ProgressDay = strictObject({
  day: IsoDate,
  servicePeriodIds: Type.Array(Type.String()),
  isAssumed: Type.Boolean(),
  /** All positions together; above 100 they are scaled down to it. */
  offeredPercent: Type.Number(),
  absencePercent: Type.Number(),
  gross: Amount,
  deducted: Amount,
  counted: Amount,
  categories: Type.Array(CategoryAmounts),
  reasons: Type.Array(NotCountedReason),
})
export type ProgressDay = Static<typeof ProgressDay>

export const readProgressDays = defineRoute({
  operationId: 'readProgressDays',
  summary: 'What counts of one month of a doctor’s service, day by day',
  tag: 'Service',
  method: 'GET',
  path: '/trainees/:traineeId/progress/months/:month',
  access: 'signed-in',
  logsAccess: true,
  params: strictObject({
    traineeId: Uuid,
    month: Type.String({ pattern: '^(199\\d|20[0-7]\\d|2080)-(0[1-9]|1[0-2])$' }),
  }),
  query: strictObject(Opened),
  status: 200,
  answer: strictObject({ month: Type.String(), days: Type.Array(ProgressDay) }),
})

const UnderOneScheme = strictObject({
  regulation: oneOf('new-scheme-2019', 'old-scheme'),
  requirements: Type.Array(RequirementProgress),
  completion: Completion,
  total: strictObject(Account),
  categories: Type.Array(strictObject({ category: Category, ...Account })),
})
export type UnderOneScheme = Static<typeof UnderOneScheme>

/** The same history under both schemes, for a doctor who considers conversion (konvertering). Service time only. */
export const SchemeComparison = strictObject({
  traineeId: Uuid,
  asOf: IsoDate,
  isEstimate: Type.Literal(true),
  oldScheme: UnderOneScheme,
  newScheme: UnderOneScheme,
  /** Last day to apply under the old scheme: 31 December 2026. */
  applicationDeadlineOn: nullable(IsoDate),
  oldSchemeOutcome: oneOf('in-time', 'too-late', 'cannot-be-met', 'deadline-passed'),
})
export type SchemeComparison = Static<typeof SchemeComparison>

export const readSchemeComparison = defineRoute({
  operationId: 'readSchemeComparison',
  summary: 'A doctor’s history under the old and the new scheme, side by side',
  tag: 'Service',
  method: 'GET',
  path: '/trainees/:traineeId/scheme-comparison',
  access: 'signed-in',
  logsAccess: true,
  params: TraineeParams,
  query: strictObject({ asOf: Type.Optional(ServiceDay) }),
  status: 200,
  answer: SchemeComparison,
})
