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

/** A supervisor's appointment for a doctor, as it became. */
type AppointmentData = {
  supervisorId: string
  appointedAs: 'individual' | 'clinical'
  startsOn: string
  endsOn: string | null
}

/** A role that a provider gave by itself; with days, a deputy's. */
type ProviderGrantData = {
  role: 'coordinator' | 'leader'
  place: string
  startsOn: string | null
  endsOn: string | null
}

/** A doctor's goal by its code, and the round of approval that it was in. */
type GoalData = { code: string; round: number }

/** A file by what it is; its name is a person's words. */
type EvidenceData = { contentType: string; byteSize: number; fingerprint: string }

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
  | TraineeEvent<'education-plan.drafted', { number: number }>
  | TraineeEvent<'education-plan.changed', { sections: string[] }>
  | TraineeEvent<'education-plan.proposed', { number: number }>
  | TraineeEvent<'education-plan.returned', { number: number }>
  | TraineeEvent<
      'education-plan.agreed',
      { number: number; agreedAs: 'trainee' | 'leader'; fingerprint: string }
    >
  | TraineeEvent<'education-plan.activated', { number: number; fingerprint: string }>
  | TraineeEvent<'education-plan.discarded', { number: number }>
  | TraineeEvent<'supervision-entry.added', { heldOn: string; minutes: number; topic: string }>
  | TraineeEvent<'supervision-entry.changed', Changes>
  | TraineeEvent<'supervision-entry.removed', { heldOn: string; minutes: number; topic: string }>
  | TraineeEvent<'supervision-entry.confirmed', { heldOn: string; minutes: number; by: string }>
  | TraineeEvent<'supervision-entry.returned', { heldOn: string; minutes: number; by: string }>
  | TraineeEvent<'supervision-group.member-added', { groupId: string; joinedOn: string }>
  | TraineeEvent<'supervision-group.member-changed', Changes>
  | TraineeEvent<'conversation.planned', { plannedOn: string }>
  | TraineeEvent<'conversation.changed', { fields: string[] }>
  | TraineeEvent<'conversation.finalised', Record<string, never>>
  | TraineeEvent<'conversation.cancelled', Record<string, never>>
  | TraineeEvent<'board-assessment.drafted', { heldOn: string }>
  | TraineeEvent<'board-assessment.changed', { fields: string[] }>
  | TraineeEvent<'board-assessment.discarded', Record<string, never>>
  | TraineeEvent<'board-assessment.finalised', Record<string, never>>
  | TraineeEvent<'board-assessment.commented', Record<string, never>>
  | TraineeEvent<'goal-mirror.imported', { source: string; rows: number }>
  | TraineeEvent<'signing-link.created' | 'signing-link.renewed' | 'signing-link.revoked', { kind: string }>
  | TraineeEvent<'signing-link.used', { kind: string; decision: 'sign' | 'return' }>
  | TraineeEvent<'appointment.added', AppointmentData>
  | TraineeEvent<
      'appointment.changed',
      AppointmentData & { from: { startsOn: string; endsOn: string | null } }
    >
  | TraineeEvent<'appointment.ended', AppointmentData>
  | TraineeEvent<'appointment.removed', AppointmentData>
  | ProviderEvent<'supervision-group.added', Record<string, unknown>>
  | ProviderEvent<'supervision-group.changed', Changes>
  | ProviderEvent<'supervision-group.meeting-added', { heldOn: string; minutes: number; members: number }>
  | ProviderEvent<'supervision-group.meeting-changed', Changes>
  | ProviderEvent<'supervision-group.meeting-removed', { heldOn: string; minutes: number }>
  | ProviderEvent<'supervisor.added', Record<string, unknown>>
  | ProviderEvent<'supervisor.changed', Changes>
  | ProviderEvent<'grant.added', ProviderGrantData>
  | ProviderEvent<'grant.ended', ProviderGrantData>
  | TraineeEvent<'goal.submitted' | 'goal.recalled', GoalData>
  | TraineeEvent<
      'goal.advised',
      GoalData & { givenAs: 'individual' | 'clinical'; isRecommended: boolean; isOutside: boolean }
    >
  | TraineeEvent<
      'goal.approved' | 'goal.returned' | 'goal.rejected',
      GoalData & { isByDeputy: boolean; hasAdvised: boolean }
    >
  | TraineeEvent<'activity.added', { kind: string; goals: string[] }>
  | TraineeEvent<'activity.changed', { fields: string[] }>
  | TraineeEvent<'activity.removed', { kind: string }>
  | TraineeEvent<'activity.sent', { supervisorId: string | null }>
  | TraineeEvent<'activity.recalled', Record<string, never>>
  | TraineeEvent<'activity.signed' | 'activity.returned', { isOutside: boolean }>
  | TraineeEvent<'evidence.added' | 'evidence.removed', EvidenceData>
  | ProviderEvent<'training-provider.registered', Record<string, unknown>>
  | ProviderEvent<'training-provider.changed', Changes>
  | ProviderEvent<'learning-arena.added', Record<string, unknown>>
  | ProviderEvent<'learning-arena.changed', Changes>
  | Event<'account.created', { role: Role }>
  | Event<'account.changed', { fields: string[] }>
  | Event<'account.language-chosen', { from: string; to: string }>
  | Event<'account.password-changed', Record<string, never>>
  | Event<'grant.added', { role: Role; place: string | null }>
  | Event<'grant.ended', { role: Role; place: string | null }>
  | Event<'goal-catalogue.imported', { name: string; validFrom: string; goals: number }>
  | Event<'goal-catalogue.undone', { name: string; validFrom: string }>
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
