import { type Static, Type } from 'typebox'
import { IsoDate, nullable, oneOf, pageOf, paging, strictObject, Uuid, Version } from './common.ts'
import { MunicipalityId } from './municipality.ts'
import { defineRoute } from './route.ts'

/** A municipality as registered training provider (utdanningsvirksomhet). */
export const TrainingProvider = strictObject({
  id: Uuid,
  name: Type.String(),
  municipality: strictObject({ id: Type.Integer(), code: Type.String(), countyName: Type.String() }),
  organisationNumber: nullable(Type.String()),
  registeredOn: IsoDate,
  version: Version,
  can: strictObject({ edit: Type.Boolean() }),
})
export type TrainingProvider = Static<typeof TrainingProvider>

const OrganisationNumber = nullable(Type.String({ pattern: '^[0-9]{9}$' }))

/** Registration could be given from 1 March 2019 on (spesialistforskriften § 21). */
const RegisteredOn = Type.String({ format: 'date', formatMinimum: '2019-03-01', formatMaximum: '2080-12-31' })

/** Providers that the actor works for or looks after; all of them for the Directorate and administrators. */
export const listTrainingProviders = defineRoute({
  operationId: 'listTrainingProviders',
  summary: 'Training providers the actor may see',
  tag: 'Training providers',
  method: 'GET',
  path: '/training-providers',
  access: 'signed-in',
  query: strictObject({
    search: Type.Optional(Type.String({ maxLength: 100 })),
    sort: Type.Optional(oneOf('name', 'registeredOn')),
    order: Type.Optional(oneOf('asc', 'desc')),
    ...paging,
  }),
  status: 200,
  answer: pageOf(TrainingProvider),
})

export const registerTrainingProvider = defineRoute({
  operationId: 'registerTrainingProvider',
  summary: 'Register a municipality as training provider',
  tag: 'Training providers',
  method: 'POST',
  path: '/training-providers',
  access: 'signed-in',
  isIdempotent: true,
  body: strictObject({
    municipalityId: MunicipalityId,
    organisationNumber: OrganisationNumber,
    registeredOn: RegisteredOn,
  }),
  status: 201,
  answer: TrainingProvider,
})

const ProviderParams = strictObject({ providerId: Uuid })

export const readTrainingProvider = defineRoute({
  operationId: 'readTrainingProvider',
  summary: 'One training provider that the actor may see',
  tag: 'Training providers',
  method: 'GET',
  path: '/training-providers/:providerId',
  access: 'signed-in',
  params: ProviderParams,
  status: 200,
  answer: TrainingProvider,
})

export const changeTrainingProvider = defineRoute({
  operationId: 'changeTrainingProvider',
  summary: 'Correct the registration of a training provider',
  tag: 'Training providers',
  method: 'PATCH',
  path: '/training-providers/:providerId',
  access: 'signed-in',
  params: ProviderParams,
  body: strictObject({
    version: Version,
    organisationNumber: Type.Optional(OrganisationNumber),
    registeredOn: Type.Optional(RegisteredOn),
  }),
  status: 200,
  answer: TrainingProvider,
})
