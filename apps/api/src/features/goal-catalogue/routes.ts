import {
  importGoalCatalogue,
  importGoalMirror,
  listGoalCatalogues,
  readGoalCatalogue,
  readGoalsInForce,
  undoGoalCatalogue,
} from '@alis/contract'
import { route } from '../../http/bind.ts'
import { importCatalogue } from './import-catalogue.ts'
import { importMirror } from './import-mirror.ts'
import { mayImportCatalogue, mayImportMirror } from './policy.ts'
import { readCatalogue, readCatalogues } from './read-catalogues.ts'
import { readGoalsToday } from './read-goals.ts'
import { undoCatalogue } from './undo-catalogue.ts'

export const goalCatalogueRoutes = [
  route(readGoalsInForce, ctx => readGoalsToday(ctx)),
  route(listGoalCatalogues, ctx => readCatalogues(ctx)),
  route(readGoalCatalogue, (ctx, { params }) => readCatalogue(ctx, params.catalogueId)),
  route(
    importGoalCatalogue,
    (ctx, { query, files }) => importCatalogue(ctx, files, query),
    mayImportCatalogue,
  ),
  route(undoGoalCatalogue, (ctx, { params }) => undoCatalogue(ctx, params.catalogueId)),
  route(importGoalMirror, (ctx, { query, files }) => importMirror(ctx, files, query), mayImportMirror),
]
