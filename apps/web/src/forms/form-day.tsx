import type { ReactNode } from 'react'
import { type FieldPathByValue, type UseFormReturn, useController } from 'react-hook-form'
import { DayField } from './day-field.tsx'

type FormDayProps<Values extends Record<string, unknown>, Body> = {
  form: UseFormReturn<Values, unknown, Body>
  name: FieldPathByValue<Values, string>
  label: string
  description?: ReactNode
  error: string | undefined
  /** What else happens when it is written. */
  onWrite?: (text: string) => void
}

/** A day among the fields of a form. */
export function FormDay<Values extends Record<string, unknown>, Body>({
  form: { control },
  name,
  label,
  description,
  error,
  onWrite,
}: FormDayProps<Values, Body>) {
  const { value, onChange, onBlur } = useController({ control, name }).field
  return (
    <DayField
      id={name}
      label={label}
      description={description}
      error={error}
      value={value as string}
      onChange={text => {
        onChange(text)
        onWrite?.(text)
      }}
      onBlur={onBlur}
    />
  )
}
