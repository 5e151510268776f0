import { type Assessment, toShownAmount } from '@alis/domain'
import { Link } from '@navikt/ds-react/Link'
import { Tag } from '@navikt/ds-react/Tag'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { AmountOf } from '../../ui/amount.tsx'
import styles from './calculator-page.module.css'

type Requirement = Assessment['requirements'][number]

const colours = {
  met: 'success',
  'not-yet': 'info',
  'cannot-be-met': 'danger',
  unknown: 'warning',
} as const satisfies Record<Requirement['status'], string>

function OneRequirement({ requirement }: { requirement: Requirement }) {
  const { progress, formats } = useTexts()
  const words = progress.requirements
  const { code, status, countedUnits, requiredUnits, missingUnits, metOn, source } = requirement
  return (
    <li className={styles.requirement}>
      <div className={styles.requirementName}>
        <Heading level="3" size="xsmall">
          {words.names[code]}
        </Heading>
        <BodyShort size="small" textColor="subtle">
          {words.explained[code]} <Link href={source}>{words.paragraphs[code]}</Link>
        </BodyShort>
      </div>
      <div className={styles.requirementAmount}>
        {countedUnits === null ? (
          <BodyShort size="small">{words.part1Unknown}</BodyShort>
        ) : (
          <AmountOf
            counted={toShownAmount(countedUnits, 'down')}
            required={toShownAmount(requiredUnits, 'down')}
          />
        )}
        {missingUnits !== null && missingUnits > 0 && (
          <BodyShort size="small">
            {words.missing}: {formats.duration(toShownAmount(missingUnits, 'up').duration)}
          </BodyShort>
        )}
      </div>
      <div>
        <Tag size="small" variant="moderate" data-color={colours[status]}>
          {status === 'met' && metOn !== null
            ? words.metOn({ day: formats.day(metOn) })
            : words.statuses[status]}
        </Tag>
      </div>
    </li>
  )
}

/** Each time requirement: done of required with a bar, what is missing, and where the rule stands. */
export function PathRequirements({ assessment }: { assessment: Assessment }) {
  const words = useTexts().progress.requirements
  return (
    <section aria-labelledby="requirements">
      <Heading id="requirements" level="2" size="medium" spacing>
        {words.title}
      </Heading>
      <ul className={styles.requirements}>
        {assessment.requirements.map(requirement => (
          <OneRequirement key={requirement.code} requirement={requirement} />
        ))}
      </ul>
    </section>
  )
}
