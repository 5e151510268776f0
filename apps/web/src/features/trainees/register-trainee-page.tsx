import { NewTrainee } from '@alis/contract'
import { Select } from '@navikt/ds-react/Select'
import { BodyShort } from '@navikt/ds-react/Typography'
import { getRouteApi } from '@tanstack/react-router'
import styles from '../../forms/form.module.css'
import { FormErrors } from '../../forms/form-errors.tsx'
import { useIdempotencyKey } from '../../forms/idempotency-key.ts'
import { keepFocus, SubmitButton } from '../../forms/submit-button.tsx'
import { isOnFields, useContractForm } from '../../forms/use-contract-form.ts'
import { NoAccess } from '../../frame/closed-pages.tsx'
import { coordinatedProvidersOf } from '../../frame/sections.ts'
import { useTexts } from '../../i18n/language.ts'
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import { LinkButton, TextLink } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useRegisterTrainee } from './queries.ts'
import { TraineeFields, useTraineeLabels } from './trainee-fields.tsx'
import { emptyTrainee, type TraineeValues, toNewBody } from './trainee-values.ts'

const route = getRouteApi('/signed-in/leger/ny')

type Provider = { id: string; name: string }

// Who coordinates for one provider registers there; who does for several has to say where.
const schemaFor = (providers: readonly Provider[]) =>
  providers.length > 1
    ? { ...NewTrainee, required: [...(NewTrainee.required ?? []), 'providerId'] }
    : NewTrainee

function RegisterTraineeForm({ providers }: { providers: readonly Provider[] }) {
  const texts = useTexts()
  const words = texts.trainees.form
  const navigate = route.useNavigate()
  const register = useRegisterTrainee(useIdempotencyKey())
  const labels = { providerId: words.provider, ...useTraineeLabels() }
  const { form, messageOf, judge, showServerErrors, summary, submit } = useContractForm<
    TraineeValues,
    NewTrainee
  >({
    schema: schemaFor(providers),
    defaultValues: emptyTrainee,
    toBody: toNewBody,
    labels,
    sentences: { hprNumber: { pattern: words.hprNumberPattern } },
  })
  const send = submit(body =>
    register.mutate(body, {
      onError: showServerErrors,
      onSuccess: ({ id, givenName, familyName }) =>
        navigate({
          to: '/leger/$traineeId',
          params: { traineeId: id },
          state: { notice: words.registered({ name: `${givenName} ${familyName}` }) },
        }),
    }),
  )
  const error = isOnFields(register.error, Object.keys(labels)) ? null : register.error
  return (
    <form noValidate onSubmit={send} className={styles.form}>
      <BodyShort>{texts.frame.form.allRequired}</BodyShort>
      {providers.length > 1 && (
        <Select
          id="providerId"
          label={words.provider}
          error={messageOf('providerId')}
          {...form.register('providerId', { onChange: () => judge('providerId') })}
        >
          <option value="">{texts.frame.form.choose}</option>
          {providers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <TraineeFields form={form} messageOf={messageOf} judge={judge} />
      <FormErrors summary={summary} />
      {error && <ProblemAlert title={texts.frame.notSaved} error={error} note={texts.frame.notSavedNote} />}
      <div className={styles.buttons}>
        <SubmitButton isSaving={register.isPending}>{words.submit}</SubmitButton>
        <LinkButton to="/leger" variant="tertiary" onMouseDown={keepFocus}>
          {texts.frame.form.cancel}
        </LinkButton>
      </div>
    </form>
  )
}

/** Takes a new doctor in training into the roster. */
export function RegisterTraineePage() {
  const { trainees } = useTexts()
  const { me } = route.useRouteContext()
  const providers = coordinatedProvidersOf(me)
  if (providers.length === 0) return <NoAccess />
  return (
    <Page
      title={trainees.form.registerTitle}
      width="reading"
      breadcrumbs={
        <Breadcrumbs
          above={[
            <TextLink key="roster" to="/leger">
              {trainees.title}
            </TextLink>,
          ]}
          here={trainees.form.registerTitle}
        />
      }
    >
      <RegisterTraineeForm providers={providers} />
    </Page>
  )
}
