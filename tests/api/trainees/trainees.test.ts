import {
  addAbsence,
  addServicePeriod,
  changeTrainee,
  draftBoardAssessment,
  draftPlan,
  listTraineeEvents,
  listTrainees,
  planConversation,
  readTrainee,
  registerTrainee,
  removeTrainee,
  type TraineeQuery,
} from '@alis/contract'
import { tables } from '@alis/db'
import { addDays, addMonths } from '@alis/domain'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { todayInNorway } from '../../../apps/api/src/core/clock.ts'
import { aConversation, anAssessment } from '../../factories/conversations.ts'
import { anAppointed } from '../../factories/goals-and-activities.ts'
import { anAbsence, anAccount, aProvider, aServicePeriod, aTrainee, someone } from '../../factories/people.ts'
import { aCatalogue, aStoredPlan } from '../../factories/plans.ts'
import { aGroupMember, aSupervisionEntry, aSupervisionGroup } from '../../factories/supervision.ts'
import { anAppointment, aSupervisor } from '../../factories/supervisors.ts'
import { testApp } from '../../setup/app.ts'

const test = testApp()
let providerId = ''
let otherProviderId = ''
let coordinator: Awaited<ReturnType<typeof someone>>

beforeAll(async () => {
  providerId = (await aProvider(test.db, '3405')).id
  otherProviderId = (await aProvider(test.db, '1804')).id
  coordinator = await someone(test, { role: 'coordinator', providerId })
})

type Trainee = Awaited<ReturnType<typeof aTrainee>>

const absence = { type: 'parental-leave', percent: 100 } as const

const doctor = {
  hprNumber: '7654321',
  givenName: 'Áilu Ŋávdna',
  familyName: 'Øverås-Šuorra',
  scheme: 'new-2019',
  part1CompletedOn: '2024-02-29',
  part3StartedOn: '2024-03-01',
} as const

describe('trainees', () => {
  it('registers a doctor at the own provider, once in the whole country', async () => {
    const { status, body } = await coordinator.call(registerTrainee, { body: doctor })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      ...doctor,
      isPart1Exempt: false,
      status: 'in-training',
      version: 1,
      provider: { name: 'Lillehammer' },
    })
    expect(body).toMatchObject({ servicePeriods: [], absences: [], ledgerVersion: 1 })
    expect(body.can).toEqual({
      edit: true,
      remove: true,
      requestChange: true,
      prepareConfirmation: true,
      readConfirmations: true,
    })
    const elsewhere = await someone(test, { role: 'coordinator', providerId: otherProviderId })
    const taken = await elsewhere.call(registerTrainee, { body: doctor })
    expect(taken.problem).toMatchObject({
      status: 409,
      code: 'HPR_NUMBER_TAKEN',
      errors: [{ path: '/hprNumber' }],
    })
    expect(JSON.stringify(taken.problem)).not.toContain('Lillehammer')
  })

  it.each([
    ['six digits', { hprNumber: '123456' }, '/hprNumber'],
    ['ten digits', { hprNumber: '1234567890' }, '/hprNumber'],
    ['a letter', { hprNumber: '12345678a' }, '/hprNumber'],
    ['no name', { familyName: ' ' }, '/familyName'],
    ['30 February', { part1CompletedOn: '2024-02-30' }, '/part1CompletedOn'],
    ['an unknown scheme', { scheme: 'future' }, '/scheme'],
  ])('refuses %s at its field', async (_, change, path) => {
    const { status, problem } = await coordinator.call(registerTrainee, {
      body: { ...doctor, ...change } as typeof doctor,
    })
    expect(status).toBe(400)
    expect(problem.errors?.map(error => error.path)).toEqual([path])
  })

  it('names every wrong field at once', async () => {
    const { problem } = await coordinator.call(registerTrainee, { body: {} as typeof doctor })
    expect(problem.errors?.map(({ path }) => path).sort()).toEqual([
      '/familyName',
      '/givenName',
      '/hprNumber',
      '/part3StartedOn',
      '/scheme',
    ])
  })

  it('asks who coordinates for several providers which one is meant', async () => {
    const shared = await someone(
      test,
      { role: 'coordinator', providerId },
      { role: 'coordinator', providerId: otherProviderId },
    )
    const body = { ...doctor, hprNumber: '7654322' }
    expect((await shared.call(registerTrainee, { body })).problem.errors).toMatchObject([
      { path: '/providerId', rule: 'required' },
    ])
    expect(
      (await shared.call(registerTrainee, { body: { ...body, providerId: otherProviderId } })).body.provider
        .name,
    ).toBe('Bodø')
  })

  it('changes the record, keeps history, and tells the second writer', async () => {
    const { id } = await aTrainee(test.db, providerId)
    const params = { traineeId: id }
    const left = await coordinator.call(changeTrainee, { params, body: { version: 1, status: 'left' } })
    expect(left.problem).toMatchObject({
      status: 422,
      code: 'STATUS_NEEDS_A_DAY',
      errors: [{ path: '/statusOn' }],
    })
    const done = await coordinator.call(changeTrainee, {
      params,
      body: { version: 1, status: 'left', statusOn: '2024-06-30' },
    })
    expect(done.body).toMatchObject({ status: 'left', statusOn: '2024-06-30', version: 2 })
    expect(
      (await coordinator.call(changeTrainee, { params, body: { version: 1, givenName: 'X' } })).problem,
    ).toMatchObject({
      status: 409,
      params: { current: 2 },
    })
    const history = await test.db
      .select()
      .from(tables.recordHistory)
      .where(eq(tables.recordHistory.recordId, id))
    expect(history).toMatchObject([
      { tableName: 'trainee', operation: 'UPDATE', row: { status: 'in-training', version: 1 } },
    ])
    const { body } = await coordinator.call(listTraineeEvents, { params })
    expect(body).toMatchObject({
      total: 1,
      items: [{ type: 'trainee.changed', data: { status: { from: 'in-training', to: 'left' } } }],
    })
    expect(body.items[0]?.by).toMatch(/^Bruker/)
  })

  it('removes only who was registered by mistake', async () => {
    const trainee = await aTrainee(test.db, providerId)
    await aServicePeriod(test.db, trainee)
    const refused = await coordinator.call(removeTrainee, {
      params: { traineeId: trainee.id },
      query: { version: 1 },
    })
    expect(refused.problem).toMatchObject({
      status: 422,
      code: 'TRAINEE_HAS_SERVICE',
      params: { periods: 1 },
    })
    const withAccount = await aTrainee(test.db, providerId)
    await anAccount(test.db, [{ role: 'trainee', traineeId: withAccount.id }])
    const kept = await coordinator.call(removeTrainee, {
      params: { traineeId: withAccount.id },
      query: { version: 1 },
    })
    expect(kept.problem.code).toBe('TRAINEE_HAS_ACCOUNT')
    const { id } = await aTrainee(test.db, providerId)
    expect(
      (await coordinator.call(removeTrainee, { params: { traineeId: id }, query: { version: 1 } })).status,
    ).toBe(204)
    expect((await coordinator.call(readTrainee, { params: { traineeId: id } })).status).toBe(404)
    const history = await test.db
      .select()
      .from(tables.recordHistory)
      .where(eq(tables.recordHistory.recordId, id))
    expect(history).toMatchObject([{ operation: 'DELETE' }])
  })

  it('keeps who has anything of her training, whatever it is', async () => {
    const { id: groupId } = await aSupervisionGroup(test.db, providerId)
    const { id: supervisorId } = await aSupervisor(test.db, providerId)
    const { accountId: by } = coordinator
    const [goal] = await aCatalogue(test.db, 1)
    const goalId = goal?.id ?? ''
    const link = { kind: 'activity', subjectId: groupId, signerName: 'Prøve', signerTitle: 'Prøve' } as const
    const kinds: ((of: { traineeId: string }) => Promise<unknown>)[] = [
      of => anAppointment(test.db, { ...of, supervisorId }),
      of => aSupervisionEntry(test.db, { ...of, supervisorId, enteredBy: by }),
      of => aGroupMember(test.db, { ...of, groupId }),
      of => aConversation(test.db, { ...of, supervisorId }),
      of => anAssessment(test.db, { ...of, createdBy: by }),
      of => aStoredPlan(test.db, { ...of, createdBy: by }),
      of => test.db.insert(tables.traineeGoal).values({ ...of, goalId }),
      of =>
        test.db
          .insert(tables.learningActivity)
          .values({ ...of, kind: 'other', title: 'Prøve', status: 'planned' }),
      of =>
        test.db.insert(tables.goalMirror).values({
          ...of,
          goalId,
          status: 'approved',
          statusOn: '2024-01-01',
          source: 'Prøve',
          importedBy: by,
        }),
      of =>
        test.db.insert(tables.signingLink).values({
          ...of,
          ...link,
          tokenHash: of.traineeId,
          createdBy: by,
          expiresAt: '2099-01-01T00:00:00Z',
        }),
    ]
    for (const store of kinds) {
      const params = { traineeId: (await aTrainee(test.db, providerId)).id }
      expect((await coordinator.call(readTrainee, { params })).body.can.remove).toBe(true)
      await store(params)
      expect((await coordinator.call(readTrainee, { params })).body.can.remove).toBe(false)
      const refused = await coordinator.call(removeTrainee, { params, query: { version: 1 } })
      expect(refused.problem.code).toBe('TRAINEE_HAS_RECORDS')
    }
  })

  it('tells in the history of what one may see, and of nothing else', async () => {
    const trainee = await aTrainee(test.db, providerId)
    const params = { traineeId: trainee.id }
    const individual = await anAppointed(test, trainee, 'individual')
    const clinical = await anAppointed(test, trainee, 'clinical')
    const doctor = await someone(test, { role: 'trainee', ...params })
    await coordinator.call(addAbsence, {
      params,
      body: { ...absence, startsOn: '2022-01-01', endsOn: '2022-01-31' },
    })
    await coordinator.call(draftPlan, { params, body: { reason: null, example: null } })
    await coordinator.call(draftBoardAssessment, {
      params,
      body: {
        heldOn: '2024-01-01',
        participants: [{ name: 'Leder', role: 'leader' }],
        judgement: 'at-risk',
        basis: null,
        measures: null,
      },
    })
    await doctor.call(planConversation, { params, body: { plannedOn: '2026-06-15' } })
    const typesFor = async (reader: typeof coordinator) =>
      (await reader.call(listTraineeEvents, { params })).body.items.map(({ type }) => type).sort()
    expect(await typesFor(coordinator)).toEqual([
      'absence.added',
      'board-assessment.drafted',
      'conversation.planned',
      'education-plan.drafted',
    ])
    expect(await typesFor(doctor)).toEqual([
      'absence.added',
      'conversation.planned',
      'education-plan.drafted',
    ])
    expect(await typesFor(individual)).toEqual(['conversation.planned', 'education-plan.drafted'])
    expect(await typesFor(clinical)).toEqual([])
  })

  it('says what each reader can do with the record', async () => {
    const trainee = await aTrainee(test.db, providerId)
    await aServicePeriod(test.db, trainee)
    const can = async (grant: Parameters<typeof someone>[1]) => {
      const reader = await someone(test, grant)
      const { body } = await reader.call(readTrainee, { params: { traineeId: trainee.id } })
      return Object.entries(body.can).flatMap(([what, isAllowed]) => (isAllowed ? [what] : []))
    }
    expect(await can({ role: 'coordinator', providerId })).toEqual([
      'edit',
      'requestChange',
      'prepareConfirmation',
      'readConfirmations',
    ])
    expect(await can({ role: 'leader', providerId })).toEqual(['readConfirmations'])
    expect(await can({ role: 'trainee', traineeId: trainee.id })).toEqual([
      'requestChange',
      'readConfirmations',
    ])
    expect(await can({ role: 'supervisor', traineeId: trainee.id })).toEqual([])
  })

  it('raises the version of the ledger with every change of what is counted', async () => {
    const { id } = await aTrainee(test.db, providerId)
    const params = { traineeId: id }
    const versions = async () => {
      const { body } = await coordinator.call(readTrainee, { params })
      return [body.version, body.ledgerVersion]
    }
    const body = { ...absence, startsOn: '2024-03-01', endsOn: '2024-03-02' }
    await coordinator.call(addAbsence, { params, body })
    expect(await versions()).toEqual([1, 2])
    await coordinator.call(changeTrainee, { params, body: { version: 1, scheme: 'old' } })
    expect(await versions()).toEqual([2, 3])
  })

  it.each([
    ['absences', (of: Trainee) => anAbsence(test.db, of)],
    [
      'change requests',
      (of: Trainee) =>
        test.db
          .insert(tables.changeRequest)
          .values({ traineeId: of.id, changes: [], createdBy: coordinator.accountId }),
    ],
    [
      'confirmations',
      (of: Trainee) =>
        test.db.insert(tables.confirmation).values({
          traineeId: of.id,
          providerId,
          startsOn: '2022-01-01',
          endsOn: '2022-01-31',
          place: 'Lillehammer',
          preparedBy: coordinator.accountId,
        }),
    ],
  ])('keeps a doctor who has %s', async (_, give) => {
    const trainee = await aTrainee(test.db, providerId)
    await give(trainee)
    const params = { traineeId: trainee.id }
    expect((await coordinator.call(readTrainee, { params })).body.can).toMatchObject({
      edit: true,
      remove: false,
    })
    expect((await coordinator.call(removeTrainee, { params, query: { version: 1 } })).problem).toMatchObject({
      status: 422,
      code: 'TRAINEE_HAS_RECORDS',
    })
    expect((await coordinator.call(readTrainee, { params })).status).toBe(200)
  })

  it('either removes a doctor or adds her service, never half of both', async () => {
    const body = {
      category: 'open-practice',
      place: 'X',
      positionPercent: 100,
      startsOn: '2022-01-01',
      endsOn: null,
    } as const
    for (let round = 0; round < 10; round++) {
      const { id: traineeId } = await aTrainee(test.db, providerId)
      const [removed, added] = await Promise.all([
        coordinator.call(removeTrainee, { params: { traineeId }, query: { version: 1 } }),
        coordinator.call(addServicePeriod, { params: { traineeId }, body }),
      ])
      const outcome = `${removed.status} ${added.status}`
      expect(['204 404', '422 201', '409 201']).toContain(outcome)
    }
  })

  it('writes that a record was read, and who was refused', async () => {
    const { id } = await aTrainee(test.db, providerId)
    const stranger = await someone(test, { role: 'coordinator', providerId: otherProviderId })
    await coordinator.call(readTrainee, { params: { traineeId: id } })
    await stranger.call(readTrainee, { params: { traineeId: id } })
    await expect
      .poll(
        async () => {
          const rows = await test.db
            .select()
            .from(tables.accessEvent)
            .where(eq(tables.accessEvent.subjectId, id))
          return rows.map(({ accountId, outcome, operation }) => ({ accountId, outcome, operation }))
        },
        { timeout: 5_000 },
      )
      .toEqual([
        { accountId: coordinator.accountId, outcome: 'read', operation: 'readTrainee' },
        { accountId: stranger.accountId, outcome: 'refused', operation: 'readTrainee' },
      ])
  })
})

describe('roster', () => {
  let here = ''
  let reader: Awaited<ReturnType<typeof someone>>
  const names = ['Aas', 'Zahl', 'Ås', 'Ærlig', 'Østby', 'Á', 'Berg']

  beforeAll(async () => {
    here = (await aProvider(test.db, '5601')).id
    reader = await someone(test, { role: 'leader', providerId: here })
    for (const [index, familyName] of names.entries()) {
      const trainee = await aTrainee(test.db, here, {
        familyName,
        givenName: 'Kim',
        hprNumber: String(9_500_000 + index),
        scheme: index % 2 ? 'old' : 'new-2019',
      })
      await aServicePeriod(test.db, trainee, { endsOn: `2021-0${3 + index}-28` })
    }
  })

  const roster = async (query: Partial<TraineeQuery> = {}) =>
    (await reader.call(listTrainees, { query })).body
  const families = async (query: Partial<TraineeQuery>) =>
    (await roster(query)).items.map(({ familyName }) => familyName)

  it('sorts names as Norwegians do', async () => {
    expect(await families({})).toEqual(['Á', 'Berg', 'Zahl', 'Ærlig', 'Østby', 'Ås', 'Aas'])
    expect((await families({ order: 'desc' }))[0]).toBe('Aas')
  })

  it('counts with the engine and sorts by it', async () => {
    const { items } = await roster({ sort: 'counted', order: 'desc' })
    expect(items.map(({ familyName }) => familyName)).toEqual([...names].reverse())
    expect(items.map(({ counted }) => counted.units)).toEqual(
      [...items.map(({ counted }) => counted.units)].sort((a, b) => b - a),
    )
    expect(items.at(-1)).toMatchObject({
      familyName: 'Aas',
      counted: { duration: { years: 0, months: 0, days: 27 } },
      required: { months: 60 },
    })
  })

  it('tells when each can be done and what decides it, and sorts by both', async () => {
    const provider = await aProvider(test.db, '4640')
    const keeper = await someone(test, { role: 'coordinator', providerId: provider.id })
    const started = async (familyName: string, startsOn: string | null, hospitalFrom: string | null) => {
      const trainee = await aTrainee(test.db, provider.id, { familyName })
      if (hospitalFrom !== null)
        await aServicePeriod(test.db, trainee, {
          category: 'institution',
          startsOn: hospitalFrom,
          endsOn: addDays(addMonths(hospitalFrom, 6), -1),
        })
      if (startsOn !== null) await aServicePeriod(test.db, trainee, { startsOn })
    }
    await started('Sein', '2023-09-01', '2023-03-01')
    await started('Tidlig', '2021-09-01', '2021-03-01')
    await started('Uten sykehus', '2021-03-01', null)
    await started('Uten tjeneste', null, null)
    const sorted = async (query: Partial<TraineeQuery>) =>
      (await keeper.call(listTrainees, { query })).body.items.map(({ familyName, earliestOn, binding }) => [
        familyName,
        earliestOn,
        binding,
      ])
    expect(await sorted({ sort: 'earliestOn' })).toEqual([
      ['Tidlig', '2026-02-28', 'T1'],
      ['Sein', '2028-02-29', 'T1'],
      // Open practice gives at most four and a half years (T3): what stands in the way is the institution (T5).
      ['Uten sykehus', null, 'T5'],
      ['Uten tjeneste', null, 'T2'],
    ])
    const latestFirst = await sorted({ sort: 'earliestOn', order: 'desc' })
    expect(latestFirst.at(-1)).toEqual(['Tidlig', '2026-02-28', 'T1'])

    const inHospital = await aTrainee(test.db, provider.id, { familyName: 'Lenge på sykehus' })
    await aServicePeriod(test.db, inHospital, { category: 'institution', endsOn: '2025-02-28' })
    await aServicePeriod(test.db, inHospital, { startsOn: '2025-03-01' })
    // What stands in the way of a day is sorted with what decides one.
    const descending = await sorted({ sort: 'binding', order: 'desc' })
    expect(descending.map(([, , binding]) => binding)).toEqual(['T5', 'T2', 'T2', 'T1', 'T1'])
    const findLong = (rows: typeof descending) => rows.find(([name]) => name === 'Lenge på sykehus')
    // Five years are over in February 2026, the two in open practice a year later.
    expect(findLong(descending)).toEqual(['Lenge på sykehus', '2027-02-28', 'T2'])
    const leave = { ...absence, startsOn: '2025-03-01', endsOn: '2026-02-28' }
    await keeper.call(addAbsence, { params: { traineeId: inHospital.id }, body: leave })
    const [, later] = findLong(await sorted({})) ?? []
    expect(typeof later === 'string' && later > '2027-02-28').toBe(true)
  })

  it('counts anew after a change, also one that nobody made through the API', async () => {
    const trainee = await aTrainee(test.db, here, { familyName: 'Ny', hprNumber: '9600000' })
    const counted = async () => (await roster({ search: '9600000' })).items[0]?.counted.months
    expect(await counted()).toBe(0)
    const keeper = await someone(test, { role: 'coordinator', providerId: here })
    const body = {
      category: 'open-practice',
      place: 'X',
      positionPercent: 100,
      startsOn: '2022-01-01',
      endsOn: '2022-12-31',
    } as const
    await keeper.call(addServicePeriod, { params: { traineeId: trainee.id }, body })
    expect(await counted()).toBe(12)
    await test.db.delete(tables.servicePeriod).where(eq(tables.servicePeriod.traineeId, trainee.id))
    await test.db.delete(tables.traineeSummary).where(eq(tables.traineeSummary.traineeId, trainee.id))
    await test.db.delete(tables.trainee).where(eq(tables.trainee.id, trainee.id))
  })

  it('pages, and knows the total on a page beyond the last', async () => {
    const first = await roster({ pageSize: 3 })
    const second = await roster({ pageSize: 3, page: 2 })
    const beyond = await roster({ pageSize: 3, page: 9 })
    expect([first.items.length, second.items.length, beyond.items.length]).toEqual([3, 3, 0])
    expect([first.total, beyond.total]).toEqual([7, 7])
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(6)
  })

  it('finds by part of a name in either order, and by the start of the HPR number', async () => {
    expect(await families({ search: 'kim øst' })).toEqual(['Østby'])
    expect(await families({ search: 'østby kim' })).toEqual(['Østby'])
    expect(await families({ search: '9500003' })).toEqual(['Ærlig'])
    expect(await families({ search: '500003' })).toEqual([])
    expect(await families({ search: '%' })).toEqual([])
  })

  it('filters by scheme, status and provider', async () => {
    expect(await families({ scheme: 'old' })).toHaveLength(3)
    expect(await families({ status: 'left' })).toEqual([])
    expect(await families({ provider: providerId })).toEqual([])
  })

  describe('by supervisor and plan', () => {
    let keeper: Awaited<ReturnType<typeof someone>>
    const today = todayInNorway()
    const yearAgo = addMonths(today, -12)
    const agreed = {
      current: addMonths(today, -1),
      dueSoon: addDays(yearAgo, 60),
      overdue: addDays(yearAgo, -2),
    }

    beforeAll(async () => {
      const provider = await aProvider(test.db, '5001')
      keeper = await someone(test, { role: 'coordinator', providerId: provider.id })
      const { id: berit } = await aSupervisor(test.db, provider.id, { name: 'Berit' })
      const { id: arne } = await aSupervisor(test.db, provider.id, { name: 'Arne' })
      const doctorNamed = async (familyName: string) =>
        (await aTrainee(test.db, provider.id, { familyName })).id
      const agree = (traineeId: string, agreedOn: string) =>
        aStoredPlan(
          test.db,
          { traineeId, createdBy: keeper.accountId },
          { status: 'active', agreedAt: `${agreedOn}T12:00:00Z` },
        )

      const current = await doctorNamed('Gjeldende')
      await anAppointment(test.db, { supervisorId: berit, traineeId: current }, { endsOn: today })
      await agree(current, agreed.current)
      const dueSoon = await doctorNamed('Snart')
      await anAppointment(test.db, { supervisorId: arne, traineeId: dueSoon }, { startsOn: today })
      await agree(dueSoon, agreed.dueSoon)
      const overdue = await doctorNamed('Forfalt')
      await anAppointment(
        test.db,
        { supervisorId: berit, traineeId: overdue },
        { endsOn: addDays(today, -1) },
      )
      await agree(overdue, agreed.overdue)
      // Neither a clinical supervisor nor a draft is what is asked for.
      const missing = await doctorNamed('Mangler')
      await anAppointment(test.db, { supervisorId: arne, traineeId: missing }, { appointedAs: 'clinical' })
      await aStoredPlan(test.db, { traineeId: missing, createdBy: keeper.accountId })
      await aTrainee(test.db, provider.id, { familyName: 'Sluttet', status: 'left', statusOn: '2024-06-30' })
    })

    const listed = async (query: Partial<TraineeQuery> = {}) =>
      (await keeper.call(listTrainees, { query })).body
    const namesOf = async (query: Partial<TraineeQuery>) =>
      (await listed(query)).items.map(({ familyName }) => familyName)

    it('shows who is supervisor today and when the plan is due, whatever it is sorted by', async () => {
      const { items } = await listed()
      const due = (agreedOn: string) => addMonths(agreedOn, 12)
      expect(items.map(({ familyName, supervisor, plan }) => [familyName, supervisor?.name, plan])).toEqual([
        ['Forfalt', undefined, { state: 'overdue', dueOn: due(agreed.overdue) }],
        ['Gjeldende', 'Berit', { state: 'current', dueOn: due(agreed.current) }],
        ['Mangler', undefined, { state: 'missing', dueOn: null }],
        ['Sluttet', undefined, null],
        ['Snart', 'Arne', { state: 'due-soon', dueOn: due(agreed.dueSoon) }],
      ])
      const byName = (rows: typeof items) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))
      expect(byName((await listed({ sort: 'supervisor' })).items)).toEqual(byName(items))
    })

    it('sorts by both: those without a supervisor last, what is late first', async () => {
      const bySupervisor = ['Snart', 'Gjeldende', 'Forfalt', 'Mangler', 'Sluttet']
      expect(await namesOf({ sort: 'supervisor' })).toEqual(bySupervisor)
      const byPlan = ['Forfalt', 'Mangler', 'Snart', 'Gjeldende', 'Sluttet']
      expect(await namesOf({ sort: 'plan' })).toEqual(byPlan)
      expect(await namesOf({ sort: 'plan', order: 'desc' })).toEqual(byPlan.toReversed())
    })

    it('filters by both, and counts only what matches', async () => {
      expect(await namesOf({ plan: 'missing' })).toEqual(['Mangler'])
      expect(await namesOf({ plan: 'due-soon' })).toEqual(['Snart'])
      expect(await namesOf({ plan: 'overdue', sort: 'counted' })).toEqual(['Forfalt'])
      // Who has left is to have no supervisor.
      expect(await listed({ supervisor: 'none', pageSize: 1 })).toMatchObject({
        total: 2,
        items: [{ familyName: 'Forfalt' }],
      })
      expect(await namesOf({ supervisor: 'none', plan: 'missing' })).toEqual(['Mangler'])
    })
  })

  it('refuses a sort key that does not exist', async () => {
    const { problem } = await reader.call(listTrainees, {
      query: { sort: 'password' } as unknown as TraineeQuery,
    })
    expect(problem.errors).toMatchObject([{ path: '/sort', rule: 'enum' }])
  })

  it('answers the same when many readers find it stale at once', async () => {
    await test.db.delete(tables.traineeSummary)
    const answers = await Promise.all(Array.from({ length: 8 }, () => roster()))
    expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
  })
})
