// `pnpm start`: builds what has changed, then runs the product in this very process, so that signals reach it.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { watchLaunchers } from './launchers.mjs'

const { status } = spawnSync(process.execPath, [fileURLToPath(new URL('build.mjs', import.meta.url))], {
  stdio: 'inherit',
})
if (status !== 0) process.exit(status ?? 1)
watchLaunchers(() => process.kill(process.pid, 'SIGTERM'))
await import('../api/dist/main.js')
