import { createHash } from 'node:crypto'
import type { ConfirmationContent } from '@alis/contract'
import { canonicalJson } from '../../core/canonical-json.ts'
import { isSignedBy, type Signer } from '../../core/signing-key.ts'

/** What makes a content unchangeable: its exact text, the fingerprint of that, and the signature over the fingerprint. */
export type Seal = { content: string; fingerprint: string; keyId: string; signature: string }

/** SHA-256, hexadecimal. */
export const fingerprintOf = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')

const bytesOf = (fingerprint: string) => Buffer.from(fingerprint, 'hex')

/** Signs a content with the key of the installation. */
export function seal(content: ConfirmationContent, signer: Signer): Seal {
  const text = canonicalJson(content)
  const fingerprint = fingerprintOf(text)
  return { content: text, fingerprint, keyId: signer.keyId, signature: signer.sign(bytesOf(fingerprint)) }
}

/** Whether a stored content is, to the letter, what was signed with the key. */
export const isUnbroken = ({ content, fingerprint, signature }: Seal, publicKey: string): boolean =>
  fingerprintOf(content) === fingerprint && isSignedBy(publicKey, bytesOf(fingerprint), signature)
