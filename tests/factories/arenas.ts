import { type Db, tables } from '@alis/db'

const { arenaGoal, learningArena } = tables

let serial = 0

/** A practice in use, with the goals that can be reached there. */
export async function anArena(
  db: Db,
  providerId: string,
  {
    goalCodes = [],
    ...overrides
  }: Partial<typeof learningArena.$inferInsert> & { goalCodes?: string[] } = {},
) {
  const values = {
    providerId,
    name: `Arena ${++serial}`,
    category: 'open-practice' as const,
    ...overrides,
  }
  const [arena] = await db.insert(learningArena).values(values).returning()
  if (arena === undefined) throw new Error('Nothing was stored.')
  for (const goalCode of goalCodes) await db.insert(arenaGoal).values({ arenaId: arena.id, goalCode })
  return arena
}
