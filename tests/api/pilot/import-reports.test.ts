import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { importPilotReports, listPilotImports, readHealth } from '@alis/contract'
import { tables } from '@alis/db'
import { asc, eq, isNull } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { someone } from '../../factories/people.ts'
import { testApp } from '../../setup/app.ts'
import { constructedReports, csv, line } from './report-files.ts'

const test = testApp()
const { auditEvent, idempotencyKey, pilotFile, pilotImport, pilotMention } = tables

beforeEach(async () => {
  await test.db.delete(pilotMention)
  await test.db.delete(pilotFile)
  await test.db.delete(pilotImport)
})

const importEvents = async () =>
  (
    await test.db
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.type, 'pilot-reports.imported'))
      .orderBy(asc(auditEvent.id))
  ).map(({ data, subjectId, accountId }) => ({ data, subjectId, accountId }))

const storedRows = async () => ({
  mentions: (await test.db.select().from(pilotMention)).length,
  files: (await test.db.select().from(pilotFile)).length,
  imports: (await test.db.select().from(pilotImport)).length,
})

describe('import-reports', () => {
  it('takes in the constructed reports, keeps the files as they came, and writes one event', async () => {
    const directorate = await someone(test, { role: 'directorate' })
    const before = (await importEvents()).length
    const { status, body } = await directorate.call(importPilotReports, { files: await constructedReports() })
    expect(status).toBe(201)
    expect(
      body.files.map(({ name, rows, newRows, knownRows, rejectedRows }) => [
        name,
        rows,
        newRows,
        knownRows,
        rejectedRows,
      ]),
    ).toEqual([
      ['participants-2012.csv', 59, 59, 0, 0],
      ['participants-2013.csv', 85, 85, 0, 0],
      ['participants-2014.csv', 100, 100, 0, 0],
      ['participants-2015.csv', 109, 109, 0, 0],
      ['participants-2016.csv', 99, 99, 0, 0],
      ['participants-2017.csv', 76, 76, 0, 0],
    ])
    expect(await storedRows()).toEqual({ mentions: 528, files: 6, imports: 1 })
    const original = await readFile(new URL('../../fixtures/pilot/participants-2014.csv', import.meta.url))
    const [kept] = await test.db.select().from(pilotFile).where(eq(pilotFile.name, 'participants-2014.csv'))
    expect(kept?.content.equals(original)).toBe(true)
    expect(kept?.sha256).toBe(createHash('sha256').update(original).digest('hex'))
    expect((await importEvents()).slice(before)).toEqual([
      {
        accountId: directorate.accountId,
        subjectId: body.id,
        data: { files: 6, newRows: 528, knownRows: 0, rejectedRows: 0 },
      },
    ])
  })

  it('changes nothing when the same files come again', async () => {
    const directorate = await someone(test, { role: 'directorate' })
    await directorate.call(importPilotReports, { files: await constructedReports() })
    const before = { rows: await storedRows(), events: await importEvents() }
    const { status, body } = await directorate.call(importPilotReports, { files: await constructedReports() })
    expect(status).toBe(201)
    expect(body.id).toBeNull()
    expect(body.files.every(file => file.newRows === 0 && file.knownRows === file.rows)).toBe(true)
    expect({ rows: await storedRows(), events: await importEvents() }).toEqual(before)
  })

  it('takes two equal rows of a file as two mentions, and a third one as the only new row of the next file', async () => {
    const directorate = await someone(test, { role: 'directorate' })
    const first = await directorate.call(importPilotReports, { files: [csv([line(), line()])] })
    expect(first.body.files).toMatchObject([{ rows: 2, newRows: 2, knownRows: 0 }])
    const second = await directorate.call(importPilotReports, { files: [csv([line(), line(), line()])] })
    expect(second.body.files).toMatchObject([{ rows: 3, newRows: 1, knownRows: 2 }])
  })

  it('knows the rows of a file that comes twice in one upload, in a dry run too', async () => {
    const directorate = await someone(test, { role: 'directorate' })
    const files = [csv([line(), line()], 'a.csv'), csv([line(), line()], 'b.csv')]
    const counts = [
      { name: 'a.csv', newRows: 2, knownRows: 0 },
      { name: 'b.csv', newRows: 0, knownRows: 2 },
    ]
    expect(
      (await directorate.call(importPilotReports, { query: { dryRun: true }, files })).body.files,
    ).toMatchObject(counts)
    expect((await directorate.call(importPilotReports, { files })).body.files).toMatchObject(counts)
  })

  it('stores nothing in a dry run, and answers the same as the import after it', async () => {
    const directorate = await someone(test, { role: 'directorate' })
    const files = await constructedReports()
    const eventsBefore = await importEvents()
    const dryRun = await directorate.call(importPilotReports, { query: { dryRun: true }, files })
    expect(dryRun.body).toMatchObject({ id: null, isDryRun: true })
    expect(await storedRows()).toEqual({ mentions: 0, files: 0, imports: 0 })
    expect(await importEvents()).toEqual(eventsBefore)
    const real = await directorate.call(importPilotReports, { files })
    expect(dryRun.body.files).toEqual(real.body.files)
  })

  it('rejects a wrong row with the reason for each column, and takes in the others', async () => {
    const directorate = await someone(test, { role: 'directorate' })
    const rows = [
      line({ hprNumber: '1234567' }),
      '',
      line({ code: '9999', percent: '130' }),
      ';;;;;;;;;;;;;',
      line({ year: 2011 }),
    ]
    const { body } = await directorate.call(importPilotReports, { files: [csv(rows)] })
    expect(body.files).toMatchObject([{ rows: 3, newRows: 1, knownRows: 0, rejectedRows: 2 }])
    expect(body.files[0]?.rejected).toEqual([
      {
        row: 4,
        problems: [
          {
            column: 'kommunenr',
            code: 'municipality-code-unknown-in-year',
            params: { value: '9999', year: 2015 },
          },
          {
            column: 'stillingsprosent',
            code: 'percentage-outside-range',
            params: { value: '130', from: 0, to: 100 },
          },
        ],
      },
      {
        row: 6,
        problems: [
          {
            column: 'rapportår',
            code: 'year-outside-pilot',
            params: { value: '2011', from: 2012, to: 2017 },
          },
        ],
      },
    ])
  })

  it('counts lines as an editor does, also after a line break within quotation marks', async () => {
    const directorate = await someone(test, { role: 'directorate' })
    const { body } = await directorate.call(importPilotReports, {
      files: [csv([line({ name: '"Liv\r\nStrand"' }), line({ year: 'x' })])],
    })
    expect(body.files).toMatchObject([{ newRows: 1, rejected: [{ row: 4 }] }])
    const [mention] = await test.db.select().from(pilotMention)
    expect(mention).toMatchObject({ rowNumber: 2, name: 'Liv Strand' })
  })

  it('keeps where a municipality that was divided since stood, and knows the one of today otherwise', async () => {
    const directorate = await someone(test, { role: 'directorate' })
    await directorate.call(importPilotReports, {
      files: [csv([line({ code: '1850' }), line({ code: '501' })])],
    })
    const divided = await test.db.select().from(pilotMention).where(isNull(pilotMention.municipalityId))
    expect(divided.map(({ municipalityCode }) => municipalityCode)).toEqual(['1850'])
    const [lillehammer] = await test.db
      .select({ code: tables.municipality.code, codeThen: pilotMention.municipalityCode })
      .from(pilotMention)
      .innerJoin(tables.municipality, eq(tables.municipality.id, pilotMention.municipalityId))
    expect(lillehammer).toEqual({ code: '3405', codeThen: '0501' })
  })

  it('shows which headers it took for which columns', async () => {
    const directorate = await someone(test, { role: 'directorate' })
    const file = new File(
      ['Kommune nr;Rapportår;Navn;HPR-nummer;Status;Farge\n0501;2015;Liv Strand;;;blå\n'],
      'other.csv',
    )
    const { body } = await directorate.call(importPilotReports, { query: { dryRun: true }, files: [file] })
    expect(body.files[0]).toMatchObject({
      newRows: 1,
      matchedColumns: expect.arrayContaining([{ column: 'hpr_nummer', header: 'HPR-nummer' }]),
      unknownColumns: ['Farge'],
      missingColumns: expect.arrayContaining(['startdato']),
    })
  })

  it.each([
    [
      'a file of another kind',
      new File(['kommunenr;kommune;rapportår;tildelt_kr;brukt_kr;egenandel_kr;merknad\n'], 'finance.csv'),
      'REPORT_NOT_RECOGNISED',
    ],
    ['a file of no kind', new File(['a;b\n1;2\n'], 'finance.csv'), 'REPORT_NOT_RECOGNISED'],
    ['an empty file', new File([], 'finance.csv'), 'REPORT_NOT_RECOGNISED'],
    ['a spreadsheet', new File([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])], 'finance.csv'), 'REPORT_BROKEN'],
    ['a quotation mark that is never closed', csv([line({ name: '"Liv' })], 'finance.csv'), 'REPORT_BROKEN'],
  ])('refuses %s and stores nothing of the upload', async (_, file, code) => {
    const directorate = await someone(test, { role: 'directorate' })
    const eventsBefore = await importEvents()
    for (const query of [{}, { dryRun: true }]) {
      const { problem } = await directorate.call(importPilotReports, { query, files: [csv([line()]), file] })
      expect(problem).toMatchObject({ status: 422, code, params: { file: 'finance.csv' } })
    }
    expect(await storedRows()).toEqual({ mentions: 0, files: 0, imports: 0 })
    expect(await importEvents()).toEqual(eventsBefore)
  })

  it('is for the Directorate alone', async () => {
    const admin = await someone(test, { role: 'admin' })
    const { problem } = await admin.call(importPilotReports, { files: [csv([line()])] })
    expect(problem).toMatchObject({ status: 403, code: 'NOT_ALLOWED' })
    expect((await admin.call(listPilotImports, {})).status).toBe(403)
    expect(await storedRows()).toEqual({ mentions: 0, files: 0, imports: 0 })
  })

  it('gives a retry under the same key the first answer', async () => {
    const directorate = await someone(test, { role: 'directorate' })
    const send = () =>
      directorate.call(importPilotReports, { files: [csv([line()])] }, { 'idempotency-key': 'once' })
    const first = await send()
    expect((await send()).body).toEqual(first.body)
    expect(await storedRows()).toEqual({ mentions: 1, files: 1, imports: 1 })
    await test.db.delete(idempotencyKey)
  })

  it('lists the imports with what they brought, newest first', async () => {
    const directorate = await someone(test, { role: 'directorate' })
    await directorate.call(importPilotReports, { files: [csv([line()])] })
    await directorate.call(importPilotReports, {
      files: [csv([line(), line({ year: 2016 }), line({ year: 'x' })]), csv([line()])],
    })
    const { body } = await directorate.call(listPilotImports, {})
    expect(body.total).toBe(2)
    expect(body.items).toMatchObject([
      { files: 2, newRows: 1, knownRows: 2, rejectedRows: 1 },
      { files: 1, newRows: 1, knownRows: 0, rejectedRows: 0 },
    ])
    const [name] = await test.db
      .select({ name: tables.account.name })
      .from(tables.account)
      .where(eq(tables.account.id, directorate.accountId))
    expect(body.items[0]?.by).toBe(name?.name)
  })

  it('lets two imports of the same rows at once store them once', async () => {
    const directorate = await someone(test, { role: 'directorate' })
    const answers = await Promise.all(
      [1, 2, 3].map(async () => directorate.call(importPilotReports, { files: await constructedReports() })),
    )
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(await storedRows()).toEqual({ mentions: 528, files: 6, imports: 1 })
  })

  it('answers others while it reads a large file', async () => {
    const directorate = await someone(test, { role: 'directorate' })
    const lines = Array.from({ length: 20_000 }, (_, index) => line({ hprNumber: String(1_000_000 + index) }))
    let isDone = false
    const large = directorate
      .call(importPilotReports, { query: { dryRun: true }, files: [csv(lines)] })
      .finally(() => {
        isDone = true
      })
    let answersMeanwhile = 0
    while (!isDone) {
      await test.stranger.call(readHealth)
      if (!isDone) answersMeanwhile++
    }
    expect((await large).body.files).toMatchObject([{ rows: 20_000, newRows: 20_000 }])
    expect(answersMeanwhile).toBeGreaterThan(10)
  })
})
