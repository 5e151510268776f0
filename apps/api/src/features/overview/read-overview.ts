import type { Overview } from '@alis/contract'
import { assess, type FamilyState, regulationOf, weighFamilies } from '@alis/domain'
import { scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { findPlanState } from '../education-plans/index.ts'
import { readStandings } from '../goals/index.ts'
import { getLedger } from '../progress/index.ts'
import { readCountedSupervision } from '../supervision/index.ts'
import {
  coursesFamily,
  goalsFamily,
  groupFamily,
  planFamily,
  supervisionFamily,
  timeFamily,
} from './count-families.ts'
import { listDoneCourses } from './store.ts'

/** What a scheme does not have hinders nobody. */
const notAsked: FamilyState = { status: 'met', isRequired: false, expectedOn: null }

/**
 * Where a doctor stands today with every family of requirements, each counted by the rules of its own feature, and which of
 * them decides when she can be done.
 * @throws Failure NOT_FOUND
 */
export async function readOverview({ db, actor, today }: Ctx, traineeId: string): Promise<Overview> {
  const scope = scopeOf(actor)
  const [ledger, standings, supervised, courses, planState] = await Promise.all([
    getLedger(db, scope, traineeId),
    readStandings(db, scope, traineeId, today),
    readCountedSupervision(db, scope, traineeId, today),
    listDoneCourses(db, scope, traineeId),
    findPlanState(db, scope, traineeId, today),
  ])
  const { scheme } = ledger.facts
  const time = timeFamily(assess(ledger.facts, regulationOf(scheme), { asOf: today }))
  const goals =
    scheme === 'old' || standings.catalogue === null
      ? null
      : goalsFamily(standings.goals, standings.catalogue.isExample, today)
  const supervision = supervisionFamily(
    supervised.individual,
    supervised.given,
    time,
    supervised.hasSupervisor,
    today,
  )
  const group = groupFamily(supervised.group, supervised.isMember)
  const families = {
    time,
    supervision,
    group,
    courses: coursesFamily(courses),
    plan: planFamily(planState),
  }
  const { binding, expectedOn, undated } = weighFamilies({ ...families, goals: goals ?? notAsked })
  return { traineeId, asOf: today, isEstimate: true, binding, expectedOn, undated, ...families, goals }
}
