import { createHash } from 'node:crypto'
import { isSignedBy, makeCode, readCode } from '@alis/api'
import {
  checkConfirmation,
  readConfirmationPaper,
  readKeys,
  type TypedFromPaper,
  withdrawConfirmation,
} from '@alis/contract'
import { tables } from '@alis/db'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { anIssuedConfirmation, aPractice, inPractice, PASSWORD } from '../../factories/confirmations.ts'
import { testApp, testDeps } from '../../setup/app.ts'

const test = testApp()
const { confirmation, issuedConfirmation } = tables
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

let practice: Awaited<ReturnType<typeof aPractice>>
let issued: Awaited<ReturnType<typeof anIssuedConfirmation>>
let code = ''

beforeAll(async () => {
  practice = await aPractice(test, '3405')
  issued = await anIssuedConfirmation(practice)
  code = issued.issued.code
})

let address = 0
/** Each check from an address of its own, as far as nothing else is tested. */
const check = (asked: string, typed?: TypedFromPaper, from = `10.0.0.${++address}`) =>
  test.stranger.call(
    checkConfirmation,
    { body: { code: asked, ...(typed && { typed }) } },
    { 'x-forwarded-for': from },
  )

const unknown = { status: 'unknown', replacedBy: null, withdrawnOn: null, scope: null, comparison: {} }

async function storedOf(id: string) {
  const [stored] = await test.db
    .select()
    .from(issuedConfirmation)
    .where(eq(issuedConfirmation.confirmationId, id))
  if (stored === undefined) throw new Error('The confirmation is not issued.')
  return stored
}

describe('check-confirmation', () => {
  it('says that a paper is valid and what it covers, and nothing about the person', async () => {
    const { status, body, response } = await check(code)
    expect(status).toBe(200)
    expect(body).toEqual({
      status: 'valid',
      replacedBy: null,
      withdrawnOn: null,
      scope: {
        provider: 'Lillehammer',
        startsOn: '2022-01-01',
        endsOn: '2022-12-31',
        categories: ['open-practice'],
        counted: issued.content.counted,
        issuedOn: issued.content.issuedOn,
        keyId: testDeps.signer.keyId,
      },
      comparison: {},
    })
    for (const secret of [
      practice.trainee.familyName,
      practice.trainee.hprNumber,
      issued.content.leader ?? '',
    ])
      expect(response.body).not.toContain(secret)
  })

  it.each([
    ['in small letters', (text: string) => text.toLowerCase()],
    ['with spaces', (text: string) => ` ${text.replaceAll('-', ' ')} `],
    ['without anything between', (text: string) => text.replaceAll('-', '')],
    ['with O for 0 and I for 1', (text: string) => text.replaceAll('0', 'O').replaceAll('1', 'I')],
    ['with o for 0 and l for 1', (text: string) => text.replaceAll('0', 'o').replaceAll('1', 'l')],
  ])('reads the code %s', async (_, retype) => {
    expect((await check(retype(code))).body.status).toBe('valid')
  })

  it('notices any one character that was changed, and any two that changed places', async () => {
    const symbols = [...code]
    const places = symbols.flatMap((symbol, place) => (symbol === '-' ? [] : [place]))
    const wrong = new Set<string>()
    for (const place of places) for (const symbol of SYMBOLS) wrong.add(symbols.with(place, symbol).join(''))
    for (const a of places)
      for (const b of places)
        wrong.add(
          symbols
            .with(a, symbols[b] ?? '')
            .with(b, symbols[a] ?? '')
            .join(''),
        )
    wrong.delete(code)
    expect(wrong.size).toBeGreaterThan(372)
    expect([...wrong].filter(text => readCode(text) !== null)).toEqual([])
    const [first = ''] = wrong
    expect((await check(first)).body).toEqual(unknown)
  })

  it.each(['', 'x', 'UUUU-UUUU-UUUU', '0000-0000-0000', '0000-0000-0000-0000', 'æøå', '%', '\u0000'])(
    'tells nothing about the code %j',
    async text => {
      const { status, body } = await check(text)
      expect([400, 200]).toContain(status)
      if (status === 200) expect(body).toEqual(unknown)
    },
  )

  it('compares what is typed in, and never tells what would be right', async () => {
    const { response: paper } = await practice.doctor.call(readConfirmationPaper, {
      params: { confirmationId: issued.id },
    })
    const right = {
      familyName: ` ${practice.trainee.familyName.toUpperCase()} `,
      hprNumber: practice.trainee.hprNumber.replace(/^(\d{3})/, '$1 '),
      startsOn: '2022-01-01',
      endsOn: '2022-12-31',
      fingerprint: issued.issued.fingerprint.toUpperCase().replace(/.{4}/g, '$& '),
      fileFingerprint: createHash('sha256').update(paper.rawPayload).digest('hex'),
    }
    const all = (value: boolean) => Object.fromEntries(Object.keys(right).map(field => [field, value]))
    expect((await check(code, right)).body.comparison).toEqual(all(true))
    const wrong = {
      familyName: 'Hansen',
      hprNumber: '9999999',
      startsOn: '2022-01-02',
      endsOn: '2022-12-30',
      fingerprint: issued.issued.fingerprint.replace(/.$/, last => (last === '0' ? '1' : '0')),
      fileFingerprint: '00',
    }
    expect((await check(code, wrong)).body).toMatchObject({ status: 'valid', comparison: all(false) })
    expect((await check(code, { familyName: 'x' })).body.comparison).toEqual({ familyName: false })
  })

  it('names the newest code of one that was replaced, and the day of one that was withdrawn', async () => {
    const own = await inPractice(test, practice.providerId)
    const first = await anIssuedConfirmation(own)
    const second = await anIssuedConfirmation(own, { replacesId: first.id, endsOn: '2022-11-30' })
    const third = await anIssuedConfirmation(own, { replacesId: second.id, endsOn: '2022-10-31' })
    for (const { issued: old } of [first, second])
      expect((await check(old.code)).body).toMatchObject({
        status: 'replaced',
        replacedBy: third.issued.code,
      })
    expect((await check(third.issued.code)).body).toMatchObject({ status: 'valid', replacedBy: null })
    await own.leader.call(withdrawConfirmation, {
      params: { confirmationId: third.id },
      body: { version: third.version, reason: 'Feil i navnet', password: PASSWORD },
    })
    const { body, response } = await check(third.issued.code)
    expect(body).toMatchObject({
      status: 'withdrawn',
      withdrawnOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      replacedBy: null,
    })
    expect(response.body).not.toContain('Feil i navnet')
  })

  it('publishes the key, by which anybody can check the signature without asking', async () => {
    const { status, body } = await test.stranger.call(readKeys)
    expect(status).toBe(200)
    const stored = await storedOf(issued.id)
    const key = body.keys.find(({ kid }) => kid === stored.keyId)
    expect(key).toEqual({
      kid: testDeps.signer.keyId,
      kty: 'OKP',
      crv: 'Ed25519',
      x: expect.stringMatching(/^[\w-]{43}$/),
      use: 'sig',
      since: expect.any(String),
    })
    const verify = (content: string) =>
      isSignedBy(key?.x ?? '', createHash('sha256').update(content).digest(), stored.signature)
    expect(verify(stored.content)).toBe(true)
    expect(verify(stored.content.replace('2022-01-01', '2021-01-01'))).toBe(false)
    expect(JSON.parse(stored.content)).toEqual(issued.content)
  })

  it('calls nothing valid that is not what was signed', async () => {
    const own = await inPractice(test, practice.providerId)
    const real = await anIssuedConfirmation(own)
    const stored = await storedOf(real.id)
    /** A row beside the product, as somebody with the database in hand could write it. */
    const forge = async (forgedCode: string, change: Partial<typeof stored>) => {
      const [row] = await test.db
        .insert(confirmation)
        .values({
          traineeId: own.trainee.id,
          providerId: own.providerId,
          startsOn: '2022-01-01',
          endsOn: '2022-12-31',
          place: 'X',
          preparedBy: own.leader.accountId,
        })
        .returning()
      const forged = { ...stored, confirmationId: row?.id ?? '', code: forgedCode, ...change }
      await test.db.insert(issuedConfirmation).values(forged)
      return (await check(forgedCode)).body
    }
    const content = stored.content.replace('"months":12', '"months":22')
    expect(content).not.toBe(stored.content)
    const fingerprint = createHash('sha256').update(content).digest('hex')
    expect((await forge(makeCode(), {})).status).toBe('valid')
    expect(await forge(makeCode(), { content })).toEqual(unknown)
    expect(await forge(makeCode(), { content, fingerprint })).toEqual(unknown)
    expect(await forge(makeCode(), { signature: 'AA' })).toEqual(unknown)
  })

  it('answers 30 checks a minute from one address, and not any number', async () => {
    const statuses: number[] = []
    for (let asked = 0; asked < 80; asked++) statuses.push((await check(code, undefined, '10.1.1.1')).status)
    expect(new Set(statuses.slice(0, 30))).toEqual(new Set([200]))
    expect(statuses.at(-1)).toBe(429)
  })
})
