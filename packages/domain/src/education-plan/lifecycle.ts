/** draft → proposed → active, agreed by the doctor and the leader → superseded by the next. A draft can be discarded. */
export type PlanStatus = 'draft' | 'proposed' | 'active' | 'superseded' | 'discarded'

/** What can be done with a plan depends on how far it has come. A proposal that is returned is a draft again. */
const stepsFrom = {
  change: 'draft',
  propose: 'draft',
  discard: 'draft',
  agree: 'proposed',
  return: 'proposed',
  revise: 'active',
} as const satisfies Record<string, PlanStatus>

export type PlanStep = keyof typeof stepsFrom

/** Whether the plan has come so far, and not further, that this can be done with it. */
export const isPlanOpenFor = (step: PlanStep, status: PlanStatus): boolean => stepsFrom[step] === status

/** Who has said that she agrees to a proposed plan, and the fingerprint of what was agreed to. */
export type PlanAgreements = { trainee: boolean; leader: boolean; fingerprint: string | null }

/**
 * The agreements after one more was given to what the plan says now. An agreement to something else does not count any
 * more. With both, the plan is active.
 */
export function agreeToPlan(
  given: PlanAgreements,
  as: 'trainee' | 'leader',
  fingerprint: string,
): PlanAgreements & { isActive: boolean } {
  const isStillTrue = given.fingerprint === fingerprint
  const trainee = as === 'trainee' || (isStillTrue && given.trainee)
  const leader = as === 'leader' || (isStillTrue && given.leader)
  return { trainee, leader, fingerprint, isActive: trainee && leader }
}
