import type { TrainingProvider } from '@alis/contract'
import { authorise } from '../../core/access.ts'
import { changesBetween } from '../../core/audit-events.ts'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { mayRegisterProviders } from './policy.ts'
import { presentProvider } from './present.ts'
import { getProvider, recountTrainees, saveProvider } from './store.ts'

type Change = { version: number; organisationNumber?: string | null; registeredOn?: string }

/**
 * Corrects a registration. What counts for every doctor there changes with the date, and what her confirmation
 * says with the number: who was shown either before is told.
 */
export function changeProvider(
  ctx: Ctx,
  providerId: string,
  { version, ...change }: Change,
): Promise<TrainingProvider> {
  authorise(mayRegisterProviders(ctx.actor))
  return write(ctx, async tx => {
    const before = await getProvider(tx, providerId)
    if (before.version !== version) fail('CHANGED_MEANWHILE', { current: before.version })
    const changes = changesBetween(before, change)
    if (Object.keys(changes).length === 0)
      return { result: presentProvider(before, ctx.actor), events: 'nothing-changed' }
    await saveProvider(tx, providerId, version, change)
    await recountTrainees(tx, providerId)
    return {
      result: presentProvider(await getProvider(tx, providerId), ctx.actor),
      events: [{ type: 'training-provider.changed', subjectId: providerId, providerId, data: changes }],
    }
  })
}
