import { ErrorSummary } from '@navikt/ds-react/ErrorSummary'
import type { RefObject } from 'react'
import { useTexts } from '../i18n/language.ts'

type FormErrorsProps = {
  summary: {
    ref: RefObject<HTMLDivElement | null>
    wrongFields: readonly { name: string; message: string }[]
  }
}

/** What is wrong, just above the button: each line leads to its field. */
export function FormErrors({ summary: { ref, wrongFields } }: FormErrorsProps) {
  const { frame } = useTexts()
  if (wrongFields.length === 0) return null
  return (
    <ErrorSummary ref={ref} heading={frame.form.errors}>
      {wrongFields.map(({ name, message }) => (
        <ErrorSummary.Item key={name} href={`#${name}`}>
          {message}
        </ErrorSummary.Item>
      ))}
    </ErrorSummary>
  )
}
