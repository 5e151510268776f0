import type { FieldError, RouteContract } from '@alis/contract'
import { hasIdentityNumber, isIsoDate } from '@alis/domain'

/**
 * What the contract's schemas say of a value, as far as they are used for forms and addresses. Checkers that compile a
 * schema need `eval`, which the content security policy forbids.
 */
type Schema = {
  type?: string | readonly string[]
  enum?: readonly unknown[]
  properties?: Readonly<Record<string, Schema>>
  required?: readonly string[]
  format?: string
  formatMinimum?: string
  formatMaximum?: string
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  multipleOf?: number
  minLength?: number
  maxLength?: number
  pattern?: string
}

/** A schema of the contract. */
export type ContractSchema = NonNullable<RouteContract['body']>

const typeOf = (value: unknown): string => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (Number.isNaN(value)) return 'not a number'
  return typeof value
}

function hasType(value: unknown, types: readonly string[]): boolean {
  return types.includes(typeOf(value)) || (types.includes('integer') && Number.isInteger(value))
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

function isFormatted(text: string, format: string): boolean {
  if (format === 'date') return isIsoDate(text)
  if (format === 'uuid') return UUID.test(text)
  return true
}

/** A number of decimals at most, whatever binary fractions make of it. */
const isMultipleOf = (value: number, step: number) => Math.abs(value / step - Math.round(value / step)) < 1e-6

type Broken = { rule: string; limit?: string | number }

function checkText(text: string, schema: Schema): Broken | null {
  if (schema.format === 'free-text' && hasIdentityNumber(text)) return { rule: 'identityNumber' }
  if (schema.format !== undefined && !isFormatted(text, schema.format)) return { rule: 'format' }
  if (schema.formatMinimum !== undefined && text < schema.formatMinimum)
    return { rule: 'formatMinimum', limit: schema.formatMinimum }
  if (schema.formatMaximum !== undefined && text > schema.formatMaximum)
    return { rule: 'formatMaximum', limit: schema.formatMaximum }
  if (schema.minLength !== undefined && text.length < schema.minLength)
    return { rule: 'minLength', limit: schema.minLength }
  if (schema.maxLength !== undefined && text.length > schema.maxLength)
    return { rule: 'maxLength', limit: schema.maxLength }
  if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(text)) return { rule: 'pattern' }
  return null
}

function checkNumber(value: number, schema: Schema): Broken | null {
  if (schema.minimum !== undefined && value < schema.minimum)
    return { rule: 'minimum', limit: schema.minimum }
  if (schema.maximum !== undefined && value > schema.maximum)
    return { rule: 'maximum', limit: schema.maximum }
  if (schema.exclusiveMinimum !== undefined && value <= schema.exclusiveMinimum)
    return { rule: 'exclusiveMinimum', limit: schema.exclusiveMinimum }
  if (schema.multipleOf !== undefined && !isMultipleOf(value, schema.multipleOf))
    return { rule: 'multipleOf', limit: schema.multipleOf }
  return null
}

function checkValue(value: unknown, schema: Schema): Broken | null {
  const types = schema.type === undefined ? [] : [schema.type].flat()
  if (types.length > 0 && !hasType(value, types)) return { rule: 'type' }
  if (schema.enum !== undefined && !schema.enum.includes(value)) return { rule: 'enum' }
  if (typeof value === 'string') return checkText(value, schema)
  if (typeof value === 'number') return checkNumber(value, schema)
  return null
}

/**
 * What is wrong with an object's fields, in the words and paths that the API uses: at most one rule for each field. Fields
 * that are `undefined` count as not given.
 */
export function check(body: Readonly<Record<string, unknown>>, schema: ContractSchema): FieldError[] {
  const { properties = {}, required = [] } = schema as Schema
  return Object.entries(properties).flatMap(([name, field]): FieldError[] => {
    const value = body[name]
    const path = `/${name}`
    if (value === undefined) return required.includes(name) ? [{ path, rule: 'required', params: {} }] : []
    const broken = checkValue(value, field)
    if (broken === null) return []
    return [{ path, rule: broken.rule, params: broken.limit === undefined ? {} : { limit: broken.limit } }]
  })
}

/** The parts of an address's query that a contract's query schema accepts, read as it says. The others are dropped. */
export function readQuery(
  raw: Readonly<Record<string, unknown>>,
  schema: ContractSchema,
): Record<string, unknown> {
  const { properties = {} } = schema as Schema
  const read = Object.entries(properties).flatMap(([name, field]) => {
    const text = raw[name]
    if (text === undefined || text === '') return []
    const value = field.type === 'integer' ? Number(text) : text
    return checkValue(value, field) === null ? [[name, value] as const] : []
  })
  return Object.fromEntries(read)
}
