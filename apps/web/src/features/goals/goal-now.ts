import type { TraineeGoal } from '@alis/contract'
import type { Texts } from '@alis/texts'

type Goal = Pick<
  TraineeGoal,
  'status' | 'advice' | 'lacking' | 'decidedAt' | 'decidedBy' | 'isDecidedByDeputy' | 'can'
>

/** Who advises against approval. Whoever changes her mind is known by her latest word. */
const advisersAgainst = ({ advice }: Pick<TraineeGoal, 'advice'>): string[] => {
  const latest = new Map(advice.map(({ name, isRecommended }) => [name, isRecommended]))
  return [...latest].filter(([, isRecommended]) => !isRecommended).map(([name]) => name)
}

/** What a goal that is sent waits for. */
function waiting({ goals, formats }: Texts, goal: Goal): string {
  const { now } = goals
  const { lacking, can } = goal
  const against = advisersAgainst(goal)
  if (against.length > 0) return now.against({ names: formats.list(against), count: against.length })
  if (lacking.length > 1) return now.lacks.both
  if (lacking.length === 1) return now.lacks[lacking[0] === 'individual-advice' ? 'individual' : 'clinical']
  return can.approve ? now.awaitingYou : now.awaitingLeader
}

/** Where a goal stands, and who does what next. */
export function goalNow(texts: Texts, goal: Goal, isOwn: boolean): string {
  const { goals, formats } = texts
  const { now } = goals
  const { status, decidedAt, decidedBy, isDecidedByDeputy } = goal
  const decision =
    decidedAt === null || decidedBy === null ? null : { by: decidedBy, at: formats.moment(decidedAt) }
  switch (status) {
    case 'not-started':
      return isOwn ? now.notStartedOwn : now.notStarted
    case 'in-progress':
      return isOwn ? now.inProgressOwn : now.inProgress
    case 'submitted':
      return waiting(texts, goal)
    case 'approved':
      if (decision === null) return now.bySuccession
      return isDecidedByDeputy ? now.approvedByDeputy(decision) : now.approved(decision)
    case 'returned':
      if (decision === null) return goals.statuses.returned
      return isOwn ? now.returnedOwn(decision) : now.returned(decision)
    case 'rejected':
      return decision === null ? goals.statuses.rejected : now.rejected(decision)
  }
}
