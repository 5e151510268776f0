import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'

/** Signs with the private key of the installation, which nothing else ever sees. */
export type Signer = {
  /** The thumbprint of the public key (RFC 7638). */
  keyId: string
  /** The `x` of its JWK (RFC 8037), base64url. */
  publicKey: string
  /** Ed25519 over the bytes, base64url. */
  sign(bytes: Buffer): string
}

const ed25519 = { kty: 'OKP', crv: 'Ed25519' } as const

/** The members that RFC 7638 names for an OKP key, in its order. */
const thumbprint = (publicKey: string): string =>
  createHash('sha256')
    .update(JSON.stringify({ crv: ed25519.crv, kty: ed25519.kty, x: publicKey }))
    .digest('base64url')

/**
 * Reads a private key: PKCS#8 as PEM, in which line breaks may be written as `\n` or be left out, or only the base64 between
 * its first and last line.
 * @returns null when it is no Ed25519 key
 */
export function findSigner(privateKey: string): Signer | null {
  const base64 = privateKey.replace(/-----[A-Z ]+-----|\\n|\s/g, '')
  try {
    const key = createPrivateKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'pkcs8' })
    const { crv, x } = createPublicKey(key).export({ format: 'jwk' })
    if (crv !== ed25519.crv || x === undefined) return null
    return {
      keyId: thumbprint(x),
      publicKey: x,
      sign: bytes => sign(null, bytes, key).toString('base64url'),
    }
  } catch {
    return null
  }
}

/** A new private key, PKCS#8 as PEM. */
export const makeSigningKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()

/** Whether the signature over the bytes was made with the private half of the key. */
export const isSignedBy = (publicKey: string, bytes: Buffer, signature: string): boolean =>
  verify(
    null,
    bytes,
    createPublicKey({ key: { ...ed25519, x: publicKey }, format: 'jwk' }),
    Buffer.from(signature, 'base64url'),
  )
