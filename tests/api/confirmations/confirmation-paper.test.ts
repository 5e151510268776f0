import { createHash } from 'node:crypto'
import { readConfirmationPaper } from '@alis/contract'
import { tables } from '@alis/db'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { aConfirmation, anIssuedConfirmation, aPractice, inPractice } from '../../factories/confirmations.ts'
import { aServicePeriod } from '../../factories/people.ts'
import { testApp } from '../../setup/app.ts'
import { readLines } from './read-pdf.ts'

const test = testApp()
const { issuedConfirmation } = tables

let practice: Awaited<ReturnType<typeof aPractice>>

beforeAll(async () => {
  practice = await aPractice(test, '3405')
})

async function paperOf(own: typeof practice, change: Parameters<typeof anIssuedConfirmation>[1] = {}) {
  const issued = await anIssuedConfirmation(own, change)
  const { response } = await own.doctor.call(readConfirmationPaper, { params: { confirmationId: issued.id } })
  return { issued, response, pdf: response.rawPayload }
}

describe('confirmation-paper', () => {
  it('is PDF/A-2a, tagged, in the language of the provider, and the very file that was stored', async () => {
    const { issued, response, pdf } = await paperOf(practice)
    expect(response.statusCode).toBe(200)
    expect(response.headers['content-type']).toBe('application/pdf')
    expect(response.headers['content-disposition']).toBe(
      `attachment; filename="bekreftelse-${issued.issued.code}.pdf"`,
    )
    expect(response.headers['cache-control']).toBe('no-store')
    const text = pdf.toString('latin1')
    expect(text.slice(0, 8)).toBe('%PDF-1.7')
    expect(text).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(text).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(text).toContain('/StructTreeRoot')
    expect(text).toContain('/Marked true')
    expect(text).toContain('/Lang (nb-NO)')
    expect(text).toMatch(/\/S \/TH\b/)
    expect(text).toMatch(/\/Alt \(/)
    const [stored] = await test.db
      .select()
      .from(issuedConfirmation)
      .where(eq(issuedConfirmation.confirmationId, issued.id))
    expect(stored?.paper.equals(pdf)).toBe(true)
    expect(stored?.paperFingerprint).toBe(createHash('sha256').update(pdf).digest('hex'))
  })

  it('says what was signed', async () => {
    const { issued, pdf } = await paperOf(practice)
    const lines = readLines(pdf)
    for (const line of [
      'Bekreftelse på gjennomført praktisk tjeneste',
      'Lillehammer kommune',
      `Prøve ${practice.trainee.familyName}`,
      practice.trainee.hprNumber,
      '945578564',
      'Fra 1. januar 2022 til og med 31. desember 2022',
      '1\u00a0år',
      '12 måneder i full stilling',
      'Bjørn Aasen',
      '5012345',
      issued.content.leader,
      `https://alis.example.no/kontroller/${issued.issued.code}`,
      issued.issued.code,
      issued.issued.fingerprint.replace(/.{4}(?=.)/g, '$& '),
      issued.issued.keyId,
    ])
      expect(lines).toContain(line)
  })

  it('speaks nynorsk where the provider does', async () => {
    const voss = await aPractice(test, '4621')
    const { issued, pdf } = await paperOf(voss)
    expect(issued.content.language).toBe('nn')
    expect(pdf.toString('latin1')).toContain('/Lang (nn-NO)')
    expect(readLines(pdf)).toContain('Stadfesting av gjennomført praktisk teneste')
  })

  it.each([
    ['#let x = 1', '*a* _b_ $x$ `c`'],
    ['#panic("a")', '#read("/etc/passwd")'],
    ['= Tittel <b> \\', '"], "title": "x'],
    ['Áilu Ŋálahas', 'Márjá Šuorra Ŧđ Øyvind Ærå'],
  ])('prints the name %s %s as it is', async (givenName, familyName) => {
    const own = await inPractice(test, practice.providerId, { givenName, familyName })
    const { issued, pdf } = await paperOf(own)
    expect(issued.content.doctor).toMatchObject({ givenName, familyName })
    expect(readLines(pdf)).toContain(`${givenName} ${familyName}`)
  })

  it('is made for letters that no font has, too: the signed content keeps them', async () => {
    const own = await inPractice(test, practice.providerId, { givenName: '陳', familyName: 'Åse 😀' })
    const { issued, pdf } = await paperOf(own)
    expect(issued.content.doctor).toMatchObject({ givenName: '陳', familyName: 'Åse 😀' })
    expect(pdf.toString('latin1')).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(readLines(pdf)).toContain('□ Åse □')
  })

  it('repeats the head of the table on every page that it needs', async () => {
    const own = await inPractice(test, practice.providerId)
    for (let month = 0; month < 60; month++)
      await aServicePeriod(test.db, own.trainee, {
        startsOn: `2022-${String((month % 12) + 1).padStart(2, '0')}-01`,
        endsOn: `2022-${String((month % 12) + 1).padStart(2, '0')}-20`,
        positionBasisPoints: 10,
        category: 'institution',
        place: `Avdeling ${month}`,
      })
    const { pdf } = await paperOf(own)
    const lines = readLines(pdf)
    expect(lines.filter(line => line === 'Læringsarena').length).toBeGreaterThan(1)
    expect(lines).toContain('Avdeling 59')
  })

  it('is not there before it is issued', async () => {
    const { id } = await aConfirmation(practice)
    const { status } = await practice.leader.call(readConfirmationPaper, { params: { confirmationId: id } })
    expect(status).toBe(404)
  })
})
