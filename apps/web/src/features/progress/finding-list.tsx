import type { Progress } from '@alis/contract'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { useFindingText } from './finding-text.ts'
import styles from './progress-list.module.css'

/** What the reasons for time that does not count say already. */
const saidElsewhere = new Set([
  'outside-registration',
  'before-part-1',
  'below-half-time',
  'category-not-counted',
  'category-capped',
  'absence-deducted',
])

/** What deserves a look: overlaps, gaps, what nobody has checked. Nothing where there is nothing. */
export function FindingList({ progress }: { progress: Progress }) {
  const { progress: texts } = useTexts()
  const sentence = useFindingText()
  const findings = progress.findings.filter(({ code }) => !saidElsewhere.has(code))
  if (findings.length === 0) return null

  return (
    <section aria-labelledby="findings">
      <Heading id="findings" level="2" size="medium" spacing>
        {texts.findings.title}
      </Heading>
      <ul className={styles.list}>
        {findings.map(finding => (
          <li key={`${finding.code} ${finding.params.startsOn} ${finding.params.periodIds}`}>
            <BodyShort>{sentence(finding)}</BodyShort>
          </li>
        ))}
      </ul>
    </section>
  )
}
