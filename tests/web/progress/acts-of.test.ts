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

const basis = (change: Partial<ActsBasis> = {}): ActsBasis => ({
  reader: coordinator,
  isInTraining: true,
  progress,
  requests: [],
  confirmations: [],
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
