import { type Static, Type } from 'typebox'
import { IsoDate, nullable, oneOf, pageOf, paging, strictObject } from './common.ts'
import { defineRoute } from './route.ts'

/** Of a municipality in the register. The bound is that of the number's column. */
export const MunicipalityId = Type.Integer({ minimum: 0, maximum: 2_147_483_647 })

/** A municipality as it was on the day asked for, and what it is today. */
export const Municipality = strictObject({
  code: Type.String({ description: 'The code in force on the day asked for', examples: ['0501'] }),
  name: Type.String({ examples: ['Lillehammer'] }),
  county: strictObject({ code: Type.String(), name: Type.String() }),
  validFrom: IsoDate,
  validTo: nullable(IsoDate),
  today: Type.Array(
    strictObject({
      id: Type.Integer(),
      code: Type.String({ examples: ['3405'] }),
      name: Type.String(),
      administrativeCentre: Type.String(),
      population: Type.Integer(),
      languageForm: oneOf('nb', 'nn', 'neutral'),
    }),
    { description: 'More than one where the municipality was divided since' },
  ),
})
export type Municipality = Static<typeof Municipality>

/**
 * The register of municipalities. `search` takes a part of a name, or a code of any time since 1994: 0501 (to 2019) finds
 * 3405 Lillehammer, 1507 (2020–2023) finds both municipalities it was divided into.
 */
export const listMunicipalities = defineRoute({
  operationId: 'listMunicipalities',
  summary: 'Municipalities as they were on a day',
  tag: 'Register',
  method: 'GET',
  path: '/municipalities',
  access: 'public',
  query: strictObject({
    search: Type.Optional(Type.String({ maxLength: 100 })),
    county: Type.Optional(
      Type.String({ pattern: '^[0-9]{2}$', description: 'A county code in force on the day' }),
    ),
    asOf: Type.Optional(Type.String({ format: 'date', description: 'Since 1994-01-01; default today' })),
    ...paging,
  }),
  status: 200,
  answer: pageOf(Municipality),
})

export const listCounties = defineRoute({
  operationId: 'listCounties',
  summary: 'Counties as they were on a day',
  tag: 'Register',
  method: 'GET',
  path: '/counties',
  access: 'public',
  query: strictObject({ asOf: Type.Optional(IsoDate) }),
  status: 200,
  answer: strictObject({ items: Type.Array(strictObject({ code: Type.String(), name: Type.String() })) }),
})
