import { type Static, Type } from 'typebox'
import { Instant, nullable, oneOf, pageOf, paging, record, strictObject, Uuid } from './common.ts'
import { defineRoute } from './route.ts'

/** A row that was not taken in, and why: a code with its parameters for each column that is wrong. */
export const RejectedRow = strictObject({
  row: Type.Integer({ description: 'Line of the file, the header being 1' }),
  problems: Type.Array(
    strictObject({
      column: Type.String(),
      code: Type.String(),
      params: record(Type.Unknown()),
    }),
  ),
})
export type RejectedRow = Static<typeof RejectedRow>

/** What an import did, or in a dry run would do, with one file. rows = new + known + rejected. */
export const PilotFile = strictObject({
  name: Type.String(),
  sha256: Type.String(),
  rows: Type.Integer(),
  newRows: Type.Integer(),
  knownRows: Type.Integer(),
  rejectedRows: Type.Integer(),
  /** Which header of the file was taken for which column. */
  matchedColumns: Type.Array(strictObject({ column: Type.String(), header: Type.String() })),
  unknownColumns: Type.Array(Type.String()),
  missingColumns: Type.Array(Type.String()),
  /** The first 200 rejected rows. */
  rejected: Type.Array(RejectedRow),
})
export type PilotFile = Static<typeof PilotFile>

export const PilotImport = strictObject({
  id: nullable(Uuid),
  isDryRun: Type.Boolean(),
  files: Type.Array(PilotFile),
})
export type PilotImport = Static<typeof PilotImport>

/** Takes in participants files of the pilot (CSV). The same row twice changes nothing; a wrong row is rejected, the others go on. */
export const importPilotReports = defineRoute({
  operationId: 'importPilotReports',
  summary: 'Import participants files of the pilot 2012–2017',
  tag: 'Pilot 2012–2017',
  method: 'POST',
  path: '/pilot/imports',
  access: 'signed-in',
  isIdempotent: true,
  query: strictObject({ dryRun: Type.Optional(Type.Boolean()) }),
  files: 'files',
  status: 201,
  answer: PilotImport,
})

export const PilotImportRow = strictObject({
  id: Uuid,
  importedAt: Instant,
  by: nullable(Type.String()),
  files: Type.Integer(),
  newRows: Type.Integer(),
  knownRows: Type.Integer(),
  rejectedRows: Type.Integer(),
})
export type PilotImportRow = Static<typeof PilotImportRow>

export const listPilotImports = defineRoute({
  operationId: 'listPilotImports',
  summary: 'Imports so far, newest first',
  tag: 'Pilot 2012–2017',
  method: 'GET',
  path: '/pilot/imports',
  access: 'signed-in',
  query: strictObject({ ...paging, order: Type.Optional(oneOf('asc', 'desc')) }),
  status: 200,
  answer: pageOf(PilotImportRow),
})
