import { describe, expect, it } from 'vitest'
import { type ActsBasis, actsOf } from '../../../apps/web/src/features/progress/acts-of.ts'

const amount = (months: number) => ({
  units: months * 3_775_800_000,
  months,
  duration: { years: 0, months, days: 0 },
})

type Requirement = ActsBasis['progress']['requirements'][number]

const requirement = (change: Partial<Requirement> = {}): Requirement => ({
  code: 'T1',
  status: 'not-yet',
  counted: amount(10),
  required: amount(60),
  missing: amount(50),
  metOn: null,
  expectedOn: '2030-01-31',
  remedy: 'continue-as-planned',
  paragraph: '§ 2',
  source: 'https://example.org',
  ...change,
})

const period: ActsBasis['progress']['periods'][number] = {
  servicePeriodId: 'a',
  category: 'open-practice',
  gross: amount(10),
  counted: amount(10),
  notCounted: [],
}

/** A path that goes as it should: nothing is to be done. */
const progress: ActsBasis['progress'] = {
  asOf: '2026-01-31',
  regulation: 'new-scheme-2019',
  requirements: [requirement()],
  completion: { earliestOn: '2030-01-31', binding: 'T1', missing: [], unknown: [], assumedFrom: null },
  periods: [period],
  findings: [],
}

const doctor = {
  isOwn: true,
  isLeader: false,
  mayEdit: false,
  mayRequestChange: true,
  mayPrepareConfirmation: false,
}
const coordinator = { ...doctor, isOwn: false, mayEdit: true, mayPrepareConfirmation: true }
const leader = { ...doctor, isOwn: false, isLeader: true, mayRequestChange: false }

/** Where nothing besides service time is to be done either. */
const overview: NonNullable<ActsBasis['overview']> = {
  supervision: { isRequired: true, deficitMinutes: 240, hasSupervisor: true },
  group: { status: 'on-way' },
  goals: { returned: 0 },
  plan: { state: 'current', dueOn: '2026-06-30', isProposed: false },
}

const basis = (change: Partial<ActsBasis> = {}): ActsBasis => ({
  reader: coordinator,
  isInTraining: true,
  progress,
  requests: [],
  confirmations: [],
  overview,
  isInOpenPractice: true,
  waiting: [],
  ...change,
})

const kindsOf = (change: Partial<ActsBasis>) => actsOf(basis(change)).map(({ kind }) => kind)

const withoutInstitution: ActsBasis['progress'] = {
  ...progress,
  requirements: [
    requirement(),
    requirement({ code: 'T5', status: 'cannot-be-met', remedy: 'plan-institution', expectedOn: null }),
  ],
  completion: {
    earliestOn: null,
    binding: null,
    missing: [{ code: 'T5', missing: amount(6) }],
    unknown: [],
    assumedFrom: null,
  },
}

describe('actsOf', () => {
  it('tells of the last day to apply under the old scheme, as long as it can be reached and has not passed', () => {
    const inOldScheme = (asOf: string, earliestOn: string | null) =>
      actsOf(
        basis({
          reader: doctor,
          progress: {
            ...progress,
            regulation: 'old-scheme',
            asOf,
            completion: { ...progress.completion, earliestOn },
          },
        }),
      ).map(({ kind, place, days }) => ({ kind, place, days }))
    const act = {
      kind: 'apply-in-time',
      place: { page: 'schemes' },
      days: [{ startsOn: '2026-12-31', endsOn: null }],
    }
    expect(inOldScheme('2026-12-31', '2026-12-31')).toEqual([act])
    expect(inOldScheme('2026-01-31', '2023-08-30')).toEqual([act])
    expect(inOldScheme('2026-01-31', '2027-01-01')).toEqual([])
    expect(inOldScheme('2026-01-31', null)).toEqual([])
    expect(inOldScheme('2027-01-01', '2023-08-30')).toEqual([])
  })

  it('has nothing to do where nothing waits', () => {
    expect(actsOf(basis())).toEqual([])
  })

  it('leads the coordinator to new service, and the doctor to asking for it, with what is missing', () => {
    const [act] = actsOf(basis({ progress: withoutInstitution }))
    expect(act).toEqual({
      kind: 'plan-institution',
      place: { page: 'new-service' },
      days: [],
      amount: { years: 0, months: 6, days: 0 },
      count: null,
    })
    const [own] = actsOf(basis({ progress: withoutInstitution, reader: doctor }))
    expect(own?.place).toEqual({ page: 'new-request' })
  })

  it('gives who only reads nothing to do', () => {
    expect(kindsOf({ progress: withoutInstitution, reader: leader })).toEqual([])
  })

  it('asks for service from the day on which the assumption began, not before that day has come', () => {
    const assumed = (assumedFrom: string) => ({
      ...progress,
      completion: { ...progress.completion, assumedFrom },
    })
    expect(actsOf(basis({ progress: assumed('2026-01-31') }))).toEqual([
      {
        kind: 'register-service',
        place: { page: 'new-service' },
        days: [{ startsOn: '2026-01-31', endsOn: null }],
        amount: null,
        count: null,
      },
    ])
    expect(kindsOf({ progress: assumed('2026-02-01') })).toEqual([])
  })

  it('asks for part 1 only from who can enter it', () => {
    const unknown = {
      ...progress,
      requirements: [requirement({ code: 'T6', status: 'unknown', remedy: 'enter-part-1' })],
    }
    expect(kindsOf({ progress: unknown })).toEqual(['enter-part-1'])
    expect(kindsOf({ progress: unknown, reader: doctor })).toEqual([])
  })

  it('asks for the first service alone where there is none', () => {
    expect(kindsOf({ progress: { ...withoutInstitution, periods: [] } })).toEqual(['add-first-service'])
  })

  it('collects the findings of one kind in one act with all their days', () => {
    const findings = [
      { code: 'gap', params: { startsOn: '2024-01-01', endsOn: '2024-01-31' } },
      { code: 'absence-deducted', params: {} },
      { code: 'gap', params: { startsOn: '2025-03-01', endsOn: '2025-03-31' } },
    ]
    expect(actsOf(basis({ progress: { ...progress, findings } }))).toEqual([
      {
        kind: 'look-at-gap',
        place: { page: 'service' },
        days: [
          { startsOn: '2024-01-01', endsOn: '2024-01-31' },
          { startsOn: '2025-03-01', endsOn: '2025-03-31' },
        ],
        amount: null,
        count: null,
      },
    ])
  })

  it('gives each request and confirmation to who it waits for', () => {
    const waiting = {
      requests: [
        { id: 'r1', status: 'sent' as const },
        { id: 'r2', status: 'returned' as const },
        { id: 'r3', status: 'approved' as const },
      ],
      confirmations: [
        { id: 'c1', status: 'prepared' as const, startsOn: '2021-03-01', endsOn: '2021-08-31' },
        { id: 'c2', status: 'objected' as const, startsOn: '2021-09-01', endsOn: '2021-12-31' },
        { id: 'c3', status: 'issued' as const, startsOn: '2020-03-01', endsOn: '2020-12-31' },
      ],
    }
    const places = (reader: ActsBasis['reader']) =>
      actsOf(basis({ ...waiting, reader })).map(({ kind, place }) => [kind, 'id' in place && place.id])
    expect(places(coordinator)).toEqual([
      ['decide-request', 'r1'],
      ['answer-objection', 'c2'],
    ])
    expect(places(doctor)).toEqual([
      ['answer-returned-request', 'r2'],
      ['look-at-confirmation', 'c1'],
    ])
    expect(places(leader)).toEqual([['sign-confirmation', 'c1']])
  })

  it('makes one act of each kind that waits, with how many, and leads to the list or the page', () => {
    const waiting = [
      { kind: 'supervision-entry' as const, subjectId: 's1' },
      { kind: 'supervision-entry' as const, subjectId: 's2' },
      { kind: 'plan' as const, subjectId: 'p1' },
      { kind: 'goal-advice' as const, subjectId: 'g1' },
      // These two come from the lists of requests and confirmations.
      { kind: 'change-request' as const, subjectId: 'r1' },
      { kind: 'confirmation' as const, subjectId: 'c1' },
    ]
    const acts = actsOf(basis({ reader: leader, waiting }))
    expect(acts.map(({ kind, place, count }) => [kind, place, count])).toEqual([
      ['agree-plan', { page: 'plan-version', id: 'p1' }, null],
      ['advise-goals', { page: 'inbox' }, 1],
      ['confirm-hours', { page: 'inbox' }, 2],
    ])
  })

  it('asks the coordinator to appoint where there is no supervisor, and nobody else', () => {
    const without = { ...overview, supervision: { ...overview.supervision, hasSupervisor: false } }
    expect(kindsOf({ overview: without })).toEqual(['appoint-supervisor'])
    expect(kindsOf({ overview: without, reader: doctor })).toEqual([])
    expect(kindsOf({ overview: without, reader: leader })).toEqual([])
  })

  it('asks for a group while she is in open practice and was in none', () => {
    const without = { ...overview, group: { status: 'not-begun' as const } }
    const placeFor = (reader: ActsBasis['reader'], isInOpenPractice = true) =>
      actsOf(basis({ overview: without, reader, isInOpenPractice })).map(({ kind, place }) => [
        kind,
        place.page,
      ])
    expect(placeFor(coordinator)).toEqual([['find-group', 'groups']])
    expect(placeFor(doctor)).toEqual([['find-group', 'supervision']])
    expect(placeFor(leader)).toEqual([])
    expect(placeFor(coordinator, false)).toEqual([])
  })

  it('asks the doctor for hours when more than four are lacking that are required', () => {
    const lacking = (change: Partial<typeof overview.supervision>) => ({
      overview: { ...overview, supervision: { ...overview.supervision, deficitMinutes: 241, ...change } },
      reader: doctor,
    })
    expect(kindsOf(lacking({}))).toEqual(['enter-supervision'])
    expect(kindsOf(lacking({ deficitMinutes: 240 }))).toEqual([])
    expect(kindsOf(lacking({ isRequired: false }))).toEqual([])
    expect(kindsOf({ ...lacking({}), reader: coordinator })).toEqual([])
  })

  it.each([
    ['missing', 'begin-plan', 'see-plan'],
    ['overdue', 'revise-plan', 'see-plan'],
    ['due-soon', 'prepare-revision', 'prepare-revision'],
  ] as const)('tells of a plan that is %s', (state, forCoordinator, forDoctor) => {
    const late = {
      ...overview,
      plan: { state, dueOn: state === 'missing' ? null : '2026-01-15', isProposed: false },
    }
    expect(kindsOf({ overview: late })).toEqual([forCoordinator])
    expect(kindsOf({ overview: late, reader: doctor })).toEqual([forDoctor])
    expect(kindsOf({ overview: late, reader: leader })).toEqual([])
    const proposed = { ...late, plan: { ...late.plan, isProposed: true } }
    expect(kindsOf({ overview: proposed })).toEqual([])
    expect(kindsOf({ overview: proposed, reader: doctor })).toEqual([])
  })

  it('leads the doctor to the goals that came back', () => {
    const returned = { ...overview, goals: { returned: 3 } }
    const [act] = actsOf(basis({ overview: returned, reader: doctor }))
    expect(act).toMatchObject({ kind: 'look-at-returned-goals', place: { page: 'goals' }, count: 3 })
    expect(kindsOf({ overview: returned })).toEqual([])
  })

  it('asks for the first service before anything that follows from it', () => {
    const nothing: ActsBasis['overview'] = {
      ...overview,
      supervision: { ...overview.supervision, hasSupervisor: false },
      plan: { state: 'missing', dueOn: null, isProposed: false },
    }
    expect(kindsOf({ overview: nothing, progress: { ...progress, periods: [] } })).toEqual([
      'add-first-service',
    ])
  })

  it('plans nothing more for who has completed, but still lets others be answered', () => {
    expect(
      kindsOf({
        isInTraining: false,
        progress: withoutInstitution,
        requests: [{ id: 'r', status: 'sent' }],
      }),
    ).toEqual(['decide-request'])
  })

  it('shows the five that cost most to leave, those without a day first', () => {
    const findings = ['gap', 'over-full-time', 'outside-registration', 'planned-in-the-past'].map(code => ({
      code,
      params: { startsOn: '2024-01-01', endsOn: '2024-01-31' },
    }))
    expect(
      kindsOf({
        progress: { ...withoutInstitution, findings },
        requests: [{ id: 'r', status: 'sent' }],
        confirmations: [{ id: 'c', status: 'objected', startsOn: '2021-09-01', endsOn: '2021-12-31' }],
      }),
    ).toEqual([
      'plan-institution',
      'look-at-registration',
      'decide-request',
      'answer-objection',
      'confirm-planned',
    ])
  })
})
