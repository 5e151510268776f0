import { type Static, Type } from 'typebox'
import { IsoDate, Language, nullable, oneOf, strictObject } from './common.ts'
import { RequirementCode } from './progress.ts'
import { defineRoute } from './route.ts'
import { Category, PositionPercent } from './service-period.ts'
import { Scheme } from './trainee.ts'

const Day = Type.String({ format: 'date', formatMinimum: '1990-01-01', formatMaximum: '2080-12-31' })

/** `sickness`, `parental-leave` and `other-leave` are deductible beyond a tenth of the service; courses and holiday never are. */
export const AbsenceType = oneOf('sickness', 'parental-leave', 'other-leave', 'course', 'holiday')
export type AbsenceType = Static<typeof AbsenceType>

export const CalculatorInput = strictObject({
  scheme: Scheme,
  part1CompletedOn: nullable(Day),
  periods: Type.Array(
    strictObject({
      startsOn: Day,
      endsOn: nullable(Day),
      category: Category,
      positionPercent: PositionPercent,
    }),
    { maxItems: 100 },
  ),
  absences: Type.Optional(
    Type.Array(
      strictObject({
        startsOn: Day,
        endsOn: Day,
        type: AbsenceType,
        percent: Type.Optional(PositionPercent),
      }),
      { maxItems: 200 },
    ),
  ),
  asOf: Day,
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
