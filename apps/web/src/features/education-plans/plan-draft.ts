import {
  type AssessmentPoint,
  AssessmentPoint as AssessmentPointSchema,
  type EducationPlan,
  type FieldError,
  type PlanContent,
  PlanDraftChange,
  type PlannedCourse,
  PlannedCourse as PlannedCourseSchema,
  type PlannedGoal,
} from '@alis/contract'
import { check } from '../../forms/check.ts'
import { readDay, writeDay } from '../../forms/day-text.ts'
import { readNumber, writeNumber } from '../../forms/number-text.ts'

export type CourseKind = PlannedCourse['kind']
export type AssessmentKind = AssessmentPoint['kind']

/** A course as it stands in the fields. */
export type CourseRow = { kind: CourseKind | ''; title: string; hours: string; plannedOn: string }

/** An assessment point as it stands in the fields. */
export type PointRow = { on: string; kind: AssessmentKind | ''; remark: string }

/** All that is written in the editor, also what is no day and no number yet. */
export type PlanDraft = {
  reason: string
  goals: readonly PlannedGoal[]
  courses: readonly CourseRow[]
  groupStartsOn: string
  supervisionRemark: string
  assessmentPoints: readonly PointRow[]
  remarks: string
}

/** What is saved, compared and chosen as a whole, in the order of the page. */
export const draftSections = [
  'reason',
  'goals',
  'courses',
  'groupStartsOn',
  'supervisionRemark',
  'assessmentPoints',
  'remarks',
] as const
export type DraftSection = (typeof draftSections)[number]

export const emptyCourse: CourseRow = { kind: '', title: '', hours: '', plannedOn: '' }
export const emptyPoint: PointRow = { on: '', kind: '', remark: '' }

/** A stored plan as it stands in the fields. */
export const toDraft = ({ content, reason }: Pick<EducationPlan, 'content' | 'reason'>): PlanDraft => ({
  reason: reason ?? '',
  goals: content.goals,
  courses: content.courses.map(({ kind, title, hours, plannedOn }) => ({
    kind,
    title: title ?? '',
    hours: hours === null ? '' : writeNumber(hours),
    plannedOn: writeDay(plannedOn),
  })),
  groupStartsOn: writeDay(content.groupStartsOn),
  supervisionRemark: content.supervisionRemark ?? '',
  assessmentPoints: content.assessmentPoints.map(({ on, kind, remark }) => ({
    on: writeDay(on),
    kind,
    remark: remark ?? '',
  })),
  remarks: content.remarks ?? '',
})

const isEmptyRow = (row: CourseRow | PointRow) => Object.values(row).every(text => text.trim() === '')

const orNull = (text: string): string | null => text.trim() || null

const toCourse = ({ kind, title, hours, plannedOn }: CourseRow) => ({
  kind: kind || undefined,
  title: orNull(title),
  hours: readNumber(hours) ?? null,
  plannedOn: readDay(plannedOn),
})

const toPoint = ({ on, kind, remark }: PointRow) => ({
  on: readDay(on) ?? undefined,
  kind: kind || undefined,
  remark: orNull(remark),
})

const byGoal = (one: PlannedGoal, other: PlannedGoal) => (one.goalId < other.goalId ? -1 : 1)

/** The sections as the contract has them, as far as they are written. Rows with nothing in them are not there. */
const toValues = (draft: PlanDraft) => ({
  reason: draft.reason.trim(),
  goals: draft.goals.toSorted(byGoal),
  courses: draft.courses.filter(row => !isEmptyRow(row)).map(toCourse),
  groupStartsOn: readDay(draft.groupStartsOn),
  supervisionRemark: orNull(draft.supervisionRemark),
  assessmentPoints: draft.assessmentPoints.filter(row => !isEmptyRow(row)).map(toPoint),
  remarks: orNull(draft.remarks),
})

/** Whether two drafts say the same in a section, however it is written. */
export function isSameIn(section: DraftSection, one: PlanDraft, other: PlanDraft): boolean {
  if (one[section] === other[section]) return true
  return JSON.stringify(toValues(one)[section]) === JSON.stringify(toValues(other)[section])
}

/** What is sent of some sections. They are right: `findWrong` found nothing in them. */
export function toChange(
  draft: PlanDraft,
  sections: readonly DraftSection[],
): Partial<PlanContent & { reason: string }> {
  const values = Object.entries(toValues(draft)).filter(([name]) =>
    sections.some(section => section === name),
  )
  // What was just checked against the contract's schemas has their type.
  return Object.fromEntries(values) as Partial<PlanContent & { reason: string }>
}

/** Of each row that is sent, its place among the rows on the page. */
const sentPlaces = (rows: readonly (CourseRow | PointRow)[]): number[] =>
  rows.flatMap((row, place) => (isEmptyRow(row) ? [] : [place]))

/** The server counts the rows that it was sent; the page has empty ones between them. */
export function toRowsOnPage(draft: PlanDraft, errors: readonly FieldError[]): FieldError[] {
  return errors.map(error => {
    const [, section = '', row = '', ...rest] = error.path.split('/')
    if (row === '' || (section !== 'courses' && section !== 'assessmentPoints')) return error
    const place = sentPlaces(draft[section])[Number(row)]
    return place === undefined ? error : { ...error, path: ['', section, place, ...rest].join('/') }
  })
}

const within = (section: DraftSection, place: number, errors: readonly FieldError[]): FieldError[] =>
  errors.map(error => ({ ...error, path: `/${section}/${place}${error.path}` }))

const { groupStartsOn, supervisionRemark, remarks, reason } = PlanDraftChange.properties

/** What is wrong in the fields, by the contract's rules; `/courses/2/hours` is the hours of the third row. */
export function findWrong(draft: PlanDraft, stored: PlanDraft): FieldError[] {
  const values = toValues(draft)
  const texts = check(
    {
      groupStartsOn: values.groupStartsOn,
      supervisionRemark: values.supervisionRemark,
      remarks: values.remarks,
      // The first plan has no reason; a revision keeps having one.
      reason: isSameIn('reason', draft, stored) ? undefined : values.reason,
    },
    { properties: { groupStartsOn, supervisionRemark, remarks, reason } },
  )
  return [
    ...texts,
    ...draft.courses.flatMap((row, place) =>
      isEmptyRow(row) ? [] : within('courses', place, check(toCourse(row), PlannedCourseSchema)),
    ),
    ...draft.assessmentPoints.flatMap((row, place) =>
      isEmptyRow(row) ? [] : within('assessmentPoints', place, check(toPoint(row), AssessmentPointSchema)),
    ),
  ]
}

/** The section that an error is in; undefined where it is in none of them. */
export const sectionOf = ({ path }: FieldError): DraftSection | undefined =>
  draftSections.find(section => path === `/${section}` || path.startsWith(`/${section}/`))
