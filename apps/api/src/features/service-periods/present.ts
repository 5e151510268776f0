import type { NewServicePeriod, ServicePeriod } from '@alis/contract'
import type { PeriodRow } from './store.ts'

export const presentPeriod = ({
  positionBasisPoints,
  municipalityId,
  municipalityName,
  arenaId,
  arenaName,
  answeredBy: _,
  ...period
}: PeriodRow): ServicePeriod => ({
  ...period,
  municipality:
    municipalityId === null || municipalityName === null
      ? null
      : { id: municipalityId, name: municipalityName },
  arena: arenaId === null || arenaName === null ? null : { id: arenaId, name: arenaName },
  positionPercent: positionBasisPoints / 100,
})

/** The fields that people set, as a request gives them. */
export const toFields = (row: PeriodRow): Required<NewServicePeriod> => ({
  category: row.category,
  place: row.place,
  municipalityId: row.municipalityId,
  arenaId: row.arenaId,
  positionPercent: row.positionBasisPoints / 100,
  startsOn: row.startsOn,
  endsOn: row.endsOn,
  isPlanned: row.isPlanned,
})
