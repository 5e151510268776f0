import { importPilotReports, listPilotImports, readPilotOutcomes } from '@alis/contract'
import { route } from '../../http/bind.ts'
import { importReports } from './import-reports.ts'
import { mayImportPilotReports } from './policy.ts'
import { readImports } from './read-imports.ts'
import { exportOutcomes, readOutcomes } from './read-outcomes.ts'

export const pilotRoutes = [
  route(
    importPilotReports,
    (ctx, { query, files }) => importReports(ctx, files, { isDryRun: query.dryRun ?? false }),
    mayImportPilotReports,
  ),
  route(listPilotImports, (ctx, { query }) => readImports(ctx, query)),
  route(readPilotOutcomes, (ctx, { query: { format, lang = 'nb' } }) =>
    format === 'csv' ? exportOutcomes(ctx, lang) : readOutcomes(ctx, lang),
  ),
]
