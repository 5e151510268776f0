import { type Static, Type } from 'typebox'
import { AbsenceType } from './absence.ts'
import { IsoDate, Language, nullable, oneOf, strictObject } from './common.ts'
import { RequirementCode } from './progress.ts'
import { defineRoute } from './route.ts'
import { Category, PositionPercent, ServiceDay } from './service-period.ts'
import { Scheme } from './trainee.ts'

/** As much as one path may have; a whole training has a tenth of it. */
export const CALCULATOR_LIMITS = { periods: 100, absences: 200 } as const

export const CalculatorInput = strictObject({
  scheme: Scheme,
  part1CompletedOn: nullable(ServiceDay),
  periods: Type.Array(
    strictObject({
      startsOn: ServiceDay,
      endsOn: nullable(ServiceDay),
      category: Category,
      positionPercent: PositionPercent,
    }),
    { maxItems: CALCULATOR_LIMITS.periods },
  ),
  absences: Type.Optional(
    Type.Array(
      strictObject({
        startsOn: ServiceDay,
        endsOn: ServiceDay,
        type: AbsenceType,
        percent: Type.Optional(PositionPercent),
      }),
      { maxItems: CALCULATOR_LIMITS.absences },
    ),
  ),
  asOf: ServiceDay,
  /** After the last period its category and percentage go on; the default. */
  continueLast: Type.Optional(Type.Boolean()),
  /** Whether absence beyond the tenth takes only what is beyond it (the default) or all of it; the sources leave it open. */
  absenceDeduction: Type.Optional(oneOf('excess', 'whole')),
})
export type CalculatorInput = Static<typeof CalculatorInput>

/** Counted months as of `asOf`, four decimals, rounded down, and the same in words. */
const Counted = strictObject({ months: Type.Number(), text: Type.String() })

export const CalculatorAnswer = strictObject({
  regulation: oneOf('new-scheme-2019', 'old-scheme'),
  asOf: IsoDate,
  estimate: Type.Literal(true),
  counted: strictObject({
    'open-practice': Counted,
    'other-gp': Counted,
    institution: Counted,
    research: Counted,
    total: Counted,
  }),
  requirements: Type.Array(
    strictObject({
      code: RequirementCode,
      status: oneOf('met', 'not-yet', 'cannot-be-met', 'unknown'),
      countedMonths: nullable(Type.Number()),
      requiredMonths: Type.Number(),
      metOn: nullable(IsoDate),
    }),
  ),
  completion: strictObject({
    earliestOn: nullable(IsoDate),
    binding: nullable(RequirementCode),
    missing: Type.Array(RequirementCode),
  }),
})
export type CalculatorAnswer = Static<typeof CalculatorAnswer>

/** Counts a path that anybody describes, with the engine that counts the real ones. Nothing is stored. */
export const calculate = defineRoute({
  operationId: 'calculate',
  summary: 'Count a path of training: an estimate, nothing is stored',
  tag: 'Calculator',
  method: 'POST',
  path: '/calculator',
  access: 'public',
  query: strictObject({ lang: Type.Optional(Language) }),
  body: CalculatorInput,
  status: 200,
  answer: CalculatorAnswer,
})
