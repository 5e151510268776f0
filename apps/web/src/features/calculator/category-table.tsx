import {
  type Assessment,
  type CreditAccount,
  SERVICE_CATEGORIES,
  toShownAmount,
  type Units,
} from '@alis/domain'
import { Table } from '@navikt/ds-react/Table'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { Card, Cards } from '../../ui/cards.tsx'
import { useIsNarrow } from '../../ui/use-media.ts'
import styles from './calculator-page.module.css'

type Line = { key: string; name: string; account: CreditAccount }

function LineTable({ lines, caption }: { lines: readonly Line[]; caption: string }) {
  const { calculator, formats } = useTexts()
  const words = calculator.categories
  const time = (units: Units) => formats.duration(toShownAmount(units, 'down').duration)
  return (
    <Table size="small">
      <caption className="aksel-sr-only">{caption}</caption>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell scope="col">{words.category}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{words.gross}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{words.deducted}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{words.capped}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{words.counted}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {lines.map(({ key, name, account }) => (
          <Table.Row key={key}>
            <Table.HeaderCell scope="row">{name}</Table.HeaderCell>
            <Table.DataCell>{time(account.grossUnits)}</Table.DataCell>
            <Table.DataCell>{time(account.deductedUnits)}</Table.DataCell>
            <Table.DataCell>{time(account.cappedUnits)}</Table.DataCell>
            <Table.DataCell>{time(account.countedUnits)}</Table.DataCell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  )
}

function LineCards({ lines }: { lines: readonly Line[] }) {
  const { calculator, formats } = useTexts()
  const words = calculator.categories
  const time = (units: Units) => formats.duration(toShownAmount(units, 'down').duration)
  return (
    <Cards>
      {lines.map(({ key, name, account }) => (
        <Card key={key} level="3" title={name}>
          <dl className={styles.amounts}>
            <dt>{words.gross}</dt>
            <dd>{time(account.grossUnits)}</dd>
            <dt>{words.deducted}</dt>
            <dd>{time(account.deductedUnits)}</dd>
            <dt>{words.capped}</dt>
            <dd>{time(account.cappedUnits)}</dd>
            <dt>{words.counted}</dt>
            <dd>{time(account.countedUnits)}</dd>
          </dl>
        </Card>
      ))}
    </Cards>
  )
}

/** What each type of service gives to the end of the day it is counted as of. */
export function CategoryTable({ assessment }: { assessment: Assessment }) {
  const { calculator, categories, formats } = useTexts()
  const words = calculator.categories
  const isNarrow = useIsNarrow()
  const { counted } = assessment
  const lines: Line[] = [
    ...SERVICE_CATEGORIES.map(code => ({
      key: code,
      name: categories[code],
      account: counted.categories[code],
    })).filter(({ account }) => account.grossUnits > 0),
    { key: 'total', name: words.total, account: counted.total },
  ]
  const caption = words.caption({ day: formats.dayInSentence(assessment.asOf) })
  return (
    <section aria-labelledby="categories">
      <Heading id="categories" level="2" size="medium">
        {words.title}
      </Heading>
      <BodyShort size="small" textColor="subtle" spacing>
        {caption}
      </BodyShort>
      {isNarrow ? <LineCards lines={lines} /> : <LineTable lines={lines} caption={caption} />}
    </section>
  )
}
