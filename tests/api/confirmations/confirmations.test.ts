import {
  changeConfirmation,
  changeServicePeriod,
  discardConfirmation,
  issueConfirmation,
  listConfirmations,
  type NewConfirmation,
  objectToConfirmation,
  prepareConfirmation,
  readConfirmation,
  withdrawConfirmation,
} from '@alis/contract'
import { tables } from '@alis/db'
import { asc, eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  aConfirmation,
  anIssuedConfirmation,
  aPractice,
  aSpan,
  inPractice,
  PASSWORD,
} from '../../factories/confirmations.ts'
import { anAbsence, aServicePeriod, someone } from '../../factories/people.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
const { absence, auditEvent, confirmation, issuedConfirmation } = tables

let practice: Awaited<ReturnType<typeof aPractice>>
let elsewhere: Awaited<ReturnType<typeof aPractice>>

beforeAll(async () => {
  practice = await aPractice(test, '3405')
  elsewhere = await aPractice(test, '1804')
})

/** A doctor of her own for a test, at the same provider and with the same people around her. */
const anotherDoctor = () => inPractice(test, practice.providerId)

const eventsOf = async (traineeId: string) =>
  (
    await test.db
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.traineeId, traineeId))
      .orderBy(asc(auditEvent.id))
  ).filter(({ type }) => type.startsWith('confirmation.'))

type Prepared = { id: string; version: number; ledgerVersion: number }

const sign = (
  { leader }: typeof practice,
  { id, version, ledgerVersion }: Prepared,
  change: Partial<{ version: number; ledgerVersion: number; password: string }> = {},
) =>
  leader.call(issueConfirmation, {
    params: { confirmationId: id },
    body: { version, ledgerVersion, password: PASSWORD, ...change },
  })

const at = (id: string) => ({ params: { confirmationId: id } })

describe('confirmations', () => {
  it('lives from preparing by way of an objection to signing, with its events', async () => {
    const own = await anotherDoctor()
    const prepared = await aConfirmation(own)
    expect(prepared).toMatchObject({
      status: 'prepared',
      version: 1,
      issued: null,
      contradictions: [],
      content: {
        format: 1,
        language: 'nb',
        doctor: { familyName: own.trainee.familyName, hprNumber: own.trainee.hprNumber },
        provider: { name: 'Lillehammer', organisationNumber: '945578564' },
        regulation: 'new-scheme-2019',
        startsOn: '2022-01-01',
        endsOn: '2022-12-31',
        services: [
          {
            place: 'Prøve legesenter',
            category: 'open-practice',
            startsOn: '2022-01-01',
            endsOn: '2022-12-31',
            absenceDays: 0,
          },
        ],
        counted: { months: 12 },
        supervisionHours: 42,
        supervisor: { name: 'Bjørn Aasen', hprNumber: '5012345' },
        leader: null,
        issuedOn: null,
      },
      can: { change: true, discard: true, object: false, issue: false, withdraw: false, replace: false },
    })
    const objected = await own.doctor.call(objectToConfirmation, {
      ...at(prepared.id),
      body: { version: 1, reason: 'Jeg hadde 80 prosent stilling.' },
    })
    expect(objected.body).toMatchObject({ status: 'objected', version: 2, can: { object: false } })
    expect((await sign(own, objected.body)).problem).toMatchObject({
      status: 422,
      code: 'CONFIRMATION_OBJECTED_TO',
    })
    await own.coordinator.call(changeServicePeriod, {
      params: { traineeId: own.trainee.id, periodId: own.period.id },
      body: { version: 1, positionPercent: 80 },
    })
    const changed = await own.coordinator.call(changeConfirmation, {
      ...at(prepared.id),
      body: { version: 2 },
    })
    expect(changed.body).toMatchObject({ status: 'prepared', version: 3, objection: null })
    expect(changed.body.content.counted.months).toBe(9.6)
    const issued = await sign(own, changed.body)
    expect(issued.status).toBe(200)
    expect(issued.body).toMatchObject({
      status: 'issued',
      issued: { code: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/) },
      content: {
        leader: expect.stringMatching(/^Bruker/),
        issuedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      },
      can: { withdraw: true, issue: false },
    })
    const subject = { subjectId: prepared.id, traineeId: own.trainee.id, providerId: own.providerId }
    const { code, fingerprint } = issued.body.issued ?? {}
    expect(await eventsOf(own.trainee.id)).toMatchObject([
      {
        ...subject,
        type: 'confirmation.prepared',
        data: { startsOn: '2022-01-01', endsOn: '2022-12-31', replacesId: null },
      },
      { ...subject, type: 'confirmation.objected', data: {}, accountId: own.doctor.accountId },
      { ...subject, type: 'confirmation.changed', data: { fields: ['objection'] } },
      {
        ...subject,
        type: 'confirmation.issued',
        data: { code, fingerprint, replacesId: null },
        accountId: own.leader.accountId,
      },
    ])
  })

  it('freezes what was issued, and shows a later change of the service as a contradiction', async () => {
    const own = await anotherDoctor()
    const issued = await anIssuedConfirmation(own)
    await own.coordinator.call(changeServicePeriod, {
      params: { traineeId: own.trainee.id, periodId: own.period.id },
      body: { version: 1, positionPercent: 50 },
    })
    const { body } = await own.doctor.call(readConfirmation, at(issued.id))
    expect(body.content).toEqual(issued.content)
    expect(body.contradictions).toEqual([
      { field: 'service.2022-01-01.positionPercent', confirmed: '100', now: '50' },
      { field: 'service.2022-01-01.counted', confirmed: '12', now: '6' },
      { field: 'counted', confirmed: '12', now: '6' },
    ])
    const [stored] = await test.db
      .select()
      .from(issuedConfirmation)
      .where(eq(issuedConfirmation.confirmationId, issued.id))
    expect(stored?.assessment).toMatchObject({ regulation: 'new-scheme-2019', asOf: '2022-12-31' })
  })

  it('weighs absence within the span', async () => {
    const own = await anotherDoctor()
    await test.db.insert(absence).values({
      traineeId: own.trainee.id,
      type: 'sickness',
      startsOn: '2022-02-01',
      endsOn: '2022-04-30',
      basisPoints: 10_000,
    })
    const { content } = await aConfirmation(own)
    expect(content.services[0]).toMatchObject({
      absenceDays: 89,
      deducted: { months: 1.8 },
      notDeducted: { months: 1.2 },
      counted: { months: 10.2 },
    })
  })

  it('confirms service of its own provider alone, and clips it and absence to the span', async () => {
    const own = await anotherDoctor()
    const atOther = { id: own.trainee.id, providerId: elsewhere.providerId }
    await aServicePeriod(test.db, atOther, {
      startsOn: '2022-03-01',
      endsOn: '2022-05-31',
      place: 'Et annet',
    })
    await anAbsence(test.db, own.trainee, { startsOn: '2022-12-20', endsOn: '2023-02-28' })
    const { content } = await aConfirmation(own)
    expect(content.services).toMatchObject([
      { place: 'Prøve legesenter', startsOn: '2022-01-01', endsOn: '2022-12-31', absenceDays: 12 },
    ])
    expect(content.counted.months).toBe(12)
  })

  it('says of service that counts nothing that it counts nothing', async () => {
    const own = await inPractice(test, practice.providerId, { scheme: 'old' })
    await own.coordinator.call(changeServicePeriod, {
      params: { traineeId: own.trainee.id, periodId: own.period.id },
      body: { version: 1, positionPercent: 49.99 },
    })
    const { issued, content } = await anIssuedConfirmation(own)
    expect(content).toMatchObject({ regulation: 'old-scheme', counted: { units: 0 } })
    expect(content.services).toMatchObject([{ positionPercent: 49.99, counted: { units: 0 } }])
    expect(issued.code).toHaveLength(14)
  })

  it('never confirms more than full time', async () => {
    const own = await anotherDoctor()
    await aServicePeriod(test.db, own.trainee, { category: 'institution', positionBasisPoints: 10_000 })
    const { content } = await aConfirmation(own)
    expect(content.services.map(({ counted }) => counted.months)).toEqual([6, 6])
    expect(content.counted.months).toBe(12)
  })

  it('is replaced by a new one when that is issued, and not before', async () => {
    const own = await anotherDoctor()
    const first = await anIssuedConfirmation(own)
    const second = await aConfirmation(own, { endsOn: '2022-11-30', replacesId: first.id })
    const rival = await aConfirmation(own, { endsOn: '2022-10-31', replacesId: first.id })
    expect(second.replaces).toEqual({ id: first.id, code: first.issued.code })
    expect((await own.doctor.call(readConfirmation, at(first.id))).body.status).toBe('issued')
    expect((await sign(own, second)).status).toBe(200)
    const { body } = await own.doctor.call(readConfirmation, at(first.id))
    expect(body).toMatchObject({ status: 'replaced', version: first.version, replacedBy: { id: second.id } })
    expect((await sign(own, rival)).problem).toMatchObject({
      code: 'CONFIRMATION_NOT_OPEN',
      params: { status: 'replaced' },
    })
    const again = await own.coordinator.call(prepareConfirmation, {
      params: { traineeId: own.trainee.id },
      body: { ...aSpan, replacesId: first.id },
    })
    expect(again.problem).toMatchObject({
      status: 422,
      code: 'CONFIRMATION_NOT_OPEN',
      params: { status: 'replaced' },
    })
    const withdrawn = await own.leader.call(withdrawConfirmation, {
      ...at(first.id),
      body: { version: first.version, reason: 'Feil', password: PASSWORD },
    })
    expect(withdrawn.problem.code).toBe('CONFIRMATION_NOT_OPEN')
  })

  it('replaces nothing of another doctor, of another provider, or not yet issued', async () => {
    const other = await anIssuedConfirmation(await anotherDoctor())
    const foreign = await anIssuedConfirmation(elsewhere)
    const own = await anotherDoctor()
    const prepared = await aConfirmation(own)
    const replace = (replacesId: string) =>
      own.coordinator.call(prepareConfirmation, {
        params: { traineeId: own.trainee.id },
        body: { ...aSpan, replacesId },
      })
    expect((await replace(other.id)).status).toBe(404)
    expect((await replace(foreign.id)).status).toBe(404)
    expect((await replace(prepared.id)).problem.code).toBe('CONFIRMATION_NOT_OPEN')
  })

  it('is withdrawn with a reason, once, and stays where it is', async () => {
    const own = await anotherDoctor()
    const issued = await anIssuedConfirmation(own)
    const withdraw = () =>
      own.leader.call(withdrawConfirmation, {
        ...at(issued.id),
        body: { version: issued.version, reason: 'Feil lege', password: PASSWORD },
      })
    const { status, body } = await withdraw()
    expect(status).toBe(200)
    expect(body).toMatchObject({
      status: 'withdrawn',
      withdrawal: { reason: 'Feil lege' },
      content: issued.content,
      can: { withdraw: false, replace: false },
    })
    expect((await withdraw()).problem.code).toBe('CHANGED_MEANWHILE')
    expect((await eventsOf(own.trainee.id)).at(-1)).toMatchObject({
      type: 'confirmation.withdrawn',
      data: { code: issued.issued.code },
    })
  })

  it('asks the leader for the password, and lets nobody guess it', async () => {
    const own = await anotherDoctor()
    const prepared = await aConfirmation(own)
    const wrong = await sign(own, prepared, { password: 'wrong' })
    expect(wrong.problem).toMatchObject({
      status: 401,
      code: 'WRONG_USERNAME_OR_PASSWORD',
      errors: [{ path: '/password' }],
    })
    for (let tries = 1; tries < 10; tries++) await sign(own, prepared, { password: 'wrong' })
    expect((await sign(own, prepared)).problem.code).toBe('TOO_MANY_REQUESTS')
    expect((await own.doctor.call(readConfirmation, at(prepared.id))).body.status).toBe('prepared')
  })

  it('tells the leader when the service is not what was shown', async () => {
    const own = await anotherDoctor()
    const prepared = await aConfirmation(own)
    await own.coordinator.call(changeServicePeriod, {
      params: { traineeId: own.trainee.id, periodId: own.period.id },
      body: { version: 1, positionPercent: 90 },
    })
    const { problem } = await sign(own, prepared)
    expect(problem).toMatchObject({
      status: 409,
      code: 'LEDGER_CHANGED_MEANWHILE',
      params: { current: prepared.ledgerVersion + 1 },
    })
    expect(
      (await sign(own, prepared, { ledgerVersion: prepared.ledgerVersion + 1 })).body.content.counted.months,
    ).toBe(10.8)
  })

  it('is issued once, however many sign at once', async () => {
    const own = await anotherDoctor()
    const prepared = await aConfirmation(own)
    const answers = await Promise.all(Array.from({ length: 6 }, () => sign(own, prepared)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409])
    expect((await eventsOf(own.trainee.id)).map(({ type }) => type)).toEqual([
      'confirmation.prepared',
      'confirmation.issued',
    ])
  })

  it('is replaced by one of two drafts, when both are signed at once', async () => {
    const own = await anotherDoctor()
    const first = await anIssuedConfirmation(own)
    const drafts = [
      await aConfirmation(own, { endsOn: '2022-11-30', replacesId: first.id }),
      await aConfirmation(own, { endsOn: '2022-10-31', replacesId: first.id }),
    ]
    const answers = await Promise.all(drafts.map(draft => sign(own, draft)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
  })

  it('is not signed by the doctor whose service it is, whatever else she is', async () => {
    const own = await anotherDoctor()
    const herself = await someone(
      test,
      { role: 'leader', providerId: own.providerId },
      { role: 'trainee', traineeId: own.trainee.id },
    )
    const prepared = await aConfirmation(own)
    const { body } = await herself.call(readConfirmation, at(prepared.id))
    expect(body.can).toMatchObject({ issue: false, object: true })
    expect((await sign({ ...own, leader: herself }, prepared)).problem.code).toBe('NOT_ALLOWED')
    expect((await sign(own, prepared)).status).toBe(200)
  })

  it('lets one of two win: who signs, or who objects', async () => {
    const own = await anotherDoctor()
    const prepared = await aConfirmation(own)
    const [signed, objected] = await Promise.all([
      sign(own, prepared),
      own.doctor.call(objectToConfirmation, { ...at(prepared.id), body: { version: 1, reason: 'Feil' } }),
    ])
    expect([signed.status, objected.status].sort()).toEqual([200, 409])
  })

  it('tells of a stale version, whatever is to be done', async () => {
    const own = await anotherDoctor()
    const { id, ledgerVersion } = await aConfirmation(own)
    const stale = { status: 409, code: 'CHANGED_MEANWHILE', params: { current: 1 } }
    const change = await own.coordinator.call(changeConfirmation, {
      ...at(id),
      body: { version: 7, place: 'X' },
    })
    expect(change.problem).toMatchObject(stale)
    const discard = await own.coordinator.call(discardConfirmation, { ...at(id), query: { version: 7 } })
    expect(discard.problem).toMatchObject(stale)
    const objection = await own.doctor.call(objectToConfirmation, {
      ...at(id),
      body: { version: 7, reason: 'x' },
    })
    expect(objection.problem).toMatchObject(stale)
    expect((await sign(own, { id, version: 7, ledgerVersion })).problem).toMatchObject(stale)
  })

  it('writes nothing when nothing changes', async () => {
    const own = await anotherDoctor()
    const { id } = await aConfirmation(own)
    const { body } = await own.coordinator.call(changeConfirmation, {
      ...at(id),
      body: { version: 1, supervisionHours: 42, place: 'Lillehammer' },
    })
    expect(body.version).toBe(1)
    expect(await eventsOf(own.trainee.id)).toHaveLength(1)
  })

  it('is discarded before it is issued, and neither changed nor issued after that', async () => {
    const own = await anotherDoctor()
    const prepared = await aConfirmation(own)
    const discard = (version: number) =>
      own.coordinator.call(discardConfirmation, { ...at(prepared.id), query: { version } })
    expect((await discard(1)).status).toBe(204)
    const refused = { status: 422, code: 'CONFIRMATION_NOT_OPEN', params: { status: 'discarded' } }
    expect((await discard(2)).problem).toMatchObject(refused)
    expect((await sign(own, prepared, { version: 2 })).problem).toMatchObject(refused)
    const change = await own.coordinator.call(changeConfirmation, {
      ...at(prepared.id),
      body: { version: 2 },
    })
    expect(change.problem).toMatchObject(refused)
    const issued = await anIssuedConfirmation(own)
    const late = await own.coordinator.call(discardConfirmation, {
      ...at(issued.id),
      query: { version: issued.version },
    })
    expect(late.problem).toMatchObject({ code: 'CONFIRMATION_NOT_OPEN', params: { status: 'issued' } })
  })

  it('refuses service that is only planned as far as anybody has said', async () => {
    const own = await anotherDoctor()
    const days = { startsOn: aSpan.startsOn, endsOn: aSpan.endsOn }
    await aServicePeriod(test.db, own.trainee, { ...days, isPlanned: true })
    const { problem } = await own.coordinator.call(prepareConfirmation, {
      params: { traineeId: own.trainee.id },
      body: aSpan,
    })
    expect(problem).toMatchObject({
      status: 422,
      code: 'CONFIRMATION_OF_PLANNED_SERVICE',
      params: { startsOn: aSpan.startsOn },
      errors: [{ path: '/startsOn' }],
    })
  })

  it.each<[string, Partial<NewConfirmation>, number, string, string]>([
    ['days that are not over', { endsOn: '2079-12-31' }, 422, 'CONFIRMATION_SPAN_NOT_OVER', '/endsOn'],
    ['an end before the start', { endsOn: '2021-12-31' }, 422, 'PERIOD_ENDS_BEFORE_START', '/endsOn'],
    [
      'days without service',
      { startsOn: '2020-01-01', endsOn: '2020-12-31' },
      422,
      'CONFIRMATION_WITHOUT_SERVICE',
      '/startsOn',
    ],
    [
      'a supervisor without a number',
      { supervisorHprNumber: null },
      400,
      'VALIDATION_FAILED',
      '/supervisorHprNumber',
    ],
    ['a number without a supervisor', { supervisorName: null }, 400, 'VALIDATION_FAILED', '/supervisorName'],
    ['a minute of supervision', { supervisionHours: 0.1 }, 400, 'VALIDATION_FAILED', '/supervisionHours'],
    ['no place', { place: ' ' }, 400, 'VALIDATION_FAILED', '/place'],
  ])('refuses %s at its field, and stores nothing', async (_, change, status, code, path) => {
    const own = await anotherDoctor()
    const { problem } = await own.coordinator.call(prepareConfirmation, {
      params: { traineeId: own.trainee.id },
      body: { ...aSpan, ...change },
    })
    expect(problem).toMatchObject({ status, code, errors: [{ path }] })
    expect(
      await test.db.select().from(confirmation).where(eq(confirmation.traineeId, own.trainee.id)),
    ).toEqual([])
    expect(await eventsOf(own.trainee.id)).toEqual([])
  })

  it('shows itself to the doctor and her provider, and to nobody else', async () => {
    const own = await anotherDoctor()
    const issued = await anIssuedConfirmation(own)
    const supervisor = await someone(test, { role: 'supervisor', traineeId: own.trainee.id })
    const directorate = await someone(test, { role: 'directorate' })
    const query = { trainee: own.trainee.id }
    for (const reader of [own.doctor, own.coordinator, own.leader]) {
      const { body } = await reader.call(listConfirmations, { query })
      expect(body).toMatchObject({
        total: 1,
        items: [{ id: issued.id, status: 'issued', code: issued.issued.code }],
      })
      expect((await reader.call(readConfirmation, at(issued.id))).status).toBe(200)
    }
    for (const reader of [
      supervisor,
      directorate,
      elsewhere.doctor,
      elsewhere.coordinator,
      elsewhere.leader,
    ]) {
      expect((await reader.call(listConfirmations, { query })).body.total).toBe(0)
      expect((await reader.call(readConfirmation, at(issued.id))).status).toBe(404)
    }
  })

  it('lists in the order asked for, a page at a time', async () => {
    const own = await anotherDoctor()
    await aConfirmation(own, { startsOn: '2022-03-01' })
    await anIssuedConfirmation(own, { startsOn: '2022-02-01' })
    await aConfirmation(own, { startsOn: '2022-01-01' })
    const days = async (query: object) => {
      const { body } = await own.doctor.call(listConfirmations, { query })
      return body.items.map(({ startsOn }) => startsOn.slice(5, 7))
    }
    expect(await days({})).toEqual(['01', '02', '03'])
    expect(await days({ sort: 'startsOn', order: 'desc' })).toEqual(['03', '02', '01'])
    expect(await days({ sort: 'startsOn', page: 2, pageSize: 2 })).toEqual(['03'])
    expect(await days({ status: 'issued' })).toEqual(['02'])
    expect(await days({ sort: 'status' })).toEqual(['02', '03', '01'])
  })

  it('cannot be changed, deleted or emptied once issued, whoever tries', async () => {
    const own = await anotherDoctor()
    const { id, version } = await anIssuedConfirmation(own)
    await own.leader.call(withdrawConfirmation, {
      ...at(id),
      body: { version, reason: 'Feil', password: PASSWORD },
    })
    for (const table of ['issued_confirmation', 'confirmation_withdrawal', 'signing_key'])
      for (const statement of [`delete from ${table}`, `truncate ${table} cascade`])
        await expect(test.db.execute(sql.raw(statement)), statement).rejects.toThrow()
    for (const statement of [
      `update issued_confirmation set content = 'x'`,
      `update confirmation_withdrawal set reason = 'x'`,
      `update signing_key set public_key = 'x'`,
      `delete from confirmation where id = '${id}'`,
    ])
      await expect(test.db.execute(sql.raw(statement)), statement).rejects.toThrow()
    expect((await own.doctor.call(readConfirmation, at(id))).body.status).toBe('withdrawn')
  })
})
