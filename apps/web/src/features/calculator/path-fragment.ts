import {
  type AbsenceType,
  CALCULATOR_LIMITS,
  CalculatorInput,
  type Category,
  type Scheme,
} from '@alis/contract'
import { check } from '../../forms/check.ts'
import { isInOrder, type Path, type PathAbsence, type PathPeriod } from './path.ts'

/*
 * A path in an address: `#v1.n.20200831.20240101.cx.i10000-20210301-20210831.o10000-20210901-0`, which is the version, the
 * scheme, the day LIS1 was completed, the day it is counted as of, two options, and a word for each period and absence.
 * It is written in letters that no program changes on the way, and read to the letter: links live longer than versions.
 */

const VERSION = 'v1'
const { periods: periodList, absences: absenceList } = CalculatorInput.properties

/** Longer than the longest path that is allowed. */
const LONGEST = 40 + 26 * (CALCULATOR_LIMITS.periods + CALCULATOR_LIMITS.absences)

const schemes = { n: 'new-2019', o: 'old' } as const satisfies Record<string, Scheme>
const categories = {
  o: 'open-practice',
  g: 'other-gp',
  i: 'institution',
  r: 'research',
} as const satisfies Record<string, Category>
const absenceTypes = {
  s: 'sickness',
  p: 'parental-leave',
  l: 'other-leave',
  c: 'course',
  h: 'holiday',
} as const satisfies Record<string, AbsenceType>

function letterOf<Letter extends string, Word>(letters: Readonly<Record<Letter, Word>>, word: Word): string {
  return Object.keys(letters).find(letter => letters[letter as Letter] === word) ?? ''
}

const wordOf = <Word>(letters: Readonly<Record<string, Word>>, letter: string): Word | undefined =>
  Object.hasOwn(letters, letter) ? letters[letter] : undefined

/** A day that is not known, or not there yet, is `0`: no address ends in a sign that could be taken for the sentence's. */
const writeDay = (day: string | null) => day?.replaceAll('-', '') ?? '0'
const readDay = (digits: string) => digits.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
const readOpenDay = (digits: string) => (digits === '0' ? null : readDay(digits))

/** A percentage in hundredths, so that no decimal sign is needed. */
const writePercent = (percent: number) => String(Math.round(percent * 100))

/** The path as an address carries it after the `#`. */
export function toFragment(path: Path): string {
  const { scheme, part1CompletedOn, asOf, continueLast, absenceDeduction, periods, absences } = path
  const word = (letter: string, percent: number, startsOn: string, endsOn: string | null) =>
    `${letter}${writePercent(percent)}-${writeDay(startsOn)}-${writeDay(endsOn)}`
  return [
    VERSION,
    letterOf(schemes, scheme),
    writeDay(part1CompletedOn),
    writeDay(asOf),
    `${continueLast ? 'c' : 's'}${absenceDeduction === 'excess' ? 'x' : 'w'}`,
    ...periods.map(({ category, positionPercent, startsOn, endsOn }) =>
      word(letterOf(categories, category), positionPercent, startsOn, endsOn),
    ),
    ...absences.map(({ type, percent, startsOn, endsOn }) =>
      word(letterOf(absenceTypes, type), percent, startsOn, endsOn),
    ),
  ].join('.')
}

const HEAD = /^v1\.([no])\.(\d{8}|0)\.(\d{8})\.([cs])([xw])$/
const ROW = /^([a-z])([1-9]\d{0,4})-(\d{8})-(\d{8}|0)$/

type Row = { letter: string; percent: number; startsOn: string; endsOn: string | null }

function readRow(text: string): Row | null {
  const [found, letter = '', hundredths = '', startsOn = '', endsOn = ''] = ROW.exec(text) ?? []
  if (found === undefined) return null
  return {
    letter,
    percent: Number(hundredths) / 100,
    startsOn: readDay(startsOn),
    endsOn: readOpenDay(endsOn),
  }
}

function toPeriod({ letter, percent, ...days }: Row): PathPeriod | null {
  const category = wordOf(categories, letter)
  if (category === undefined) return null
  const period = { ...days, category, positionPercent: percent }
  return check(period, periodList.items).length === 0 && isInOrder(period) ? period : null
}

function toAbsence({ letter, percent, startsOn, endsOn }: Row): PathAbsence | null {
  const type = wordOf(absenceTypes, letter)
  if (type === undefined || endsOn === null) return null
  const absence = { startsOn, endsOn, type, percent }
  return check(absence, absenceList.items).length === 0 && isInOrder(absence) ? absence : null
}

/**
 * The path that an address carries after its `#`; null for anything that {@link toFragment} does not write, and for what
 * the calculator of the API would refuse.
 */
export function fromFragment(text: string): Path | null {
  if (text.length > LONGEST) return null
  const words = text.split('.')
  const [found, scheme = '', part1 = '', asOf = '', goesOn, deducts] =
    HEAD.exec(words.slice(0, 5).join('.')) ?? []
  if (found === undefined) return null
  const path: Path = {
    scheme: wordOf(schemes, scheme) ?? 'new-2019',
    part1CompletedOn: readOpenDay(part1),
    asOf: readDay(asOf),
    continueLast: goesOn === 'c',
    absenceDeduction: deducts === 'x' ? 'excess' : 'whole',
    periods: [],
    absences: [],
  }
  for (const word of words.slice(5)) {
    const row = readRow(word)
    if (row === null) return null
    const period = toPeriod(row)
    const absence = toAbsence(row)
    // Periods come first: one path has one way to be written.
    if (period !== null && path.absences.length === 0) path.periods.push(period)
    else if (absence !== null) path.absences.push(absence)
    else return null
  }
  if (path.periods.length > CALCULATOR_LIMITS.periods || path.absences.length > CALCULATOR_LIMITS.absences)
    return null
  return check(path, CalculatorInput).length === 0 ? path : null
}
