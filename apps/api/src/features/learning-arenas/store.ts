import type { ArenaCategory, LearningArena } from '@alis/contract'
import { type Db, run, type Statement } from '@alis/db'
import type { Scope } from '../../core/access.ts'
import { fail } from '../../core/fail.ts'

/** An arena as stored, with the service that is linked to it. */
export type ArenaRecord = Omit<LearningArena, 'can' | 'isInUse'> & { periods: number }

/** What people set. */
export type ArenaFields = Pick<LearningArena, 'name' | 'category' | 'isExternal' | 'endedOn' | 'goalCodes'>

const arena = `json_build_object('id', arena.id, 'provider', json_build_object('id', provider.id, 'name', municipality.name),
      'name', arena.name, 'category', arena.category, 'isExternal', is_external, 'endedOn', ended_on,
      'goalCodes', (select coalesce(json_agg(goal_code order by goal_code), '[]') from arena_goal where arena_id = arena.id),
      'periods', (select count(*) from service_period where service_period.arena_id = arena.id), 'version', arena.version)`

const joined = `learning_arena arena
    join training_provider provider on provider.id = arena.provider_id
    join municipality on municipality.id = provider.municipality_id`

/** The providers that somebody works for, and those that the doctors she may see train for. */
const visible = `(arena.provider_id = any ($1::uuid[])
      or arena.provider_id in (select trainee.provider_id from trainee where trainee.id = any ($2::uuid[])))`

const list: Statement<{ arena: ArenaRecord }> = {
  name: 'list-learning-arenas',
  text: `select ${arena} as arena from ${joined}
    where ${visible} and ($3::uuid is null or arena.provider_id = $3)
    order by municipality.name, arena.provider_id, arena.name, arena.id`,
}

/** The arenas that may be seen, of all providers or of one, by their names. */
export async function listArenas(db: Db, scope: Scope, providerId: string | null): Promise<ArenaRecord[]> {
  const rows = await run(db, list, [scope.providerIds, scope.traineeIds, providerId])
  return rows.map(row => row.arena)
}

const selectText = `select ${arena} as arena from ${joined} where arena.id = $3 and ${visible}`
const select: Statement<{ arena: ArenaRecord }> = { name: 'select-learning-arena', text: selectText }
const open: Statement<{ arena: ArenaRecord }> = {
  name: 'open-learning-arena',
  text: `${selectText} for update of arena`,
}

/**
 * One arena that may be seen.
 * @throws Failure NOT_FOUND, also when it exists at another provider
 */
export async function getArena(db: Db, scope: Scope, arenaId: string): Promise<ArenaRecord> {
  const [row] = await run(db, select, [scope.providerIds, scope.traineeIds, arenaId])
  return row?.arena ?? fail('NOT_FOUND')
}

/**
 * The same, for a change: until the transaction ends nobody else changes it.
 * @throws Failure NOT_FOUND
 */
export async function openArena(tx: Db, scope: Scope, arenaId: string): Promise<ArenaRecord> {
  const [row] = await run(tx, open, [scope.providerIds, scope.traineeIds, arenaId])
  return row?.arena ?? fail('NOT_FOUND')
}

const insert: Statement<{ id: string }> = {
  name: 'insert-learning-arena',
  text: `insert into learning_arena (provider_id, name, category, is_external, ended_on)
    values ($1, $2, $3, $4, $5) returning id`,
}

const removeGoals: Statement<never> = {
  name: 'delete-arena-goals',
  text: 'delete from arena_goal where arena_id = $1 and goal_code <> all ($2::text[])',
}

const insertGoals: Statement<never> = {
  name: 'insert-arena-goals',
  text: 'insert into arena_goal (arena_id, goal_code) select $1, unnest($2::text[]) on conflict do nothing',
}

async function saveGoals(tx: Db, arenaId: string, goalCodes: readonly string[]): Promise<void> {
  await run(tx, removeGoals, [arenaId, goalCodes])
  await run(tx, insertGoals, [arenaId, goalCodes])
}

/** Adds an arena with its goals. */
export async function insertArena(tx: Db, providerId: string, fields: ArenaFields): Promise<string> {
  const { name, category, isExternal, endedOn, goalCodes } = fields
  const [row] = await run(tx, insert, [providerId, name, category, isExternal, endedOn])
  if (!row) throw new Error('The arena was not stored.')
  await saveGoals(tx, row.id, goalCodes)
  return row.id
}

const update: Statement<never> = {
  name: 'update-learning-arena',
  text: `update learning_arena set name = $2, category = $3, is_external = $4, ended_on = $5, version = version + 1, updated_at = now()
    where id = $1`,
}

/** Stores an open arena with its goals. */
export async function saveArena(tx: Db, arenaId: string, fields: ArenaFields): Promise<void> {
  const { name, category, isExternal, endedOn, goalCodes } = fields
  await run(tx, update, [arenaId, name, category, isExternal, endedOn])
  await saveGoals(tx, arenaId, goalCodes)
}

const selectUnknownCode: Statement<{ code: string }> = {
  name: 'select-unknown-goal-code',
  text: `select code from unnest($1::text[]) as asked(code)
    where not exists (
      select from learning_goal goal join goal_catalogue catalogue on catalogue.id = goal.catalogue_id
      where goal.code = asked.code and catalogue.undone_at is null)
    order by code limit 1`,
}

/** The first of some codes that no version of the catalogue has; null where all are known. */
export async function findUnknownCode(db: Db, codes: readonly string[]): Promise<string | null> {
  const [row] = await run(db, selectUnknownCode, [codes])
  return row?.code ?? null
}

const selectCategory: Statement<{ category: ArenaCategory }> = {
  name: 'select-arena-category',
  text: 'select category from learning_arena where id = $1 and provider_id = $2 for share',
}

/** What an arena of a provider gives; null where the provider has no such arena. */
export async function findArenaCategory(
  tx: Db,
  { arenaId, providerId }: { arenaId: string; providerId: string },
): Promise<ArenaCategory | null> {
  const [row] = await run(tx, selectCategory, [arenaId, providerId])
  return row?.category ?? null
}
