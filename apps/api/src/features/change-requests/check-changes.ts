import type { PathChange } from '@alis/contract'
import type { Db } from '@alis/db'
import { findChangeProblem } from '@alis/domain'
import { fail, failAt } from '../../core/fail.ts'
import type { Ledger } from '../progress/index.ts'
import { checkCategory } from '../service-periods/index.ts'
import { toDomainChanges } from './count-effect.ts'
import { findMunicipalities } from './store.ts'

/** What must hold of the changes: that they can be made of the service as it is registered, and be stored. */
export async function checkChanges(db: Db, changes: readonly PathChange[], ledger: Ledger): Promise<void> {
  checkCategories(changes, ledger)
  const problem = findChangeProblem(ledger.facts, toDomainChanges(changes, ledger))
  if (problem !== null) {
    const { change: index, field, code } = problem
    failAt(`/changes/${index}/${field}`, 'CHANGE_DOES_NOT_FIT', { index, problem: code })
  }
  await checkMunicipalities(db, changes)
}

function checkCategories(changes: readonly PathChange[], { facts: { scheme } }: Ledger): void {
  for (const [index, change] of changes.entries())
    if (change.kind === 'service') checkCategory(change.category, scheme, `/changes/${index}/category`)
}

async function checkMunicipalities(db: Db, changes: readonly PathChange[]): Promise<void> {
  const named = changes.flatMap((change, index) =>
    change.kind === 'service' && change.municipalityId !== null ? [{ index, id: change.municipalityId }] : [],
  )
  if (named.length === 0) return
  const known = await findMunicipalities(
    db,
    named.map(({ id }) => id),
  )
  const errors = named
    .filter(({ id }) => !known.has(id))
    .map(({ index }) => ({ path: `/changes/${index}/municipalityId`, rule: 'unknown', params: {} }))
  if (errors.length > 0) fail('VALIDATION_FAILED', {}, errors)
}
