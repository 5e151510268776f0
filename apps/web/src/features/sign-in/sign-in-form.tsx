import type { Me } from '@alis/contract'
import { Button } from '@navikt/ds-react/Button'
import { ErrorSummary } from '@navikt/ds-react/ErrorSummary'
import { TextField } from '@navikt/ds-react/TextField'
import { type FormEvent, useRef, useState } from 'react'
import { ProblemError } from '../../api/call.ts'
import { useTexts } from '../../i18n/language.ts'
import { fieldErrorText, problemText } from '../../i18n/problem-text.ts'
import { useSignIn } from './queries.ts'
import styles from './sign-in-form.module.css'

type Field = 'username' | 'password'

/** Username and password. It needs no more than the browser has, so that the first page stays small. */
export function SignInForm({
  onSignedIn,
  username = '',
}: {
  onSignedIn: (me: Me) => void
  username?: string
}) {
  const texts = useTexts()
  const signIn = useSignIn(onSignedIn)
  const [missing, setMissing] = useState<readonly Field[]>([])
  const summary = useRef<HTMLDivElement>(null)
  const labels: Record<Field, string> = { username: texts.signIn.username, password: texts.signIn.password }
  const errorOf = (field: Field) =>
    missing.includes(field)
      ? fieldErrorText(texts, { rule: 'required', params: {} }, labels[field])
      : undefined

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const body = { username: String(data.get('username')).trim(), password: String(data.get('password')) }
    const empty = (['username', 'password'] as const).filter(field => body[field] === '')
    setMissing(empty)
    if (empty.length > 0) return requestAnimationFrame(() => summary.current?.focus())
    signIn.mutate(body, { onError: () => requestAnimationFrame(() => summary.current?.focus()) })
  }

  return (
    <form noValidate onSubmit={submit} className={styles.form}>
      <TextField
        id="username"
        name="username"
        label={labels.username}
        defaultValue={username}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={errorOf('username')}
      />
      <TextField
        id="password"
        name="password"
        type="password"
        label={labels.password}
        autoComplete="current-password"
        error={errorOf('password')}
      />
      {(missing.length > 0 || signIn.error) && (
        <ErrorSummary ref={summary} size="small">
          {missing.map(field => (
            <ErrorSummary.Item key={field} href={`#${field}`}>
              {errorOf(field)}
            </ErrorSummary.Item>
          ))}
          {missing.length === 0 && (
            <ErrorSummary.Item href="#username">
              {problemText(
                texts,
                signIn.error instanceof ProblemError ? signIn.error : { code: 'INTERNAL_ERROR', params: {} },
              )}
            </ErrorSummary.Item>
          )}
        </ErrorSummary>
      )}
      <div>
        <Button type="submit" loading={signIn.isPending}>
          {texts.signIn.submit}
        </Button>
      </div>
    </form>
  )
}
