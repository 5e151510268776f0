import type { Db } from '@alis/db'
import { fail, failAt } from '../../core/fail.ts'
import { findCatalogueInForce, listGoals } from '../goal-catalogue/index.ts'
import type { ActivityFields } from './store.ts'

/** What must hold of an activity by itself: which course it is is said of courses only, and nothing is done tomorrow. */
export function checkFields(
  { kind, courseKind, courseMinutes, doneOn }: Omit<ActivityFields, 'status'>,
  today: string,
): void {
  if (kind === 'course' && courseKind === null)
    fail('VALIDATION_FAILED', {}, [{ path: '/courseKind', rule: 'required', params: {} }])
  if (kind !== 'course' && courseKind !== null) failAt('/courseKind', 'ONLY_FOR_COURSES', {})
  if (kind !== 'course' && courseMinutes !== null) failAt('/courseHours', 'ONLY_FOR_COURSES', {})
  if (doneOn !== null && doneOn > today) failAt('/doneOn', 'DONE_AFTER_TODAY', { today })
}

/**
 * That goals which an activity is to serve are in the catalogue in force. Those that it served before stay, also when the
 * catalogue has changed since.
 */
export async function checkGoals(db: Db, goalIds: readonly string[], today: string): Promise<void> {
  if (goalIds.length === 0) return
  const catalogue = await findCatalogueInForce(db, today)
  const goals = catalogue === null ? [] : await listGoals(db, catalogue.id)
  if (goalIds.some(goalId => goals.every(({ id }) => id !== goalId)))
    fail('VALIDATION_FAILED', {}, [{ path: '/goalIds', rule: 'unknown', params: {} }])
}
