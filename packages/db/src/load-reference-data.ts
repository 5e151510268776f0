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

/** The catalogue that the project ships keeps its id, so that loading it again finds it. */
const EXAMPLE_CATALOGUE = {
  id: '01900000-0000-7000-8000-000000000001',
  name: 'Eksempelkatalog',
  source:
    'Eksempel som følger med systemet. Noen koder er hentet fra helsedirektoratet.no og alis.no; resten er laget for å prøve systemet.',
  /** The day the new scheme began: there is a catalogue in force on every day that matters. */
  validFrom: '2019-03-01',
}

/**
 * Loads the register of municipalities and counties from `packages/db/reference` (sources there). Municipalities keep
 * their ids; the code history is replaced as a whole. Running it again changes nothing.
 */
export async function loadReferenceData(db: DbPool): Promise<void> {
  const [municipalities, codes, counties, exampleGoals] = await Promise.all([
    readCsv('municipalities.csv'),
    readCsv('municipality-codes.csv'),
    readCsv('counties.csv'),
    readCsv('learning-goals-example.csv'),
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
    await loadExampleCatalogue(tx, exampleGoals)
  })
}

/** Goals keep their ids, which doctors' goals refer to. That somebody took the example back stays as it is. */
async function loadExampleCatalogue(
  tx: Pick<DbPool, 'execute'>,
  rows: Record<string, string>[],
): Promise<void> {
  const { id, name, source, validFrom } = EXAMPLE_CATALOGUE
  await tx.execute(sql`
    insert into goal_catalogue (id, name, source, is_example, valid_from) values (${id}, ${name}, ${source}, true, ${validFrom})
    on conflict (id) do update set name = excluded.name, source = excluded.source`)
  const goals = rows.map(({ source: foundAt, ...row }, index) => ({
    ...row,
    // Where a code was found belongs to what is read of the goal; there is no other place for it.
    description: `${row.description} Kilde: ${foundAt}.`,
    recommended_activities: wordsOf(row.recommended_activities),
    assessment_forms: wordsOf(row.assessment_forms),
    position: index + 1,
  }))
  await tx.execute(sql`
    insert into learning_goal (catalogue_id, code, title, family, group_name, description, level, recommended_activities,
      assessment_forms, position)
    select ${id}::uuid, code, title, family, "group", description, level, recommended_activities, assessment_forms, position
    from jsonb_to_recordset(${JSON.stringify(goals)}::jsonb) as row(code text, title text, family text, "group" text,
      description text, level text, recommended_activities text[], assessment_forms text[], position int)
    on conflict (catalogue_id, code) do update set title = excluded.title, family = excluded.family,
      group_name = excluded.group_name, description = excluded.description, level = excluded.level,
      recommended_activities = excluded.recommended_activities, assessment_forms = excluded.assessment_forms,
      position = excluded.position`)
}

const wordsOf = (cell = ''): string[] =>
  cell
    .split(';')
    .map(word => word.trim())
    .filter(word => word !== '')
