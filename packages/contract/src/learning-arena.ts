import { type Static, Type } from 'typebox'
import { freeLine, IsoDate, line, nullable, oneOf, strictObject, Uuid, Version } from './common.ts'
import { defineRoute } from './route.ts'
import { ServiceDay } from './service-period.ts'

/** What a day at an arena counts as. Research is service in the old scheme only, and no arena of a general plan. */
export const ArenaCategory = oneOf('open-practice', 'other-gp', 'institution')
export type ArenaCategory = Static<typeof ArenaCategory>

/**
 * A place of practical training (læringsarena) of a provider, with the goals that can be reached there: together they are
 * the frame that the provider's general plan (generell utdanningsplan) gives.
 */
export const LearningArena = strictObject({
  id: Uuid,
  provider: strictObject({ id: Uuid, name: Type.String() }),
  name: Type.String(),
  category: ArenaCategory,
  /** By agreement with somebody else (ekstern læringsarena). */
  isExternal: Type.Boolean(),
  /** The last day it was used; null = goes on. */
  endedOn: nullable(IsoDate),
  /** Whether it is used today. */
  isInUse: Type.Boolean(),
  /** As published, in their order: `ALM 055`. An arena outlives versions of the catalogue. */
  goalCodes: Type.Array(Type.String()),
  version: Version,
  can: strictObject({ change: Type.Boolean() }),
})
export type LearningArena = Static<typeof LearningArena>

const fields = {
  name: freeLine(200),
  category: ArenaCategory,
  isExternal: Type.Boolean(),
  endedOn: nullable(ServiceDay),
  goalCodes: Type.Array(line(20), { maxItems: 500, uniqueItems: true }),
}

export const NewLearningArena = strictObject({
  providerId: Uuid,
  name: fields.name,
  category: fields.category,
  isExternal: fields.isExternal,
  goalCodes: Type.Optional(fields.goalCodes),
})
export type NewLearningArena = Static<typeof NewLearningArena>

export const LearningArenaChange = strictObject({
  version: Version,
  name: Type.Optional(fields.name),
  category: Type.Optional(fields.category),
  isExternal: Type.Optional(fields.isExternal),
  endedOn: Type.Optional(fields.endedOn),
  goalCodes: Type.Optional(fields.goalCodes),
})
export type LearningArenaChange = Static<typeof LearningArenaChange>

const ArenaParams = strictObject({ arenaId: Uuid })
const tag = 'Learning arenas'

export const listLearningArenas = defineRoute({
  operationId: 'listLearningArenas',
  summary: 'Learning arenas of the providers that the actor works or trains for, with their goals',
  tag,
  method: 'GET',
  path: '/learning-arenas',
  access: 'signed-in',
  query: strictObject({ provider: Type.Optional(Uuid) }),
  status: 200,
  answer: strictObject({ arenas: Type.Array(LearningArena) }),
})

export const readLearningArena = defineRoute({
  operationId: 'readLearningArena',
  summary: 'One learning arena with its goals',
  tag,
  method: 'GET',
  path: '/learning-arenas/:arenaId',
  access: 'signed-in',
  params: ArenaParams,
  status: 200,
  answer: LearningArena,
})

export const addLearningArena = defineRoute({
  operationId: 'addLearningArena',
  summary: 'Add a learning arena to a provider’s general plan',
  tag,
  method: 'POST',
  path: '/learning-arenas',
  access: 'signed-in',
  isIdempotent: true,
  body: NewLearningArena,
  status: 201,
  answer: LearningArena,
})

export const changeLearningArena = defineRoute({
  operationId: 'changeLearningArena',
  summary: 'Change a learning arena, and which goals can be reached there',
  tag,
  method: 'PATCH',
  path: '/learning-arenas/:arenaId',
  access: 'signed-in',
  params: ArenaParams,
  body: LearningArenaChange,
  status: 200,
  answer: LearningArena,
})
