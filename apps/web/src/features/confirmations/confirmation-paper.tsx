import type { Confirmation, ConfirmationContent, ConfirmedService } from '@alis/contract'
import { Table } from '@navikt/ds-react/Table'
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { Card, Cards } from '../../ui/cards.tsx'
import { useIsNarrow } from '../../ui/use-media.ts'
import styles from './confirmation-page.module.css'

type Fact = { term: string; text: ReactNode }

export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ term, text }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

function useServiceTexts() {
  const { categories, formats } = useTexts()
  return {
    days: ({ startsOn, endsOn }: ConfirmedService) => formats.range(startsOn, endsOn),
    category: ({ category }: ConfirmedService) => categories[category],
    place: ({ place, municipality }: ConfirmedService) =>
      municipality === null ? place : `${place}, ${municipality}`,
    percent: ({ positionPercent }: ConfirmedService) => formats.percent(positionPercent),
    time: ({ duration }: ConfirmationContent['counted']) => formats.duration(duration),
  }
}

/** A line has nothing to be told apart by but what it says. */
const keyOf = (service: ConfirmedService) =>
  [service.startsOn, service.endsOn, service.place, service.category, service.positionPercent].join(' ')

function ServiceTable({ services, counted }: Pick<ConfirmationContent, 'services' | 'counted'>) {
  const { page } = useTexts().confirmations
  const { columns } = page
  const text = useServiceTexts()
  return (
    <div className={styles.scroller}>
      <Table>
        <caption className="aksel-sr-only">{page.services}</caption>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{columns.days}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{columns.category}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{columns.place}</Table.HeaderCell>
            {(['positionPercent', 'absenceDays', 'deducted', 'notDeducted', 'counted'] as const).map(
              column => (
                <Table.HeaderCell key={column} scope="col" align="right">
                  {columns[column]}
                </Table.HeaderCell>
              ),
            )}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {services.map(service => (
            <Table.Row key={keyOf(service)}>
              <Table.HeaderCell scope="row">{text.days(service)}</Table.HeaderCell>
              <Table.DataCell>{text.category(service)}</Table.DataCell>
              <Table.DataCell>{text.place(service)}</Table.DataCell>
              <Table.DataCell align="right">{text.percent(service)}</Table.DataCell>
              <Table.DataCell align="right">{service.absenceDays}</Table.DataCell>
              <Table.DataCell align="right">{text.time(service.deducted)}</Table.DataCell>
              <Table.DataCell align="right">{text.time(service.notDeducted)}</Table.DataCell>
              <Table.DataCell align="right">{text.time(service.counted)}</Table.DataCell>
            </Table.Row>
          ))}
          <Table.Row>
            <Table.HeaderCell scope="row" colSpan={7}>
              {page.sum}
            </Table.HeaderCell>
            <Table.DataCell align="right">
              <strong>{text.time(counted)}</strong>
            </Table.DataCell>
          </Table.Row>
        </Table.Body>
      </Table>
    </div>
  )
}

function ServiceCards({ services }: Pick<ConfirmationContent, 'services'>) {
  const { columns } = useTexts().confirmations.page
  const text = useServiceTexts()
  return (
    <Cards>
      {services.map(service => (
        <Card key={keyOf(service)} level="3" title={text.days(service)}>
          <BodyShort>{text.category(service)}</BodyShort>
          <BodyShort size="small" textColor="subtle">
            {text.place(service)}, {text.percent(service)}
          </BodyShort>
          <Facts
            facts={[
              { term: columns.counted, text: text.time(service.counted) },
              { term: columns.absenceDays, text: service.absenceDays },
              ...(service.absenceDays > 0
                ? [
                    { term: columns.deducted, text: text.time(service.deducted) },
                    { term: columns.notDeducted, text: text.time(service.notDeducted) },
                  ]
                : []),
            ]}
          />
        </Card>
      ))}
    </Cards>
  )
}

function Services({ content: { services, counted } }: { content: ConfirmationContent }) {
  const { confirmations, formats } = useTexts()
  const { page } = confirmations
  const isNarrow = useIsNarrow()
  return (
    <section aria-labelledby="services" className={styles.section}>
      <Heading id="services" level="2" size="medium">
        {page.services}
      </Heading>
      {services.length === 0 && <BodyLong>{page.noServices}</BodyLong>}
      {services.length > 0 &&
        (isNarrow ? (
          <ServiceCards services={services} />
        ) : (
          <ServiceTable services={services} counted={counted} />
        ))}
      <div>
        {isNarrow && (
          <BodyShort weight="semibold">
            {page.total({ counted: formats.duration(counted.duration) })}
          </BodyShort>
        )}
        <BodyShort size="small" textColor="subtle">
          {page.sumNote}
        </BodyShort>
      </div>
    </section>
  )
}

/** What a confirmation says, in the order of the paper. */
export function ConfirmationPaper({ confirmation }: { confirmation: Confirmation }) {
  const { confirmations, formats, schemes } = useTexts()
  const { page } = confirmations
  const { content } = confirmation
  const { doctor, provider, supervisor, supervisionHours, issuedOn } = content
  return (
    <>
      <section aria-labelledby="confirmed" className={styles.section}>
        <Heading id="confirmed" level="2" size="medium">
          {page.content}
        </Heading>
        <Facts
          facts={[
            {
              term: page.doctor,
              text: page.withHprNumber({
                name: `${doctor.givenName} ${doctor.familyName}`,
                hprNumber: doctor.hprNumber,
              }),
            },
            {
              term: page.provider,
              text:
                provider.organisationNumber === null
                  ? provider.name
                  : `${provider.name}. ${page.organisationNumber({ number: provider.organisationNumber })}`,
            },
            { term: page.span, text: formats.range(content.startsOn, content.endsOn) },
            {
              term: page.regulation,
              text: content.regulation === 'old-scheme' ? schemes.old : schemes['new-2019'],
            },
          ]}
        />
      </section>
      <Services content={content} />
      <Facts
        facts={[
          {
            term: page.supervision,
            text:
              supervisionHours === null
                ? page.notFilledIn
                : page.hours({ hours: formats.number(supervisionHours) }),
          },
          { term: page.supervisor, text: supervisor ? page.withHprNumber(supervisor) : page.notFilledIn },
          {
            term: page.place,
            text:
              issuedOn === null
                ? content.place
                : page.placeAndDay({ place: content.place, day: formats.dayInSentence(issuedOn) }),
          },
          { term: page.leader, text: content.leader ?? page.notSigned },
        ]}
      />
    </>
  )
}
