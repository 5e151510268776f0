import {
  importGoalCatalogue,
  listGoalCatalogues,
  readGoalCatalogue,
  readGoalsInForce,
  undoGoalCatalogue,
} from '@alis/contract'
import { tables } from '@alis/db'
import { asc, eq, like, ne } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { aCatalogue, aGoal } from '../../factories/goals.ts'
import { aProvider, aTrainee, someone } from '../../factories/people.ts'
import { testApp } from '../../setup/app.ts'
import { archive, csvFile, dayCell, workbookFile, workbookParts } from './sheet-files.ts'

const test = testApp()
const { auditEvent, educationPlan, goalCatalogue, goalMirror, learningGoal, traineeGoal } = tables

const EXAMPLE = '01900000-0000-7000-8000-000000000001'
const version = { name: 'Katalog 2026', source: 'Helsedirektoratet', validFrom: '2026-03-01' }
const header = 'Kode;Læringsmål;Familie;Tema;Erstatter'

beforeEach(async () => {
  await test.db.delete(traineeGoal)
  await test.db.delete(goalMirror)
  await test.db.delete(educationPlan)
  await test.db.delete(learningGoal).where(ne(learningGoal.catalogueId, EXAMPLE))
  await test.db.delete(goalCatalogue).where(ne(goalCatalogue.id, EXAMPLE))
})

const directorate = () => someone(test, { role: 'directorate' })

const catalogueEvents = () =>
  test.db
    .select({ type: auditEvent.type, subjectId: auditEvent.subjectId, data: auditEvent.data })
    .from(auditEvent)
    .where(like(auditEvent.type, 'goal-catalogue.%'))
    .orderBy(asc(auditEvent.id))

const versions = () => test.db.select().from(goalCatalogue).where(ne(goalCatalogue.id, EXAMPLE))

describe('import-catalogue', () => {
  it('shows a stranger the example that is shipped, plainly as an example', async () => {
    const { status, body } = await test.stranger.call(readGoalsInForce)
    expect(status).toBe(200)
    expect(body.catalogue).toMatchObject({ name: 'Eksempelkatalog', isExample: true })
    const verified = ['ALM 055', 'ALM 085', 'ALM 063', 'ALM 068', 'FKM 001', 'FKM 002', 'FKM 003']
    const invented = body.goals.filter(({ code }) => !verified.includes(code))
    expect(body.goals.length - invented.length).toBe(verified.length)
    expect(invented.every(({ title }) => title.endsWith(' (eksempel)'))).toBe(true)
    expect(invented.every(({ description }) => description.endsWith('Kilde: laget som eksempel.'))).toBe(true)
  })

  it('takes in a workbook as the version in force, with one event', async () => {
    const asker = await directorate()
    const before = (await catalogueEvents()).length
    const file = workbookFile([
      ['Læringsmål for allmennmedisin'],
      [],
      ['Kode', 'Tittel', 'Gruppe', 'Gyldig fra', 'Anbefalte læringsaktiviteter', 'Nivå'],
      ['alm 1', 'Æ, ø & å', 'Tema', dayCell(46_082), 'Kurs; Klinisk arbeid', 2],
      [],
      ['FKM2', 'Det andre', 'Tema', '1.3.2026', '', ''],
    ])
    const { status, body } = await asker.call(importGoalCatalogue, { query: version, files: [file] })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      rows: 2,
      goals: 2,
      errors: [],
      comparedWith: { id: EXAMPLE },
      columns: { unknown: [], missing: ['family', 'description', 'validTo', 'replaces', 'assessmentForms'] },
      lost: { trainees: 0, approved: 0, begun: 0 },
    })
    const { body: inForce } = await test.stranger.call(readGoalsInForce)
    expect(inForce.catalogue).toEqual({ id: body.id, isExample: false, ...version })
    expect(
      inForce.goals.map(({ code, title, validFrom, level, recommendedActivities }) => [
        code,
        title,
        validFrom,
        level,
        recommendedActivities,
      ]),
    ).toEqual([
      ['ALM 001', 'Æ, ø & å', '2026-03-01', '2', ['Kurs', 'Klinisk arbeid']],
      ['FKM 002', 'Det andre', '2026-03-01', '', []],
    ])
    expect((await catalogueEvents()).slice(before)).toEqual([
      {
        type: 'goal-catalogue.imported',
        subjectId: body.id,
        data: { name: version.name, validFrom: version.validFrom, goals: 2 },
      },
    ])
  })

  it('reads CSV in UTF-8 and Windows-1252, with semicolon or comma', async () => {
    const asker = await directorate()
    const titlesOf = async (file: File) => {
      const { body } = await asker.call(importGoalCatalogue, {
        query: { ...version, dryRun: true },
        files: [file],
      })
      return body.diff.added.map(({ code, title }) => [code, title])
    }
    const read = [['ALM 001', 'Blødning, og så «mer»']]
    expect(await titlesOf(csvFile(['Kode;Tittel', 'ALM001;"Blødning, og så «mer»"']))).toEqual(read)
    const western = Buffer.from('Kode,Tittel\nALM001,"Blødning, og så «mer»"\n', 'latin1')
    expect(await titlesOf(new File([western], 'mal.csv'))).toEqual(read)
  })

  it('tells in a dry run what would happen, and stores nothing', async () => {
    const asker = await directorate()
    const provider = await aProvider(test.db, '3405')
    const [one, two] = [await aTrainee(test.db, provider.id), await aTrainee(test.db, provider.id)]
    const earlier = await aCatalogue(test.db, { validFrom: '2025-01-01' })
    const kept = await aGoal(test.db, earlier.id, { code: 'ALM 001', title: 'Blir' })
    const gone = await aGoal(test.db, earlier.id, { code: 'ALM 002', title: 'Går ut' })
    const replaced = await aGoal(test.db, earlier.id, { code: 'ALM 003', title: 'Erstattes' })
    const approved = { status: 'approved' as const, decidedAt: '2025-06-01T12:00:00Z' }
    await test.db.insert(traineeGoal).values([
      { traineeId: one.id, goalId: kept.id, ...approved },
      { traineeId: one.id, goalId: gone.id, ...approved },
      { traineeId: one.id, goalId: replaced.id, ...approved },
      { traineeId: two.id, goalId: gone.id, status: 'in-progress' },
    ])
    const before = await catalogueEvents()
    const lines = [header, 'ALM 001;Blir til noe annet;ALM;Prøve;', 'ALM 004;Ny;ALM;Prøve;ALM 003, ALM 099']
    const { body } = await asker.call(importGoalCatalogue, {
      query: { ...version, dryRun: true },
      files: [csvFile(lines)],
    })
    expect(body).toMatchObject({
      id: null,
      comparedWith: { id: earlier.id },
      diff: {
        added: [{ code: 'ALM 004', title: 'Ny', replaces: ['ALM 003'] }],
        removed: [
          { code: 'ALM 002', title: 'Går ut', replacedBy: [] },
          { code: 'ALM 003', title: 'Erstattes', replacedBy: ['ALM 004'] },
        ],
        changed: [{ code: 'ALM 001', title: 'Blir til noe annet', fields: ['title'] }],
        unchanged: 0,
        withoutSuccessor: [{ code: 'ALM 002', title: 'Går ut' }],
      },
      unknownReplaced: [{ code: 'ALM 004', replaces: 'ALM 099' }],
      lost: { trainees: 2, approved: 1, begun: 1 },
    })
    expect((await versions()).map(({ id }) => id)).toEqual([earlier.id])
    expect(await catalogueEvents()).toEqual(before)
  })

  it('tells of every wrong cell in a dry run, and takes in no list that has one', async () => {
    const asker = await directorate()
    const files = [
      csvFile([header, 'ALM 001;;ALM;;', 'ALM 002;To;KIR;;', '', 'ALM 2;Igjen;ALM;;', 'ALM 002;Igjen;ALM;;']),
    ]
    const dryRun = await asker.call(importGoalCatalogue, { query: { ...version, dryRun: true }, files })
    expect(dryRun.body.errors).toEqual([
      { row: 2, column: 'title', code: 'value-missing', value: '' },
      { row: 3, column: 'family', code: 'family-unknown', value: 'KIR' },
      { row: 6, column: 'code', code: 'code-repeated', value: 'ALM 002' },
    ])
    const { status, problem } = await asker.call(importGoalCatalogue, { query: version, files })
    expect([status, problem.code, problem.params]).toEqual([422, 'CATALOGUE_HAS_ERRORS', { errors: 3 }])
    expect(await versions()).toEqual([])
  })

  it('lets a version of a later day wait, and refuses a second one of the same day, also at once', async () => {
    const asker = await directorate()
    const files = [csvFile([header, 'ALM 001;En;ALM;;'])]
    const later = { ...version, validFrom: '2099-01-01' }
    const both = await Promise.all([
      asker.call(importGoalCatalogue, { query: later, files }),
      asker.call(importGoalCatalogue, { query: later, files }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    const dryRun = await asker.call(importGoalCatalogue, { query: { ...later, dryRun: true }, files })
    expect([dryRun.status, dryRun.problem.code]).toEqual([409, 'CATALOGUE_DAY_TAKEN'])
    expect((await test.stranger.call(readGoalsInForce)).body.catalogue?.id).toBe(EXAMPLE)
    const { body } = await asker.call(listGoalCatalogues)
    expect(body.items.map(({ state, goals }) => [state, goals])).toEqual([
      ['future', 1],
      ['in-force', 32],
    ])
  })

  it('answers the same under the same Idempotency-Key without a second version', async () => {
    const asker = await directorate()
    const args = { query: version, files: [csvFile([header, 'ALM 001;En;ALM;;'])] }
    const headers = { 'idempotency-key': 'catalogue-once' }
    const first = await asker.call(importGoalCatalogue, args, headers)
    const second = await asker.call(importGoalCatalogue, args, headers)
    expect([second.status, second.body]).toEqual([201, first.body])
    expect(await versions()).toHaveLength(1)
  })

  it('refuses what is no list of goals, and what would fill the memory', async () => {
    const asker = await directorate()
    const codeOf = async (content: string | Buffer<ArrayBuffer>, name = 'fil') => {
      const { status, problem } = await asker.call(importGoalCatalogue, {
        query: { ...version, dryRun: true },
        files: [new File([content], name)],
      })
      return [status, problem.code]
    }
    const sheet = (sheetData: string) => archive(workbookParts(sheetData))
    const cell = (address: string) => `<c r="${address}" t="inlineStr"><is><t>Kode</t></is></c>`
    expect(await codeOf('')).toEqual([422, 'SHEET_EMPTY'])
    expect(await codeOf('Kode;Tittel\n\n')).toEqual([422, 'SHEET_EMPTY'])
    expect(await codeOf('Navn;Adresse\nA;B\n')).toEqual([422, 'SHEET_NOT_RECOGNISED'])
    expect(await codeOf('Kode;Nummer;Tittel\n1;2;A\n')).toEqual([422, 'SHEET_NOT_RECOGNISED'])
    expect(await codeOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]))).toEqual([422, 'SHEET_BROKEN'])
    expect(await codeOf(Buffer.from('PK\u0003\u0004 and nothing more'))).toEqual([422, 'SHEET_BROKEN'])
    expect(await codeOf(archive([{ name: 'a.txt', content: 'no workbook' }]))).toEqual([422, 'SHEET_BROKEN'])
    expect(await codeOf(sheet(''))).toEqual([422, 'SHEET_EMPTY'])
    const rows = Array.from({ length: 2_001 }, (_, index) => `ALM ${index + 1};Mål`)
    expect(await codeOf(`Kode;Tittel\n${rows.join('\n')}\n`)).toEqual([422, 'SHEET_TOO_LARGE'])
    expect(await codeOf(`Kode;Tittel\n${';\n'.repeat(30_000)}ALM 1;A\n`)).toEqual([422, 'SHEET_TOO_LARGE'])
    expect(await codeOf(';'.repeat(400_000))).toEqual([422, 'SHEET_TOO_LARGE'])
    expect(await codeOf(sheet('<row/>'.repeat(30_000)))).toEqual([422, 'SHEET_TOO_LARGE'])
    const farAway = `<row r="1">${cell('A1')}</row><row r="1000000">${cell('XFD1000000')}</row>`
    expect(await codeOf(sheet(farAway))).toEqual([422, 'SHEET_TOO_LARGE'])
    const bomb = { name: 'xl/sharedStrings.xml', content: '', bytes: 41 * 1024 * 1024 }
    expect(await codeOf(archive([...workbookParts(''), bomb]))).toEqual([422, 'SHEET_TOO_LARGE'])
    const [first, ...others] = workbookParts(' '.repeat(100_000)).reverse()
    if (!first) throw new Error('A workbook has parts.')
    expect(await codeOf(archive([...others, { ...first, bytes: 10 }]))).toEqual([422, 'SHEET_BROKEN'])
  })

  it('undoes a version, so that the one before it is in force again, once', async () => {
    const asker = await directorate()
    const { body } = await asker.call(importGoalCatalogue, {
      query: version,
      files: [csvFile([header, 'ALM 001;En;ALM;;'])],
    })
    const params = { catalogueId: body.id ?? '' }
    const before = (await catalogueEvents()).length
    const undone = await asker.call(undoGoalCatalogue, { params })
    expect(undone.body).toMatchObject({ state: 'undone', can: { undo: false } })
    expect((await test.stranger.call(readGoalsInForce)).body.catalogue?.id).toBe(EXAMPLE)
    expect((await asker.call(undoGoalCatalogue, { params })).status).toBe(200)
    expect((await catalogueEvents()).slice(before)).toEqual([
      {
        type: 'goal-catalogue.undone',
        subjectId: body.id,
        data: { name: version.name, validFrom: version.validFrom },
      },
    ])
    const admin = await someone(test, { role: 'admin' })
    const { body: read } = await admin.call(readGoalCatalogue, { params })
    expect(read.goals.map(({ code }) => code)).toEqual(['ALM 001'])
    expect(read.catalogue.can.undo).toBe(false)
  })

  it('undoes no version that a doctor’s goals or agreed plans refer to', async () => {
    const asker = await directorate()
    const trainee = await aTrainee(test.db, (await aProvider(test.db, '4601')).id)
    const catalogue = await aCatalogue(test.db)
    const [begun, planned] = [await aGoal(test.db, catalogue.id), await aGoal(test.db, catalogue.id)]
    await test.db.insert(traineeGoal).values({ traineeId: trainee.id, goalId: begun.id })
    await test.db.insert(educationPlan).values({
      traineeId: trainee.id,
      number: 1,
      status: 'active',
      content: { goals: [{ goalId: planned.id, periodId: null }] },
      agreed: {},
      createdBy: asker.accountId,
      traineeAgreedAt: '2026-01-01T12:00:00Z',
      leaderAgreedAt: '2026-01-01T12:00:00Z',
      agreedAt: '2026-01-01T12:00:00Z',
    })
    const params = { catalogueId: catalogue.id }
    const { status, problem } = await asker.call(undoGoalCatalogue, { params })
    expect([status, problem.code, problem.params]).toEqual([422, 'CATALOGUE_IN_USE', { goals: 2 }])
    const [stored] = await test.db.select().from(goalCatalogue).where(eq(goalCatalogue.id, catalogue.id))
    expect(stored?.undoneAt).toBeNull()
  })
})
