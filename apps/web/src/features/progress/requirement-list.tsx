import '@navikt/ds-css/dist/component/readmore.min.css'
import type { Progress, RequirementProgress, Trainee } from '@alis/contract'
import { ReadMore } from '@navikt/ds-react/ReadMore'
import { Table } from '@navikt/ds-react/Table'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { AmountOf } from '../../ui/amount.tsx'
import { Card, Cards } from '../../ui/cards.tsx'
import { useIsNarrow } from '../../ui/use-media.ts'
import styles from './requirement-list.module.css'
import { RequirementMaterial } from './requirement-material.tsx'
import { RequirementStatus } from './requirement-status.tsx'

type RequirementsProps = { progress: Progress; trainee: Trainee }

function Counted({ requirement: { counted, required } }: { requirement: RequirementProgress }) {
  const { requirements: texts } = useTexts().progress
  if (counted === null) return <BodyShort size="small">{texts.missingUnknown}</BodyShort>
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

/** What would change the answer, and when it is expected to. */
function useNextText() {
  const { progress, formats } = useTexts()
  const { requirements: texts } = progress
  return ({ remedy, expectedOn }: RequirementProgress): string => {
    if (remedy === null) return texts.nothingLeft
    const act = texts.remedies[remedy]
    return expectedOn === null ? act : `${act} ${texts.expectedOn({ day: formats.day(expectedOn) })}`
  }
}

function RequirementTable({ progress, trainee }: RequirementsProps) {
  const { requirements: texts } = useTexts().progress
  const missingText = useMissingText()
  const nextText = useNextText()
  return (
    <Table>
      <caption className="aksel-sr-only">{texts.caption}</caption>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell scope="col">
            <span className="aksel-sr-only">{texts.material}</span>
          </Table.HeaderCell>
          <Table.HeaderCell scope="col">{texts.requirement}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{texts.counted}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{texts.missing}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{texts.status}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{texts.next}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {progress.requirements.map(requirement => (
          <Table.ExpandableRow
            key={requirement.code}
            content={<RequirementMaterial requirement={requirement} progress={progress} trainee={trainee} />}
          >
            <Table.HeaderCell scope="row" className={styles.name}>
              {texts.names[requirement.code]}
            </Table.HeaderCell>
            <Table.DataCell>
              <Counted requirement={requirement} />
            </Table.DataCell>
            <Table.DataCell>{missingText(requirement)}</Table.DataCell>
            <Table.DataCell>
              <RequirementStatus requirement={requirement} />
            </Table.DataCell>
            <Table.DataCell className={styles.next}>{nextText(requirement)}</Table.DataCell>
          </Table.ExpandableRow>
        ))}
      </Table.Body>
    </Table>
  )
}

function RequirementCards({ progress, trainee }: RequirementsProps) {
  const { requirements: texts } = useTexts().progress
  const missingText = useMissingText()
  const nextText = useNextText()
  return (
    <Cards>
      {progress.requirements.map(requirement => (
        <Card
          key={requirement.code}
          title={texts.names[requirement.code]}
          level="3"
          tag={<RequirementStatus requirement={requirement} />}
        >
          <Counted requirement={requirement} />
          {requirement.status !== 'met' && (
            <div>
              <BodyShort size="small">
                {texts.missing}: {missingText(requirement)}
              </BodyShort>
              <BodyShort size="small">{nextText(requirement)}</BodyShort>
            </div>
          )}
          <ReadMore
            size="small"
            header={texts.material}
            aria-label={texts.open({ requirement: texts.names[requirement.code] })}
          >
            <RequirementMaterial requirement={requirement} progress={progress} trainee={trainee} />
          </ReadMore>
        </Card>
      ))}
    </Cards>
  )
}

/** Each time requirement: done of required, what is missing and what would change it; opens to what it is made of. */
export function RequirementList(props: RequirementsProps) {
  const { requirements: texts } = useTexts().progress
  const isNarrow = useIsNarrow()
  return (
    <section aria-labelledby="requirements">
      <Heading id="requirements" level="2" size="medium" spacing>
        {texts.title}
      </Heading>
      {isNarrow ? <RequirementCards {...props} /> : <RequirementTable {...props} />}
      {props.progress.requirements.some(({ status }) => status === 'cannot-be-met') && (
        <BodyShort size="small" className={styles.note}>
          {texts.cannotBeMetNote}
        </BodyShort>
      )}
    </section>
  )
}
