import type { SupervisionMonth } from '@alis/contract'
import { Button } from '@navikt/ds-react/Button'
import { Table } from '@navikt/ds-react/Table'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useState } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { Card, Cards } from '../../ui/cards.tsx'
import { useIsNarrow } from '../../ui/use-media.ts'
import { balanceOf, hoursOf } from './hours-text.ts'
import styles from './supervision-page.module.css'

const SHOWN_AT_FIRST = 12

type MonthsProps = { months: readonly SupervisionMonth[] }

function MonthTable({ months }: MonthsProps) {
  const texts = useTexts()
  const words = texts.supervision.months
  return (
    <div className={styles.scroller}>
      <Table size="small">
        <caption className="aksel-sr-only">{words.title}</caption>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{words.month}</Table.HeaderCell>
            {[words.required, words.confirmed, words.entered, words.balance].map(label => (
              <Table.HeaderCell key={label} scope="col" align="right">
                {label}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {months.map(each => (
            <Table.Row key={each.month}>
              <Table.HeaderCell scope="row" className={styles.day}>
                {texts.formats.monthInSentence(each.month)}
              </Table.HeaderCell>
              {[each.requiredMinutes, each.confirmedMinutes, each.enteredMinutes].map((minutes, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column.
                <Table.DataCell key={column} align="right" className="figures">
                  {hoursOf(texts, minutes)}
                </Table.DataCell>
              ))}
              <Table.DataCell align="right" className="figures">
                {balanceOf(texts, each.balanceMinutes)}
              </Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

function MonthCards({ months }: MonthsProps) {
  const texts = useTexts()
  const words = texts.supervision.months
  return (
    <Cards>
      {months.map(each => (
        <Card key={each.month} level="3" title={texts.formats.monthInSentence(each.month)}>
          <dl className={styles.figures}>
            {[
              [words.required, hoursOf(texts, each.requiredMinutes)],
              [words.confirmed, hoursOf(texts, each.confirmedMinutes)],
              [words.entered, hoursOf(texts, each.enteredMinutes)],
              [words.balance, balanceOf(texts, each.balanceMinutes)],
            ].map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </Card>
      ))}
    </Cards>
  )
}

/** The hours month by month, the newest first: the last year, and all of them when asked. */
export function MonthList({ months }: MonthsProps) {
  const words = useTexts().supervision.months
  const isNarrow = useIsNarrow()
  const [isAllShown, setIsAllShown] = useState(false)
  const newestFirst = [...months].reverse()
  const shown = isAllShown ? newestFirst : newestFirst.slice(0, SHOWN_AT_FIRST)
  const List = isNarrow ? MonthCards : MonthTable
  return (
    <section className={styles.section}>
      <Heading level="2" size="medium">
        {words.title}
      </Heading>
      {months.length === 0 ? (
        <BodyShort>{words.empty}</BodyShort>
      ) : (
        <>
          <BodyShort size="small" textColor="subtle">
            {words.balanceHint}
          </BodyShort>
          <List months={shown} />
        </>
      )}
      {months.length > SHOWN_AT_FIRST && (
        <div>
          <Button size="small" variant="tertiary" onClick={() => setIsAllShown(!isAllShown)}>
            {isAllShown ? words.showFewer : words.showAll}
          </Button>
        </div>
      )}
    </section>
  )
}
