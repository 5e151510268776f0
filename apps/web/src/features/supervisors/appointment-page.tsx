import { type Appointment, type AppointmentChange, changeAppointment, type Trainee } from '@alis/contract'
import type { Texts } from '@alis/texts'
import { Button } from '@navikt/ds-react/Button'
import { BodyLong, BodyShort } from '@navikt/ds-react/Typography'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { CancelLink } from '../../forms/cancel-link.tsx'
import { ClashNotice } from '../../forms/clash-notice.tsx'
import { EntryForm } from '../../forms/entry-form.tsx'
import formStyles from '../../forms/form.module.css'
import { FormDay } from '../../forms/form-day.tsx'
import { RemovalQuestion } from '../../forms/removal-question.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { useVersionedChange } from '../../forms/use-versioned-change.ts'
import { NotFound } from '../../frame/closed-pages.tsx'
import { useTexts } from '../../i18n/language.ts'
import type { Difference } from '../../ui/conflict.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { SkeletonLines } from '../../ui/skeletons.tsx'
import { RecordPage } from '../trainees/index.ts'
import { type AppointmentDays, toChangeBody, toDays } from './appointment-values.ts'
import { appointmentsQuery, useChangeAppointment, useRemoveAppointment } from './queries.ts'
import { daysOf } from './supervisor-names.ts'
import styles from './supervisors.module.css'

const route = getRouteApi('/signed-in/leger/$traineeId/veileder/$appointmentId')

// A change may leave the first day out; in this form it is there, and must be filled in.
const schema = { ...changeAppointment.body, required: ['version', 'startsOn'] }

function differencesOf(
  { supervisors, formats }: Texts,
  mine: AppointmentChange,
  theirs: Appointment,
): Difference[] {
  const { appointment: words, form } = supervisors
  const say = (day: string | null | undefined) => (day == null ? form.nothing : formats.day(day))
  return [
    { field: words.startsOn, theirs: say(theirs.startsOn), mine: say(mine.startsOn) },
    { field: words.endsOn, theirs: say(theirs.endsOn), mine: say(mine.endsOn) },
  ].filter(difference => difference.theirs !== difference.mine)
}

type AppointmentProps = { appointment: Appointment }

/** Back to the person of the register whose appointment it is. */
function useBackToSupervisor({ supervisor }: Appointment) {
  const navigate = route.useNavigate()
  return (notice: string) =>
    navigate({
      to: '/veiledere/$supervisorId',
      params: { supervisorId: supervisor.id },
      state: { notice },
    })
}

function ChangeDays({ appointment }: AppointmentProps) {
  const texts = useTexts()
  const words = texts.supervisors.appointment
  const { trainee, supervisor, id } = appointment
  const goBack = useBackToSupervisor(appointment)
  const queryClient = useQueryClient()
  const { stored, clash, error, isSaving, save } = useVersionedChange({
    opened: appointment,
    change: useChangeAppointment(trainee.id, id),
    toChange: (mine: AppointmentChange, { version }) => ({ ...mine, version }),
    toValues: toDays,
    staleCodes: ['CHANGED_MEANWHILE', 'NOT_FOUND'],
    readAgain: async () => {
      const { appointments } = await queryClient.fetchQuery({
        ...appointmentsQuery(trainee.id),
        staleTime: 0,
      })
      return appointments.find(each => each.id === id) ?? null
    },
    onSaved: () => goBack(words.changed),
  })
  const { form, handle, messageOf, summary, submit } = useContractForm<AppointmentDays, AppointmentChange>({
    schema,
    defaultValues: toDays(appointment),
    toBody: values => toChangeBody(values, stored.version),
    labels: { startsOn: words.startsOn, endsOn: words.endsOn },
  })
  return (
    <EntryForm
      onSubmit={submit(body => save(body, handle))}
      summary={summary}
      error={error}
      isSaving={isSaving}
      cancel={<CancelLink to="/veiledere/$supervisorId" params={{ supervisorId: supervisor.id }} />}
      aboveButtons={
        clash && (
          <ClashNotice
            clash={clash}
            differencesOf={({ mine }, theirs) => differencesOf(texts, mine, theirs)}
            gone={words.gone}
          />
        )
      }
    >
      <div className={formStyles.row}>
        <FormDay
          form={form}
          name="startsOn"
          label={words.startsOn}
          description={texts.trainees.form.dayHint}
          error={messageOf('startsOn')}
        />
        <FormDay
          form={form}
          name="endsOn"
          label={`${words.endsOn} (${texts.frame.form.optional})`}
          description={words.endsOnHint}
          error={messageOf('endsOn')}
        />
      </div>
    </EntryForm>
  )
}

function RemoveMistake({ appointment }: AppointmentProps) {
  const { supervisors, frame } = useTexts()
  const words = supervisors.appointment
  const { trainee, id, version } = appointment
  const [isAsking, setIsAsking] = useState(false)
  const goBack = useBackToSupervisor(appointment)
  const removal = useRemoveAppointment(trainee.id, id)
  return (
    <section className={styles.section} aria-label={words.remove}>
      {isAsking ? (
        <RemovalQuestion
          body={words.removeBody}
          submitText={words.removeSubmit}
          removal={removal}
          cancel={
            <Button variant="tertiary" onClick={() => setIsAsking(false)}>
              {frame.form.cancel}
            </Button>
          }
          onConfirm={() => removal.mutate(version, { onSuccess: () => goBack(words.removed) })}
        />
      ) : (
        <div>
          <Button variant="tertiary" data-color="danger" onClick={() => setIsAsking(true)}>
            {words.remove}
          </Button>
        </div>
      )}
    </section>
  )
}

type OpenedProps = { appointments: readonly Appointment[]; appointmentId: string }

/** Once the page is open it keeps its appointment, also when somebody else removes it. */
function Opened({ appointments, appointmentId }: OpenedProps) {
  const texts = useTexts()
  const found = appointments.find(({ id }) => id === appointmentId)
  const [opened] = useState(found)
  const appointment = found ?? opened
  if (appointment === undefined) return <NotFound />
  const { supervisor, appointedAs } = appointment
  return (
    <>
      <BodyShort weight="semibold">
        {`${supervisor.name}, ${texts.supervisors.kindsInSentence[appointedAs]}, ${daysOf(texts, appointment)}`}
      </BodyShort>
      <BodyLong>{texts.supervisors.appointment.access}</BodyLong>
      <ChangeDays appointment={appointment} />
      <RemoveMistake appointment={appointment} />
    </>
  )
}

function LoadAppointments({ trainee, appointmentId }: { trainee: Trainee; appointmentId: string }) {
  return (
    <Loaded
      query={useQuery(appointmentsQuery(trainee.id))}
      skeleton={<SkeletonLines count={3} height={48} />}
    >
      {({ appointments }) => (
        <Opened key={appointmentId} appointments={appointments} appointmentId={appointmentId} />
      )}
    </Loaded>
  )
}

/** Changes the days of an appointment, ends it, or removes one that was entered by mistake. */
export function AppointmentPage() {
  const { supervisors } = useTexts()
  const { traineeId, appointmentId } = route.useParams()
  return (
    <RecordPage traineeId={traineeId} title={supervisors.appointment.changeTitle}>
      {trainee => <LoadAppointments trainee={trainee} appointmentId={appointmentId} />}
    </RecordPage>
  )
}
