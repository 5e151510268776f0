import { addDays, addMonths, type IsoDate } from '../date.ts'

/** A plan is revised at least once a year (P1). */
export const PLAN_REVISION_MONTHS = 12

/** So long before that day it is said that a revision is near. */
export const PLAN_DUE_SOON_DAYS = 60

/** missing: none was ever agreed. due-soon: within 60 days. */
export type PlanState = 'missing' | 'current' | 'due-soon' | 'overdue'

/** The last day on which a plan agreed on a day is current (P1); one of 29 February is so until 28 February. */
export const planDueOn = (agreedOn: IsoDate): IsoDate => addMonths(agreedOn, PLAN_REVISION_MONTHS)

/** How it stands with the yearly revision of a doctor's plan; `agreedOn` null = no plan was ever agreed. */
export function planStateOn(
  agreedOn: IsoDate | null,
  today: IsoDate,
): { state: PlanState; dueOn: IsoDate | null } {
  if (agreedOn === null) return { state: 'missing', dueOn: null }
  const dueOn = planDueOn(agreedOn)
  if (today > dueOn) return { state: 'overdue', dueOn }
  return { state: dueOn <= addDays(today, PLAN_DUE_SOON_DAYS) ? 'due-soon' : 'current', dueOn }
}
