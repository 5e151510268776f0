import { type Db, run, type Statement } from '@alis/db'
import type { Scope } from '../../core/access.ts'
import { fail } from '../../core/fail.ts'

/** Whom a certificate is about, and the form of Norwegian that her municipality writes. */
export type CertifiedDoctor = {
  givenName: string
  familyName: string
  hprNumber: string
  providerName: string
  languageForm: 'nb' | 'nn' | 'neutral'
}

const read: Statement<CertifiedDoctor> = {
  name: 'read-certified-doctor',
  text: `select given_name as "givenName", family_name as "familyName", hpr_number as "hprNumber",
      municipality.name as "providerName", municipality.language_form as "languageForm"
    from trainee join training_provider provider on provider.id = trainee.provider_id
    join municipality on municipality.id = provider.municipality_id
    where trainee.id = $1 and (trainee.provider_id = any ($2::uuid[]) or trainee.id = any ($3::uuid[]))`,
}

/**
 * One doctor in the scope.
 * @throws Failure NOT_FOUND, also when she exists outside the scope
 */
export async function getCertifiedDoctor(db: Db, scope: Scope, traineeId: string): Promise<CertifiedDoctor> {
  const [row] = await run(db, read, [traineeId, scope.providerIds, scope.traineeIds])
  return row ?? fail('NOT_FOUND')
}
