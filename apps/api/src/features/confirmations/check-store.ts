import { type Db, run, type Statement } from '@alis/db'
import type { Signer } from '../../core/signing-key.ts'
import type { Seal } from './seal.ts'

/** An issued confirmation as whoever holds its code may compare with it. */
export type CheckedConfirmation = Seal & {
  publicKey: string
  paperFingerprint: string
  /** The day in Norway. */
  withdrawnOn: string | null
  /** The code of the newest that took its place, after however many steps. */
  newestCode: string | null
}

const findByCodeStatement: Statement<CheckedConfirmation> = {
  name: 'find-confirmation-by-code',
  text: `with recursive chain as (
      select confirmation_id, code, 0 as step from issued_confirmation where code = $1
      union all
      select newer.confirmation_id, newer.code, step + 1
      from chain join issued_confirmation newer on newer.replaces_id = chain.confirmation_id
    )
    select issued.content, issued.fingerprint, issued.signature, issued.key_id as "keyId", signing_key.public_key as "publicKey",
      issued.paper_fingerprint as "paperFingerprint", (withdrawal.withdrawn_at at time zone 'Europe/Oslo')::date as "withdrawnOn",
      (select code from chain where step > 0 order by step desc limit 1) as "newestCode"
    from issued_confirmation issued
    join signing_key on signing_key.id = issued.key_id
    left join confirmation_withdrawal withdrawal on withdrawal.confirmation_id = issued.confirmation_id
    where issued.code = $1`,
}

/** What was issued under a code. The code is the right to ask: it stands on the paper, and nowhere else. */
export async function findByCode(db: Db, code: string): Promise<CheckedConfirmation | null> {
  const [row] = await run(db, findByCodeStatement, [code])
  return row ?? null
}

export type KeyRow = { keyId: string; publicKey: string; since: string }

const listKeysStatement: Statement<KeyRow> = {
  name: 'list-signing-keys',
  text: `select id as "keyId", public_key as "publicKey", to_json(since) #>> '{}' as since from signing_key order by since, id`,
}

/** The public half of every key that was ever signed with. */
export const listKeys = (db: Db): Promise<KeyRow[]> => run(db, listKeysStatement, [])

const insertKey: Statement<never> = {
  name: 'insert-signing-key',
  text: 'insert into signing_key (id, public_key) values ($1, $2) on conflict (id) do nothing',
}

/** Records the public half of the key that this process signs with, so that it is published; once is enough. */
export async function recordSigningKey(
  db: Db,
  { keyId, publicKey }: Pick<Signer, 'keyId' | 'publicKey'>,
): Promise<void> {
  await run(db, insertKey, [keyId, publicKey])
}
