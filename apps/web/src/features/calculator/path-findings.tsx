import type { Assessment, Finding } from '@alis/domain'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import styles from './calculator-page.module.css'

/** The days that a finding is about; what concerns the total has none. */
function daysOf(finding: Finding): { startsOn: string; endsOn: string | null } | null {
  if (finding.code === 'absence-deducted') return null
  if (finding.code === 'category-capped') return { startsOn: finding.startsOn, endsOn: null }
  return finding
}

/** What deserves a look in the path. Nobody's registration is known here; that is said once, in the answer. */
export function PathFindings({ assessment }: { assessment: Assessment }) {
  const { calculator, progress, formats } = useTexts()
  const { texts, onDays } = progress.findings
  const findings = assessment.findings.filter(({ code }) => code !== 'registration-unknown')
  if (findings.length === 0) return null

  const sentence = (finding: Finding): string => {
    const text = texts[finding.code]
    const days = daysOf(finding)
    return days === null ? text : onDays({ text, days: formats.range(days.startsOn, days.endsOn) })
  }
  return (
    <section aria-labelledby="path-findings">
      <Heading id="path-findings" level="2" size="medium" spacing>
        {calculator.findings}
      </Heading>
      <ul className={styles.list}>
        {findings.map(finding => (
          <li key={`${finding.code} ${daysOf(finding)?.startsOn}`}>
            <BodyShort>{sentence(finding)}</BodyShort>
          </li>
        ))}
      </ul>
    </section>
  )
}
