import { type Db, tables } from '@alis/db'

const { goalCatalogue, learningGoal } = tables

let serial = 0
const next = () => ++serial

async function first<Row>(rows: Promise<Row[]>): Promise<Row> {
  const [row] = await rows
  if (row === undefined) throw new Error('Nothing was stored or found.')
  return row
}

/** A version of the catalogue in force since 1 January 2024, which takes the place of the example. */
export const aCatalogue = (db: Db, overrides: Partial<typeof goalCatalogue.$inferInsert> = {}) =>
  first(
    db
      .insert(goalCatalogue)
      .values({ name: `Katalog ${next()}`, source: 'Prøve', validFrom: '2024-01-01', ...overrides })
      .returning(),
  )

/** A goal of a version: clinical, with a code of its own. */
export function aGoal(
  db: Db,
  catalogueId: string,
  overrides: Partial<typeof learningGoal.$inferInsert> = {},
) {
  const position = next()
  const values = {
    catalogueId,
    code: `ALM ${String(100 + position)}`,
    title: `Læringsmål ${position}`,
    family: 'ALM' as const,
    group: 'Prøve',
    position,
    ...overrides,
  }
  return first(db.insert(learningGoal).values(values).returning())
}
