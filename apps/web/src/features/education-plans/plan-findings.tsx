import type { EducationPlan, PlanFinding } from '@alis/contract'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { getRouteApi } from '@tanstack/react-router'
import { hasRole } from '../../frame/sections.ts'
import { useTexts } from '../../i18n/language.ts'
import { TextLink } from '../../ui/link.tsx'
import type { PlaceOf } from './describe-item.ts'
import styles from './plan.module.css'

const signedIn = getRouteApi('/signed-in')

/** The part of the editor in which a finding is mended; null where the record is what mends it. */
const editorParts: Record<
  PlanFinding['code'],
  'goals' | 'courses' | 'groupStartsOn' | 'assessmentPoints' | null
> = {
  'goal-planned-nowhere': 'goals',
  'goal-not-at-arena': 'goals',
  'goal-in-removed-period': 'goals',
  'goal-of-older-catalogue': 'goals',
  'period-without-arena': null,
  'core-course-missing': 'courses',
  'emergency-course-missing': 'courses',
  'too-few-topic-courses': 'courses',
  'no-supervisor': null,
  'no-group': 'groupStartsOn',
  'no-assessment-point': 'assessmentPoints',
}

type FindingProps = { plan: EducationPlan; finding: PlanFinding }

/** What to do about a finding, for who can do it. */
function Act({ plan: { id, trainee, can }, finding: { code } }: FindingProps) {
  const { acts } = useTexts().educationPlans.findings
  const { me } = signedIn.useRouteContext()
  const params = { traineeId: trainee.id }
  if (code === 'period-without-arena')
    return (
      <TextLink to="/leger/$traineeId/tjeneste" params={params}>
        {acts.arena}
      </TextLink>
    )
  if (code === 'no-supervisor')
    return hasRole(me, 'coordinator') ? (
      <TextLink to="/leger/$traineeId/veileder/ny" params={params}>
        {acts.appoint}
      </TextLink>
    ) : (
      <TextLink to="/leger/$traineeId/veiledning" params={params}>
        {acts.supervisor}
      </TextLink>
    )
  const part = editorParts[code]
  if (can.change && part !== null) {
    const word = {
      goals: acts.goals,
      courses: acts.courses,
      groupStartsOn: acts.group,
      assessmentPoints: acts.assessment,
    }[part]
    return (
      <TextLink to="/planer/$planId/rediger" params={{ planId: id }} hash={part}>
        {word}
      </TextLink>
    )
  }
  return null
}

// The rest is told by its number: the plan itself shows which.
const NAMED = 6

/** What a finding is about, in words: goals by their codes, courses and periods by their names. */
function useSubjects(placeOf: PlaceOf) {
  const { educationPlans, formats } = useTexts()
  const nameOf = ({ code }: PlanFinding, subject: string): string => {
    if (code === 'period-without-arena') return placeOf(subject) ?? educationPlans.periods.removed
    const kinds: Readonly<Record<string, string>> = educationPlans.courseKinds
    return kinds[subject] ?? subject
  }
  return (finding: PlanFinding): string => {
    const names = [...new Set(finding.subjects.map(subject => nameOf(finding, subject)))]
    if (names.length <= NAMED) return formats.list(names)
    return educationPlans.findings.andMore({
      shown: names.slice(0, NAMED).join(', '),
      count: formats.number(names.length - NAMED),
    })
  }
}

/** What deserves a look in a plan, with the act that mends it. */
export function PlanFindings({ plan, placeOf }: { plan: EducationPlan; placeOf: PlaceOf }) {
  const { educationPlans, formats } = useTexts()
  const { findings: words } = educationPlans
  const subjectsOf = useSubjects(placeOf)
  if (plan.findings.length === 0) return null
  return (
    <section aria-labelledby="findings" className={styles.section}>
      <Heading id="findings" level="2" size="small">
        {words.title}
      </Heading>
      <ul className={styles.list}>
        {plan.findings.map(finding => (
          <li key={finding.code}>
            {words.sentences[finding.code]({
              count: finding.subjects.length,
              number: formats.number(finding.subjects.length),
              subjects: subjectsOf(finding),
            })}{' '}
            <Act plan={plan} finding={finding} />
          </li>
        ))}
      </ul>
      <BodyShort size="small" textColor="subtle">
        {words.note}
      </BodyShort>
      {plan.can.revise && (
        <div>
          <TextLink to="/leger/$traineeId/plan/ny" params={{ traineeId: plan.trainee.id }}>
            {words.acts.revise}
          </TextLink>
        </div>
      )}
    </section>
  )
}
