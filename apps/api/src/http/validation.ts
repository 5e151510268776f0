import type { FieldError } from '@alis/contract'
import { hasIdentityNumber } from '@alis/domain'
import { Ajv, type ErrorObject, type Options } from 'ajv'
import addFormats from 'ajv-formats'
import type { FastifySchema, FastifySchemaCompiler } from 'fastify'

// A hundredth is no binary fraction: without it 33.33 would not be a multiple of 0.01.
const multipleOfPrecision = 6

/** Answers of several shapes are told apart as bodies are. */
export const serializerOpts = { ajv: { multipleOfPrecision } }

const options: Options = {
  allErrors: true,
  multipleOfPrecision,
  strict: true,
  allowUnionTypes: true,
  // A body of several shapes is judged by the one that it says it has, not by all of them.
  discriminator: true,
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

// A body says exactly what it means: Fastify's own compiler would silently make "" of null, 0 of null and drop what it does
// not know. Queries, parameters and headers arrive as text and are read as the schema says.
const strict = new Ajv(options)
const coercing = new Ajv({ ...options, coerceTypes: 'array', useDefaults: true })
for (const ajv of [strict, coercing]) {
  addFormats.default(ajv, { formats: ['date', 'date-time'], keywords: true })
  // Their own takes `urn:uuid:` before it, which the database does not.
  ajv.addFormat('uuid', UUID)
  ajv.addFormat('free-text', text => !hasIdentityNumber(text))
}

/** Compiles strictly for bodies, coercing for everything else. */
export const validatorCompiler: FastifySchemaCompiler<FastifySchema> = ({ schema, httpPart }) =>
  (httpPart === 'body' ? strict : coercing).compile(schema as object)

/** What Ajv found, as the API says it: where, which rule, and the rule's own numbers and words (never the value sent). */
export function toFieldErrors(errors: readonly Partial<ErrorObject>[]): FieldError[] {
  return errors
    .filter(({ keyword }) => keyword !== 'if' && keyword !== 'anyOf')
    .map(({ instancePath = '', keyword = 'invalid', params = {} }) => {
      if (params.format === 'free-text') return { path: instancePath, rule: 'identityNumber', params: {} }
      // Ajv's own parameters would repeat the value that was sent.
      if (keyword === 'discriminator')
        return { path: `${instancePath}/${params.tag}`, rule: 'enum', params: {} }
      const field = params.missingProperty ?? params.additionalProperty
      return {
        path: field === undefined ? instancePath || '/' : `${instancePath}/${field}`,
        rule: keyword,
        params,
      }
    })
}
