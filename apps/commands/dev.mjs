// `pnpm dev`: the API from source, started again on every change, and Vite's server with hot reload in front of it.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(fileURLToPath(import.meta.url), '../../..')
const require = createRequire(import.meta.url)
const tsx = join(require.resolve('tsx/package.json'), '../dist/cli.mjs')
const vite = join(require.resolve('vite/package.json'), '../bin/vite.js')

const children = [
  spawn(process.execPath, [tsx, 'watch', '--clear-screen=false', 'src/main.ts'], {
    cwd: join(root, 'apps/api'),
    stdio: 'inherit',
    env: { ...process.env, ALIS_DATA_DIR: process.env.ALIS_DATA_DIR ?? join(root, '.data') },
  }),
  spawn(process.execPath, [vite], { cwd: join(root, 'apps/web'), stdio: 'inherit' }),
]

const stop = () => {
  for (const child of children) child.kill('SIGTERM')
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
for (const child of children)
  child.on('exit', code => {
    process.exitCode ||= code ?? 0
    stop()
  })
