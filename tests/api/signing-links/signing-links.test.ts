import {
  changeSupervisionEntry,
  createSigningLink,
  listSigningLinks,
  openSigningLink,
  readActivity,
  readTraineeGoal,
  recallActivity,
  renewSigningLink,
  revokeSigningLink,
  type SigningLinkKind,
  sendActivity,
  signByLink,
} from '@alis/contract'
import { tables } from '@alis/db'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  aSentActivity,
  aSubmittedGoal,
  aTraining,
  goalsInForce,
  inTraining,
  type Training,
} from '../../factories/goals-and-activities.ts'
import { someone } from '../../factories/people.ts'
import { aSupervisionEntry } from '../../factories/supervision.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
const { auditEvent, signingLink, traineeGoal } = tables
let training: Training

beforeAll(async () => {
  training = await aTraining(test, '3405')
})

const signer = { signerName: 'Áŋšŧ Ødegård', signerTitle: 'overlege, medisinsk avdeling', validDays: 14 }

async function aLink(own: Training, kind: SigningLinkKind, subjectId: string) {
  const answer = await own.coordinator.call(createSigningLink, { body: { kind, subjectId, ...signer } })
  if (answer.status !== 201) throw new Error(`No link was made: ${JSON.stringify(answer.body)}.`)
  return answer.body
}

const open = (token: string) => test.stranger.call(openSigningLink, { body: { token } })

/** Signs what the link shows now; where it shows nothing, what it could have shown. */
async function sign(token: string, decision: 'sign' | 'return' = 'sign', comment: string | null = null) {
  const { status, body } = await open(token)
  return signSeen(token, status === 200 ? body.version : 1, decision, comment)
}

const signSeen = (
  token: string,
  version: number,
  decision: 'sign' | 'return' = 'sign',
  comment: string | null = null,
) => test.stranger.call(signByLink, { body: { token, version, decision, comment } })

describe('signing-links', () => {
  it('lets an outsider sign one activity once, and shows nothing else', async () => {
    const own = await inTraining(test, training.providerId)
    const activity = await aSentActivity(own)
    const { token, link } = await aLink(own, 'activity', activity.id)
    const opened = await open(token)
    expect(opened.body).toMatchObject({
      kind: 'activity',
      title: activity.title,
      doctor: `${own.trainee.givenName} ${own.trainee.familyName}`,
      signerName: signer.signerName,
    })
    expect(JSON.stringify(opened.body)).not.toContain(own.trainee.hprNumber)
    expect((await sign(token)).status).toBe(204)
    const { body } = await own.doctor.call(readActivity, { params: { activityId: activity.id } })
    expect([body.status, body.signerName]).toEqual(['signed', `${signer.signerName}, ${signer.signerTitle}`])
    expect((await open(token)).problem.code).toBe('LINK_NOT_VALID')
    expect((await sign(token)).problem.code).toBe('LINK_NOT_VALID')
    const events = await test.db.select().from(auditEvent).where(eq(auditEvent.subjectId, link.id))
    expect(events.map(({ type }) => type)).toEqual(['signing-link.created', 'signing-link.used'])
    expect(events[1]?.accountId).toBeNull()
  })

  it('stores no secret', async () => {
    const own = await inTraining(test, training.providerId)
    const { token, link } = await aLink(own, 'activity', (await aSentActivity(own)).id)
    const [row] = await test.db.select().from(signingLink).where(eq(signingLink.id, link.id))
    expect(JSON.stringify(row)).not.toContain(token)
    expect(row?.tokenHash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('is signed once when it is used twice at once', async () => {
    const own = await inTraining(test, training.providerId)
    const { token } = await aLink(own, 'activity', (await aSentActivity(own)).id)
    const answers = await Promise.all([sign(token), sign(token), sign(token, 'return', 'Nei')])
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404, 404])
  })

  it('gives clinical advice on a goal', async () => {
    const own = await inTraining(test, training.providerId)
    const { first } = await goalsInForce(test)
    const { params } = await aSubmittedGoal(own, first.id)
    const [row] = await test.db.select().from(traineeGoal).where(eq(traineeGoal.traineeId, own.trainee.id))
    const { token } = await aLink(own, 'goal-advice', row?.id ?? '')
    expect((await sign(token, 'return')).problem.code).toBe('REASON_NEEDED')
    expect((await sign(token, 'return', 'Pasient 01019012345')).status).toBe(400)
    expect((await sign(token)).status).toBe(204)
    const { body } = await own.doctor.call(readTraineeGoal, { params })
    expect(body.advice).toMatchObject([{ givenAs: 'clinical', isRecommended: true }])
    expect(body.lacking).toEqual(['individual-advice'])
  })

  it('ends with what it was for, when revoked, renewed or expired', async () => {
    const own = await inTraining(test, training.providerId)
    const recalled = await aSentActivity(own)
    const first = await aLink(own, 'activity', recalled.id)
    await own.doctor.call(recallActivity, {
      params: { activityId: recalled.id },
      body: { version: recalled.version },
    })
    expect((await open(first.token)).problem.code).toBe('LINK_NOT_VALID')

    const activity = await aSentActivity(own)
    const made = await aLink(own, 'activity', activity.id)
    const renewed = await own.coordinator.call(renewSigningLink, {
      params: { linkId: made.link.id },
      body: { version: made.link.version, validDays: 7 },
    })
    expect((await open(made.token)).status).toBe(404)
    expect((await open(renewed.body.token)).status).toBe(200)
    const stale = { params: { linkId: made.link.id }, body: { version: made.link.version } }
    expect((await own.coordinator.call(revokeSigningLink, stale)).problem.code).toBe('CHANGED_MEANWHILE')
    const another = await aLink(own, 'activity', activity.id)
    expect((await open(renewed.body.token)).status).toBe(404)
    await test.db
      .update(signingLink)
      .set({ expiresAt: '2020-01-01T00:00:00Z' })
      .where(eq(signingLink.id, another.link.id))
    expect((await open(another.token)).problem.code).toBe('LINK_NOT_VALID')
    const { body } = await own.coordinator.call(listSigningLinks, { query: { subject: activity.id } })
    expect(body.items.map(({ state }) => state)).toEqual(['expired', 'revoked'])
  })

  it('signs only what was seen, not what it was changed to meanwhile', async () => {
    const own = await inTraining(test, training.providerId)
    const entry = await aSupervisionEntry(test.db, {
      traineeId: own.trainee.id,
      supervisorId: own.individual.supervisorId,
      enteredBy: own.doctor.accountId,
    })
    const { token } = await aLink(own, 'supervision-entry', entry.id)
    const seen = (await open(token)).body
    const change = { params: { entryId: entry.id }, body: { version: entry.version, minutes: 600 } }
    expect((await own.doctor.call(changeSupervisionEntry, change)).status).toBe(200)
    expect((await signSeen(token, seen.version)).problem.code).toBe('CHANGED_MEANWHILE')

    const activity = await aSentActivity(own)
    const made = await aLink(own, 'activity', activity.id)
    const params = { activityId: activity.id }
    const { version } = (await open(made.token)).body
    const recalled = await own.doctor.call(recallActivity, { params, body: { version } })
    const resent = { version: recalled.body.version, supervisorId: null }
    expect((await own.doctor.call(sendActivity, { params, body: resent })).status).toBe(200)
    expect((await signSeen(made.token, version)).problem.code).toBe('CHANGED_MEANWHILE')
    expect((await sign(made.token)).status).toBe(204)
  })

  it('is made by no coordinator for herself as the doctor', async () => {
    const { trainee, providerId } = await inTraining(test, training.providerId)
    const doctor = await someone(
      test,
      { role: 'trainee', traineeId: trainee.id },
      { role: 'coordinator', providerId },
    )
    const activity = await aSentActivity({ doctor, trainee })
    const body = { kind: 'activity' as const, subjectId: activity.id, ...signer }
    expect((await doctor.call(createSigningLink, { body })).problem.code).toBe('NOT_ALLOWED')
    const { link } = await aLink(training, 'activity', activity.id)
    const renewal = { params: { linkId: link.id }, body: { version: link.version, validDays: 7 } }
    expect((await doctor.call(renewSigningLink, renewal)).problem.code).toBe('NOT_ALLOWED')
  })

  it('is the coordinator’s alone', async () => {
    const own = await inTraining(test, training.providerId)
    const elsewhere = await aTraining(test, '1804')
    const activity = await aSentActivity(own)
    const body = { kind: 'activity' as const, subjectId: activity.id, ...signer }
    expect((await own.doctor.call(createSigningLink, { body })).status).toBe(403)
    expect((await elsewhere.coordinator.call(createSigningLink, { body })).status).toBe(404)
    await aLink(own, 'activity', activity.id)
    expect((await elsewhere.coordinator.call(listSigningLinks, {})).body.total).toBe(0)
  })

  it('asks for a whole secret', async () =>
    expect((await open('short')).problem.code).toBe('VALIDATION_FAILED'))
})
