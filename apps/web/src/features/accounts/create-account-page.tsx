import { createAccount, type Language, type NewGrant, type Role } from '@alis/contract'
import { Select } from '@navikt/ds-react/Select'
import { TextField } from '@navikt/ds-react/TextField'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { FormProvider } from 'react-hook-form'
import { ProblemError } from '../../api/call.ts'
import { CancelLink } from '../../forms/cancel-link.tsx'
import { EntryForm } from '../../forms/entry-form.tsx'
import styles from '../../forms/form.module.css'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { wordsOf } from '../../forms/words-of.ts'
import { NoAccess } from '../../frame/closed-pages.tsx'
import { hasRole } from '../../frame/sections.ts'
import { useTexts } from '../../i18n/language.ts'
import { fieldErrorText } from '../../i18n/problem-text.ts'
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import { TextLink } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { GrantFields, useGrantLabels, useGrantSentences } from './grant-fields.tsx'
import { emptyGrant, type GrantValues, grantSchemaFor, toGrant } from './grant-values.ts'
import { useCreateAccount } from './queries.ts'

const route = getRouteApi('/signed-in/kontoer/ny')

type AccountFields = { username: string; name: string; language: Language; password: string }
type AccountValues = AccountFields & GrantValues

const empty: AccountValues = { username: '', name: '', language: 'nb', password: '', ...emptyGrant }

/** The account and its first grant as fields beside each other. */
function schemaFor(role: Role | '') {
  const { grant: _, ...properties } = createAccount.body.properties
  const grant = grantSchemaFor(role)
  return {
    properties: { ...properties, ...grant.properties },
    required: ['username', 'name', 'language', 'password', ...grant.required],
  }
}

const toBody = ({ username, name, language, password, ...grant }: AccountValues) => ({
  username: username.trim() || undefined,
  name: name.trim() || undefined,
  language,
  password: password || undefined,
  ...toGrant(grant),
})

function CreateAccountForm() {
  const texts = useTexts()
  const words = texts.accounts.form
  const navigate = route.useNavigate()
  const create = useCreateAccount()
  const [role, setRole] = useState<Role | ''>('')
  const grantLabels = useGrantLabels()
  const grantSentences = useGrantSentences()
  const labels = {
    username: words.username,
    name: words.name,
    language: words.language,
    password: words.password,
    ...grantLabels,
  }
  const grantNames = ['role', 'providerId', 'hprNumber', 'alisOffice'] as const
  const { form, messageOf, showServerErrors, summary, submit } = useContractForm<
    AccountValues,
    AccountFields & NewGrant
  >({
    schema: schemaFor(role),
    defaultValues: empty,
    toBody,
    labels,
    sentences: grantSentences,
  })
  /** The API has the grant inside the account, the form has its fields beside the others. */
  const onRefused = (error: unknown) => {
    showServerErrors(error)
    if (!(error instanceof ProblemError)) return
    for (const fieldError of error.errors) {
      const name = grantNames.find(known => fieldError.path === `/grant/${known}`)
      if (name === undefined) continue
      const isUnknownDoctor = name === 'hprNumber' && fieldError.rule === 'unknown'
      const message = isUnknownDoctor
        ? words.hprNumberUnknown
        : fieldErrorText(texts, fieldError, grantLabels[name])
      form.setError(name, { type: 'server', message })
    }
  }
  const send = submit(({ username, name, language, password, ...grant }) =>
    create.mutate(
      { username, name, language, password, grant },
      {
        onError: onRefused,
        onSuccess: account =>
          navigate({
            to: '/kontoer/$accountId',
            params: { accountId: account.id },
            state: { notice: words.created({ name: account.name }) },
          }),
      },
    ),
  )
  const names = [...Object.keys(labels), ...grantNames.map(name => `grant/${name}`)]
  return (
    <FormProvider {...form}>
      <EntryForm
        onSubmit={send}
        summary={{ ...summary, names }}
        error={create.error}
        isSaving={create.isPending}
        submitText={words.submit}
        cancel={<CancelLink to="/kontoer" />}
      >
        <TextField
          id="username"
          label={words.username}
          description={words.usernameHint}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          error={messageOf('username')}
          {...form.register('username')}
        />
        <TextField
          id="name"
          label={words.name}
          autoComplete="off"
          error={messageOf('name')}
          {...form.register('name')}
        />
        <Select
          id="language"
          label={words.language}
          className={styles.short}
          error={messageOf('language')}
          {...form.register('language')}
        >
          {wordsOf(texts.frame.languages).map(([code, word]) => (
            <option key={code} value={code} lang={code}>
              {word}
            </option>
          ))}
        </Select>
        <TextField
          id="password"
          type="password"
          label={words.password}
          description={words.passwordHint}
          autoComplete="new-password"
          error={messageOf('password')}
          {...form.register('password')}
        />
        <GrantFields role={role} onRole={setRole} messageOf={messageOf} />
      </EntryForm>
    </FormProvider>
  )
}

/** Creates an account with its first role. */
export function CreateAccountPage() {
  const { accounts } = useTexts()
  const { me } = route.useRouteContext()
  if (!hasRole(me, 'admin')) return <NoAccess />
  return (
    <Page
      title={accounts.create}
      width="reading"
      breadcrumbs={
        <Breadcrumbs
          above={[
            <TextLink key="accounts" to="/kontoer">
              {accounts.title}
            </TextLink>,
          ]}
          here={accounts.create}
        />
      }
    >
      <CreateAccountForm />
    </Page>
  )
}
