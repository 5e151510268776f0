import type { TrainingProvider } from '@alis/contract'
import { authorise } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { write } from '../../core/write.ts'
import { mayRegisterProviders } from './policy.ts'
import { presentProvider } from './present.ts'
import { getProvider, insertProvider, type NewProvider } from './store.ts'

/** Registers a municipality as training provider: only service from that day on counts (T7). */
export function registerProvider(ctx: Ctx, body: NewProvider): Promise<TrainingProvider> {
  authorise(mayRegisterProviders(ctx.actor))
  return write(ctx, async tx => {
    const id = await insertProvider(tx, body)
    const provider = await getProvider(tx, id)
    return {
      result: presentProvider(provider, ctx.actor),
      events: [{ type: 'training-provider.registered', subjectId: id, providerId: id, data: { ...body } }],
    }
  })
}
