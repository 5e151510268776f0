import { type AppointedAs, NewAppointment, type SupervisorRow, type Trainee } from '@alis/contract'
import { Checkbox } from '@navikt/ds-react/Checkbox'
import { Radio, RadioGroup } from '@navikt/ds-react/Radio'
import { Select } from '@navikt/ds-react/Select'
import { BodyLong } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Controller, type UseFormReturn } from 'react-hook-form'
import { CancelLink } from '../../forms/cancel-link.tsx'
import { EntryForm } from '../../forms/entry-form.tsx'
import styles from '../../forms/form.module.css'
import { FormDay } from '../../forms/form-day.tsx'
import { useIdempotencyKey } from '../../forms/idempotency-key.ts'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { wordsOf } from '../../forms/words-of.ts'
import { useTexts } from '../../i18n/language.ts'
import { TextLink } from '../../ui/link.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SkeletonLines } from '../../ui/skeletons.tsx'
import { RecordPage } from '../trainees/index.ts'
import { type AppointmentValues, findPredecessor, startingValues, toNewBody } from './appointment-values.ts'
import { appointmentsQuery, supervisorsQuery, useAppointSupervisor } from './queries.ts'
import { doctorName } from './supervisor-names.ts'

const route = getRouteApi('/signed-in/leger/$traineeId/veileder/ny')

const canBe = (row: SupervisorRow, kind: string) =>
  kind === 'individual' ? row.isIndividual : row.isClinical

type FieldsProps = {
  form: UseFormReturn<AppointmentValues, unknown, NewAppointment>
  messageOf: (name: keyof AppointmentValues) => string | undefined
}

type PersonFieldProps = FieldsProps & { register: readonly SupervisorRow[] }

/** Who of the register, with how many doctors each has already. */
function PersonField({ form, messageOf, register }: PersonFieldProps) {
  const { supervisors, frame } = useTexts()
  const words = supervisors.appointment
  const { appointedAs, supervisorId } = form.watch()
  const people = register.filter(row => canBe(row, appointedAs))
  const chosen = people.find(({ id }) => id === supervisorId)
  const isFull = chosen !== undefined && chosen.capacity !== null && chosen.doctors >= chosen.capacity
  return (
    <>
      <Select
        id="supervisorId"
        label={words.supervisor}
        description={people.length === 0 ? words.nobody : words.supervisorHint}
        error={messageOf('supervisorId')}
        {...form.register('supervisorId')}
      >
        <option value="">{frame.form.choose}</option>
        {people.map(({ id, name, workplace, doctors: count, capacity }) => (
          <option key={id} value={id}>
            {words.option({ name, workplace, load: supervisors.load({ count, capacity }) })}
          </option>
        ))}
      </Select>
      <TextLink to="/veiledere/ny">{words.toRegister}</TextLink>
      {isFull && chosen.capacity !== null && (
        <Notice
          status="warning"
          title={words.overCapacity({ name: chosen.name, capacity: chosen.capacity })}
        />
      )}
    </>
  )
}

/** Whether whose place is taken is to end the day before. */
function TakeOver({ traineeId, form }: { traineeId: string; form: FieldsProps['form'] }) {
  const { supervisors, formats } = useTexts()
  const appointments = useQuery(appointmentsQuery(traineeId)).data?.appointments ?? []
  const predecessor = findPredecessor(form.watch(), appointments)
  if (predecessor === null) return null
  const { name } = predecessor.supervisor
  return (
    <Checkbox {...form.register('isTakingOver')}>
      {supervisors.appointment.takeOver({
        name,
        until: predecessor.endsOn && formats.day(predecessor.endsOn),
      })}
    </Checkbox>
  )
}

type AppointFormProps = { trainee: Trainee; register: readonly SupervisorRow[] }

function AppointForm({ trainee, register }: AppointFormProps) {
  const texts = useTexts()
  const words = texts.supervisors.appointment
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const appoint = useAppointSupervisor(trainee.id, useIdempotencyKey())
  const { form, messageOf, judge, showServerErrors, summary, submit } = useContractForm<
    AppointmentValues,
    NewAppointment
  >({
    schema: NewAppointment,
    defaultValues: startingValues(search),
    toBody: toNewBody,
    labels: {
      appointedAs: words.as,
      supervisorId: words.supervisor,
      startsOn: words.startsOn,
      endsOn: words.endsOn,
    },
    sentences: {
      appointedAs: { required: words.asMissing },
      supervisorId: { required: words.supervisorMissing },
    },
  })
  const send = submit(body =>
    appoint.mutate(body, {
      onError: showServerErrors,
      onSuccess: ({ supervisor }) =>
        navigate({
          to: '/veiledere',
          state: { notice: words.appointed({ name: supervisor.name, doctor: doctorName(trainee) }) },
        }),
    }),
  )
  const asHints: Record<AppointedAs, string> = words.asHint
  return (
    <EntryForm
      onSubmit={send}
      summary={summary}
      error={appoint.error}
      isSaving={appoint.isPending}
      submitText={words.submit}
      cancel={<CancelLink to="/leger/$traineeId" params={{ traineeId: trainee.id }} />}
    >
      <Controller
        control={form.control}
        name="appointedAs"
        render={({ field: { ref: _, onChange, ...field } }) => (
          <RadioGroup
            {...field}
            id="appointedAs"
            tabIndex={-1}
            legend={words.as}
            error={messageOf('appointedAs')}
            onChange={(kind: string) => {
              onChange(kind)
              judge('appointedAs')
            }}
          >
            {wordsOf(texts.supervisors.kinds).map(([kind, word]) => (
              <Radio key={kind} value={kind} description={asHints[kind]}>
                {word}
              </Radio>
            ))}
          </RadioGroup>
        )}
      />
      <PersonField form={form} messageOf={messageOf} register={register} />
      <div className={styles.row}>
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
      <TakeOver traineeId={trainee.id} form={form} />
      <BodyLong>{words.access}</BodyLong>
    </EntryForm>
  )
}

/** A register is read whole, so that whoever can be appointed stands in the choice. */
function LoadRegister({ trainee }: { trainee: Trainee }) {
  const register = useQuery(supervisorsQuery({ provider: trainee.provider.id, pageSize: 200 }))
  return (
    <Loaded query={register} skeleton={<SkeletonLines count={6} height={48} />}>
      {({ items }) => <AppointForm trainee={trainee} register={items} />}
    </Loaded>
  )
}

/** Appoints a supervisor for a doctor. */
export function AppointSupervisorPage() {
  const { supervisors } = useTexts()
  const { traineeId } = route.useParams()
  return (
    <RecordPage traineeId={traineeId} title={supervisors.appointment.title}>
      {trainee => <LoadRegister trainee={trainee} />}
    </RecordPage>
  )
}
