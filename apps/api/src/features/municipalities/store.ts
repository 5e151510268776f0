import type { Municipality } from '@alis/contract'
import type { Db } from '@alis/db'
import { sql } from 'drizzle-orm'
import { likePattern, offsetOf, type Paging } from '../../core/paging.ts'

/**
 * The codes in force on a day. What is searched for is taken, in this order, as a code in force then, as a code of another
 * time (through the municipality of today, so a divided one finds all its successors), or as a part of a name, of then or
 * of a predecessor.
 */
export async function municipalitiesOn(
  db: Db,
  day: string,
  { search, county }: { search: string | undefined; county: string | undefined },
  paging: Paging,
): Promise<{ items: Municipality[]; total: number }> {
  const text = search?.trim() ?? ''
  const isCode = /^\d{4}$/.test(text)
  const matches =
    text === ''
      ? sql`true`
      : isCode
        ? sql`case when exists (select 1 from in_force where code = ${text}) then in_force.code = ${text}
            else municipality_id in (select municipality_id from municipality_code where code = ${text}) end`
        : sql`(in_force.name ilike ${likePattern(text)} or in_force.code like ${likePattern(text).slice(1)}
            or municipality_id in (select municipality_id from municipality_code where name ilike ${likePattern(text)} and valid_to < ${day}))`
  const { rows } = await db.execute<{ items: Municipality[]; total: number }>(sql`
    with in_force as (
      select * from municipality_code where valid_from <= ${day} and (valid_to is null or valid_to >= ${day})
    ), found as (
      select distinct code, name, valid_from, valid_to from in_force
      where ${matches} and ${county === undefined ? sql`true` : sql`left(code, 2) = ${county}`}
    ), page as (
      select * from found order by name, code limit ${paging.pageSize} offset ${offsetOf(paging)}
    )
    select (select count(*) from found) as total, coalesce(json_agg(json_build_object(
      'code', page.code, 'name', page.name, 'validFrom', page.valid_from, 'validTo', page.valid_to,
      'county', json_build_object('code', county.code, 'name', county.name),
      'today', (select json_agg(json_build_object('id', municipality.id, 'code', municipality.code, 'name', municipality.name,
          'administrativeCentre', municipality.administrative_centre, 'population', municipality.population,
          'languageForm', municipality.language_form) order by municipality.code)
        from in_force join municipality on municipality.id = in_force.municipality_id where in_force.code = page.code)
    ) order by page.name, page.code), '[]') as items
    from page
    join county_code county on county.code = left(page.code, 2)
      and county.valid_from <= ${day} and (county.valid_to is null or county.valid_to >= ${day})`)
  const [row] = rows
  return { items: row?.items ?? [], total: row?.total ?? 0 }
}

export async function countiesOn(db: Db, day: string): Promise<{ code: string; name: string }[]> {
  const { rows } = await db.execute<{ code: string; name: string }>(sql`
    select code, name from county_code
    where valid_from <= ${day} and (valid_to is null or valid_to >= ${day}) order by code`)
  return rows
}
