// Runs the built product on a new database that is thrown away afterwards.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const directory = mkdtempSync(join(tmpdir(), 'alis-browser-tests-'))
process.env.ALIS_DATA_DIR = directory
process.on('exit', () => rmSync(directory, { recursive: true, force: true }))
await import('../../apps/api/dist/main.js')
