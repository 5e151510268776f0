import type { Absence } from '@alis/contract'
import { Table } from '@navikt/ds-react/Table'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { Card, Cards } from '../../ui/cards.tsx'
import { ChangeLink, RemoveLink, RowActs } from '../../ui/row-acts.tsx'
import { useIsNarrow } from '../../ui/use-media.ts'
import styles from './absence-list.module.css'
import { describeAbsence } from './describe-absence.ts'

type AbsenceListProps = { traineeId: string; absences: readonly Absence[]; mayEdit: boolean }

function Acts({ traineeId, absence }: { traineeId: string; absence: Absence }) {
  const texts = useTexts()
  const params = { traineeId, absenceId: absence.id }
  const what = describeAbsence(texts, absence)
  return (
    <RowActs>
      <ChangeLink
        to="/leger/$traineeId/fravaer/$absenceId/endre"
        params={params}
        aria-label={texts.absences.changeOf({ what })}
      />
      <RemoveLink
        to="/leger/$traineeId/fravaer/$absenceId/fjern"
        params={params}
        aria-label={texts.absences.removeOf({ what })}
      />
    </RowActs>
  )
}

function AbsenceTable({ traineeId, absences, mayEdit }: AbsenceListProps) {
  const texts = useTexts()
  const words = texts.absences
  return (
    <div className={styles.scroller}>
      <Table>
        <caption className="aksel-sr-only">{words.title}</caption>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{words.period}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{words.type}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{words.deduction}</Table.HeaderCell>
            <Table.HeaderCell scope="col" align="right">
              {words.percent}
            </Table.HeaderCell>
            {mayEdit && <Table.HeaderCell scope="col">{words.actions}</Table.HeaderCell>}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {absences.map(absence => (
            <Table.Row key={absence.id}>
              <Table.HeaderCell scope="row" className={styles.days}>
                {texts.formats.range(absence.startsOn, absence.endsOn)}
              </Table.HeaderCell>
              <Table.DataCell>{texts.absenceTypes[absence.type]}</Table.DataCell>
              <Table.DataCell>{words.deductions[absence.type]}</Table.DataCell>
              <Table.DataCell align="right">{texts.formats.percent(absence.percent)}</Table.DataCell>
              {mayEdit && (
                <Table.DataCell>
                  <Acts traineeId={traineeId} absence={absence} />
                </Table.DataCell>
              )}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

function AbsenceCards({ traineeId, absences, mayEdit }: AbsenceListProps) {
  const texts = useTexts()
  return (
    <Cards>
      {absences.map(absence => (
        <Card key={absence.id} level="3" title={texts.formats.range(absence.startsOn, absence.endsOn)}>
          <BodyShort>
            {texts.absenceTypes[absence.type]}, {texts.formats.percent(absence.percent)}
          </BodyShort>
          <BodyShort size="small" textColor="subtle">
            {texts.absences.deductions[absence.type]}
          </BodyShort>
          {mayEdit && <Acts traineeId={traineeId} absence={absence} />}
        </Card>
      ))}
    </Cards>
  )
}

/** The absences: their class and their days, never a reason; cards on phones. */
export function AbsenceList(props: AbsenceListProps) {
  return useIsNarrow() ? <AbsenceCards {...props} /> : <AbsenceTable {...props} />
}
