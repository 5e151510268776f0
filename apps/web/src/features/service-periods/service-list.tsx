import type { Progress, ServicePeriod } from '@alis/contract'
import { Table } from '@navikt/ds-react/Table'
import { Tag } from '@navikt/ds-react/Tag'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { Card, Cards } from '../../ui/cards.tsx'
import { ChangeLink, RemoveLink, RowActs } from '../../ui/row-acts.tsx'
import { useIsNarrow } from '../../ui/use-media.ts'
import { describePeriod } from './describe-period.ts'
import styles from './service-list.module.css'

type Given = Progress['periods'][number]

type ServiceListProps = {
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
    <RowActs>
      <ChangeLink
        to="/leger/$traineeId/tjeneste/$periodId/endre"
        params={params}
        aria-label={texts.servicePeriods.changeOf({ what })}
      />
      <RemoveLink
        to="/leger/$traineeId/tjeneste/$periodId/fjern"
        params={params}
        aria-label={texts.servicePeriods.removeOf({ what })}
      />
    </RowActs>
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
    gives: ({ isPlanned }: ServicePeriod, given: Given | undefined) => {
      if (given === undefined) return ''
      return isPlanned && given.gross.units === 0
        ? servicePeriods.nothingYet
        : formats.duration(given.counted.duration)
    },
  }
}

/** A plan is marked as one until somebody says that it was done. */
function PlannedTag({ period }: { period: ServicePeriod }) {
  const { servicePeriods } = useTexts()
  if (!period.isPlanned) return null
  return (
    <Tag size="small" variant="moderate" data-color="neutral">
      {servicePeriods.isPlanned}
    </Tag>
  )
}

/** What was served in a period and does not count, and why not. */
function NotCounted({ given }: { given: Given | undefined }) {
  const { servicePeriods, progress, formats } = useTexts()
  return given?.notCounted.map(({ reason, amount }) => (
    <BodyShort key={reason} size="small" textColor="subtle" className={styles.note}>
      {servicePeriods.notCounted({
        amount: formats.duration(amount.duration),
        reason: progress.notCounted.reasons[reason],
      })}
    </BodyShort>
  ))
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
          {periods.map(period => {
            const account = given.find(({ servicePeriodId }) => servicePeriodId === period.id)
            return (
              <Table.Row key={period.id}>
                <Table.HeaderCell scope="row" className={styles.days}>
                  {text.days(period)} <PlannedTag period={period} />
                </Table.HeaderCell>
                <Table.DataCell>{texts.categories[period.category]}</Table.DataCell>
                <Table.DataCell>{text.place(period)}</Table.DataCell>
                <Table.DataCell align="right">{texts.formats.percent(period.positionPercent)}</Table.DataCell>
                <Table.DataCell align="right">
                  {text.gives(period, account)}
                  <NotCounted given={account} />
                </Table.DataCell>
                {mayEdit && (
                  <Table.DataCell>
                    <Acts traineeId={traineeId} period={period} />
                  </Table.DataCell>
                )}
              </Table.Row>
            )
          })}
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
        const account = given.find(({ servicePeriodId }) => servicePeriodId === period.id)
        const gives = text.gives(period, account)
        return (
          <Card key={period.id} level="3" title={text.days(period)} tag={<PlannedTag period={period} />}>
            <BodyShort>{texts.categories[period.category]}</BodyShort>
            <BodyShort size="small" textColor="subtle">
              {text.place(period)}, {texts.formats.percent(period.positionPercent)}
            </BodyShort>
            {gives && (
              <BodyShort size="small">
                {texts.servicePeriods.gives} {gives}
              </BodyShort>
            )}
            <NotCounted given={account} />
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
