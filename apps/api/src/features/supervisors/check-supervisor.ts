import type { Db } from '@alis/db'
import { Failure, fail, failAt } from '../../core/fail.ts'
import { findAccountId, type SupervisorValues } from './store.ts'

type Checked = Pick<SupervisorValues, 'isIndividual' | 'isClinical' | 'exemptionStartsOn' | 'exemptionEndsOn'>

/** @throws Failure SUPERVISOR_NEEDS_A_KIND, EXEMPTION_INCOMPLETE */
export function checkSupervisor({
  isIndividual,
  isClinical,
  exemptionStartsOn,
  exemptionEndsOn,
}: Checked): void {
  if (!isIndividual && !isClinical) fail('SUPERVISOR_NEEDS_A_KIND')
  if (exemptionStartsOn === null && exemptionEndsOn === null) return
  if (exemptionStartsOn === null || exemptionEndsOn === null || exemptionEndsOn < exemptionStartsOn)
    failAt(exemptionStartsOn === null ? '/exemptionStartsOn' : '/exemptionEndsOn', 'EXEMPTION_INCOMPLETE', {})
}

/**
 * The account of an exact username; null for none.
 * @throws Failure VALIDATION_FAILED at the field when nobody signs in with it
 */
export async function accountOf(db: Db, username: string | null): Promise<string | null> {
  if (username === null) return null
  const accountId = await findAccountId(db, username.trim())
  if (accountId === null)
    throw new Failure('VALIDATION_FAILED', {}, [{ path: '/username', rule: 'unknown', params: {} }])
  return accountId
}
