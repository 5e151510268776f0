import { changeSupervisor, type Supervisor, type SupervisorChange } from '@alis/contract'
import type { Texts } from '@alis/texts'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { CancelLink } from '../../forms/cancel-link.tsx'
import { ClashNotice } from '../../forms/clash-notice.tsx'
import { EntryForm } from '../../forms/entry-form.tsx'
import { FormDay } from '../../forms/form-day.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { useVersionedChange } from '../../forms/use-versioned-change.ts'
import { NoAccess } from '../../frame/closed-pages.tsx'
import { useTexts } from '../../i18n/language.ts'
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import type { Difference } from '../../ui/conflict.tsx'
import { TextLink } from '../../ui/link.tsx'
import { LoadedPage } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonPage } from '../../ui/skeletons.tsx'
import { supervisorQuery, useChangeSupervisor } from './queries.ts'
import { SupervisorFields, useSupervisorLabels, useSupervisorSentences } from './supervisor-fields.tsx'
import { type SupervisorValues, toChangeBody, toValues } from './supervisor-values.ts'

const route = getRouteApi('/signed-in/veiledere/$supervisorId/endre')

// A change may leave the name out; in this form it is there, and must be filled in.
const schema = { ...changeSupervisor.body, required: ['version', 'name'] }

/** What is written in a field, and what somebody else saved in it, ready to read. */
type Read = (of: Supervisor | SupervisorChange) => unknown

/** In which fields somebody else's version differs. Municipality and account are told of by the rest of the page. */
function differencesOf(
  { supervisors, formats, servicePeriods }: Texts,
  mine: SupervisorChange,
  theirs: Supervisor,
): Difference[] {
  const words = supervisors.form
  const say = (value: unknown): string => {
    if (value === null || value === undefined) return words.nothing
    if (typeof value === 'boolean') return value ? words.yes : words.no
    return formats.day(String(value))
  }
  const fields: [string, Read][] = [
    [words.name, of => of.name],
    [supervisors.kinds.individual, of => of.isIndividual],
    [supervisors.kinds.clinical, of => of.isClinical],
    [words.hprNumber, of => of.hprNumber],
    [words.workplace, of => of.workplace],
    [words.specialistSince, of => of.specialistSince],
    [words.exemptionStartsOn, of => of.exemptionStartsOn],
    [words.exemptionEndsOn, of => of.exemptionEndsOn],
    [words.capacity, of => of.capacity],
    [words.leavesOn, of => of.leavesOn],
    [words.username, of => ('account' in of ? (of.account?.username ?? null) : of.username)],
    [
      servicePeriods.municipality,
      of => ('municipality' in of ? (of.municipality?.id ?? null) : of.municipalityId),
    ],
  ]
  return fields
    .map(([field, read]) => ({ field, theirs: say(read(theirs)), mine: say(read(mine)) }))
    .filter(difference => difference.theirs !== difference.mine)
}

function ChangeSupervisorForm({ supervisor }: { supervisor: Supervisor }) {
  const texts = useTexts()
  const words = texts.supervisors.form
  const { id: supervisorId } = supervisor
  const navigate = route.useNavigate()
  const queryClient = useQueryClient()
  const { stored, clash, error, isSaving, save } = useVersionedChange({
    opened: supervisor,
    change: useChangeSupervisor(supervisorId),
    toChange: (mine: SupervisorChange, { version }) => ({ ...mine, version }),
    toValues,
    readAgain: () => queryClient.fetchQuery({ ...supervisorQuery(supervisorId), staleTime: 0 }),
    onSaved: ({ name }) =>
      navigate({
        to: '/veiledere/$supervisorId',
        params: { supervisorId },
        state: { notice: words.saved({ name }) },
      }),
  })
  const { form, handle, messageOf, summary, submit } = useContractForm<SupervisorValues, SupervisorChange>({
    schema,
    defaultValues: toValues(supervisor),
    toBody: values => toChangeBody(values, stored.version),
    labels: { ...useSupervisorLabels(), leavesOn: words.leavesOn },
    sentences: useSupervisorSentences(),
  })
  return (
    <EntryForm
      onSubmit={submit(body => save(body, handle))}
      summary={summary}
      error={error}
      isSaving={isSaving}
      cancel={<CancelLink to="/veiledere/$supervisorId" params={{ supervisorId }} />}
      aboveButtons={
        clash && (
          <ClashNotice
            clash={clash}
            differencesOf={({ mine }, theirs) => differencesOf(texts, mine, theirs)}
          />
        )
      }
    >
      <BodyShort>{texts.frame.form.allButOptional}</BodyShort>
      <SupervisorFields form={form} messageOf={messageOf} />
      <FormDay
        form={form}
        name="leavesOn"
        label={`${words.leavesOn} (${texts.frame.form.optional})`}
        description={words.leavesOnHint}
        error={messageOf('leavesOn')}
      />
    </EntryForm>
  )
}

/** Changes what the register says of a person. */
export function ChangeSupervisorPage() {
  const { supervisors } = useTexts()
  const { supervisorId } = route.useParams()
  const title = supervisors.form.changeTitle
  return (
    <LoadedPage query={useQuery(supervisorQuery(supervisorId))} skeleton={<SkeletonPage width="reading" />}>
      {supervisor =>
        supervisor.can.edit ? (
          <Page
            title={title}
            width="reading"
            breadcrumbs={
              <Breadcrumbs
                above={[
                  <TextLink key="register" to="/veiledere">
                    {supervisors.title}
                  </TextLink>,
                  <TextLink key="person" to="/veiledere/$supervisorId" params={{ supervisorId }}>
                    {supervisor.name}
                  </TextLink>,
                ]}
                here={title}
              />
            }
          >
            <ChangeSupervisorForm key={supervisorId} supervisor={supervisor} />
          </Page>
        ) : (
          <NoAccess />
        )
      }
    </LoadedPage>
  )
}
