import type { ServicePeriod, Trainee } from '@alis/contract'

/** A period of service in a doctor's record. */
export const findPeriod = ({ servicePeriods }: Trainee, periodId: string): ServicePeriod | null =>
  servicePeriods.find(({ id }) => id === periodId) ?? null
