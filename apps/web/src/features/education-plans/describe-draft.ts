import type { Texts } from '@alis/texts'
import { readDay } from '../../forms/day-text.ts'
import type { PlaceOf } from './describe-item.ts'
import type { CourseRow, DraftSection, PlanDraft, PointRow } from './plan-draft.ts'

/** The code and title of a goal. */
export type GoalName = (goalId: string) => string

const parts = (...texts: readonly string[]): string => texts.filter(text => text.trim() !== '').join(', ')

/** A day as others are shown, or as it was written where it is none. */
const dayOf = ({ formats }: Texts, text: string): string => formats.day(readDay(text) ?? '')

const courseLine = (texts: Texts, { kind, title, hours, plannedOn }: CourseRow): string =>
  parts(
    kind === '' ? '' : texts.educationPlans.courseKinds[kind],
    title,
    dayOf(texts, plannedOn),
    hours.trim() === '' ? '' : texts.educationPlans.courses.inHours({ hours }),
  )

const pointLine = (texts: Texts, { on, kind, remark }: PointRow): string =>
  parts(dayOf(texts, on), kind === '' ? '' : texts.educationPlans.assessmentKinds[kind], remark)

/** What is written in a section, a line for each of its parts, to be compared by eye. */
export function describeDraft(
  texts: Texts,
  section: DraftSection,
  draft: PlanDraft,
  names: { goalName: GoalName; placeOf: PlaceOf },
): string[] {
  const { changes, periods } = texts.educationPlans
  const lines = () => {
    switch (section) {
      case 'goals':
        return draft.goals.map(({ goalId, periodId }) =>
          changes.goalIn({
            goal: names.goalName(goalId),
            place: periodId === null ? changes.notPlaced : (names.placeOf(periodId) ?? periods.removed),
          }),
        )
      case 'courses':
        return draft.courses.map(row => courseLine(texts, row))
      case 'assessmentPoints':
        return draft.assessmentPoints.map(row => pointLine(texts, row))
      case 'groupStartsOn':
        return [dayOf(texts, draft.groupStartsOn)]
      default:
        return [draft[section].trim()]
    }
  }
  return lines().filter(line => line !== '')
}
