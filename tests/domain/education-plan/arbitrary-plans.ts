import type { PlanSections } from '@alis/domain'
import fc from 'fast-check'

const anyId = fc.constantFrom('a', 'b', 'c', 'd')
const anyDay = fc.constantFrom('2024-02-29', '2025-01-01', '2026-08-31', '2027-03-01')
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })

const ofIds = <Item extends { id: string }>(item: fc.Arbitrary<Item>) =>
  fc.uniqueArray(item, { maxLength: 4, selector: ({ id }) => id })

/** Plans that have much in common, so that two of them differ in every way that plans can. */
export const anyPlan: fc.Arbitrary<PlanSections> = fc.record({
  periods: ofIds(
    fc.record({
      id: anyId,
      category: fc.constantFrom('open-practice' as const, 'institution' as const),
      place: fc.constantFrom('Torget', 'Toppen'),
      arena: orNull(fc.record({ id: anyId, name: fc.constantFrom('Sykehuset', 'Legevakten') })),
      positionPercent: fc.constantFrom(50, 100),
      startsOn: anyDay,
      endsOn: orNull(anyDay),
      isPlanned: fc.boolean(),
    }),
  ),
  leave: orNull(
    ofIds(
      fc.record({
        id: anyId,
        type: fc.constant('parental-leave' as const),
        startsOn: anyDay,
        endsOn: anyDay,
        percent: fc.constantFrom(50, 100),
      }),
    ),
  ),
  supervisors: ofIds(
    fc.record({
      id: anyId,
      name: fc.constantFrom('Bjørn', 'Anne'),
      appointedAs: fc.constantFrom('individual' as const, 'clinical' as const),
      startsOn: anyDay,
      endsOn: orNull(anyDay),
    }),
  ),
  groups: ofIds(
    fc.record({
      id: anyId,
      name: fc.constant('Gruppe 1'),
      joinedOn: anyDay,
      leftOn: orNull(anyDay),
      diplomaOn: orNull(anyDay),
    }),
  ),
  goals: fc.uniqueArray(
    fc.record({
      goalId: anyId,
      code: fc.constantFrom('ALM 001', 'ALM 002'),
      title: fc.constant('Et mål'),
      periodId: orNull(anyId),
    }),
    { maxLength: 8, selector: ({ goalId, periodId }) => `${goalId} ${periodId}` },
  ),
  courses: fc.array(
    fc.record({
      kind: fc.constantFrom('core-a' as const, 'topic' as const),
      title: orNull(fc.constantFrom('Øye', 'Hud', ' øye ')),
      hours: orNull(fc.constantFrom(15, 20)),
      plannedOn: orNull(anyDay),
    }),
    { maxLength: 6 },
  ),
  groupStartsOn: orNull(anyDay),
  assessmentPoints: fc.array(
    fc.record({
      on: anyDay,
      kind: fc.constantFrom('goals' as const, 'board' as const),
      remark: orNull(fc.constantFrom('Muntlig', 'Skriftlig')),
    }),
    { maxLength: 5 },
  ),
  supervisionRemark: orNull(fc.constantFrom('x', 'y')),
  remarks: orNull(fc.constantFrom('x', 'y')),
})
