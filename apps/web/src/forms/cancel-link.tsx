import { createLink } from '@tanstack/react-router'
import type { ComponentProps } from 'react'
import { useTexts } from '../i18n/language.ts'
import { ButtonAsLink } from '../ui/link.tsx'
import { keepFocus } from './submit-button.tsx'

function CancelButton(props: ComponentProps<typeof ButtonAsLink>) {
  const { frame } = useTexts()
  return (
    <ButtonAsLink variant="tertiary" onMouseDown={keepFocus} {...props}>
      {frame.form.cancel}
    </ButtonAsLink>
  )
}

/** The way out of a form, beside its button. */
export const CancelLink = createLink(CancelButton)
