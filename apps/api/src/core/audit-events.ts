import type { Role } from '@alis/contract'

/** Fields of a change, from and to; only those that differ. Days, numbers, codes and names: no free text about people. */
export type Changes = Record<string, { from: unknown; to: unknown }>

type TraineeEvent<Type extends string, Data> = {
  type: Type
  subjectId: string
  traineeId: string
  providerId: string
  data: Data
}
type ProviderEvent<Type extends string, Data> = {
  type: Type
  subjectId: string
  providerId: string
  data: Data
}
type Event<Type extends string, Data> = { type: Type; subjectId: string; data: Data }

/**
 * Every event that can be stored. They are stored for good: add to this union, never change or remove a member.
 */
export type AuditEvent =
  | TraineeEvent<'trainee.registered', Record<string, unknown>>
  | TraineeEvent<'trainee.changed', Changes>
  | TraineeEvent<'trainee.removed', Record<string, unknown>>
  | TraineeEvent<'service-period.added', Record<string, unknown>>
  | TraineeEvent<'service-period.changed', Changes>
  | TraineeEvent<'service-period.removed', Record<string, unknown>>
  | TraineeEvent<'absence.added', Record<string, unknown>>
  | TraineeEvent<'absence.changed', Changes>
  | TraineeEvent<'absence.removed', Record<string, unknown>>
  | TraineeEvent<'change-request.drafted', Record<string, never>>
  | TraineeEvent<'change-request.changed', Record<string, never>>
  | TraineeEvent<'change-request.sent', Record<string, never>>
  | TraineeEvent<'change-request.approved', { earliestOn: { from: string | null; to: string | null } }>
  | TraineeEvent<'change-request.returned', Record<string, never>>
  | TraineeEvent<'change-request.withdrawn', Record<string, never>>
  | TraineeEvent<'confirmation.prepared', { startsOn: string; endsOn: string; replacesId: string | null }>
  | TraineeEvent<'confirmation.changed', { fields: string[] }>
  | TraineeEvent<'confirmation.discarded', Record<string, never>>
  | TraineeEvent<'confirmation.objected', Record<string, never>>
  | TraineeEvent<'confirmation.issued', { code: string; fingerprint: string; replacesId: string | null }>
  | TraineeEvent<'confirmation.withdrawn', { code: string }>
  | ProviderEvent<'training-provider.registered', Record<string, unknown>>
  | ProviderEvent<'training-provider.changed', Changes>
  | Event<'account.created', { role: Role }>
  | Event<'account.changed', { fields: string[] }>
  | Event<'account.language-chosen', { from: string; to: string }>
  | Event<'account.password-changed', Record<string, never>>
  | Event<'grant.added', { role: Role; place: string | null }>
  | Event<'grant.ended', { role: Role; place: string | null }>
  | Event<'session.started', { kind: 'cookie' | 'token' }>
  | Event<'session.ended', Record<string, never>>
  | Event<
      'pilot-reports.imported',
      { files: number; newRows: number; knownRows: number; rejectedRows: number }
    >

/** The fields in which a record differs from what it is to become; empty when nothing changes. */
export function changesBetween<Row extends Record<string, unknown>>(
  before: Row,
  change: Partial<Row>,
): Changes {
  const changes: Changes = {}
  for (const [field, to] of Object.entries(change)) {
    const from = before[field]
    if (to !== undefined && to !== from) changes[field] = { from, to }
  }
  return changes
}
