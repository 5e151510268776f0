import { addLearningArena, changeLearningArena, listLearningArenas, readLearningArena } from '@alis/contract'
import { route } from '../../http/bind.ts'
import { addArena } from './add-arena.ts'
import { changeArena } from './change-arena.ts'
import { readArena, readArenas } from './read-arenas.ts'

export const learningArenaRoutes = [
  route(listLearningArenas, (ctx, { query }) => readArenas(ctx, query.provider)),
  route(readLearningArena, (ctx, { params }) => readArena(ctx, params.arenaId)),
  route(addLearningArena, (ctx, { body }) => addArena(ctx, body)),
  route(changeLearningArena, (ctx, { params, body }) => changeArena(ctx, params.arenaId, body)),
]
