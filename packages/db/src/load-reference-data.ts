import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { sql } from 'drizzle-orm'
import type { DbPool } from './client.ts'
import { packageFolder } from './migrate.ts'

/** Before this day the register does not go back; a code without a first year was in force then. */
const REGISTER_STARTS_ON = '1994-01-01'

const REFERENCE_LOCK = 20_171_231

const firstDay = (year: string) => (year === '' ? REGISTER_STARTS_ON : `${year}-01-01`)
const lastDay = (year: string) => (year === '' ? null : `${year}-12-31`)

async function readCsv(file: string): Promise<Record<string, string>[]> {
  return parse(await readFile(join(packageFolder, 'reference', file)), { columns: true, bom: true })
}

/**
 * Loads the register of municipalities and counties from `packages/db/reference` (sources there). Municipalities keep
 * their ids; the code history is replaced as a whole. Running it again changes nothing.
 */
export async function loadReferenceData(db: DbPool): Promise<void> {
  const [municipalities, codes, counties] = await Promise.all([
    readCsv('municipalities.csv'),
    readCsv('municipality-codes.csv'),
    readCsv('counties.csv'),
  ])
  await db.transaction(async tx => {
    await tx.execute(sql`select pg_advisory_xact_lock(${REFERENCE_LOCK})`)
    await tx.execute(sql`
      insert into municipality (code, name, county_code, county_name, administrative_centre, population, language_form)
      select code, name, county_code, county_name, administrative_centre, population, language_form
      from jsonb_to_recordset(${JSON.stringify(municipalities)}::jsonb) as row(code text, name text, county_code text,
        county_name text, administrative_centre text, population int, language_form text)
      on conflict (code) do update set name = excluded.name, county_code = excluded.county_code, county_name = excluded.county_name,
        administrative_centre = excluded.administrative_centre, population = excluded.population, language_form = excluded.language_form`)
    await tx.execute(sql`delete from municipality_code`)
    const codePeriods = codes.map(row => ({
      code: row.code,
      name: row.name,
      valid_from: firstDay(row.valid_from_year ?? ''),
      valid_to: lastDay(row.valid_to_year ?? ''),
      current_code: row.current_code,
    }))
    await tx.execute(sql`
      insert into municipality_code (code, name, valid_from, valid_to, municipality_id)
      select row.code, row.name, row.valid_from, row.valid_to, municipality.id
      from jsonb_to_recordset(${JSON.stringify(codePeriods)}::jsonb)
        as row(code text, name text, valid_from date, valid_to date, current_code text)
      left join municipality on municipality.code = row.current_code`)
    await tx.execute(sql`delete from county_code`)
    const countyPeriods = counties.map(row => ({
      code: row.code,
      name: row.name,
      valid_from: firstDay(row.valid_from_year ?? ''),
      valid_to: lastDay(row.valid_to_year ?? ''),
    }))
    await tx.execute(sql`
      insert into county_code (code, name, valid_from, valid_to)
      select code, name, valid_from, valid_to
      from jsonb_to_recordset(${JSON.stringify(countyPeriods)}::jsonb) as row(code text, name text, valid_from date, valid_to date)`)
  })
}
