import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { systemErrorCode } from './errors'
import type { Home } from './home'

/** Lines of postmaster.pid: the number, the data directory, …, and on line 8 the state. */
export async function readPostmasterFile(home: Home): Promise<{ pid: number | null; isReady: boolean }> {
  try {
    const lines = (await readFile(postmasterFile(home), 'utf8')).split('\n')
    return { pid: Number(lines[0]) || null, isReady: lines[7]?.trim() === 'ready' }
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return { pid: null, isReady: false }
    throw error
  }
}

/**
 * PostgreSQL refuses to start while the process that a left-over postmaster.pid names is alive, although the
 * number may be another program's by now. Deleting the file would also delete what tells PostgreSQL that
 * processes of the killed server still use the data; so only the number is replaced, by that of this process:
 * the server's parent is the one living process that it takes for no server.
 */
export async function disownPostmasterFile(home: Home): Promise<void> {
  const [, ...otherLines] = (await readFile(postmasterFile(home), 'utf8')).split('\n')
  await writeFile(postmasterFile(home), [process.pid, ...otherLines].join('\n'))
}

function postmasterFile(home: Home): string {
  return join(home.dataDirectory, 'postmaster.pid')
}
