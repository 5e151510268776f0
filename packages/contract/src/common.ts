import { type Static, type TProperties, type TSchema, Type } from 'typebox'

/** An object that says so when it is sent a field it does not know. */
export const strictObject = <const Properties extends TProperties>(properties: Properties) =>
  Type.Object(properties, { additionalProperties: false })

/** One of a closed list of words. A single `enum`, so that a wrong value gives one error and not one per word. */
export const oneOf = <const Words extends readonly string[]>(...words: Words) =>
  Type.Unsafe<Words[number]>({ type: 'string', enum: [...words] })

/** The value or null. In a change, null means "cleared" and absent means "unchanged". */
export function nullable<Schema extends TSchema>(schema: Schema) {
  const { type, enum: words, ...rest } = schema as { type?: string; enum?: string[] }
  if (type === undefined) return Type.Unsafe<Static<Schema> | null>({ anyOf: [schema, { type: 'null' }] })
  return Type.Unsafe<Static<Schema> | null>({
    ...rest,
    type: [type, 'null'],
    ...(words && { enum: [...words, null] }),
  })
}

/** Values by name. Said in plain JSON Schema: TypeBox's own record would bring its whole pattern engine to the browser. */
export const record = <Value extends TSchema>(value: Value) =>
  Type.Unsafe<Record<string, Static<Value>>>({ type: 'object', additionalProperties: value })

/** A calendar day, `YYYY-MM-DD`. 31 February is refused. */
export const IsoDate = Type.String({ format: 'date', examples: ['2021-03-01'] })

/** A moment, with its zone. */
export const Instant = Type.String({ format: 'date-time' })

export const Uuid = Type.String({ format: 'uuid' })

/** The version that the change was made on. A stale one is answered with 409 and changes nothing. */
export const Version = Type.Integer({ minimum: 1 })

/** Text that a person writes on one line. Control characters are refused. */
export const line = (maxLength: number, options: { minLength?: number } = {}) =>
  Type.String({
    minLength: options.minLength ?? 1,
    maxLength,
    pattern: '^[^\\u0000-\\u001f\\u007f]*[^\\s\\u0000-\\u001f\\u007f][^\\u0000-\\u001f\\u007f]*$',
  })

/**
 * Text of several lines that a person writes. What looks like a national identity number is refused (format `free-text`,
 * rule `identityNumber`): no patient may be identifiable in a training record.
 */
export const freeText = (maxLength: number, options: { minLength?: number } = {}) =>
  Type.String({ minLength: options.minLength ?? 1, maxLength, format: 'free-text' })

/** A title or a name in a training record: one line, and without a national identity number as all free text. */
export const freeLine = (maxLength: number) => Type.String({ ...line(maxLength), format: 'free-text' })

/** Why something goes back. Spaces alone are no reason. */
export const reasonText = (maxLength: number) => Type.String({ ...freeText(maxLength), pattern: '\\S' })

export const Language = oneOf('nb', 'nn', 'en')
export type Language = Static<typeof Language>

/** What every list can be asked. */
export const paging = {
  page: Type.Integer({ minimum: 1, maximum: 100_000, default: 1 }),
  pageSize: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
}

/** A page of a list with the number found in all. */
export const pageOf = <Item extends TSchema>(item: Item) =>
  strictObject({
    items: Type.Array(item),
    page: Type.Integer(),
    pageSize: Type.Integer(),
    total: Type.Integer(),
  })
