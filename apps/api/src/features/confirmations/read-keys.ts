import type { PublicCtx } from '../../core/context.ts'
import { listKeys } from './check-store.ts'

/** The public keys that confirmations were and are signed with, so that a paper can be checked without asking us. */
export async function readKeys({ db }: PublicCtx) {
  const keys = await listKeys(db)
  return {
    keys: keys.map(({ keyId, publicKey, since }) => ({
      kid: keyId,
      kty: 'OKP' as const,
      crv: 'Ed25519' as const,
      x: publicKey,
      use: 'sig' as const,
      since,
    })),
  }
}
