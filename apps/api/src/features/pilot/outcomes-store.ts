import type { PilotOutcome } from '@alis/contract'
import { type Db, run, type Statement } from '@alis/db'

/** A cell of the table; null = of all of them. */
export type OutcomeCell = {
  place: string | null
  year: number | null
  outcome: PilotOutcome | null
  rows: number
  distinctHprNumbers: number
  rowsWithoutHprNumber: number
}

export type OutcomeFigures = {
  cells: OutcomeCell[]
  /** The municipalities of today that reported, or of the time where it was divided since, by name. */
  places: { code: string; name: string }[]
  lastImportedAt: string | null
}

const readFigures: Statement<OutcomeFigures> = {
  name: 'read-pilot-outcomes',
  text: `with mention as (
      select coalesce(municipality.code, pilot_mention.municipality_code) as place, municipality.name as name_today,
        report_year as year, coalesce(status, 'not-reported') as outcome, hpr_number
      from pilot_mention left join municipality on municipality.id = pilot_mention.municipality_id
    ), cell as (
      select place, year, outcome, count(*) as "rows", count(distinct hpr_number) as "distinctHprNumbers",
        count(*) filter (where hpr_number is null) as "rowsWithoutHprNumber"
      from mention group by cube (place, year, outcome)
    ), place as (
      select place as code, coalesce(name_today, (select municipality_code.name from municipality_code
          where code = place and valid_from <= make_date(max(year), 12, 31) order by valid_from desc, municipality_id limit 1)) as name
      from mention group by place, name_today
    )
    select (select json_agg(cell) from cell) as cells,
      (select coalesce(json_agg(place order by name, code), '[]') from place) as places,
      (select to_json(max(imported_at)) #>> '{}' from pilot_import) as "lastImportedAt"`,
}

/**
 * The whole table in one statement, hence of one moment. Every total is counted by itself: a number that is reported in two
 * municipalities or years is one number in their total. A combination without rows has no cell.
 */
export async function readOutcomeFigures(db: Db): Promise<OutcomeFigures> {
  const [row] = await run(db, readFigures, [])
  if (!row) throw new Error('The figures were not read.')
  return row
}
