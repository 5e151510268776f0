import {
  addServicePeriod,
  draftChangeRequest,
  type NewServicePeriod,
  registerTrainingProvider,
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
