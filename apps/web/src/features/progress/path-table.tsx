import type { Progress, Trainee } from '@alis/contract'
import { Table } from '@navikt/ds-react/Table'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { Card, Cards } from '../../ui/cards.tsx'
import { useIsNarrow } from '../../ui/use-media.ts'
import { useCompletionText } from './completion-text.ts'
import { pathOf } from './path-of.ts'
import styles from './path-table.module.css'

type PathTableProps = { trainee: Trainee; progress: Progress }

type Line = {
  key: string
  startsOn: string
  days: string
  what: string
  percent: string
  gives: string
  status: string
}

/** Service, absence, plans and the day of completion, in the order of their days and ready to read. */
function useLines({ trainee, progress }: PathTableProps): Line[] {
  const { categories, absenceTypes, formats, progress: texts } = useTexts()
  const words = texts.timeline
  const { services, absences } = pathOf(trainee, progress)
  const givenBy = (id: string) =>
    progress.periods.find(({ servicePeriodId }) => servicePeriodId === id)?.counted.duration
  const served = services.map(({ kind, period, startsOn, endsOn }): Line => {
    const given = givenBy(period.id)
    const what = `${categories[period.category]}, ${period.place}`
    const isDone = kind !== 'planned' && kind !== 'assumed'
    return {
      key: `${kind} ${period.id}`,
      startsOn,
      days: endsOn === null ? words.ongoing({ day: formats.day(startsOn) }) : formats.range(startsOn, endsOn),
      what: kind === 'assumed' ? words.continues({ what }) : what,
      percent: formats.percent(period.positionPercent),
      gives: isDone && given ? formats.duration(given) : '',
      status: words[kind],
    }
  })
  const away = (absences ?? []).map(
    ({ id, type, startsOn, endsOn, percent }): Line => ({
      key: id,
      startsOn,
      days: formats.range(startsOn, endsOn),
      what: absenceTypes[type],
      percent: formats.percent(percent),
      gives: '',
      status: words.absence,
    }),
  )
  return [...served, ...away].sort((a, b) => a.startsOn.localeCompare(b.startsOn))
}

/** The same as the timeline draws, as a table; cards on phones, where it stands alone. */
export function PathTable(props: PathTableProps) {
  const { formats, progress: texts } = useTexts()
  const words = texts.timeline
  const lines = useLines(props)
  const completionText = useCompletionText(props.progress)
  const isNarrow = useIsNarrow()
  const { trainee, progress } = props
  const { earliestOn } = progress.completion
  const { deducted } = progress.total
  return (
    <>
      {isNarrow ? (
        <Cards>
          {lines.map(({ key, days, what, percent, gives, status }) => (
            <Card key={key} level="3" title={days}>
              <BodyShort>
                {what}, {percent}
              </BodyShort>
              <BodyShort size="small" textColor="subtle">
                {status}
                {gives !== '' && `. ${words.gives} ${gives}`}
              </BodyShort>
            </Card>
          ))}
        </Cards>
      ) : (
        <div className={styles.scroller}>
          <Table size="small">
            <caption className="aksel-sr-only">{words.table}</caption>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell scope="col">{words.days}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{words.what}</Table.HeaderCell>
                <Table.HeaderCell scope="col" align="right">
                  {words.percent}
                </Table.HeaderCell>
                <Table.HeaderCell scope="col" align="right">
                  {words.gives}
                </Table.HeaderCell>
                <Table.HeaderCell scope="col">{words.status}</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {lines.map(({ key, days, what, percent, gives, status }) => (
                <Table.Row key={key}>
                  <Table.HeaderCell scope="row">{days}</Table.HeaderCell>
                  <Table.DataCell>{what}</Table.DataCell>
                  <Table.DataCell align="right">{percent}</Table.DataCell>
                  <Table.DataCell align="right">{gives}</Table.DataCell>
                  <Table.DataCell>{status}</Table.DataCell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
      {earliestOn !== null && <BodyShort weight="semibold">{completionText(earliestOn)}</BodyShort>}
      {trainee.absences === null && (
        <BodyShort size="small" textColor="subtle">
          {words.onlyDeducted({ amount: formats.duration(deducted.duration) })}
        </BodyShort>
      )}
    </>
  )
}
