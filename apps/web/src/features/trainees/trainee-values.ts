import type { NewTrainee, Scheme, Trainee, TraineeChange, TraineeStatus } from '@alis/contract'
import { readDay, writeDay } from '../../forms/day-text.ts'

/** What is known of part 1: the day it was completed, that none is needed, or nothing yet. */
type Part1 = 'completed' | 'exempt' | 'unknown'

/** A doctor's record as it stands in the fields: `providerId` only when she is registered, the status only afterwards. */
export type TraineeValues = {
  providerId: string
  hprNumber: string
  givenName: string
  familyName: string
  scheme: Scheme
  part1: Part1
  part1CompletedOn: string
  part3StartedOn: string
  status: TraineeStatus
  statusOn: string
}

/** What most doctors who are registered now have in common. */
export const emptyTrainee: TraineeValues = {
  providerId: '',
  hprNumber: '',
  givenName: '',
  familyName: '',
  scheme: 'new-2019',
  part1: 'completed',
  part1CompletedOn: '',
  part3StartedOn: '',
  status: 'in-training',
  statusOn: '',
}

const part1Of = ({ isPart1Exempt, part1CompletedOn }: Trainee): Part1 => {
  if (isPart1Exempt) return 'exempt'
  return part1CompletedOn === null ? 'unknown' : 'completed'
}

export const toValues = (trainee: Trainee): TraineeValues => ({
  providerId: trainee.provider.id,
  hprNumber: trainee.hprNumber,
  givenName: trainee.givenName,
  familyName: trainee.familyName,
  scheme: trainee.scheme,
  part1: part1Of(trainee),
  part1CompletedOn: writeDay(trainee.part1CompletedOn),
  part3StartedOn: writeDay(trainee.part3StartedOn),
  status: trainee.status,
  statusOn: writeDay(trainee.statusOn),
})

const filled = (text: string): string | undefined => text.trim() || undefined

function toFields(values: TraineeValues) {
  return {
    hprNumber: filled(values.hprNumber.replace(/\s/g, '')),
    givenName: filled(values.givenName),
    familyName: filled(values.familyName),
    scheme: values.scheme,
    // Completed without a day is refused as no day; otherwise there is none.
    part1CompletedOn: values.part1 === 'completed' ? (readDay(values.part1CompletedOn) ?? '') : null,
    isPart1Exempt: values.part1 === 'exempt',
    part3StartedOn: readDay(values.part3StartedOn) ?? undefined,
  }
}

export const toNewBody = (values: TraineeValues): { [Name in keyof NewTrainee]?: unknown } => ({
  ...toFields(values),
  providerId: filled(values.providerId),
})

export const toChangeBody = (
  values: TraineeValues,
  version: number,
): { [Name in keyof TraineeChange]?: unknown } => ({
  ...toFields(values),
  status: values.status,
  statusOn: values.status === 'in-training' ? null : readDay(values.statusOn),
  version,
})

/** The fields of a change that differ from what is stored. */
export function onlyChanged(change: TraineeChange, stored: Trainee): TraineeChange {
  const { version, ...fields } = change
  const differing = Object.entries(fields).filter(
    ([name, value]) => stored[name as keyof typeof fields] !== value,
  )
  return { version, ...Object.fromEntries(differing) }
}
