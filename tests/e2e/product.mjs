// Runs the built product on a new database that is thrown away afterwards.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const directory = mkdtempSync(join(tmpdir(), 'alis-browser-tests-'))
// Run by root, the database has a user of its own, who must get in to keep its data here and not elsewhere.
chmodSync(directory, 0o711)
process.env.ALIS_DATA_DIR = directory
process.on('exit', () => rmSync(directory, { recursive: true, force: true }))
await import('../../apps/api/dist/main.js')
