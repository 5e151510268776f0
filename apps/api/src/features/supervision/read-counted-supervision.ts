import type { Db } from '@alis/db'
import type { CountedGroup, CountedSupervision } from '@alis/domain'
import type { Scope } from '../../core/access.ts'
import { fail } from '../../core/fail.ts'
import { countIndividual, countMemberships } from './count-record.ts'
import { readSupervisions, type SupervisionRecord } from './hours-store.ts'

type Counted = {
  individual: CountedSupervision
  group: CountedGroup
  given: SupervisionRecord['entries']
  isMember: boolean
  /** Whether an individual supervisor is appointed on the day. */
  hasSupervisor: boolean
}

/**
 * The supervision of a doctor in the scope as it counts on a day.
 * @throws Failure NOT_FOUND
 */
export async function readCountedSupervision(
  db: Db,
  scope: Scope,
  traineeId: string,
  day: string,
): Promise<Counted> {
  const [record] = await readSupervisions(db, scope, [traineeId], day)
  if (!record) return fail('NOT_FOUND')
  return {
    individual: countIndividual(record, day),
    group: countMemberships(record, day),
    given: record.entries,
    isMember: record.memberships.length > 0,
    hasSupervisor: record.supervisor !== null,
  }
}
