import { type Static, Type } from 'typebox'
import { IsoDate, nullable, oneOf, record, strictObject, Uuid } from './common.ts'
import { defineRoute } from './route.ts'
import { Category } from './service-period.ts'

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

const Days = strictObject({ startsOn: IsoDate, endsOn: IsoDate })

/** A time requirement and how far the doctor is. `unknown` is never no: something is not entered yet. */
export const RequirementProgress = strictObject({
  code: RequirementCode,
  status: oneOf('met', 'not-yet', 'cannot-be-met', 'unknown'),
  counted: nullable(Amount),
  required: Amount,
  missing: nullable(Amount),
  metOn: nullable(IsoDate),
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

export const readProgress = defineRoute({
  operationId: 'readProgress',
  summary: 'How much of a doctor’s service counts, and why something does not',
  tag: 'Service',
  method: 'GET',
  path: '/trainees/:traineeId/progress',
  access: 'signed-in',
  logsAccess: true,
  params: strictObject({ traineeId: Uuid }),
  query: strictObject({
    asOf: Type.Optional(
      Type.String({ format: 'date', formatMinimum: '1990-01-01', formatMaximum: '2080-12-31' }),
    ),
  }),
  status: 200,
  answer: Progress,
})
