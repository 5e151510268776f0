import {
  addDays,
  type ChangedPath,
  changePath,
  countDays,
  type DayRange,
  findChangeProblem,
  isWithin,
  type PathChange,
  type ServicePeriod,
} from '@alis/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyChanges, possible } from './arbitrary-changes.ts'
import { anyFacts, anySuccession } from './arbitrary-training.ts'

const RUNS = { numRuns: 1000 }

type Written = [id: string, startsOn: string, endsOn: string | null, percent?: number]

const path = (...written: Written[]) => ({
  periods: written.map(
    ([id, startsOn, endsOn, positionPercent = 100]): ServicePeriod => ({
      id,
      startsOn,
      endsOn,
      category: id.startsWith('hospital') ? 'institution' : 'open-practice',
      positionPercent,
    }),
  ),
  absences: [],
})

/** The periods as one reads them: id, days, percentage. */
const read = ({ periods }: ChangedPath) =>
  periods.map(
    ({ id, startsOn, endsOn, positionPercent }) => `${id} ${startsOn}–${endsOn ?? ''} ${positionPercent}`,
  )

const after = (facts: ReturnType<typeof path>, ...changes: PathChange[]) => read(changePath(facts, changes))

const position = (startsOn: string, endsOn: string | null, positionPercent = 50, periodId = 'practice') =>
  ({ kind: 'position', periodId, startsOn, endsOn, positionPercent }) as const

const service = (startsOn: string, endsOn: string | null, isInstead = true) =>
  ({
    kind: 'service',
    category: 'other-gp',
    positionPercent: 80,
    startsOn,
    endsOn,
    isInstead,
  }) as const

const move = (startsOn: string, periodId = 'hospital') => ({ kind: 'move', periodId, startsOn }) as const

const leave = (startsOn: string, endsOn: string) =>
  ({ kind: 'absence', type: 'sickness', startsOn, endsOn, percent: 100 }) as const

const year = path(['practice', '2024-01-01', '2024-12-31'])
const ongoing = path(['practice', '2024-01-01', null])

describe('change-path', () => {
  describe('a position percentage', () => {
    it.each([
      [
        'inside',
        ['2024-03-01', '2024-05-31'],
        [
          'practice 2024-01-01–2024-02-29 100',
          'practice/2 2024-03-01–2024-05-31 50',
          'practice/3 2024-06-01–2024-12-31 100',
        ],
      ],
      [
        'from the first day',
        ['2024-01-01', '2024-02-28'],
        ['practice 2024-01-01–2024-02-28 50', 'practice/2 2024-02-29–2024-12-31 100'],
      ],
      [
        'on the first day alone',
        ['2024-01-01', '2024-01-01'],
        ['practice 2024-01-01–2024-01-01 50', 'practice/2 2024-01-02–2024-12-31 100'],
      ],
      [
        'to the last day',
        ['2024-02-29', '2024-12-31'],
        ['practice 2024-01-01–2024-02-28 100', 'practice/2 2024-02-29–2024-12-31 50'],
      ],
      [
        'on the last day alone',
        ['2024-12-31', '2024-12-31'],
        ['practice 2024-01-01–2024-12-30 100', 'practice/2 2024-12-31–2024-12-31 50'],
      ],
      ['on all of its days', ['2024-01-01', '2024-12-31'], ['practice 2024-01-01–2024-12-31 50']],
      [
        'from before it began',
        ['2020-01-01', '2024-01-31'],
        ['practice 2024-01-01–2024-01-31 50', 'practice/2 2024-02-01–2024-12-31 100'],
      ],
      [
        'until after it ended',
        ['2024-12-01', '2029-01-31'],
        ['practice 2024-01-01–2024-11-30 100', 'practice/2 2024-12-01–2024-12-31 50'],
      ],
      [
        'for as long as it goes on',
        ['2024-12-01', null],
        ['practice 2024-01-01–2024-11-30 100', 'practice/2 2024-12-01–2024-12-31 50'],
      ],
    ] as const)('changes %s', (_name, [startsOn, endsOn], expected) => {
      expect(after(year, position(startsOn, endsOn))).toEqual(expected)
    })

    it('changes an open period, and leaves it open', () => {
      expect(after(ongoing, position('2025-01-01', null))).toEqual([
        'practice 2024-01-01–2024-12-31 100',
        'practice/2 2025-01-01– 50',
      ])
      expect(after(ongoing, position('2025-01-01', '2025-06-30'))).toEqual([
        'practice 2024-01-01–2024-12-31 100',
        'practice/2 2025-01-01–2025-06-30 50',
        'practice/3 2025-07-01– 100',
      ])
    })

    it('changes all pieces that earlier changes have made of the period', () => {
      expect(
        after(ongoing, position('2025-01-01', '2025-12-31'), position('2025-07-01', '2026-06-30', 80)),
      ).toEqual([
        'practice 2024-01-01–2024-12-31 100',
        'practice/2 2025-01-01–2025-06-30 50',
        'practice/3 2025-07-01–2025-12-31 80',
        'practice/4 2026-01-01–2026-06-30 80',
        'practice/5 2026-07-01– 100',
      ])
    })

    it('leaves other periods of the same days alone, and cuts nothing for the same percentage', () => {
      const two = path(['evenings', '2024-01-01', null, 20], ['practice', '2024-01-01', null, 80])
      expect(after(two, position('2025-01-01', null, 60))).toEqual([
        'evenings 2024-01-01– 20',
        'practice 2024-01-01–2024-12-31 80',
        'practice/2 2025-01-01– 60',
      ])
      expect(after(two, position('2025-01-01', null, 80))).toEqual([
        'evenings 2024-01-01– 20',
        'practice 2024-01-01– 80',
      ])
    })

    it('keeps what else is known of the period', () => {
      const registration = [{ startsOn: '2024-06-01', endsOn: null }]
      const [known] = path(['hospital', '2024-01-01', null]).periods
      if (known === undefined) throw new Error('There is one.')
      const facts = { periods: [{ ...known, registration, planned: true }], absences: [] }
      const { periods } = changePath(facts, [position('2025-01-01', null, 50, 'hospital')])
      expect(periods).toMatchObject([
        { registration, planned: true, category: 'institution', origin: { periodId: 'hospital' } },
        { registration, planned: true, category: 'institution', origin: { periodId: 'hospital' } },
      ])
    })
  })

  describe('an absence', () => {
    it('comes to those there are', () => {
      const facts = { ...year, absences: [{ id: 'known', ...leave('2024-01-01', '2024-01-31') }] }
      const { absences, periods } = changePath(facts, [leave('2024-02-01', '2024-02-29')])
      expect(absences).toEqual([
        facts.absences[0],
        { id: 'change-0', type: 'sickness', startsOn: '2024-02-01', endsOn: '2024-02-29', percent: 100 },
      ])
      expect(periods).toHaveLength(1)
    })
  })

  describe('new service', () => {
    it('stands beside what there is', () => {
      expect(after(year, service('2024-06-01', null, false))).toEqual([
        'practice 2024-01-01–2024-12-31 100',
        'change-0 2024-06-01– 80',
      ])
    })

    it('stands instead of all that is in its days', () => {
      const several = path(
        ['first', '2023-01-01', '2024-02-29'],
        ['evenings', '2024-03-01', '2024-03-31', 20],
        ['second', '2024-03-01', null],
      )
      expect(after(several, service('2024-02-29', '2024-04-30'))).toEqual([
        'first 2023-01-01–2024-02-28 100',
        'change-0 2024-02-29–2024-04-30 80',
        'second 2024-05-01– 100',
      ])
    })

    it('leaves nothing after it where it goes on', () => {
      expect(after(ongoing, service('2024-03-01', null))).toEqual([
        'practice 2024-01-01–2024-02-29 100',
        'change-0 2024-03-01– 80',
      ])
    })

    it('knows which change it comes from, in pieces too', () => {
      const { periods } = changePath(year, [
        leave('2024-01-01', '2024-01-31'),
        service('2025-01-01', '2025-12-31', false),
        service('2025-06-01', '2025-06-30'),
      ])
      expect(periods.map(({ id, origin }) => ({ id, origin }))).toEqual([
        { id: 'practice', origin: { periodId: 'practice' } },
        { id: 'change-1', origin: { change: 1 } },
        { id: 'change-2', origin: { change: 2 } },
        { id: 'change-1/2', origin: { change: 1 } },
      ])
    })
  })

  describe('a move', () => {
    const three = path(
      ['before', '2024-01-01', '2024-12-31'],
      ['hospital', '2025-01-01', '2025-06-30'],
      ['practice', '2025-07-01', null],
    )

    it('changes places with what stands there, earlier or later', () => {
      expect(after(three, move('2024-01-01'))).toEqual([
        'hospital 2024-01-01–2024-06-29 100',
        'before 2024-06-30–2025-06-30 100',
        'practice 2025-07-01– 100',
      ])
      expect(after(three, move('2026-01-01'))).toEqual([
        'before 2024-01-01–2024-12-31 100',
        'practice 2025-01-01–2025-12-31 100',
        'hospital 2026-01-01–2026-06-30 100',
        'practice/2 2026-07-01– 100',
      ])
    })

    it('shares days with where it was', () => {
      expect(after(three, move('2024-12-01'))).toEqual([
        'before 2024-01-01–2024-11-30 100',
        'hospital 2024-12-01–2025-05-30 100',
        'before/2 2025-05-31–2025-06-30 100',
        'practice 2025-07-01– 100',
      ])
      expect(after(three, move('2025-02-01'))).toEqual([
        'before 2024-01-01–2024-12-31 100',
        'practice 2025-01-01–2025-01-31 100',
        'hospital 2025-02-01–2025-07-31 100',
        'practice/2 2025-08-01– 100',
      ])
    })

    it('stays where it is when it begins on the same day', () => {
      expect(after(three, move('2025-01-01'))).toEqual(after(three))
    })

    it('keeps its length over 29 February', () => {
      const leap = path(['hospital', '2023-02-01', '2023-03-01'], ['practice', '2023-03-02', null])
      expect(after(leap, move('2024-02-01'))).toEqual([
        'practice 2023-02-01–2024-01-31 100',
        'hospital 2024-02-01–2024-02-29 100',
        'practice/2 2024-03-01– 100',
      ])
    })

    it('changes places with several at once, each with its own days', () => {
      const several = path(
        ['first', '2024-01-01', '2024-03-31', 60],
        ['second', '2024-04-01', '2024-12-31', 80],
        ['evenings', '2024-02-01', '2024-06-30', 20],
        ['hospital', '2025-01-01', '2025-06-30'],
      )
      expect(after(several, move('2024-01-01'))).toEqual([
        'hospital 2024-01-01–2024-06-29 100',
        'evenings 2024-06-30–2024-06-30 20',
        'second 2024-06-30–2024-12-31 80',
        'first 2025-01-01–2025-04-01 60',
        'evenings/2 2025-02-01–2025-06-30 20',
        'second/2 2025-04-02–2025-06-30 80',
      ])
    })

    it('leaves a hole where it moves to days without service', () => {
      const last = path(['before', '2024-01-01', '2024-12-31'], ['hospital', '2025-01-01', '2025-06-30'])
      expect(after(last, move('2026-01-01'))).toEqual([
        'before 2024-01-01–2024-12-31 100',
        'hospital 2026-01-01–2026-06-30 100',
      ])
    })

    it('leaves in peace what goes on beside it in both places', () => {
      const beside = path(
        ['evenings', '2024-01-01', null, 20],
        ['before', '2024-01-01', '2024-12-31', 80],
        ['hospital', '2025-01-01', '2025-06-30', 80],
      )
      expect(after(beside, move('2024-07-01'))).toEqual([
        'before 2024-01-01–2024-06-30 80',
        'evenings 2024-01-01– 20',
        'hospital 2024-07-01–2024-12-28 80',
        'before/2 2024-12-29–2025-06-30 80',
      ])
    })

    it('takes the pieces along that the period was cut into', () => {
      expect(after(three, position('2025-01-01', '2025-01-31', 60, 'hospital'), move('2024-12-01'))).toEqual([
        'before 2024-01-01–2024-11-30 100',
        'hospital 2024-12-01–2024-12-31 60',
        'hospital/2 2025-01-01–2025-05-30 100',
        'before/2 2025-05-31–2025-06-30 100',
        'practice 2025-07-01– 100',
      ])
    })
  })

  it('makes changes in their order', () => {
    const changes = [service('2024-03-01', '2024-03-31'), service('2024-03-15', null)]
    expect(after(year, ...changes)).toEqual([
      'practice 2024-01-01–2024-02-29 100',
      'change-0 2024-03-01–2024-03-14 80',
      'change-1 2024-03-15– 80',
    ])
    expect(after(year, ...changes.toReversed())).toEqual([
      'practice 2024-01-01–2024-02-29 100',
      'change-1 2024-03-01–2024-03-31 80',
      'change-0 2024-04-01– 80',
    ])
  })

  it('gives every period a name of its own, also where a name is taken', () => {
    const odd = path(
      ['practice', '2024-01-01', null],
      ['practice/2', '2024-06-01', null],
      ['change-0', '2023-01-01', null],
    )
    const { periods } = changePath(odd, [
      service('2024-03-01', '2024-03-31', false),
      position('2025-01-01', null),
    ])
    expect(new Set(periods.map(({ id }) => id)).size).toBe(5)
  })

  describe('finds why a change cannot be made', () => {
    const closed = path(['hospital', '2024-01-01', '2024-06-30'], ['practice', '2024-07-01', null])
    it.each<[string, PathChange[], ReturnType<typeof findChangeProblem>]>([
      [
        '31 February',
        [leave('2024-02-31', '2024-03-01')],
        { change: 0, code: 'not-a-day', field: 'startsOn' },
      ],
      [
        '29 February of a common year',
        [service('2024-01-01', '2025-02-29')],
        { change: 0, code: 'not-a-day', field: 'endsOn' },
      ],
      ['a move to no day', [move('2024-13-01')], { change: 0, code: 'not-a-day', field: 'startsOn' }],
      [
        'an end before the start',
        [position('2025-01-01', '2024-12-31')],
        { change: 0, code: 'ends-before-start', field: 'endsOn' },
      ],
      [
        '0 %',
        [position('2025-01-01', null, 0)],
        { change: 0, code: 'percent-out-of-range', field: 'positionPercent' },
      ],
      [
        'more than 100 %',
        [{ ...service('2025-01-01', null), positionPercent: 100.01 }],
        { change: 0, code: 'percent-out-of-range', field: 'positionPercent' },
      ],
      [
        'three decimals',
        [{ ...leave('2025-01-01', '2025-01-31'), percent: 33.333 }],
        { change: 0, code: 'percent-out-of-range', field: 'percent' },
      ],
      [
        'a period that is not there',
        [move('2025-01-01', 'other')],
        { change: 0, code: 'period-unknown', field: 'periodId' },
      ],
      [
        'an open period that is to move',
        [move('2025-01-01', 'practice')],
        { change: 0, code: 'open-period', field: 'periodId' },
      ],
      [
        'days before the period',
        [position('2024-01-01', '2024-06-30')],
        { change: 0, code: 'outside-period', field: 'startsOn' },
      ],
      [
        'days after the period',
        [position('2024-07-01', null, 50, 'hospital')],
        { change: 0, code: 'outside-period', field: 'startsOn' },
      ],
      [
        'a period that an earlier change has replaced',
        [leave('2024-01-01', '2024-01-31'), service('2024-01-01', '2024-06-30'), move('2025-01-01')],
        { change: 2, code: 'period-unknown', field: 'periodId' },
      ],
      [
        'days that an earlier change has taken from the period',
        [service('2025-01-01', '2025-12-31'), position('2025-03-01', '2025-03-31')],
        { change: 1, code: 'outside-period', field: 'startsOn' },
      ],
    ])('%s', (_name, changes, problem) => {
      expect(findChangeProblem(closed, changes)).toEqual(problem)
    })

    it('and nothing where all can be made, on the first and the last day too', () => {
      expect(
        findChangeProblem(closed, [
          position('2024-06-30', '2024-06-30', 50, 'hospital'),
          position('2020-01-01', '2024-07-01', 99.99),
          leave('2024-02-29', '2024-02-29'),
          move('2026-01-01'),
        ]),
      ).toBeNull()
    })
  })

  describe('obeys the laws', { timeout: 30_000 }, () => {
    const anyPath = fc.oneof(anyFacts, anySuccession)
    const anyChanged = anyPath.chain(facts => fc.tuple(fc.constant(facts), anyChanges(facts)))

    /** What is served on a day. */
    const offeredOn = (periods: readonly ServicePeriod[], day: string) =>
      periods
        .filter(period => isWithin(day, period))
        .map(({ category, positionPercent }) => `${category} ${positionPercent}`)
        .sort()

    /** The days that a change can touch. */
    function touched({ periods }: { periods: readonly ServicePeriod[] }, change: PathChange): DayRange[] {
      if (change.kind === 'absence') return []
      if (change.kind !== 'move') return [change]
      const moved = periods.find(({ id }) => id === change.periodId)
      if (moved === undefined || moved.endsOn === null) return []
      const length = countDays(moved.startsOn, moved.endsOn)
      return [moved, { startsOn: change.startsOn, endsOn: addDays(change.startsOn, length - 1) }]
    }

    /** Every day on which something begins or has just ended, before or after. */
    const edgesOf = (ranges: readonly DayRange[]) =>
      ranges.flatMap(({ startsOn, endsOn }) => [
        addDays(startsOn, -1),
        startsOn,
        ...(endsOn === null ? [] : [endsOn, addDays(endsOn, 1)]),
      ])

    it('offers on days outside a change what was offered', () => {
      fc.assert(
        fc.property(anyChanged, ([facts, changes]) => {
          const [change] = possible(facts, changes)
          if (change === undefined) return
          const { periods } = changePath(facts, [change])
          const days = touched(facts, change)
          const outside = edgesOf([...facts.periods, ...periods]).filter(
            day => !days.some(range => isWithin(day, range)),
          )
          for (const day of outside)
            expect([day, offeredOn(periods, day)]).toEqual([day, offeredOn(facts.periods, day)])
        }),
        RUNS,
      )
    })

    it('loses no day of service by a move', () => {
      fc.assert(
        fc.property(anyChanged, ([facts, changes]) => {
          const moves = possible(
            facts,
            changes.filter(({ kind }) => kind === 'move'),
          )
          const daysOf = (periods: readonly ServicePeriod[]) => {
            const days = new Map<string, number>()
            for (const { category, positionPercent, startsOn, endsOn } of periods) {
              const kind = `${category} ${positionPercent}`
              days.set(kind, (days.get(kind) ?? 0) + countDays(startsOn, endsOn ?? '2100-01-01'))
            }
            return days
          }
          expect(daysOf(changePath(facts, moves).periods)).toEqual(daysOf(facts.periods))
        }),
        RUNS,
      )
    })

    it('names every period once, and keeps the name of each that is still there', () => {
      fc.assert(
        fc.property(anyChanged, ([facts, changes]) => {
          const { periods } = changePath(facts, possible(facts, changes))
          const ids = periods.map(({ id }) => id)
          expect(new Set(ids).size).toBe(ids.length)
          for (const { origin } of periods) if ('periodId' in origin) expect(ids).toContain(origin.periodId)
        }),
        RUNS,
      )
    })

    it('does not look at the order of the periods', () => {
      fc.assert(
        fc.property(
          anyChanged.chain(([facts, changes]) =>
            fc.tuple(
              fc.constant(facts),
              fc.constant(changes),
              fc.shuffledSubarray([...facts.periods], { minLength: facts.periods.length }),
            ),
          ),
          ([facts, changes, periods]) => {
            const all = possible(facts, changes)
            expect(changePath({ ...facts, periods }, all)).toEqual(changePath(facts, all))
            expect(findChangeProblem({ ...facts, periods }, changes)).toEqual(
              findChangeProblem(facts, changes),
            )
          },
        ),
        RUNS,
      )
    })

    it('leaves its input as it is', () => {
      fc.assert(
        fc.property(anyChanged, ([facts, changes]) => {
          const before = structuredClone(facts)
          changePath(facts, possible(facts, changes))
          expect(facts).toEqual(before)
        }),
        { numRuns: 200 },
      )
    })
  })
})
