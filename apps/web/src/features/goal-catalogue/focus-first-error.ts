import type { RefObject } from 'react'

/** Leads to the first field that is not filled in as it must be. The errors are drawn after they are found. */
export const focusFirstError = (form: RefObject<HTMLElement | null>): void => {
  requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
