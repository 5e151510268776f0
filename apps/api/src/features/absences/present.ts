import type { Absence, NewAbsence } from '@alis/contract'
import type { AbsenceRow } from './store.ts'

export const presentAbsence = ({ basisPoints, ...absence }: AbsenceRow): Absence => ({
  ...absence,
  percent: basisPoints / 100,
})

/** The fields that people set, as a request gives them. */
export const toFields = ({ type, startsOn, endsOn, basisPoints }: AbsenceRow): NewAbsence => ({
  type,
  startsOn,
  endsOn,
  percent: basisPoints / 100,
})
