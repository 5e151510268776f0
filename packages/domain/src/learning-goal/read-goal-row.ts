import { foldWord } from '../pilot/fold-word.ts'
import type { CatalogueGoal, GoalFamily } from './goal.ts'
import { familyOfCode, readGoalCode } from './goal-code.ts'
import { type ColumnMatch, matchColumns } from './match-columns.ts'
import {
  type CellFault,
  type CellProblem,
  cellsOf,
  type Reading,
  readDay,
  readText,
  type SheetRow,
} from './read-cells.ts'

/** The columns of a list of learning goals, with the headers they are known by. */
const GOAL_COLUMNS = [
  ['code', ['kode', 'læringsmålkode', 'læringsmål-ID', 'nummer', 'nr', 'læringsmålnummer', 'code', 'number']],
  ['title', ['tittel', 'læringsmål', 'navn', 'title', 'learning goal', 'name']],
  ['family', ['familie', 'ALM/FKM', 'type', 'family']],
  ['group', ['gruppe', 'tema', 'temaområde', 'kategori', 'group', 'theme']],
  ['description', ['tekst', 'beskrivelse', 'læringsmåltekst', 'utdypende tekst', 'text', 'description']],
  ['level', ['nivå', 'kompetansenivå', 'level']],
  ['validFrom', ['gyldig fra', 'gjelder fra', 'valid from']],
  ['validTo', ['gyldig til', 'gjelder til', 'valid to']],
  ['replaces', ['erstatter', 'erstatter kode', 'replaces']],
  [
    'recommendedActivities',
    [
      'anbefalte læringsaktiviteter',
      'læringsaktiviteter',
      'recommended activities',
      'recommended learning activities',
    ],
  ],
  [
    'assessmentForms',
    ['vurderingsformer', 'vurderingsform', 'anbefalte vurderingsformer', 'assessment forms'],
  ],
] as const satisfies readonly (readonly [string, readonly string[]])[]

export type GoalColumn = (typeof GOAL_COLUMNS)[number][0]

/** Without these a list is no list of learning goals. */
export const REQUIRED_GOAL_COLUMNS = ['code', 'title'] as const satisfies readonly GoalColumn[]

export type GoalFault =
  | CellFault
  | 'code-unreadable'
  | 'code-repeated'
  | 'family-unknown'
  | 'ends-before-start'
  | 'too-many-words'

export type GoalProblem = CellProblem<GoalColumn, GoalFault>

const MAX_LENGTH = { title: 500, group: 200, description: 10_000, level: 300, word: 500 }
const MAX_WORDS = 50

const FAMILY_WORDS = {
  ALM: ['ALM', 'allmennmedisin', 'klinisk', 'kliniske', 'clinical'],
  FKM: ['FKM', 'FKMS', 'felles', 'felles kompetansemål', 'felles læringsmål', 'common'],
} as const

const FAMILY_BY_WORD: ReadonlyMap<string, GoalFamily> = new Map(
  (['ALM', 'FKM'] as const).flatMap(family =>
    FAMILY_WORDS[family].map(word => [foldWord(word), family] as const),
  ),
)

/** Finds the columns of a list of learning goals by its header, in Norwegian or English. */
export const matchGoalColumns = (header: readonly string[]): ColumnMatch<GoalColumn> =>
  matchColumns(GOAL_COLUMNS, header)

/**
 * Reads one row of a list of learning goals, or tells everything that is wrong with it. Lists within a cell are divided by
 * semicolons or lines. The family may be left out where the code tells it, and the letters of the code where the family does.
 */
export function readGoalRow(
  row: SheetRow,
  positions: Partial<Record<GoalColumn, number>>,
): { goal: CatalogueGoal } | { problems: readonly GoalProblem[] } {
  const { problems, report, read, readRequired } = cellsOf<GoalColumn, GoalFault>(row, positions)
  const named = read('family', readFamily)
  const code = readRequired('code', text => readCode(text, named))
  const family = named ?? (code === null ? null : familyOfCode(code))
  if (code !== null && family === null && problems.length === 0) report('family', 'value-missing')
  const fields = {
    title: readRequired('title', text => readText(MAX_LENGTH.title)(text.replace(/\s+/g, ' '))) ?? '',
    group: read('group', text => readText(MAX_LENGTH.group)(text.replace(/\s+/g, ' '))) ?? '',
    description: read('description', readText(MAX_LENGTH.description)) ?? '',
    level: read('level', readText(MAX_LENGTH.level)) ?? '',
    validFrom: read('validFrom', readDay),
    validTo: read('validTo', readDay),
    replaces: read('replaces', text => readCodes(text, family)) ?? [],
    recommendedActivities: read('recommendedActivities', readWords) ?? [],
    assessmentForms: read('assessmentForms', readWords) ?? [],
  }
  if (fields.validFrom !== null && fields.validTo !== null && fields.validTo < fields.validFrom)
    report('validTo', 'ends-before-start')
  if (problems.length > 0 || code === null || family === null) return { problems }
  return { goal: { code, family, ...fields } }
}

/** Reads a whole list. A code that comes twice is wrong where it comes again. */
export function readGoalRows(
  rows: readonly SheetRow[],
  positions: Partial<Record<GoalColumn, number>>,
): { goals: CatalogueGoal[]; problems: GoalProblem[] } {
  const goals = new Map<string, CatalogueGoal>()
  const problems: GoalProblem[] = []
  for (const row of rows) {
    const reading = readGoalRow(row, positions)
    if ('problems' in reading) problems.push(...reading.problems)
    else if (goals.has(reading.goal.code))
      problems.push({ row: row.row, column: 'code', code: 'code-repeated', value: reading.goal.code })
    else goals.set(reading.goal.code, reading.goal)
  }
  return { goals: [...goals.values()], problems }
}

function readFamily(text: string): Reading<GoalFamily, GoalFault> {
  const family = FAMILY_BY_WORD.get(foldWord(text))
  return family === undefined ? { fault: 'family-unknown' } : { value: family }
}

function readCode(text: string, family: GoalFamily | null): Reading<string, GoalFault> {
  const code = readGoalCode(text, family)
  return code === null ? { fault: 'code-unreadable' } : { value: code }
}

const split = (text: string, by: RegExp): string[] =>
  text
    .split(by)
    .map(word => word.trim())
    .filter(word => word !== '')

/** Codes have no comma in them, so that one may stand between them too. */
function readCodes(text: string, family: GoalFamily | null): Reading<string[], GoalFault> {
  const codes = split(text, /[;,\n]/).map(word => readGoalCode(word, family))
  if (codes.length > MAX_WORDS) return { fault: 'too-many-words' }
  const known = codes.flatMap(code => code ?? [])
  return known.length < codes.length ? { fault: 'code-unreadable' } : { value: [...new Set(known)] }
}

function readWords(text: string): Reading<string[], GoalFault> {
  const words = split(text, /[;\n]/)
  if (words.length > MAX_WORDS) return { fault: 'too-many-words' }
  return words.some(word => word.length > MAX_LENGTH.word) ? { fault: 'text-too-long' } : { value: words }
}
