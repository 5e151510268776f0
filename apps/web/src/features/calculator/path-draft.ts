import { CalculatorInput, type FieldError } from '@alis/contract'
import { addDays } from '@alis/domain'
import { check } from '../../forms/check.ts'
import { readDay, writeDay } from '../../forms/day-text.ts'
import { readNumber, writeNumber } from '../../forms/number-text.ts'
import { isInOrder, type Path, type PathAbsence, type PathPeriod } from './path.ts'

const { properties } = CalculatorInput

/** What is written in some fields, and what it counts as: the last that was right, or null where nothing was yet. */
export type Row<Values, Counted> = { key: number; values: Values; counted: Counted | null }

export type PeriodValues = {
  category: string
  positionPercent: string
  startsOn: string
  endsOn: string
  isOpen: boolean
}
export type AbsenceValues = { type: string; percent: string; startsOn: string; endsOn: string }

export type PeriodRow = Row<PeriodValues, PathPeriod>
export type AbsenceRow = Row<AbsenceValues, PathAbsence>

/** The choices of the whole path. The days are as they were written. */
export type FrameValues = Pick<Path, 'scheme' | 'continueLast' | 'absenceDeduction'> & {
  part1CompletedOn: string
  asOf: string
}
type Frame = Omit<Path, 'periods' | 'absences'>

/** Everything on the page as it is written, whether it can be counted or not. */
export type Draft = {
  frame: { values: FrameValues; counted: Frame }
  periods: readonly PeriodRow[]
  absences: readonly AbsenceRow[]
}

const endsBeforeStart: FieldError = { path: '/endsOn', rule: 'ends-before-start', params: {} }

/** What is wrong with fields: a rule of the contract, or an end before the start. */
function findFieldErrors(
  body: { startsOn?: string | undefined; endsOn?: string | null | undefined },
  schema: Parameters<typeof check>[1],
): FieldError[] {
  const errors = check(body, schema)
  if (errors.length > 0) return errors
  const { startsOn = '', endsOn = null } = body
  return isInOrder({ startsOn, endsOn }) ? [] : [endsBeforeStart]
}

const toPeriodBody = (values: PeriodValues) => ({
  category: values.category || undefined,
  positionPercent: readNumber(values.positionPercent),
  startsOn: readDay(values.startsOn) ?? undefined,
  endsOn: values.isOpen ? null : (readDay(values.endsOn) ?? undefined),
})

const toAbsenceBody = (values: AbsenceValues) => ({
  type: values.type || undefined,
  // The contract lets it be left out; here it is asked for.
  percent: readNumber(values.percent) ?? Number.NaN,
  startsOn: readDay(values.startsOn) ?? undefined,
  endsOn: readDay(values.endsOn) ?? undefined,
})

const toFrameBody = ({ part1CompletedOn, asOf, ...choices }: FrameValues) => ({
  ...choices,
  part1CompletedOn: readDay(part1CompletedOn),
  asOf: readDay(asOf) ?? undefined,
  periods: [],
})

export const findPeriodErrors = (values: PeriodValues): FieldError[] =>
  findFieldErrors(toPeriodBody(values), properties.periods.items)

export const findAbsenceErrors = (values: AbsenceValues): FieldError[] =>
  findFieldErrors(toAbsenceBody(values), properties.absences.items)

export const findFrameErrors = (values: FrameValues): FieldError[] =>
  check(toFrameBody(values), CalculatorInput)

/** A period's row as it is written now. It counts as before while it is not right. */
export function writePeriod(row: PeriodRow, values: PeriodValues): PeriodRow {
  const isRight = findPeriodErrors(values).length === 0
  // The schema that was just met is the one that the type comes from.
  return { ...row, values, counted: isRight ? (toPeriodBody(values) as PathPeriod) : row.counted }
}

/** The same for an absence. */
export function writeAbsence(row: AbsenceRow, values: AbsenceValues): AbsenceRow {
  const isRight = findAbsenceErrors(values).length === 0
  return { ...row, values, counted: isRight ? (toAbsenceBody(values) as PathAbsence) : row.counted }
}

/** The choices of the whole path as they are now; a day that is not right counts as it did before. */
export function writeFrame({ counted }: Draft['frame'], values: FrameValues): Draft['frame'] {
  const wrong = new Set(findFrameErrors(values).map(({ path }) => path))
  const { periods: _, ...body } = toFrameBody(values)
  const right = Object.entries(body).filter(([name]) => !wrong.has(`/${name}`))
  return { values, counted: { ...counted, ...Object.fromEntries(right) } as Frame }
}

const keyAfter = (rows: readonly { key: number }[]) => Math.max(0, ...rows.map(({ key }) => key)) + 1

/** A new period begins where the last one ends. */
export function addPeriod(draft: Draft): Draft {
  const last = draft.periods.at(-1)
  const endsOn = last?.counted?.endsOn ?? null
  const values: PeriodValues = {
    category: '',
    positionPercent: '100',
    startsOn: endsOn === null ? '' : writeDay(addDays(endsOn, 1)),
    endsOn: '',
    isOpen: false,
  }
  return { ...draft, periods: [...draft.periods, { key: keyAfter(draft.periods), values, counted: null }] }
}

export function addAbsence(draft: Draft): Draft {
  const values: AbsenceValues = { type: '', percent: '100', startsOn: '', endsOn: '' }
  return { ...draft, absences: [...draft.absences, { key: keyAfter(draft.absences), values, counted: null }] }
}

/** What is counted of a draft: its rows as they were last right. */
export const pathOf = ({ frame, periods, absences }: Draft): Path => ({
  ...frame.counted,
  periods: periods.flatMap(({ counted }) => (counted === null ? [] : [counted])),
  absences: absences.flatMap(({ counted }) => (counted === null ? [] : [counted])),
})

/** Whether something that is written is not what is counted. */
export const isBehind = ({ frame, periods, absences }: Draft): boolean =>
  findFrameErrors(frame.values).length > 0 ||
  periods.some(({ values, counted }) => counted !== null && findPeriodErrors(values).length > 0) ||
  absences.some(({ values, counted }) => counted !== null && findAbsenceErrors(values).length > 0)

/** A path in the fields. */
export function toDraft({ periods, absences, ...frame }: Path): Draft {
  return {
    frame: {
      values: { ...frame, part1CompletedOn: writeDay(frame.part1CompletedOn), asOf: writeDay(frame.asOf) },
      counted: frame,
    },
    periods: periods.map((counted, index) => ({
      key: index + 1,
      values: {
        category: counted.category,
        positionPercent: writeNumber(counted.positionPercent),
        startsOn: writeDay(counted.startsOn),
        endsOn: writeDay(counted.endsOn),
        isOpen: counted.endsOn === null,
      },
      counted,
    })),
    absences: absences.map((counted, index) => ({
      key: index + 1,
      values: {
        type: counted.type,
        percent: writeNumber(counted.percent),
        startsOn: writeDay(counted.startsOn),
        endsOn: writeDay(counted.endsOn),
      },
      counted,
    })),
  }
}

const frameFrom = (asOf: string): Frame => ({
  scheme: 'new-2019',
  part1CompletedOn: null,
  asOf,
  continueLast: true,
  absenceDeduction: 'excess',
})

/** What the page begins with: one period, in which only the first day is left to write. */
export function emptyDraft(asOf: string): Draft {
  const values: PeriodValues = {
    category: 'open-practice',
    positionPercent: '100',
    startsOn: '',
    endsOn: '',
    isOpen: true,
  }
  return {
    ...toDraft({ ...frameFrom(asOf), periods: [], absences: [] }),
    periods: [{ key: 1, values, counted: null }],
  }
}

/** A path to look at: half a year in hospital, then practice, one year of it at 60 %, and a parental leave. */
export const exampleDraft = (asOf: string): Draft =>
  toDraft({
    ...frameFrom(asOf),
    part1CompletedOn: '2024-02-29',
    periods: [
      { startsOn: '2024-03-01', endsOn: '2024-08-31', category: 'institution', positionPercent: 100 },
      { startsOn: '2024-09-01', endsOn: '2026-02-28', category: 'open-practice', positionPercent: 100 },
      { startsOn: '2026-03-01', endsOn: '2027-02-28', category: 'open-practice', positionPercent: 60 },
      { startsOn: '2027-03-01', endsOn: null, category: 'open-practice', positionPercent: 100 },
    ],
    absences: [{ startsOn: '2025-03-01', endsOn: '2025-11-30', type: 'parental-leave', percent: 100 }],
  })
