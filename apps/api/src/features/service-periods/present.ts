import type { NewServicePeriod, ServicePeriod } from '@alis/contract'
import type { PeriodRow } from './store.ts'

export const presentPeriod = ({
  positionBasisPoints,
  municipalityId,
  municipalityName,
  ...period
}: PeriodRow): ServicePeriod => ({
  ...period,
  municipality:
    municipalityId === null || municipalityName === null
      ? null
      : { id: municipalityId, name: municipalityName },
  positionPercent: positionBasisPoints / 100,
})

/** The fields that people set, as a request gives them. */
export const toFields = (row: PeriodRow): Required<NewServicePeriod> => ({
  category: row.category,
  place: row.place,
  municipalityId: row.municipalityId,
  positionPercent: row.positionBasisPoints / 100,
  startsOn: row.startsOn,
  endsOn: row.endsOn,
  isPlanned: row.isPlanned,
})
