import type { FieldError } from '@alis/contract'
import { type SyntheticEvent, useRef } from 'react'
import { type DefaultValues, type FieldValues, type Path, type Resolver, useForm } from 'react-hook-form'
import { ProblemError } from '../api/call.ts'
import { useTexts } from '../i18n/language.ts'
import { fieldErrorText } from '../i18n/problem-text.ts'
import { type ContractSchema, check } from './check.ts'

type ContractFormOptions<Values extends FieldValues, Body> = {
  /** The contract's schema of what is sent. */
  schema: ContractSchema
  defaultValues: Values
  /** What is written in the fields, as the contract wants it; a field that is not filled in is undefined. Pure. */
  toBody: (values: Values) => { [Name in keyof Body]?: unknown }
  /** The fields in their order on the page, with their labels. A field has the name of the property it becomes. */
  labels: Readonly<Partial<Record<keyof Values & string, string>>>
  /** A better sentence than the general one for what is wrong with a field. */
  sentences?: Partial<Record<keyof Values & string, Partial<Record<string, string>>>>
}

/** What can be done with a form from outside. */
export type FormHandle<Values> = {
  written: () => Values
  reset: (values: Values) => void
  showServerErrors: (error: unknown) => void
}

/**
 * A form whose rules are those of the contract: nothing is judged before the first attempt to save; after that, fields are
 * judged when one leaves them. Wrong fields stand in a summary, which takes focus; the server's errors land on their fields.
 */
export function useContractForm<Values extends FieldValues, Body extends Record<string, unknown>>({
  schema,
  defaultValues,
  toBody,
  labels,
  sentences = {},
}: ContractFormOptions<Values, Body>) {
  const texts = useTexts()
  const summary = useRef<HTMLDivElement>(null)
  const names = Object.keys(labels) as (keyof Values & string)[]

  const nameOf = ({ path }: FieldError) => names.find(name => path === `/${name}`)
  const sentenceOf = (error: FieldError, name: keyof Values & string) =>
    sentences[name]?.[error.rule] ?? fieldErrorText(texts, error, labels[name] ?? name)

  // What the server refused stays refused until it is written anew or sent again: leaving a field judges it once more.
  const refused = useRef(new Map<string, { value: unknown; message: string }>())

  const resolver: Resolver<Values, unknown, Body> = values => {
    const body = toBody(values)
    const wrong = check(body, schema).flatMap(error => {
      const name = nameOf(error)
      return name === undefined
        ? []
        : [[name as string, { type: error.rule, message: sentenceOf(error, name) }] as const]
    })
    for (const [name, { value, message }] of refused.current) {
      if (Object.is(values[name], value)) wrong.push([name, { type: 'server', message }])
    }
    // The schema that was just met is the one that the type comes from.
    if (wrong.length === 0) return { values: body as Body, errors: {} }
    return { values: {}, errors: Object.fromEntries(wrong) as never }
  }

  const form = useForm<Values, unknown, Body>({
    defaultValues: defaultValues as DefaultValues<Values>,
    resolver,
    mode: 'onSubmit',
    reValidateMode: 'onBlur',
    shouldFocusError: false,
  })

  // The summary is drawn after the errors are known.
  const focusSummary = () => requestAnimationFrame(() => summary.current?.focus())

  /** Puts what the server refused on its fields. What belongs to no field is left to a message of its own. */
  const showServerErrors = (error: unknown): void => {
    if (!(error instanceof ProblemError)) return
    for (const fieldError of error.errors) {
      const name = nameOf(fieldError)
      if (name === undefined) continue
      const message = sentenceOf(fieldError, name)
      refused.current.set(name, { value: form.getValues(name as Path<Values>), message })
      form.setError(name as Path<Values>, { type: 'server', message })
    }
    focusSummary()
  }

  const { errors, isSubmitted } = form.formState
  const messageOf = (name: keyof Values & string): string | undefined => {
    const message = errors[name]?.message
    return typeof message === 'string' ? message : undefined
  }
  /** Judges a choice as soon as it is changed, once the form was tried. */
  const judge = (name: keyof Values & string) => {
    if (isSubmitted) void form.trigger(name as Path<Values>)
  }
  const wrongFields = names.flatMap(name => {
    const message = messageOf(name)
    return message === undefined ? [] : [{ name, message }]
  })

  const handle: FormHandle<Values> = {
    written: form.getValues,
    reset: values => form.reset(values),
    showServerErrors,
  }
  return {
    form,
    handle,
    messageOf,
    judge,
    showServerErrors,
    summary: { ref: summary, names, wrongFields },
    /** Sends the body when every field is right, else shows what is wrong. */
    submit: (send: (body: Body) => void) => {
      const handle = form.handleSubmit(send, focusSummary)
      return (event: SyntheticEvent) => {
        refused.current.clear()
        return handle(event)
      }
    },
  }
}

/** Whether an error belongs to fields only, where it is shown. */
export function isOnFields(error: unknown, names: readonly string[]): boolean {
  return (
    error instanceof ProblemError &&
    error.errors.length > 0 &&
    error.errors.every(({ path }) => names.some(name => path === `/${name}`))
  )
}
