import type { Progress, ServicePeriod } from '@alis/contract'
import { PencilIcon, TrashIcon } from '@navikt/aksel-icons'
import { Table } from '@navikt/ds-react/Table'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { Card, Cards } from '../../ui/cards.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { useIsNarrow } from '../../ui/use-media.ts'
import { describePeriod } from './describe-period.ts'
import styles from './service-list.module.css'

type Given = Progress['periods'][number]

export type ServiceListProps = {
  traineeId: string
  periods: readonly ServicePeriod[]
  /** What each period gives, where it is counted already. */
  given: readonly Given[]
  mayEdit: boolean
}

function Acts({ traineeId, period }: { traineeId: string; period: ServicePeriod }) {
  const texts = useTexts()
  const params = { traineeId, periodId: period.id }
  const what = describePeriod(texts, period)
  return (
    <div className={styles.acts}>
      <LinkButton
        to="/leger/$traineeId/tjeneste/$periodId/endre"
        params={params}
        size="small"
        variant="tertiary"
        icon={<PencilIcon aria-hidden />}
        aria-label={texts.servicePeriods.changeOf({ what })}
      >
        {texts.frame.form.change}
      </LinkButton>
      <LinkButton
        to="/leger/$traineeId/tjeneste/$periodId/fjern"
        params={params}
        size="small"
        variant="tertiary"
        icon={<TrashIcon aria-hidden />}
        aria-label={texts.servicePeriods.removeOf({ what })}
      >
        {texts.frame.form.remove}
      </LinkButton>
    </div>
  )
}

function usePeriodTexts() {
  const { formats, servicePeriods } = useTexts()
  return {
    days: ({ startsOn, endsOn }: ServicePeriod) =>
      endsOn === null
        ? `${formats.day(startsOn)}– (${servicePeriods.ongoing})`
        : formats.range(startsOn, endsOn),
    place: ({ place, municipality }: ServicePeriod) =>
      municipality === null ? place : `${place}, ${municipality.name}`,
    gives: (given: Given | undefined) =>
      given === undefined ? '' : formats.duration(given.counted.duration),
  }
}

function ServiceTable({ traineeId, periods, given, mayEdit }: ServiceListProps) {
  const texts = useTexts()
  const words = texts.servicePeriods
  const text = usePeriodTexts()
  return (
    <div className={styles.scroller}>
      <Table>
        <caption className="aksel-sr-only">{words.caption}</caption>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{words.period}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{words.category}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{words.place}</Table.HeaderCell>
            <Table.HeaderCell scope="col" align="right">
              {words.positionPercent}
            </Table.HeaderCell>
            <Table.HeaderCell scope="col" align="right">
              {words.gives}
            </Table.HeaderCell>
            {mayEdit && <Table.HeaderCell scope="col">{words.actions}</Table.HeaderCell>}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {periods.map(period => (
            <Table.Row key={period.id}>
              <Table.HeaderCell scope="row">{text.days(period)}</Table.HeaderCell>
              <Table.DataCell>{texts.categories[period.category]}</Table.DataCell>
              <Table.DataCell>{text.place(period)}</Table.DataCell>
              <Table.DataCell align="right">{texts.formats.percent(period.positionPercent)}</Table.DataCell>
              <Table.DataCell align="right">
                {text.gives(given.find(({ servicePeriodId }) => servicePeriodId === period.id))}
              </Table.DataCell>
              {mayEdit && (
                <Table.DataCell>
                  <Acts traineeId={traineeId} period={period} />
                </Table.DataCell>
              )}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

function ServiceCards({ traineeId, periods, given, mayEdit }: ServiceListProps) {
  const texts = useTexts()
  const text = usePeriodTexts()
  return (
    <Cards>
      {periods.map(period => {
        const gives = text.gives(given.find(({ servicePeriodId }) => servicePeriodId === period.id))
        return (
          <Card key={period.id} level="3" title={text.days(period)}>
            <BodyShort>{texts.categories[period.category]}</BodyShort>
            <BodyShort size="small" textColor="subtle">
              {text.place(period)}, {texts.formats.percent(period.positionPercent)}
            </BodyShort>
            {gives && (
              <BodyShort size="small">
                {texts.servicePeriods.gives} {gives}
              </BodyShort>
            )}
            {mayEdit && <Acts traineeId={traineeId} period={period} />}
          </Card>
        )
      })}
    </Cards>
  )
}

/** The periods of service with what each of them gives; cards on phones. */
export function ServiceList(props: ServiceListProps) {
  return useIsNarrow() ? <ServiceCards {...props} /> : <ServiceTable {...props} />
}
