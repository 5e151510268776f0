import type { Trainee } from '@alis/contract'
import { scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { presentTrainee } from './present.ts'
import { getTrainee } from './store.ts'

/** One doctor's record with her service. */
export async function readRecord(ctx: Ctx, traineeId: string): Promise<Trainee> {
  return presentTrainee(await getTrainee(ctx.db, scopeOf(ctx.actor), traineeId), ctx.actor)
}
