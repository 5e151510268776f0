import type { ServicePeriod, Trainee } from '@alis/contract'
import type { Actor } from '../../core/access.ts'
import { mayEditTrainee } from './policy.ts'
import type { TraineeRecord } from './store.ts'

/** A doctor's record with what the reader may do with it. */
export function presentTrainee(
  { servicePeriods, provider, ...record }: TraineeRecord,
  actor: Actor,
): Trainee {
  const canEdit = mayEditTrainee(actor, { providerId: provider.id }) === 'allowed'
  const periods: ServicePeriod[] = servicePeriods.map(({ positionBasisPoints, ...period }) => ({
    ...period,
    positionPercent: positionBasisPoints / 100,
  }))
  return {
    ...record,
    provider,
    servicePeriods: periods,
    can: { edit: canEdit, remove: canEdit && periods.length === 0 },
  }
}
