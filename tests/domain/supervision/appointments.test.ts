import {
  type AppointmentFacts,
  daysToSupervise,
  daysWithout,
  findCoverage,
  findGaps,
  findUncovered,
  findUnqualifiedDay,
  type SupervisorFacts,
} from '@alis/domain'
import { describe, expect, it } from 'vitest'

const today = '2026-06-15'

const training = {
  part3StartedOn: '2024-01-01',
  status: 'in-training' as const,
  statusOn: null,
  servicePeriods: [{ endsOn: '2025-12-31' }, { endsOn: '2028-12-31' }],
}

const supervisor = (overrides: Partial<SupervisorFacts> = {}): SupervisorFacts => ({
  id: 'S',
  isIndividual: true,
  specialistSince: '2010-01-01',
  exemptionStartsOn: null,
  exemptionEndsOn: null,
  capacity: null,
  leavesOn: null,
  ...overrides,
})

let serial = 0
const appointment = (overrides: Partial<AppointmentFacts> = {}): AppointmentFacts => ({
  id: `A${++serial}`,
  traineeId: 'D',
  supervisorId: 'S',
  appointedAs: 'individual',
  startsOn: '2024-01-01',
  endsOn: null,
  ...overrides,
})

const doctor = { id: 'D', days: { startsOn: '2024-01-01', endsOn: '2028-12-31' } }
const days = ({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }) => [startsOn, endsOn]

describe('appointments', () => {
  it.each([
    ['to the end of what is planned', {}, ['2024-01-01', '2028-12-31']],
    [
      'without an end where service goes on',
      { servicePeriods: [{ endsOn: null }, { endsOn: '2025-01-01' }] },
      ['2024-01-01', null],
    ],
    ['without an end where there is no service yet', { servicePeriods: [] }, ['2024-01-01', null]],
    [
      'to the day she left',
      { status: 'left' as const, statusOn: '2025-02-28' },
      ['2024-01-01', '2025-02-28'],
    ],
  ])('is to supervise a doctor %s', (_, change, expected) => {
    const found = daysToSupervise({ ...training, ...change })
    expect(found && days(found)).toEqual(expected)
  })

  it('has no days to supervise where the service ended before part 3 began', () => {
    expect(daysToSupervise({ ...training, servicePeriods: [{ endsOn: '2023-12-31' }] })).toBeNull()
  })

  it.each([
    ['nothing', [], [['2024-01-01', '2024-12-31']]],
    ['all of it', [['2023-01-01', null]], []],
    [
      'the middle',
      [['2024-03-01', '2024-03-31']],
      [
        ['2024-01-01', '2024-02-29'],
        ['2024-04-01', '2024-12-31'],
      ],
    ],
    [
      'two that overlap, in any order',
      [
        ['2024-06-01', '2024-12-31'],
        ['2024-01-02', '2024-07-31'],
      ],
      [['2024-01-01', '2024-01-01']],
    ],
    [
      'one inside another',
      [
        ['2024-01-01', '2024-11-30'],
        ['2024-02-01', '2024-02-28'],
      ],
      [['2024-12-01', '2024-12-31']],
    ],
    ['only days outside', [['2025-01-01', null]], [['2024-01-01', '2024-12-31']]],
  ])('leaves the days that are not taken: %s', (_, taken, expected) => {
    const others = taken.map(([startsOn, endsOn]) => ({ startsOn: startsOn ?? '', endsOn: endsOn ?? null }))
    const left = daysWithout({ startsOn: '2024-01-01', endsOn: '2024-12-31' }, others)
    expect(left.map(days)).toEqual(expected)
  })

  it.each([
    ['a specialist', {}, null],
    ['who becomes specialist on the first day', { specialistSince: '2024-01-01' }, null],
    ['who becomes specialist a day late', { specialistSince: '2024-01-02' }, '2024-01-01'],
    ['neither', { specialistSince: null }, '2024-01-01'],
    [
      'an exemption to the last day',
      { specialistSince: null, exemptionStartsOn: '2023-01-01', exemptionEndsOn: '2024-12-31' },
      null,
    ],
    [
      'an exemption that ends inside',
      { specialistSince: null, exemptionStartsOn: '2023-01-01', exemptionEndsOn: '2024-12-30' },
      '2024-12-31',
    ],
    [
      'an exemption that begins inside',
      { specialistSince: null, exemptionStartsOn: '2024-01-02', exemptionEndsOn: '2030-01-01' },
      '2024-01-01',
    ],
    [
      'an exemption until she is specialist',
      { specialistSince: '2024-07-01', exemptionStartsOn: '2023-01-01', exemptionEndsOn: '2024-06-30' },
      null,
    ],
    [
      'a day between exemption and specialist',
      { specialistSince: '2024-07-02', exemptionStartsOn: '2023-01-01', exemptionEndsOn: '2024-06-30' },
      '2024-07-01',
    ],
  ])('finds the first day without qualification (V2): %s', (_, qualification, expected) => {
    const range = { startsOn: '2024-01-01', endsOn: '2024-12-31' }
    expect(findUnqualifiedDay(supervisor(qualification), range)).toBe(expected)
  })

  it('is never qualified for ever by an exemption', () => {
    const exempt = { specialistSince: null, exemptionStartsOn: '2023-01-01', exemptionEndsOn: '2079-12-31' }
    expect(findUnqualifiedDay(supervisor(exempt), { startsOn: '2024-01-01', endsOn: null })).toBe(
      '2080-01-01',
    )
  })

  it('counts clinical supervisors for no gap', () => {
    const gaps = findGaps(doctor, [
      appointment({ endsOn: '2024-12-31' }),
      appointment({ appointedAs: 'clinical', startsOn: '2025-01-01' }),
      appointment({ startsOn: '2025-02-01' }),
    ])
    expect(gaps.map(days)).toEqual([['2025-01-01', '2025-01-31']])
  })

  it('tells gaps of today and ahead, not those that are past', () => {
    const facts = {
      doctors: [doctor, { ...doctor, id: 'E' }],
      supervisors: [supervisor()],
      appointments: [
        appointment({ startsOn: '2024-02-01', endsOn: '2026-06-14' }),
        appointment({ startsOn: '2026-07-01', endsOn: '2028-11-30' }),
        appointment({ traineeId: 'E', startsOn: '2024-02-01' }),
      ],
    }
    const { withoutToday, gapsAhead } = findCoverage(facts, today)
    expect(withoutToday).toEqual([{ traineeId: 'D', startsOn: '2026-06-15', endsOn: '2026-06-30' }])
    expect(gapsAhead).toEqual([{ traineeId: 'D', startsOn: '2028-12-01', endsOn: '2028-12-31' }])
  })

  it.each([
    ['today', '2026-06-15', [true]],
    ['in 30 days', '2026-07-15', [true]],
    ['in 31 days', '2026-07-16', [false]],
    ['in 90 days', '2026-09-13', [false]],
    ['in 91 days', '2026-09-14', []],
    ['yesterday', '2026-06-14', []],
  ])('tells of an appointment that ends %s', (_, endsOn, expected) => {
    const facts = { doctors: [doctor], supervisors: [supervisor()], appointments: [appointment({ endsOn })] }
    expect(findCoverage(facts, today).ending.map(({ isNear }) => isNear)).toEqual(expected)
  })

  it('names who follows, and says nothing of an appointment that ends with the training', () => {
    const appointments = [
      appointment({ endsOn: '2026-06-30' }),
      appointment({ supervisorId: 'T', startsOn: '2026-07-01' }),
      appointment({ traineeId: 'E', endsOn: '2026-06-30' }),
    ]
    const leaving = { id: 'E', days: { startsOn: '2024-01-01', endsOn: '2026-06-30' } }
    const facts = { doctors: [doctor, leaving], supervisors: [], appointments }
    expect(findCoverage(facts, today).ending).toMatchObject([{ traineeId: 'D', nextSupervisorId: 'T' }])
  })

  it('finds the first day with more doctors than there is room for, one doctor counted once', () => {
    const overloadOf = (capacity: number) =>
      findCoverage(
        {
          doctors: [],
          supervisors: [supervisor({ capacity })],
          appointments: [
            appointment(),
            appointment({ appointedAs: 'clinical' }),
            appointment({ traineeId: 'E', startsOn: '2026-09-01' }),
          ],
        },
        today,
      ).overloaded
    expect(overloadOf(0)).toEqual([{ supervisorId: 'S', from: today, doctors: 1, capacity: 0 }])
    expect(overloadOf(1)).toEqual([{ supervisorId: 'S', from: '2026-09-01', doctors: 2, capacity: 1 }])
    expect(overloadOf(2)).toEqual([])
  })

  it('finds qualifications that lapse within 90 days, of who is still there', () => {
    const exempt = { specialistSince: null, exemptionStartsOn: '2024-01-01' }
    const facts = {
      doctors: [],
      supervisors: [
        supervisor({ ...exempt, exemptionEndsOn: '2026-08-31' }),
        supervisor({ ...exempt, id: 'leaves first', exemptionEndsOn: '2026-08-31', leavesOn: '2026-08-31' }),
        supervisor({ ...exempt, id: 'later', exemptionEndsOn: '2026-09-13' }),
        supervisor({ ...exempt, id: 'clinical', isIndividual: false, exemptionEndsOn: '2026-08-31' }),
        supervisor({ ...exempt, id: 'gone', exemptionEndsOn: '2026-06-14', leavesOn: '2026-06-14' }),
      ],
      appointments: [
        appointment({ endsOn: '2026-08-31' }),
        appointment({ traineeId: 'E', endsOn: '2026-09-01' }),
      ],
    }
    expect(findCoverage(facts, today).unqualified).toEqual([
      { supervisorId: 'S', from: '2026-09-01', doctors: 1 },
    ])
  })

  it('tells who is uncovered from when if a person leaves, where nobody else is appointed', () => {
    const facts = {
      doctors: [doctor, { id: 'E', days: { startsOn: '2024-01-01', endsOn: null } }],
      appointments: [
        appointment(),
        appointment({ traineeId: 'E', endsOn: '2026-12-31' }),
        appointment({ traineeId: 'E', appointedAs: 'clinical' }),
        appointment({ traineeId: 'E', supervisorId: 'T', appointedAs: 'clinical', startsOn: '2026-09-01' }),
      ],
    }
    expect(findUncovered(facts, 'S', today)).toEqual([
      { traineeId: 'D', appointedAs: 'individual', startsOn: '2026-06-16', endsOn: '2028-12-31' },
      { traineeId: 'E', appointedAs: 'individual', startsOn: '2026-06-16', endsOn: '2026-12-31' },
      { traineeId: 'E', appointedAs: 'clinical', startsOn: '2026-06-16', endsOn: '2026-08-31' },
    ])
    expect(findUncovered(facts, 'S', '2029-01-01')).toEqual([])
  })
})
