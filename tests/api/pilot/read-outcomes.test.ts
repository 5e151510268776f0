import { importPilotReports, type PilotOutcomes, readPilotOutcomes } from '@alis/contract'
import { tables } from '@alis/db'
import { beforeAll, describe, expect, it } from 'vitest'
import { someone } from '../../factories/people.ts'
import { testApp } from '../../setup/app.ts'
import { constructedReports, csv, line } from './report-files.ts'

const test = testApp()

type Coordinates = { municipality?: string; year?: string; outcome?: string; measure?: string }

/** The position of a cell in `value`, by its categories; `all` and rows where none is given. */
function positionOf({ id, size, dimension }: PilotOutcomes, cell: Coordinates): number {
  const categories: Record<string, string> = {
    municipality: 'all',
    year: 'all',
    outcome: 'all',
    measure: 'rows',
    ...cell,
  }
  return id.reduce(
    (position, name, at) =>
      position * (size[at] ?? 0) + (dimension[name]?.category.index.indexOf(categories[name] ?? '') ?? -1),
    0,
  )
}

const valueAt = (table: PilotOutcomes, cell: Coordinates) => table.value[positionOf(table, cell)]
const statusAt = (table: PilotOutcomes, cell: Coordinates) => table.status[String(positionOf(table, cell))]

describe('read-outcomes', () => {
  it('shows an empty table of unknowns before anything is imported, and the published totals', async () => {
    const directorate = await someone(test, { role: 'directorate' })
    const { body } = await directorate.call(readPilotOutcomes, {})
    expect(body.value.every(figure => figure === null)).toBe(true)
    expect(Object.keys(body.status)).toHaveLength(body.value.length)
    expect(body).toMatchObject({ updated: null, size: [1, 7, 6, 3], extension: { lastImportedAt: null } })
    expect(body.extension.published).toMatchObject({
      tookPart: 121,
      completed: 36,
      perhapsCompleted: 12,
      left: 11,
      completedPercent: { lowest: 29.8, highest: 39.7 },
      leftPercent: 9.1,
      neither: { lowest: 62, highest: 74 },
    })
  })

  it('is for the Directorate alone', async () => {
    const admin = await someone(test, { role: 'admin' })
    expect((await admin.call(readPilotOutcomes, {})).problem).toMatchObject({
      status: 403,
      code: 'NOT_ALLOWED',
    })
    expect((await admin.call(readPilotOutcomes, { query: { format: 'csv' } })).status).toBe(403)
  })

  it('refuses a format and a language it does not know', async () => {
    const directorate = await someone(test, { role: 'directorate' })
    const query = { format: 'pdf', lang: 'se' } as never
    expect(
      (await directorate.call(readPilotOutcomes, { query })).problem.errors?.map(({ path }) => path),
    ).toEqual(['/format', '/lang'])
  })

  describe('of the constructed reports', () => {
    let table: PilotOutcomes
    let directorate: Awaited<ReturnType<typeof someone>>

    beforeAll(async () => {
      directorate = await someone(test, { role: 'directorate' })
      await directorate.call(importPilotReports, { files: await constructedReports() })
      table = (await directorate.call(readPilotOutcomes, {})).body
    })

    it('gives the totals that were counted in the files by hand', () => {
      expect(valueAt(table, {})).toBe(528)
      expect(valueAt(table, { measure: 'distinct-hpr-numbers' })).toBe(120)
      expect(valueAt(table, { measure: 'rows-without-hpr-number' })).toBe(106)
      const byOutcome = ['in-training', 'completed', 'completed-uncertain', 'left', 'not-reported'].map(
        outcome => valueAt(table, { outcome }),
      )
      expect(byOutcome).toEqual([442, 36, 12, 11, 27])
      const byYear = ['2012', '2013', '2014', '2015', '2016', '2017'].map(year => valueAt(table, { year }))
      expect(byYear).toEqual([59, 85, 100, 109, 99, 76])
      expect(valueAt(table, { year: '2012', measure: 'distinct-hpr-numbers' })).toBe(47)
      expect(valueAt(table, { year: '2012', outcome: 'left' })).toBe(2)
    })

    it('has a value or a status in every cell, and a category for every municipality', () => {
      expect(table.size).toEqual([22, 7, 6, 3])
      expect(table.value).toHaveLength(22 * 7 * 6 * 3)
      for (const [position, figure] of table.value.entries())
        expect(table.status[position]).toBe(figure === null ? '..' : undefined)
      // Lillehammer, Kinn (Flora until 2019) and Steinkjer by the codes of today.
      expect(table.dimension.municipality?.category.label).toMatchObject({
        '3405': 'Lillehammer',
        '4602': 'Kinn',
        '5006': 'Steinkjer',
      })
    })

    it('tells a year without a report from a year with zero', () => {
      expect(valueAt(table, { municipality: '3405', year: '2012', outcome: 'left' })).toBe(0)
      // The only reports of Tromsø are of 2013 to 2016.
      expect(valueAt(table, { municipality: '5501', year: '2012', outcome: 'left' })).toBeNull()
      expect(statusAt(table, { municipality: '5501', year: '2012', outcome: 'left' })).toBe('..')
    })

    it('gives the same figures as CSV, in the asker’s language, as a Norwegian spreadsheet reads it', async () => {
      const labels = { nb: 'Rapportår', nn: 'Rapportår', en: 'Report year' }
      for (const lang of ['nb', 'nn', 'en'] as const) {
        const { response } = await directorate.call(readPilotOutcomes, { query: { format: 'csv', lang } })
        const { body: inLanguage } = await directorate.call(readPilotOutcomes, { query: { lang } })
        expect(response.headers['content-type']).toBe('text/csv; charset=utf-8')
        expect(response.headers['content-disposition']).toBe('attachment; filename="pilot-2012-2017.csv"')
        expect(response.body.startsWith('\uFEFF')).toBe(true)
        const [header = [], ...rows] = response.body
          .slice(1)
          .trimEnd()
          .split('\r\n')
          .map(row => row.split(';'))
        expect(header).toContain(labels[lang])
        expect(header.slice(4)).toEqual(Object.values(inLanguage.dimension.measure?.category.label ?? {}))
        const figures = rows.flatMap(row =>
          row.slice(4).map(figure => (figure === '..' ? null : Number(figure))),
        )
        expect(figures).toEqual(inLanguage.value)
        expect(inLanguage.extension.sha256).toBe(table.extension.sha256)
      }
    })

    it('says what is counted, by which definition, and of when', async () => {
      const [last] = await test.db.select().from(tables.pilotImport)
      expect(table.extension.definition).toMatchObject({
        id: 'pilot-outcomes',
        version: 1,
        text: expect.stringContaining('HPR-numre'),
      })
      expect(Date.parse(table.updated ?? '')).toBe(Date.parse(last?.importedAt ?? ''))
      expect(table.note.join(' ')).toContain('..')
    })

    it('changes its hash when a figure changes, and counts a divided municipality where it stood', async () => {
      await directorate.call(importPilotReports, {
        files: [csv([line({ code: '1850', year: 2013, hprNumber: '1234567' })])],
      })
      const { body } = await directorate.call(readPilotOutcomes, {})
      expect(body.extension.sha256).not.toBe(table.extension.sha256)
      expect(body.dimension.municipality?.category.label['1850']).toBe('Divtasvuodna - Tysfjord')
      expect(valueAt(body, { municipality: '1850' })).toBe(1)
      expect(valueAt(body, { municipality: '1850', year: '2013', outcome: 'left' })).toBe(0)
      expect(valueAt(body, { municipality: '1850', year: '2014' })).toBeNull()
      expect(statusAt(body, { municipality: '1850', year: '2014' })).toBe('..')
    })

    it('counts a number once in a total, however many rows and years it stands in', async () => {
      const rows = [2012, 2013, 2014].map(year => line({ code: '1820', year, hprNumber: '7777777' }))
      await directorate.call(importPilotReports, { files: [csv(rows)] })
      const { body } = await directorate.call(readPilotOutcomes, {})
      const place = { municipality: '1820' }
      expect(valueAt(body, place)).toBe(3)
      expect(valueAt(body, { ...place, measure: 'distinct-hpr-numbers' })).toBe(1)
      expect(valueAt(body, { ...place, measure: 'rows-without-hpr-number' })).toBe(0)
    })
  })
})
