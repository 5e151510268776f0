import { NewSigningLink, type SigningLinkKind } from '@alis/contract'
import { TextField } from '@navikt/ds-react/TextField'
import { BodyLong } from '@navikt/ds-react/Typography'
import { getRouteApi } from '@tanstack/react-router'
import { CancelLink } from '../../forms/cancel-link.tsx'
import { EntryForm } from '../../forms/entry-form.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { NoAccess, NotFound } from '../../frame/closed-pages.tsx'
import { coordinatedProvidersOf } from '../../frame/sections.ts'
import { useTexts } from '../../i18n/language.ts'
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import { TextLink } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { LinkToCopy } from './link-to-copy.tsx'
import { useCreateLink } from './queries.ts'

const route = getRouteApi('/signed-in/signeringslenker/ny')

type Values = { signerName: string; signerTitle: string; validDays: string }

const USUAL_DAYS = '14'

function CreateLink({ subject }: { subject: { kind: SigningLinkKind; subjectId: string } }) {
  const { signingLinks: texts } = useTexts()
  const create = useCreateLink()
  const labels = { signerName: texts.signerName, signerTitle: texts.signerTitle, validDays: texts.validDays }
  const { form, messageOf, showServerErrors, summary, submit } = useContractForm<Values, NewSigningLink>({
    schema: NewSigningLink,
    defaultValues: { signerName: '', signerTitle: '', validDays: USUAL_DAYS },
    toBody: ({ signerName, signerTitle, validDays }) => ({
      ...subject,
      signerName: signerName.trim() || undefined,
      signerTitle: signerTitle.trim() || undefined,
      validDays: validDays.trim() === '' ? undefined : Number(validDays),
    }),
    labels,
  })
  if (create.data) return <LinkToCopy made={create.data} />
  return (
    <EntryForm
      onSubmit={submit(body => create.mutate(body, { onError: showServerErrors }))}
      summary={{ ...summary, names: Object.keys(labels) }}
      error={create.error}
      isSaving={create.isPending}
      submitText={texts.create}
      cancel={<CancelLink to="/signeringslenker" />}
    >
      <BodyLong>{texts.asks[subject.kind]}</BodyLong>
      <TextField
        id="signerName"
        label={texts.signerName}
        autoComplete="off"
        error={messageOf('signerName')}
        {...form.register('signerName')}
      />
      <TextField
        id="signerTitle"
        label={texts.signerTitle}
        description={texts.signerTitleHint}
        autoComplete="off"
        error={messageOf('signerTitle')}
        {...form.register('signerTitle')}
      />
      <TextField
        id="validDays"
        label={texts.validDays}
        inputMode="numeric"
        htmlSize={4}
        error={messageOf('validDays')}
        {...form.register('validDays')}
      />
    </EntryForm>
  )
}

/** The coordinator makes a link for someone without an account. What is to be signed comes with the address. */
export function CreateLinkPage() {
  const { signingLinks: texts } = useTexts()
  const { kind, subjectId } = route.useSearch()
  const { me } = route.useRouteContext()
  if (coordinatedProvidersOf(me).length === 0) return <NoAccess />
  if (kind === undefined || subjectId === undefined) return <NotFound />
  const list = (
    <TextLink key="list" to="/signeringslenker">
      {texts.title}
    </TextLink>
  )
  return (
    <Page
      title={texts.createTitle}
      width="reading"
      breadcrumbs={<Breadcrumbs above={[list]} here={texts.createTitle} />}
    >
      <CreateLink subject={{ kind, subjectId }} />
    </Page>
  )
}
