import { type Static, Type } from 'typebox'
import { Instant, IsoDate, line, nullable, oneOf, strictObject, Uuid } from './common.ts'
import { defineRoute } from './route.ts'

/** Clinical goals of general practice (ALM), common goals of all specialties (FKM). */
export const GoalFamily = oneOf('ALM', 'FKM')
export type GoalFamily = Static<typeof GoalFamily>

/** A learning goal (læringsmål) of one version of the catalogue. */
export const LearningGoal = strictObject({
  id: Uuid,
  /** As published: `ALM 055`. */
  code: Type.String(),
  title: Type.String(),
  family: GoalFamily,
  group: Type.String(),
  description: Type.String(),
  level: Type.String(),
  validFrom: nullable(IsoDate),
  validTo: nullable(IsoDate),
  /** Codes of the version before. */
  replaces: Type.Array(Type.String()),
  recommendedActivities: Type.Array(Type.String()),
  assessmentForms: Type.Array(Type.String()),
})
export type LearningGoal = Static<typeof LearningGoal>

/** One version of the national catalogue. */
export const GoalCatalogue = strictObject({
  id: Uuid,
  name: Type.String(),
  source: Type.String(),
  /** An example to try the product with; no official list. */
  isExample: Type.Boolean(),
  validFrom: IsoDate,
})
export type GoalCatalogue = Static<typeof GoalCatalogue>

/** The goals that doctors in training work towards today. */
export const readGoalsInForce = defineRoute({
  operationId: 'readGoalsInForce',
  summary: 'The catalogue of learning goals in force today, with its goals in their order',
  tag: 'Learning goals',
  method: 'GET',
  path: '/goals',
  access: 'public',
  status: 200,
  answer: strictObject({ catalogue: nullable(GoalCatalogue), goals: Type.Array(LearningGoal) }),
})

/** A version in the list of all. */
export const GoalCatalogueRow = strictObject({
  ...GoalCatalogue.properties,
  goals: Type.Integer(),
  importedAt: Instant,
  /** Null = shipped with the product. */
  importedBy: nullable(Type.String()),
  undoneAt: nullable(Instant),
  /** future: waits for its day. earlier: a later version is in force. */
  state: oneOf('in-force', 'future', 'earlier', 'undone'),
  can: strictObject({ undo: Type.Boolean() }),
})
export type GoalCatalogueRow = Static<typeof GoalCatalogueRow>

const tag = 'Learning goals'

export const listGoalCatalogues = defineRoute({
  operationId: 'listGoalCatalogues',
  summary: 'All versions of the catalogue, the latest first, those that were taken back among them',
  tag,
  method: 'GET',
  path: '/goal-catalogues',
  access: 'signed-in',
  status: 200,
  answer: strictObject({
    items: Type.Array(GoalCatalogueRow),
    can: strictObject({ import: Type.Boolean() }),
  }),
})

const CatalogueParams = strictObject({ catalogueId: Uuid })

export const readGoalCatalogue = defineRoute({
  operationId: 'readGoalCatalogue',
  summary: 'A version of the catalogue with its goals in their order',
  tag,
  method: 'GET',
  path: '/goal-catalogues/:catalogueId',
  access: 'signed-in',
  params: CatalogueParams,
  status: 200,
  answer: strictObject({ catalogue: GoalCatalogueRow, goals: Type.Array(LearningGoal) }),
})

const NamedGoal = { code: Type.String(), title: Type.String() }

/** What a version does to the one in force on its day. Every goal of either stands in one list, or is unchanged. */
export const CatalogueDiff = strictObject({
  added: Type.Array(strictObject({ ...NamedGoal, replaces: Type.Array(Type.String()) })),
  removed: Type.Array(strictObject({ ...NamedGoal, replacedBy: Type.Array(Type.String()) })),
  changed: Type.Array(
    strictObject({
      ...NamedGoal,
      fields: Type.Array(
        oneOf(
          'title',
          'family',
          'group',
          'description',
          'level',
          'validFrom',
          'validTo',
          'recommendedActivities',
          'assessmentForms',
        ),
      ),
    }),
  ),
  unchanged: Type.Integer(),
  /** Goals whose place nothing takes. */
  withoutSuccessor: Type.Array(strictObject(NamedGoal)),
})
export type CatalogueDiff = Static<typeof CatalogueDiff>

/** How the header of a spreadsheet was understood. */
export const SheetColumns = strictObject({
  matched: Type.Array(strictObject({ column: Type.String(), header: Type.String() })),
  missing: Type.Array(Type.String()),
  unknown: Type.Array(Type.String()),
})
export type SheetColumns = Static<typeof SheetColumns>

/** A cell that is wrong, as written, with its line in the file. */
export const CatalogueProblem = strictObject({
  row: Type.Integer(),
  column: oneOf(
    'code',
    'title',
    'family',
    'group',
    'description',
    'level',
    'validFrom',
    'validTo',
    'replaces',
    'recommendedActivities',
    'assessmentForms',
  ),
  code: oneOf(
    'value-missing',
    'broken-encoding',
    'text-too-long',
    'date-unreadable',
    'date-impossible',
    'code-unreadable',
    'code-repeated',
    'family-unknown',
    'ends-before-start',
    'too-many-words',
  ),
  value: Type.String(),
})
export type CatalogueProblem = Static<typeof CatalogueProblem>

export const CatalogueImport = strictObject({
  /** Null in a dry run. */
  id: nullable(Uuid),
  rows: Type.Integer(),
  goals: Type.Integer(),
  columns: SheetColumns,
  /** With any of these the list is not taken in: a catalogue lacks no goal. */
  errors: Type.Array(CatalogueProblem),
  /** Codes that a goal replaces but that the version before does not have. */
  unknownReplaced: Type.Array(strictObject({ code: Type.String(), replaces: Type.String() })),
  /** The version in force on the day; null when it is the first. */
  comparedWith: nullable(GoalCatalogue),
  diff: CatalogueDiff,
  /** Goals that doctors have reached or begun and that count for nothing any more by this version. */
  lost: strictObject({ trainees: Type.Integer(), approved: Type.Integer(), begun: Type.Integer() }),
})
export type CatalogueImport = Static<typeof CatalogueImport>

/** Takes in a list of learning goals (XLSX or CSV) as a new version, or tells what it would do. */
export const importGoalCatalogue = defineRoute({
  operationId: 'importGoalCatalogue',
  summary: 'Import a list of learning goals as a new version of the catalogue, valid from a day',
  tag,
  method: 'POST',
  path: '/goal-catalogues',
  access: 'signed-in',
  isIdempotent: true,
  query: strictObject({
    dryRun: Type.Optional(Type.Boolean()),
    name: line(200),
    source: line(500),
    validFrom: Type.String({ format: 'date', formatMinimum: '1990-01-01' }),
  }),
  files: 'files',
  status: 201,
  answer: CatalogueImport,
})

export const undoGoalCatalogue = defineRoute({
  operationId: 'undoGoalCatalogue',
  summary: 'Take back a version that no doctor’s goals, activities or agreed plans refer to',
  tag,
  method: 'POST',
  path: '/goal-catalogues/:catalogueId/undo',
  access: 'signed-in',
  params: CatalogueParams,
  status: 200,
  answer: GoalCatalogueRow,
})
