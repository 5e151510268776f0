import {
  addActivity,
  addServicePeriod,
  addSupervisionGroup,
  changePlan,
  draftChangeRequest,
  importGoalCatalogue,
  listAgreedPoints,
  type NewServicePeriod,
  readTrainee,
  registerTrainingProvider,
  returnPlan,
} from '@alis/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { aProvider, aTrainee, someone } from '../../factories/people.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
let coordinator: Awaited<ReturnType<typeof someone>>
let params = { traineeId: '' }

beforeAll(async () => {
  const { id: providerId } = await aProvider(test.db, '3405')
  coordinator = await someone(test, { role: 'coordinator', providerId })
  params = { traineeId: (await aTrainee(test.db, providerId)).id }
})

const period = {
  category: 'open-practice',
  place: 'Toppen',
  positionPercent: 80,
  startsOn: '2024-01-01',
  endsOn: null,
} as const satisfies NewServicePeriod

const draft = (place: string, note: string | null = null, municipalityId: number | null = null) => ({
  changes: [{ kind: 'service' as const, ...period, place, municipalityId, isInstead: false }],
  note,
})

describe('odd-input', () => {
  it.each([
    ['half of a pair', 'A\ud83d'],
    ['the other half', '\ude00B'],
    ['nothing but a half', '\ud800'],
  ])('is refused where it is %s of a letter', async (_, text) => {
    const refused = { status: 400, code: 'VALIDATION_FAILED', errors: [{ rule: 'character' }] }
    const added = await coordinator.call(addServicePeriod, { params, body: { ...period, place: text } })
    expect(added.problem).toMatchObject(refused)
    const inPlace = await coordinator.call(draftChangeRequest, { params, body: draft(text) })
    expect(inPlace.problem).toMatchObject(refused)
    const inNote = await coordinator.call(draftChangeRequest, { params, body: draft('Toppen', text) })
    expect(inNote.problem).toMatchObject(refused)
  })

  it.each(['Áŋšŧ æøå', '😀 legesenter', 'مركز صحي', '<script>alert(1)</script>', '#let x = 1 $ \\ ]'])(
    'is kept as it is where it is a name: %s',
    async place => {
      const { status, body } = await coordinator.call(draftChangeRequest, { params, body: draft(place) })
      expect(status).toBe(201)
      expect(body.changes).toMatchObject([{ place }])
    },
  )

  it('is refused where a title or a name holds a national identity number, and where a reason is nothing but spaces', async () => {
    const number = 'Pasient 010190 12345'
    const refused = { status: 400, errors: [{ rule: 'identityNumber' }] }
    const activity = { kind: 'other' as const, title: number, goalIds: [] }
    expect((await coordinator.call(addActivity, { params, body: activity })).problem).toMatchObject(refused)
    const course = { kind: 'topic' as const, title: number, hours: null, plannedOn: null }
    const planId = params.traineeId
    const plan = { params: { planId }, body: { version: 1, courses: [course] } }
    expect((await coordinator.call(changePlan, plan)).problem).toMatchObject(refused)
    const group = { name: number, leaderName: 'Leder', startsOn: '2024-01-01', endsOn: null }
    expect((await coordinator.call(addSupervisionGroup, { body: group })).problem).toMatchObject(refused)
    const blank = { params: { planId }, body: { version: 1, reason: ' \n ' } }
    expect((await coordinator.call(returnPlan, blank)).problem).toMatchObject({
      status: 400,
      errors: [{ path: '/reason', rule: 'pattern' }],
    })
  })

  it('is refused where an id or a moment is of a kind that the database does not take', async () => {
    const asUrn = { params: { traineeId: `urn:uuid:${params.traineeId}` } }
    expect((await coordinator.call(readTrainee, asUrn)).problem).toMatchObject({
      status: 400,
      errors: [{ path: '/traineeId' }],
    })
    for (const since of ['0000-01-01T00:00:00Z', '2024-01-01T00:00:00+23:59'])
      expect((await coordinator.call(listAgreedPoints, { params, query: { since } })).problem).toMatchObject({
        status: 400,
        errors: [{ path: '/since' }],
      })
    const directorate = await someone(test, { role: 'directorate' })
    const query = { name: 'Prøve', source: 'Prøve', validFrom: '0000-01-01', dryRun: true }
    const files = [new File(['kode;tittel;familie\nALM-1;Prøve;ALM'], 'mål.csv')]
    expect((await directorate.call(importGoalCatalogue, { query, files })).problem).toMatchObject({
      status: 400,
      errors: [{ path: '/validFrom' }],
    })
  })

  it('is refused at its field where no municipality has so large a number', async () => {
    const huge = 99_999_999_999
    const added = await coordinator.call(addServicePeriod, {
      params,
      body: { ...period, municipalityId: huge },
    })
    expect(added.problem).toMatchObject({ status: 400, errors: [{ path: '/municipalityId' }] })
    const asked = await coordinator.call(draftChangeRequest, { params, body: draft('Toppen', null, huge) })
    expect(asked.problem).toMatchObject({ status: 400, errors: [{ path: '/changes/0/municipalityId' }] })
    const directorate = await someone(test, { role: 'directorate' })
    const registered = await directorate.call(registerTrainingProvider, {
      body: { municipalityId: huge, organisationNumber: null, registeredOn: '2020-01-01' },
    })
    expect(registered.problem).toMatchObject({ status: 400, errors: [{ path: '/municipalityId' }] })
  })
})
