import type { CatalogueImport, CatalogueProblem } from '@alis/contract'
import type { Db } from '@alis/db'
import {
  type CatalogueGoal,
  diffCatalogues,
  matchGoalColumns,
  REQUIRED_GOAL_COLUMNS,
  readGoalRows,
  statusesBySuccession,
} from '@alis/domain'
import { authorise } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { fail, failAt } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import type { UploadedFile } from '../../http/bind.ts'
import {
  findNameOfVersionFrom,
  insertCatalogue,
  insertGoals,
  listStatusesOfAll,
  lockCatalogues,
} from './import-store.ts'
import { mayImportCatalogue } from './policy.ts'
import { readSheet, shorten } from './read-sheet.ts'
import { findCatalogueInForce, listGoals, listVersionsSoFar } from './store.ts'

type Version = { name: string; source: string; validFrom: string }

/**
 * Takes in a list of learning goals as a version of its own that is in force from a day, or in a dry run tells what it would
 * do. A list with any error is not taken in: doctors would lack the goals of those rows.
 * @throws Failure SHEET_BROKEN, SHEET_EMPTY, SHEET_TOO_LARGE, SHEET_NOT_RECOGNISED, CATALOGUE_DAY_TAKEN, CATALOGUE_HAS_ERRORS
 */
export async function importCatalogue(
  ctx: Ctx,
  uploads: readonly UploadedFile[],
  { dryRun = false, ...version }: Version & { dryRun?: boolean },
): Promise<CatalogueImport> {
  authorise(mayImportCatalogue(ctx.actor))
  const sheet = await readSheet(uploads, matchGoalColumns, REQUIRED_GOAL_COLUMNS)
  const { goals, problems } = readGoalRows(sheet.rows, sheet.positions)
  const errors = problems.map((problem): CatalogueProblem => ({ ...problem, value: shorten(problem.value) }))
  const read = { rows: sheet.rows.length, goals: goals.length, columns: sheet.columns, errors }
  if (dryRun) {
    await checkDay(ctx.db, version.validFrom)
    return { id: null, ...read, ...(await effectOf(ctx.db, goals, version.validFrom)) }
  }
  if (errors.length > 0) fail('CATALOGUE_HAS_ERRORS', { errors: errors.length })
  return write(ctx, async tx => {
    await lockCatalogues(tx)
    await checkDay(tx, version.validFrom)
    const effect = await effectOf(tx, goals, version.validFrom)
    const id = await insertCatalogue(tx, { ...version, importedBy: ctx.actor.accountId })
    await insertGoals(tx, id, goals)
    const { name, validFrom } = version
    return {
      result: { id, ...read, ...effect },
      events: [
        { type: 'goal-catalogue.imported', subjectId: id, data: { name, validFrom, goals: goals.length } },
      ],
    }
  })
}

/** With two versions of one day, nobody could tell which is in force. */
async function checkDay(db: Db, validFrom: string): Promise<void> {
  const name = await findNameOfVersionFrom(db, validFrom)
  if (name !== null) failAt('/validFrom', 'CATALOGUE_DAY_TAKEN', { day: validFrom, name })
}

/** What a version does to the one in force on its day, and to what doctors have done. */
async function effectOf(
  db: Db,
  goals: readonly CatalogueGoal[],
  validFrom: string,
): Promise<Pick<CatalogueImport, 'comparedWith' | 'diff' | 'unknownReplaced' | 'lost'>> {
  const comparedWith = await findCatalogueInForce(db, validFrom)
  const before = comparedWith === null ? [] : await listGoals(db, comparedWith.id)
  const codesBefore = new Set(before.map(({ code }) => code))
  const unknownReplaced = goals.flatMap(({ code, replaces }) =>
    replaces.filter(replaced => !codesBefore.has(replaced)).map(replaced => ({ code, replaces: replaced })),
  )
  return {
    comparedWith,
    diff: diffCatalogues(before, goals),
    unknownReplaced,
    lost: await countLost(db, goals, validFrom),
  }
}

/** What doctors have done that this version, and none before it, leaves without a successor. */
async function countLost(
  db: Db,
  goals: readonly CatalogueGoal[],
  validFrom: string,
): Promise<CatalogueImport['lost']> {
  const versions = await listVersionsSoFar(db, validFrom)
  // They have no ids yet; nobody has a status there.
  const withThis = [...versions, goals.map(goal => ({ ...goal, id: `new ${goal.code}` }))]
  const lost = { trainees: 0, approved: 0, begun: 0 }
  for (const statuses of await listStatusesOfAll(db)) {
    const lostBefore = new Set(
      statusesBySuccession(versions, statuses).withoutSuccessor.map(({ goalId }) => goalId),
    )
    const { withoutSuccessor } = statusesBySuccession(withThis, statuses)
    const newlyLost = withoutSuccessor.filter(({ goalId }) => !lostBefore.has(goalId))
    const approved = newlyLost.filter(({ status }) => status === 'approved').length
    lost.trainees += newlyLost.length > 0 ? 1 : 0
    lost.approved += approved
    lost.begun += newlyLost.length - approved
  }
  return lost
}
