import type { RequirementProgress } from '@alis/contract'
import { Link } from '@navikt/ds-react/Link'
import { Table } from '@navikt/ds-react/Table'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { AmountOf } from '../../ui/amount.tsx'
import { Card, Cards } from '../../ui/cards.tsx'
import { useIsNarrow } from '../../ui/use-media.ts'
import styles from './requirement-list.module.css'
import { RequirementStatus } from './requirement-status.tsx'

type RequirementsProps = { requirements: readonly RequirementProgress[] }

function Counted({ requirement: { counted, required } }: { requirement: RequirementProgress }) {
  const { requirements: texts } = useTexts().progress
  if (counted === null) return <BodyShort size="small">{texts.part1Unknown}</BodyShort>
  return <AmountOf counted={counted} required={required} />
}

function useMissingText() {
  const { progress, formats } = useTexts()
  const { requirements: texts } = progress
  return ({ missing }: RequirementProgress): string => {
    if (missing === null) return texts.missingUnknown
    return missing.units === 0 ? texts.nothingMissing : formats.duration(missing.duration)
  }
}

function RequirementTable({ requirements }: RequirementsProps) {
  const { requirements: texts } = useTexts().progress
  const missingText = useMissingText()
  return (
    <Table>
      <caption className="aksel-sr-only">{texts.caption}</caption>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell scope="col">{texts.requirement}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{texts.counted}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{texts.missing}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{texts.status}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{texts.basis}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {requirements.map(requirement => (
          <Table.Row key={requirement.code}>
            <Table.HeaderCell scope="row" className={styles.name}>
              {texts.names[requirement.code]}
              <BodyShort size="small" textColor="subtle">
                {texts.explained[requirement.code]}
              </BodyShort>
            </Table.HeaderCell>
            <Table.DataCell>
              <Counted requirement={requirement} />
            </Table.DataCell>
            <Table.DataCell>{missingText(requirement)}</Table.DataCell>
            <Table.DataCell>
              <RequirementStatus requirement={requirement} />
            </Table.DataCell>
            <Table.DataCell>
              <Link href={requirement.source}>{texts.paragraphs[requirement.code]}</Link>
            </Table.DataCell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  )
}

function RequirementCards({ requirements }: RequirementsProps) {
  const { requirements: texts } = useTexts().progress
  const missingText = useMissingText()
  return (
    <Cards>
      {requirements.map(requirement => (
        <Card
          key={requirement.code}
          title={texts.names[requirement.code]}
          level="3"
          tag={<RequirementStatus requirement={requirement} />}
        >
          <BodyShort size="small" textColor="subtle">
            {texts.explained[requirement.code]}
          </BodyShort>
          <Counted requirement={requirement} />
          <BodyShort size="small">
            {texts.missing}: {missingText(requirement)}
          </BodyShort>
          <BodyShort size="small">
            <Link href={requirement.source}>{texts.paragraphs[requirement.code]}</Link>
          </BodyShort>
        </Card>
      ))}
    </Cards>
  )
}

/** Each time requirement: done of required, what is missing, and where the rule stands. */
export function RequirementList({ requirements }: RequirementsProps) {
  const { requirements: texts } = useTexts().progress
  const isNarrow = useIsNarrow()
  return (
    <section aria-labelledby="requirements">
      <Heading id="requirements" level="2" size="medium" spacing>
        {texts.title}
      </Heading>
      {isNarrow ? (
        <RequirementCards requirements={requirements} />
      ) : (
        <RequirementTable requirements={requirements} />
      )}
      {requirements.some(({ status }) => status === 'cannot-be-met') && (
        <BodyShort size="small" className={styles.note}>
          {texts.cannotBeMetNote}
        </BodyShort>
      )}
    </section>
  )
}
