import { type Static, Type } from 'typebox'
import { IsoDate, line, oneOf, strictObject, Uuid } from './common.ts'
import { SheetColumns } from './learning-goal.ts'
import { defineRoute } from './route.ts'
import { GoalStatus } from './trainee-goal.ts'

/** A row of the extract that is not taken in. */
export const MirrorProblem = strictObject({
  row: Type.Integer(),
  column: oneOf('hprNumber', 'goalCode', 'status', 'statusOn'),
  code: oneOf(
    'value-missing',
    'broken-encoding',
    'text-too-long',
    'date-unreadable',
    'date-impossible',
    'date-in-future',
    'hpr-number-malformed',
    'code-unreadable',
    'status-unknown',
    'trainee-not-found',
    'goal-not-found',
  ),
  value: Type.String(),
})
export type MirrorProblem = Static<typeof MirrorProblem>

/** A goal that is approved in the portal and not here, or here and not in the portal. */
export const MirrorConflict = strictObject({
  trainee: strictObject({ id: Uuid, givenName: Type.String(), familyName: Type.String() }),
  goal: strictObject({ id: Uuid, code: Type.String(), title: Type.String() }),
  portalStatus: GoalStatus,
  portalStatusOn: IsoDate,
  status: GoalStatus,
})
export type MirrorConflict = Static<typeof MirrorConflict>

/** rows = newRows + knownRows + olderRows + rejectedRows. */
export const MirrorImport = strictObject({
  isDryRun: Type.Boolean(),
  rows: Type.Integer(),
  trainees: Type.Integer(),
  newRows: Type.Integer(),
  /** They say what is known already. */
  knownRows: Type.Integer(),
  /** The portal said something later of the same goal, which stays. */
  olderRows: Type.Integer(),
  rejectedRows: Type.Integer(),
  columns: SheetColumns,
  problems: Type.Array(MirrorProblem),
  conflicts: Type.Array(MirrorConflict),
})
export type MirrorImport = Static<typeof MirrorImport>

/** Takes in what the national portal says. It stands beside the status here and never changes it. */
export const importGoalMirror = defineRoute({
  operationId: 'importGoalMirror',
  summary: 'Import an extract of the national portal for one’s own doctors; local statuses stay as they are',
  tag: 'Learning goals',
  method: 'POST',
  path: '/goal-mirror/imports',
  access: 'signed-in',
  isIdempotent: true,
  query: strictObject({ dryRun: Type.Optional(Type.Boolean()), source: line(200) }),
  files: 'files',
  status: 201,
  answer: MirrorImport,
})
