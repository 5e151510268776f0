import { createHash, randomBytes } from 'node:crypto'

/** A secret nobody guesses: 32 bytes, base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is stored of it. A secret of 256 bits needs no slow hash. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')
