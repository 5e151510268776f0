import { TextField } from '@navikt/ds-react/TextField'
import { getRouteApi } from '@tanstack/react-router'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { useTexts } from '../../i18n/language.ts'

const signedIn = getRouteApi('/signed-in')

type PasswordFieldProps = { error: string | undefined; registration: UseFormRegisterReturn }

/** The password once more, for what binds. Browsers that keep passwords are told whose it is. */
export function PasswordField({ error, registration }: PasswordFieldProps) {
  const words = useTexts().confirmations.page.acts
  const { me } = signedIn.useRouteContext()
  // Whether it is right is known by the server alone: leaving the field must not take its answer away.
  const { onBlur: _, ...field } = registration
  return (
    <>
      <input type="text" autoComplete="username" value={me.username} readOnly hidden />
      <TextField
        id="password"
        type="password"
        label={words.password}
        autoComplete="current-password"
        error={error}
        {...field}
      />
    </>
  )
}
