import type { Absence, ServicePeriod, Trainee } from '@alis/contract'
import type { Actor } from '../../core/access.ts'
import { mayReadAbsence } from '../progress/index.ts'
import { mayEditTrainee, mayPrepareConfirmation, mayReadConfirmations, mayRequestChange } from './policy.ts'
import type { AbsenceRecord, PeriodRecord, TraineeRecord } from './store.ts'

const presentPeriod = ({ positionBasisPoints, ...period }: PeriodRecord): ServicePeriod => ({
  ...period,
  positionPercent: positionBasisPoints / 100,
})

const presentAbsence = ({ basisPoints, ...absence }: AbsenceRecord): Absence => ({
  ...absence,
  percent: basisPoints / 100,
})

/** Whether nothing hangs on the record yet, so that it can be removed as registered by mistake. */
export const isUnused = (record: TraineeRecord): boolean =>
  record.servicePeriods.length === 0 && record.absences.length === 0 && !record.hasOtherRecords

/** A doctor's record with what the reader may see of it and do with it. */
export function presentTrainee(record: TraineeRecord, actor: Actor): Trainee {
  const { servicePeriods, absences, hasOtherRecords: _, ...fields } = record
  const doctor = { traineeId: fields.id, providerId: fields.provider.id }
  const canEdit = mayEditTrainee(actor, doctor) === 'allowed'
  return {
    ...fields,
    servicePeriods: servicePeriods.map(presentPeriod),
    absences: mayReadAbsence(actor, doctor) === 'allowed' ? absences.map(presentAbsence) : null,
    can: {
      edit: canEdit,
      remove: canEdit && isUnused(record),
      requestChange: mayRequestChange(actor, doctor) === 'allowed',
      prepareConfirmation: mayPrepareConfirmation(actor, doctor) === 'allowed',
      readConfirmations: mayReadConfirmations(actor, doctor) === 'allowed',
    },
  }
}
