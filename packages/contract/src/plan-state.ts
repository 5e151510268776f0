import type { Static } from 'typebox'
import { oneOf } from './common.ts'

/** missing: no education plan was ever agreed. due-soon: its yearly revision is due within 60 days. */
export const PlanState = oneOf('missing', 'current', 'due-soon', 'overdue')
export type PlanState = Static<typeof PlanState>
