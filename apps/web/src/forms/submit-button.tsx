import { Button } from '@navikt/ds-react/Button'
import type { MouseEvent, ReactNode } from 'react'

/**
 * For the buttons under a form. Leaving a field judges it, which may take a message away and move the button from under
 * the pointer between press and release; so pressing leaves focus where it is.
 */
export const keepFocus = (event: MouseEvent) => event.preventDefault()

type SubmitButtonProps = { isSaving: boolean; variant?: 'primary' | 'secondary'; children: ReactNode }

/** Sends the form it stands in. */
export function SubmitButton({ isSaving, variant = 'primary', children }: SubmitButtonProps) {
  return (
    <Button type="submit" variant={variant} loading={isSaving} onMouseDown={keepFocus}>
      {children}
    </Button>
  )
}
