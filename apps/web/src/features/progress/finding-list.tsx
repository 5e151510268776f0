import type { Progress } from '@alis/contract'
import { wordOf } from '@alis/texts'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import styles from './progress-list.module.css'

type Finding = Progress['findings'][number]

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
  const { progress: texts, formats } = useTexts()
  const findings = progress.findings.filter(({ code }) => !saidElsewhere.has(code))
  if (findings.length === 0) return null

  const sentence = ({ code, params }: Finding): string => {
    const text =
      code in texts.findings.texts ? wordOf(texts.findings.texts, code) : texts.findings.other({ code })
    const { startsOn, endsOn } = params
    if (typeof startsOn !== 'string') return text
    const days = formats.range(startsOn, typeof endsOn === 'string' ? endsOn : null)
    return texts.findings.onDays({ text, days })
  }
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
