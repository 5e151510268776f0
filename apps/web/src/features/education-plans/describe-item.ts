import type { PlanChange, PlanPeriod, PlanSections } from '@alis/contract'
import type { Texts } from '@alis/texts'

type Course = PlanSections['courses'][number]
type Goal = PlanSections['goals'][number]
type Group = PlanSections['groups'][number]
type Leave = NonNullable<PlanSections['leave']>[number]
type Point = PlanSections['assessmentPoints'][number]
type Supervisor = PlanSections['supervisors'][number]

/** The name of the place of a period; null where the period is not there any more. */
export type PlaceOf = (periodId: string) => string | null

/** Places by the periods of a plan. */
export function placesOf(periods: readonly Pick<PlanPeriod, 'id' | 'place'>[]): PlaceOf {
  const places = new Map(periods.map(({ id, place }) => [id, place]))
  return periodId => places.get(periodId) ?? null
}

/** `Toppen legesenter: Åpen uselektert praksis, 1.3.2024–, 80 %`. */
export const describePlanPeriod = (
  { categories, educationPlans, formats }: Texts,
  { place, category, startsOn, endsOn, positionPercent }: PlanPeriod,
): string =>
  educationPlans.periods.inOneLine({
    place,
    category: categories[category],
    days: formats.range(startsOn, endsOn),
    percent: formats.percent(positionPercent),
  })

/** `Grunnkurs A`, or the kind with the name of the course. */
export const nameCourse = (
  { educationPlans }: Texts,
  { kind, title }: Pick<Course, 'kind' | 'title'>,
): string =>
  title === null
    ? educationPlans.courseKinds[kind]
    : educationPlans.courses.named({ kind: educationPlans.courseKinds[kind], title })

export function describeCourse(texts: Texts, course: Course): string {
  const { courses } = texts.educationPlans
  const { formats } = texts
  return [
    nameCourse(texts, course),
    course.plannedOn === null ? courses.noDay : formats.day(course.plannedOn),
    ...(course.hours === null ? [] : [courses.inHours({ hours: formats.number(course.hours) })]),
  ].join(', ')
}

export function describeGoal({ educationPlans }: Texts, goal: Goal, placeOf: PlaceOf): string {
  const { changes, periods } = educationPlans
  const place = goal.periodId === null ? changes.notPlaced : (placeOf(goal.periodId) ?? periods.removed)
  return changes.goalIn({ goal: `${goal.code} ${goal.title}`, place })
}

export function describePoint({ educationPlans, formats }: Texts, { on, kind, remark }: Point): string {
  const line = educationPlans.assessment.line({
    day: formats.day(on),
    kind: educationPlans.assessmentKinds[kind],
  })
  return remark === null ? line : `${line}. ${remark}`
}

export const describeSupervisor = (
  { educationPlans, formats }: Texts,
  { name, appointedAs, startsOn, endsOn }: Supervisor,
): string =>
  educationPlans.supervision.supervisor({
    name,
    as: educationPlans.appointedAs[appointedAs],
    days:
      endsOn === null
        ? educationPlans.supervision.onwards({ day: formats.day(startsOn) })
        : formats.range(startsOn, endsOn),
  })

export function describeGroup({ educationPlans, formats }: Texts, group: Group): string {
  const { supervision } = educationPlans
  return [
    supervision.group({ name: group.name, joined: formats.day(group.joinedOn) }),
    ...(group.leftOn === null ? [] : [supervision.left({ day: formats.day(group.leftOn) })]),
    ...(group.diplomaOn === null ? [] : [supervision.diploma({ day: formats.day(group.diplomaOn) })]),
  ].join(', ')
}

export const describeLeave = (
  { absences, absenceTypes, formats }: Texts,
  { type, startsOn, endsOn, percent }: Leave,
): string =>
  absences.inOneLine({
    type: absenceTypes[type],
    days: formats.range(startsOn, endsOn),
    percent: formats.percent(percent),
  })

/** One side of a change in a sentence; null where there is nothing on it. A change has the shape of its section's items. */
export function describeItem(
  texts: Texts,
  section: PlanChange['section'],
  item: unknown,
  placeOf: PlaceOf,
): string | null {
  if (item === null || item === undefined) return null
  switch (section) {
    case 'periods':
      return describePlanPeriod(texts, item as PlanPeriod)
    case 'leave':
      return describeLeave(texts, item as Leave)
    case 'supervisors':
      return describeSupervisor(texts, item as Supervisor)
    case 'groups':
      return describeGroup(texts, item as Group)
    case 'goals':
      return describeGoal(texts, item as Goal, placeOf)
    case 'courses':
      return describeCourse(texts, item as Course)
    case 'assessmentPoints':
      return describePoint(texts, item as Point)
    case 'groupStartsOn':
      return texts.formats.day(item as string)
    case 'supervisionRemark':
    case 'remarks':
      return item as string
  }
}
