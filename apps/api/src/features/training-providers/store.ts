import { type Db, tables } from '@alis/db'
import { and, asc, count, desc, eq, ilike, inArray, or, sql } from 'drizzle-orm'
import { fail } from '../../core/fail.ts'
import { likePattern, offsetOf, type Paging } from '../../core/paging.ts'

const { municipality, servicePeriod, trainee, trainingProvider } = tables

const columns = {
  id: trainingProvider.id,
  municipalityId: municipality.id,
  municipalityCode: municipality.code,
  municipalityName: municipality.name,
  countyName: municipality.countyName,
  organisationNumber: trainingProvider.organisationNumber,
  registeredOn: trainingProvider.registeredOn,
  version: trainingProvider.version,
}

export type ProviderRow = {
  id: string
  municipalityId: number
  municipalityCode: string
  municipalityName: string
  countyName: string
  organisationNumber: string | null
  registeredOn: string
  version: number
}

export type NewProvider = { municipalityId: number; organisationNumber: string | null; registeredOn: string }

const sortColumns = { name: municipality.name, registeredOn: trainingProvider.registeredOn }
export type ProviderSort = { sort: keyof typeof sortColumns; order: 'asc' | 'desc' }

/** A page of the providers, of all or of those named. */
export async function listProviders(
  db: Db,
  among: 'all' | string[],
  search: string,
  { sort, order }: ProviderSort,
  paging: Paging,
) {
  const condition = and(
    among === 'all' ? undefined : inArray(trainingProvider.id, among),
    search === ''
      ? undefined
      : or(ilike(municipality.name, likePattern(search)), eq(municipality.code, search)),
  )
  const direction = order === 'asc' ? asc : desc
  const joined = eq(municipality.id, trainingProvider.municipalityId)
  const [rows, [counted]] = await Promise.all([
    db
      .select(columns)
      .from(trainingProvider)
      .innerJoin(municipality, joined)
      .where(condition)
      .orderBy(direction(sortColumns[sort]), asc(trainingProvider.id))
      .limit(paging.pageSize)
      .offset(offsetOf(paging)),
    db.select({ total: count() }).from(trainingProvider).innerJoin(municipality, joined).where(condition),
  ])
  return { rows, total: counted?.total ?? 0 }
}

/** @throws Failure NOT_FOUND */
export async function getProvider(db: Db, providerId: string): Promise<ProviderRow> {
  const [row] = await db
    .select(columns)
    .from(trainingProvider)
    .innerJoin(municipality, eq(municipality.id, trainingProvider.municipalityId))
    .where(eq(trainingProvider.id, providerId))
  return row ?? fail('NOT_FOUND')
}

export async function insertProvider(db: Db, provider: NewProvider): Promise<string> {
  const [row] = await db.insert(trainingProvider).values(provider).returning({ id: trainingProvider.id })
  if (!row) throw new Error('The provider was not stored.')
  return row.id
}

/** @throws Failure CHANGED_MEANWHILE when the provider has another version by now */
export async function saveProvider(
  db: Db,
  providerId: string,
  version: number,
  change: Partial<NewProvider>,
): Promise<void> {
  const rows = await db
    .update(trainingProvider)
    .set({ ...change, version: version + 1, updatedAt: sql`now()` })
    .where(and(eq(trainingProvider.id, providerId), eq(trainingProvider.version, version)))
    .returning({ id: trainingProvider.id })
  if (rows.length === 0) fail('CHANGED_MEANWHILE', { current: version + 1 })
}

/** Marks what was counted for every doctor of the provider, and every doctor with service there, as no longer true. */
export async function recountTrainees(db: Db, providerId: string): Promise<void> {
  const served = db
    .select({ id: servicePeriod.traineeId })
    .from(servicePeriod)
    .where(eq(servicePeriod.providerId, providerId))
  await db
    .update(trainee)
    .set({ ledgerVersion: sql`${trainee.ledgerVersion} + 1` })
    .where(or(eq(trainee.providerId, providerId), inArray(trainee.id, served)))
}
