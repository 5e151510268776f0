import { createHash } from 'node:crypto'
import {
  listTraineeEvents,
  readActivity,
  readEvidence,
  recallActivity,
  removeActivity,
  removeEvidence,
  sendActivity,
  signActivity,
  uploadEvidence,
} from '@alis/contract'
import { tables } from '@alis/db'
import { and, eq, like } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { aPdf, aPng, aWordDocument, aZip } from '../../factories/files.ts'
import { anActivity, aTraining, inTraining, type Training } from '../../factories/goals-and-activities.ts'
import { someone } from '../../factories/people.ts'
import { anAppointment, aSupervisor } from '../../factories/supervisors.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
const { auditEvent, evidenceFile } = tables

let providerId = ''
let elsewhere: Training

beforeAll(async () => {
  providerId = (await aTraining(test, '3405')).providerId
  elsewhere = await aTraining(test, '1804')
})

const file = (name: string, content: Buffer | string) =>
  new File([typeof content === 'string' ? content : new Uint8Array(content)], name)

const evidenceEvents = (traineeId: string) =>
  test.db
    .select()
    .from(auditEvent)
    .where(and(eq(auditEvent.traineeId, traineeId), like(auditEvent.type, 'evidence.%')))
    .orderBy(auditEvent.id)

/** A doctor with an activity that files can be attached to. */
async function anAlbum() {
  const training = await inTraining(test, providerId)
  const { id: activityId } = await anActivity(training)
  const upload = (...files: File[]) => training.doctor.call(uploadEvidence, { params: { activityId }, files })
  /** The id of a file that is taken. */
  const attach = async (attached: File) => {
    const { body } = await upload(attached)
    const id = body.files.at(-1)?.id
    if (id === undefined) throw new Error(`The file was not taken: ${JSON.stringify(body)}.`)
    return id
  }
  return { ...training, params: { activityId }, upload, attach }
}

describe('evidence', () => {
  it('is kept with its fingerprint, and given back as it was, as a download in a sandbox', async () => {
    const { doctor, trainee, params, upload } = await anAlbum()
    const content = aPdf('kursbevis')
    const fingerprint = createHash('sha256').update(content).digest('hex')
    const { status, body } = await upload(file('Kursbevis.pdf', content))
    expect(status).toBe(200)
    expect(body.files).toMatchObject([
      { name: 'Kursbevis.pdf', contentType: 'application/pdf', byteSize: content.length, fingerprint },
    ])
    const fileId = body.files[0]?.id ?? ''
    const { response } = await doctor.call(readEvidence, { params: { ...params, fileId } })
    expect(response.rawPayload.equals(content)).toBe(true)
    expect(response.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Kursbevis.pdf"; filename*=UTF-8''Kursbevis.pdf`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    const events = await evidenceEvents(trainee.id)
    expect(events).toMatchObject([
      {
        type: 'evidence.added',
        subjectId: fileId,
        data: { contentType: 'application/pdf', byteSize: content.length, fingerprint },
      },
    ])
    expect(JSON.stringify(events)).not.toContain('Kursbevis')
  })

  const odt = aZip([['mimetype', 'application/vnd.oasis.opendocument.text']])
  const taken: [name: string, content: Buffer | string, contentType: string][] = [
    ['bilde.png', aPng(), 'image/png'],
    ['bilde.jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1]), 'image/jpeg'],
    ['bilde.webp', Buffer.from('RIFF\x24\x00\x00\x00WEBPVP8 \x18\x00\x00\x00', 'latin1'), 'image/webp'],
    ['bilde.heic', Buffer.from('\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic', 'latin1'), 'image/heic'],
    [
      'notat.docx',
      aWordDocument(),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['notat.odt', odt, 'application/vnd.oasis.opendocument.text'],
    ['notat.txt', 'Dagbok: æøå Áŋšŧ\r\n\tvel gjennomført', 'text/plain'],
  ]
  it.each(taken)('takes %s by its content', async (name, content, contentType) => {
    const { upload } = await anAlbum()
    expect((await upload(file(name, content))).body.files).toMatchObject([{ name, contentType }])
  })

  const script = '<html><script>alert(1)</script></html>'
  const refused: [what: string, name: string, content: Buffer | string][] = [
    ['a page', 'side.html', script],
    ['a page that says it is text', 'side.txt', `\ufeff \n${script}`],
    ['a page that says it is a PDF', 'side.pdf', script],
    ['a drawing that can run scripts', 'tegning.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a drawing that says it is text', 'tegning.txt', '<?xml version="1.0"?><svg/>'],
    ['a program', 'program.txt', Buffer.from('MZ\x90\x00\x03\x00\x00\x00', 'latin1')],
    ['a script of a shell', 'gjør.txt', '#!/bin/sh\nrm -rf /'],
    ['a PDF that says it is a page', 'bevis.html', aPdf()],
    ['a PDF that says it is a program', 'bevis.pdf.exe', aPdf()],
    ['a page with a PDF behind it', 'bevis.pdf', Buffer.concat([Buffer.from(script), aPdf()])],
    ['a document with macros', 'notat.docx', aWordDocument({ hasMacros: true })],
    ['an archive', 'notat.docx', aZip([['virus.exe', 'MZ']])],
    ['text with control characters', 'notat.txt', 'a\u0000b'],
    ['text of another encoding', 'notat.txt', Buffer.from('bl\xe5b\xe6r', 'latin1')],
  ]
  it.each(refused)('refuses %s, and keeps nothing of it', async (_, name, content) => {
    const { doctor, params, upload } = await anAlbum()
    const { status, problem } = await upload(file('bevis.pdf', aPdf('bra')), file(name, content))
    expect([status, problem.code, problem.params]).toEqual([422, 'FILE_TYPE_NOT_ALLOWED', { file: name }])
    expect((await doctor.call(readActivity, { params })).body.files).toEqual([])
  })

  it('refuses an empty file, one that is too large, and an eleventh', async () => {
    const { upload } = await anAlbum()
    const empty = await upload(file('tom.txt', ''))
    expect([empty.status, empty.problem.code, empty.problem.params]).toEqual([
      422,
      'FILE_EMPTY',
      { file: 'tom.txt' },
    ])
    const limit = 20 * 1024 * 1024
    const large = Buffer.alloc(limit + 1, 'a')
    expect((await upload(file('stor.txt', large))).problem.code).toBe('BODY_TOO_LARGE')
    expect((await upload(file('stor.txt', large.subarray(0, limit)))).body.files).toMatchObject([
      { byteSize: limit },
    ])
    const nine = Array.from({ length: 9 }, (_, index) => file(`${index}.txt`, `nummer ${index}`))
    expect((await upload(...nine)).body.files).toHaveLength(10)
    const more = await upload(file('11.txt', 'nummer 11'))
    expect([more.status, more.problem.code, more.problem.params]).toEqual([
      422,
      'TOO_MANY_FILES',
      { most: 10 },
    ])
  })

  const names: [name: string, kept: string, header: string][] = [
    ['../../etc/passwd.pdf', 'passwd.pdf', `filename="passwd.pdf"; filename*=UTF-8''passwd.pdf`],
    ['C:\\Users\\Kari\\bevis.pdf', 'bevis.pdf', `filename="bevis.pdf"; filename*=UTF-8''bevis.pdf`],
    [
      'Blåbær æøå Áŋšŧ.pdf',
      'Blåbær æøå Áŋšŧ.pdf',
      `filename="Bl_b_r ___ ____.pdf"; filename*=UTF-8''Bl%C3%A5b%C3%A6r%20%C3%A6%C3%B8%C3%A5%20%C3%81%C5%8B%C5%A1%C5%A7.pdf`,
    ],
    [
      "L'Hôpital (2).pdf",
      "L'Hôpital (2).pdf",
      `filename="L'H_pital (2).pdf"; filename*=UTF-8''L%27H%C3%B4pital%20%282%29.pdf`,
    ],
    ['fdp.\u202eexe.pdf', 'fdp.exe.pdf', `filename="fdp.exe.pdf"; filename*=UTF-8''fdp.exe.pdf`],
    ['uten ending', 'uten ending.pdf', `filename="uten ending.pdf"; filename*=UTF-8''uten%20ending.pdf`],
    ['BEVIS.PDF', 'BEVIS.pdf', `filename="BEVIS.pdf"; filename*=UTF-8''BEVIS.pdf`],
    ['.pdf', 'file.pdf', `filename="file.pdf"; filename*=UTF-8''file.pdf`],
  ]
  it.each(names)('cleans the name %j', async (name, kept, header) => {
    const { doctor, params, attach } = await anAlbum()
    const fileId = await attach(file(name, aPdf()))
    const { response } = await doctor.call(readEvidence, { params: { ...params, fileId } })
    expect(response.headers['content-disposition']).toBe(`attachment; ${header}`)
    expect((await doctor.call(readActivity, { params })).body.files.map(each => each.name)).toEqual([kept])
  })

  it('cleans quotes and line ends, which a browser would not send as they are', async () => {
    const { doctor, params } = await anAlbum()
    const head = `--x\r\ncontent-disposition: form-data; name="files"; filename="a\\"b\\r\\nset-cookie.pdf"\r\n\r\n`
    const payload = Buffer.concat([Buffer.from(head), aPdf(), Buffer.from('\r\n--x--\r\n')])
    const uploaded = await test.app.inject({
      method: 'POST',
      url: `/api/activities/${params.activityId}/files`,
      headers: {
        authorization: `Bearer ${doctor.token}`,
        'content-type': 'multipart/form-data; boundary=x',
      },
      payload,
    })
    expect(uploaded.statusCode).toBe(200)
    const [kept] = (await doctor.call(readActivity, { params })).body.files
    expect(kept?.name).not.toMatch(/["\\\r\n]/)
  })

  it('refuses a name with a national identity number', async () => {
    const { upload } = await anAlbum()
    expect((await upload(file('pasient 01019012345.pdf', aPdf()))).problem.code).toBe(
      'FILE_NAME_HAS_IDENTITY_NUMBER',
    )
  })

  it('keeps a file that is sent again once, also when it is sent twice at once', async () => {
    const { trainee, upload } = await anAlbum()
    const send = () => upload(file('bevis.pdf', aPdf()), file('kopi.pdf', aPdf()))
    const answers = await Promise.all([send(), send()])
    expect(answers.map(({ body }) => body.files.length)).toEqual([1, 1])
    expect(await evidenceEvents(trainee.id)).toHaveLength(1)
  })

  it('is erased when it is removed: the row stays, its content does not', async () => {
    const { doctor, trainee, params, attach } = await anAlbum()
    const fileId = await attach(file('feil.pdf', aPdf()))
    const removed = await doctor.call(removeEvidence, { params: { ...params, fileId } })
    expect(removed.body.files).toEqual([])
    expect((await doctor.call(readEvidence, { params: { ...params, fileId } })).status).toBe(404)
    expect((await doctor.call(removeEvidence, { params: { ...params, fileId } })).status).toBe(404)
    expect(await test.db.select().from(evidenceFile).where(eq(evidenceFile.id, fileId))).toMatchObject([
      { content: null, removedAt: expect.any(String) },
    ])
    expect((await evidenceEvents(trainee.id)).map(({ type }) => type)).toEqual([
      'evidence.added',
      'evidence.removed',
    ])
    const history = await doctor.call(listTraineeEvents, { params: { traineeId: trainee.id } })
    expect(history.body.items.map(({ type }) => type)).toContain('evidence.removed')
  })

  it('stays with an activity that was sent or signed, and goes with one that is removed', async () => {
    const { doctor, clinical, params, attach, upload } = await anAlbum()
    const fileId = await attach(file('bevis.pdf', aPdf()))
    const remove = () => doctor.call(removeEvidence, { params: { ...params, fileId } })
    const sent = await doctor.call(sendActivity, { params, body: { version: 1, supervisorId: null } })
    expect((await remove()).problem.code).toBe('ACTIVITY_NOT_OPEN')
    expect((await upload(file('ny.pdf', aPdf('ny')))).problem.code).toBe('ACTIVITY_NOT_OPEN')
    await clinical.call(signActivity, { params, body: { version: sent.body.version } })
    expect((await remove()).status).toBe(422)
    expect((await clinical.call(readEvidence, { params: { ...params, fileId } })).status).toBe(200)

    const other = await anAlbum()
    await other.attach(file('bevis.pdf', aPdf()))
    const query = { version: 1 }
    expect((await other.doctor.call(removeActivity, { params: other.params, query })).status).toBe(204)
    expect((await evidenceEvents(other.trainee.id)).map(({ type }) => type)).toEqual([
      'evidence.added',
      'evidence.removed',
    ])
  })

  it('is seen by who sees the activity, and by nobody else', async () => {
    const album = await anAlbum()
    const { params, attach, trainee } = album
    const fileId = await attach(file('bevis.pdf', aPdf()))
    const readAs = async (reader: Training['doctor']) =>
      (await reader.call(readEvidence, { params: { ...params, fileId } })).status
    for (const reader of [album.doctor, album.coordinator, album.leader, album.individual, album.clinical])
      expect(await readAs(reader)).toBe(200)
    for (const reader of [elsewhere.doctor, elsewhere.coordinator, elsewhere.leader, elsewhere.clinical])
      expect(await readAs(reader)).toBe(404)

    const former = await someone(test)
    const { id: supervisorId } = await aSupervisor(test.db, providerId, { accountId: former.accountId })
    const ended = { appointedAs: 'clinical', endsOn: '2024-01-31' } as const
    await anAppointment(test.db, { supervisorId, traineeId: trainee.id }, ended)
    expect(await readAs(former)).toBe(404)

    const other = await anAlbum()
    const crossed = { params: { activityId: other.params.activityId, fileId } }
    expect((await other.doctor.call(readEvidence, crossed)).status).toBe(404)
    expect(
      (await elsewhere.doctor.call(uploadEvidence, { params, files: [file('a.pdf', aPdf())] })).status,
    ).toBe(404)
    expect(
      (await album.clinical.call(uploadEvidence, { params, files: [file('a.pdf', aPdf())] })).status,
    ).toBe(403)
  })

  it('can be attached again after a recall', async () => {
    const { doctor, params, upload } = await anAlbum()
    const { body } = await doctor.call(sendActivity, { params, body: { version: 1, supervisorId: null } })
    await doctor.call(recallActivity, { params, body: { version: body.version } })
    expect((await upload(file('bevis.pdf', aPdf()))).status).toBe(200)
  })
})
