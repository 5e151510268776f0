import { resolve } from 'node:path'
import { findSigner } from './core/signing-key.ts'

/** The process's settings, read and checked once. README.md documents them. */
export type Env = {
  port: number
  host: string
  /** Null = an embedded PostgreSQL under `dataDirectory`. */
  databaseUrl: string | null
  dataDirectory: string
  demo: 'full' | 'accounts' | 'none'
  /** Null = generated and kept in `dataDirectory`. */
  jwtSecret: string | null
  /** The private key that confirmations are signed with. Null = generated and kept in `dataDirectory`. */
  signingKey: string | null
  /** Where the public finds this installation: printed on papers. No slash at the end. */
  publicUrl: string
}

type Variables = Readonly<Record<string, string | undefined>>

/** A setting that cannot be used, said in one line. The process ends with it and exit code 1. */
export class EnvError extends Error {}

const wrong = (line: string): never => {
  throw new EnvError(line)
}

const settingOf = (variables: Variables, name: string) => variables[name]?.trim() || undefined

/**
 * The own PostgreSQL, where there is one.
 * @throws EnvError when the value is no such address
 */
export function readDatabaseUrl(variables: Variables): string | null {
  const databaseUrl = settingOf(variables, 'DATABASE_URL') ?? null
  if (databaseUrl !== null && !/^postgres(ql)?:\/\/./.test(databaseUrl))
    wrong(
      'DATABASE_URL must be the address of a PostgreSQL server, such as postgres://user:password@host:5432/alis.',
    )
  return databaseUrl
}

/**
 * Reads the environment.
 * @throws EnvError naming the variable, what is wrong and what is allowed
 */
export function readEnv(variables: Variables): Env {
  const value = (name: string) => settingOf(variables, name)
  const databaseUrl = readDatabaseUrl(variables)
  const jwtSecret = value('ALIS_JWT_SECRET') ?? null
  if (databaseUrl !== null && jwtSecret === null)
    wrong('ALIS_JWT_SECRET must be set when DATABASE_URL is: at least 32 characters that nobody can guess.')
  if (jwtSecret !== null && jwtSecret.length < 32) wrong('ALIS_JWT_SECRET must have at least 32 characters.')
  const signingKey = value('ALIS_SIGNING_KEY') ?? null
  if (signingKey !== null && findSigner(signingKey) === null)
    wrong('ALIS_SIGNING_KEY must be an Ed25519 private key (PKCS#8), as PEM or its base64 alone.')
  const port = value('PORT') ?? '3000'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    wrong(`PORT must be a number from 0 to 65535, not "${port}".`)
  const publicUrl = (value('ALIS_PUBLIC_URL') ?? `http://localhost:${port}`).replace(/\/+$/, '')
  if (!/^https?:\/\/[^\s/?#]+(\/[^\s?#]*)?$/.test(publicUrl))
    wrong('ALIS_PUBLIC_URL must be an address such as https://alis.example.no.')
  const demo = value('ALIS_DEMO') ?? (databaseUrl === null ? 'full' : 'none')
  return {
    port: Number(port),
    host: value('HOST') ?? '127.0.0.1',
    databaseUrl,
    dataDirectory: resolve(value('ALIS_DATA_DIR') ?? '.data'),
    demo:
      demo === 'full' || demo === 'accounts' || demo === 'none'
        ? demo
        : wrong(`ALIS_DEMO must be full, accounts or none, not "${demo}".`),
    jwtSecret,
    signingKey,
    publicUrl,
  }
}
