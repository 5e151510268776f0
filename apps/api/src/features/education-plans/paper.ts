import type { EducationPlan, PlanSections } from '@alis/contract'
import { loadTexts, type Texts } from '@alis/texts'
import { printPaper } from '../../core/paper.ts'
import type { PlanVersion } from './list-store.ts'

/** A table as the template places it; where it has no rows, the sentence that says so. */
type Table = { columns: readonly string[]; rows: readonly (readonly string[])[]; empty: string }

type Fact = readonly [label: string, value: string]

/** What a person wrote in several lines, line by line. */
const linesOf = (text: string): string[] => text.split(/\r\n|[\n\r]/)

const nameOf = ({ trainee }: EducationPlan) => `${trainee.givenName} ${trainee.familyName}`

const agreedIn = (
  agreement: EducationPlan['traineeAgreement'],
  { educationPlanPaper: words, formats }: Texts,
): string => {
  if (agreement === null) return words.notAgreed
  const name = agreement.isDeputy ? words.deputy(agreement.by) : agreement.by
  const sentence = words.agreedAt(name, formats.moment(agreement.at))
  return agreement.isStillTrue ? sentence : `${sentence}. ${words.voided}`
}

function factsOf(plan: EducationPlan, today: string, { educationPlanPaper: words, formats }: Texts): Fact[] {
  const { agreedAt, dueOn, reason, trainee } = plan
  return [
    [words.doctor, nameOf(plan)],
    [words.hprNumber, trainee.hprNumber],
    [words.provider, words.municipality(trainee.provider.name)],
    [words.version, formats.number(plan.number)],
    ...(agreedAt === null ? [] : [[words.agreed, formats.moment(agreedAt)] as const]),
    ...(dueOn === null ? [] : [[words.revisedBefore, formats.dayInSentence(dueOn)] as const]),
    ...(reason === null ? [] : [[words.reason, reason] as const]),
    [words.printed, formats.dayInSentence(today)],
  ]
}

function periodsOf(
  { periods }: PlanSections,
  { categories, educationPlanPaper: words, formats }: Texts,
): Table {
  const rows = periods.map(({ place, arena, category, startsOn, endsOn, positionPercent, isPlanned }) => [
    place,
    arena?.name ?? words.noArena,
    categories[category],
    `${formats.range(startsOn, endsOn)}${isPlanned ? ` (${words.planned})` : ''}`,
    formats.percent(positionPercent),
  ])
  return { columns: words.periodColumns, rows, empty: words.noPeriods }
}

/** The goals of each period, then those of removed periods, then those that are placed nowhere; each with its heading. */
function goalsOf({ periods, goals }: PlanSections, { educationPlanPaper: words, formats }: Texts) {
  const known = new Set(periods.map(({ id }) => id))
  const among = (title: string, isAmong: (periodId: string | null) => boolean) => ({
    title,
    rows: goals.flatMap(({ code, title: goal, periodId }) => (isAmong(periodId) ? [[code, goal]] : [])),
  })
  return [
    ...periods.map(({ id, place, startsOn, endsOn }) =>
      among(words.goalsIn(words.inSpan(place, formats.range(startsOn, endsOn))), periodId => periodId === id),
    ),
    among(words.periodGone, periodId => periodId !== null && !known.has(periodId)),
    among(words.notPlaced, periodId => periodId === null),
  ].filter(({ rows }) => rows.length > 0)
}

function coursesOf(
  { courses }: PlanSections,
  { educationPlanPaper: words, educationPlans, formats }: Texts,
): Table {
  const rows = courses.map(({ kind, title, hours, plannedOn }) => [
    educationPlans.courseKinds[kind],
    title ?? words.none,
    hours === null ? words.none : formats.number(hours),
    plannedOn === null ? words.none : formats.day(plannedOn),
  ])
  return { columns: words.courseColumns, rows, empty: words.noCourses }
}

function supervisionOf(
  { supervisors, groups, groupStartsOn }: PlanSections,
  { educationPlanPaper: words, formats }: Texts,
): Fact[] {
  const groupSpan = ({ joinedOn, leftOn, diplomaOn }: PlanSections['groups'][number]) => {
    const span = formats.range(joinedOn, leftOn)
    return diplomaOn === null ? span : words.diploma(span, formats.day(diplomaOn))
  }
  return [
    ...supervisors.map(
      ({ appointedAs, name, startsOn, endsOn }) =>
        [words.appointedAs[appointedAs], words.inSpan(name, formats.range(startsOn, endsOn))] as const,
    ),
    ...groups.map(group => [words.group, words.inSpan(group.name, groupSpan(group))] as const),
    ...(groupStartsOn === null ? [] : [[words.groupStarts, formats.dayInSentence(groupStartsOn)] as const]),
  ]
}

function assessmentOf(
  { assessmentPoints }: PlanSections,
  { educationPlanPaper: words, educationPlans, formats }: Texts,
): Table {
  const rows = assessmentPoints.map(({ on, kind, remark }) => [
    formats.day(on),
    educationPlans.assessmentKinds[kind],
    remark ?? '',
  ])
  return { columns: words.assessmentColumns, rows, empty: words.noAssessment }
}

/** Null for who may not read of it: the paper then has no such heading. */
function leaveOf(
  { leave }: PlanSections,
  { absenceTypes, educationPlanPaper: words, formats }: Texts,
): Table | null {
  if (leave === null) return null
  const rows = leave.map(({ type, startsOn, endsOn, percent }) => [
    absenceTypes[type],
    formats.range(startsOn, endsOn),
    formats.percent(percent),
  ])
  return { columns: words.leaveColumns, rows, empty: words.noLeave }
}

function versionsOf(
  versions: readonly PlanVersion[],
  { educationPlanPaper: words, educationPlans, formats }: Texts,
): Table {
  const rows = versions
    .filter(({ status }) => status !== 'discarded')
    .map(({ number, status, agreedAt, traineeAgreedBy, leaderAgreedBy, reason }) => [
      formats.number(number),
      educationPlans.statuses[status],
      agreedAt === null
        ? words.none
        : words.agreedAt(
            formats.moment(agreedAt),
            formats.list([traineeAgreedBy, leaderAgreedBy].filter(name => name !== null)),
          ),
      reason ?? words.none,
    ])
  return { columns: words.versionColumns, rows, empty: words.none }
}

/** Every word and figure of the paper. The template only places them, so nothing that a person typed is ever markup. */
function wordsOf(
  plan: EducationPlan,
  versions: readonly PlanVersion[],
  { language, today }: { language: 'nb' | 'nn'; today: string },
  texts: Texts,
) {
  const { educationPlanPaper: words, formats } = texts
  const { sections } = plan
  return {
    language,
    today,
    title: words.title,
    subtitle: words.subtitle,
    issuer: words.municipality(plan.trainee.provider.name),
    mark: words.mark[plan.status],
    facts: factsOf(plan, today, texts),
    periodsTitle: words.periodsTitle,
    periods: periodsOf(sections, texts),
    goalsTitle: words.goalsTitle,
    goalColumns: words.goalColumns,
    goals: goalsOf(sections, texts),
    noGoals: words.noGoals,
    coursesTitle: words.coursesTitle,
    courses: coursesOf(sections, texts),
    supervisionTitle: words.supervisionTitle,
    supervision: supervisionOf(sections, texts),
    noSupervision: words.noSupervision,
    supervisionRemark: linesOf(sections.supervisionRemark ?? ''),
    assessmentTitle: words.assessmentTitle,
    assessment: assessmentOf(sections, texts),
    leaveTitle: words.leaveTitle,
    leave: leaveOf(sections, texts),
    remarksTitle: words.remarksTitle,
    remarks: linesOf(sections.remarks ?? ''),
    agreementTitle: words.agreementTitle,
    agreement: [
      [words.doctor, agreedIn(plan.traineeAgreement, texts)],
      [words.leader, agreedIn(plan.leaderAgreement, texts)],
    ],
    versionsTitle: words.versionsTitle,
    versions: versionsOf(versions, texts),
    footer: words.footer(nameOf(plan), formats.number(plan.number)),
  }
}

/** The plan as PDF/A, as a reader sees it. */
export async function makePlanPaper(
  plan: EducationPlan,
  versions: readonly PlanVersion[],
  where: { language: 'nb' | 'nn'; today: string },
): Promise<Buffer> {
  const texts = await loadTexts[where.language]()
  return printPaper('education-plans/plan-paper.typ', wordsOf(plan, versions, where, texts))
}
