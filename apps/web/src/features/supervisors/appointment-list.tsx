import type { Appointment } from '@alis/contract'
import { Table } from '@navikt/ds-react/Table'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { Card, Cards } from '../../ui/cards.tsx'
import { TextLink } from '../../ui/link.tsx'
import { ChangeLink, RowActs } from '../../ui/row-acts.tsx'
import { useIsNarrow } from '../../ui/use-media.ts'
import { daysOf, doctorName } from './supervisor-names.ts'
import styles from './supervisors.module.css'

type AppointmentListProps = {
  appointments: readonly Appointment[]
  /** Whose list it is: a doctor's shows the people, a person's shows the doctors. */
  of: 'doctor' | 'supervisor'
  /** Whether the people link to the register, which is not for everybody. */
  hasRegister?: boolean
  caption: string
}

type RowProps = { appointment: Appointment } & Pick<AppointmentListProps, 'of' | 'hasRegister'>

function Name({ appointment: { trainee, supervisor }, of, hasRegister = false }: RowProps) {
  if (of === 'supervisor')
    return (
      <TextLink to="/leger/$traineeId" params={{ traineeId: trainee.id }}>
        {doctorName(trainee)}
      </TextLink>
    )
  if (!hasRegister) return supervisor.name
  return (
    <TextLink to="/veiledere/$supervisorId" params={{ supervisorId: supervisor.id }}>
      {supervisor.name}
    </TextLink>
  )
}

function Acts({ appointment: { id: appointmentId, trainee, supervisor, can }, of }: RowProps) {
  const { appointment } = useTexts().supervisors
  if (!can.change) return null
  const name = of === 'supervisor' ? doctorName(trainee) : supervisor.name
  return (
    <RowActs>
      <ChangeLink
        to="/leger/$traineeId/veileder/$appointmentId"
        params={{ traineeId: trainee.id, appointmentId }}
        aria-label={appointment.changeOf({ name })}
      />
    </RowActs>
  )
}

/** Who is appointed for whom, as what and on which days. */
export function AppointmentList({ appointments, of, hasRegister = false, caption }: AppointmentListProps) {
  const texts = useTexts()
  const { kinds, appointment: words } = texts.supervisors
  const isNarrow = useIsNarrow()
  const row = { of, hasRegister }
  if (isNarrow)
    return (
      <Cards>
        {appointments.map(appointment => (
          <Card key={appointment.id} level="3" title={<Name appointment={appointment} {...row} />}>
            <BodyShort size="small">
              {`${kinds[appointment.appointedAs]} · ${daysOf(texts, appointment)}`}
            </BodyShort>
            <Acts appointment={appointment} {...row} />
          </Card>
        ))}
      </Cards>
    )
  const canChange = appointments.some(({ can }) => can.change)
  return (
    <div className={styles.scroller}>
      <Table>
        <caption className="aksel-sr-only">{caption}</caption>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">
              {of === 'doctor' ? words.columns.person : words.columns.doctor}
            </Table.HeaderCell>
            <Table.HeaderCell scope="col">{words.columns.as}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{words.columns.days}</Table.HeaderCell>
            {canChange && <Table.DataCell />}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {appointments.map(appointment => (
            <Table.Row key={appointment.id}>
              <Table.HeaderCell scope="row">
                <Name appointment={appointment} {...row} />
              </Table.HeaderCell>
              <Table.DataCell>{kinds[appointment.appointedAs]}</Table.DataCell>
              <Table.DataCell>{daysOf(texts, appointment)}</Table.DataCell>
              {canChange && (
                <Table.DataCell>
                  <Acts appointment={appointment} {...row} />
                </Table.DataCell>
              )}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
