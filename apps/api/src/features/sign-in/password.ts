import { hash, verify } from '@node-rs/argon2'

/** argon2id with the parameters OWASP names first for it: 19 MiB, two passes, one lane. */
const argon2id = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The stored form of a password, salt and parameters included. */
export const hashPassword = (password: string): Promise<string> => hash(password, argon2id)

let standIn: Promise<string> | undefined

/**
 * Whether the password is the one of the hash. Without a hash (no such account) the same work is done against a stand-in,
 * so that the time of the answer does not tell who has an account.
 */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  standIn ??= hashPassword(crypto.randomUUID())
  const isRight = await verify(passwordHash ?? (await standIn), password)
  return isRight && passwordHash !== null
}
