import { createHash } from 'node:crypto'
import type { PlanContent, PlanSections } from '@alis/contract'
import type { Db } from '@alis/db'
import { canonicalJson } from '../../core/canonical-json.ts'
import { findCatalogueInForce } from '../goal-catalogue/index.ts'
import { getPlanFacts, type PlanFacts } from './record-store.ts'

/** The record of a doctor as a plan with this content needs it. */
export async function readPlanFacts(
  db: Db,
  traineeId: string,
  content: Pick<PlanContent, 'goals'>,
  today: string,
): Promise<PlanFacts> {
  const catalogue = await findCatalogueInForce(db, today)
  const goalIds = [...new Set(content.goals.map(({ goalId }) => goalId))]
  return getPlanFacts(db, traineeId, { catalogueId: catalogue?.id ?? null, goalIds })
}

/** All that a plan says: its own content and, beside it, the record. */
export function sectionsOf(content: PlanContent, facts: PlanFacts): PlanSections {
  const { periods, leave, supervisors, groups } = facts
  const { goals: planned, ...said } = content
  const goals = facts.goals.flatMap(goal =>
    planned.flatMap(({ goalId, periodId }) => (goalId === goal.goalId ? [{ ...goal, periodId }] : [])),
  )
  return { periods, leave, supervisors, groups, goals, ...said }
}

/** Tells what a plan says from anything else it could say. */
export const fingerprintOf = (sections: PlanSections): string =>
  createHash('sha256').update(canonicalJson(sections)).digest('hex')
