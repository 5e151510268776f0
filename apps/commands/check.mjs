// `pnpm check`: types of every package, lint and format, boundaries and texts. Everything is run, whatever fails.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(fileURLToPath(import.meta.url), '../../..')
const require = createRequire(join(root, 'tests/package.json'))
const vitest = join(dirname(require.resolve('vitest/package.json')), 'vitest.mjs')
// TypeScript compiled to native code: some five times faster.
const tsc = join(root, 'node_modules/typescript/bin/tsc')
const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')

const folders = ['apps', 'packages'].flatMap(group =>
  readdirSync(join(root, group)).map(name => join(root, group, name)),
)
const typed = [...folders, join(root, 'tests')].filter(folder => existsSync(join(folder, 'tsconfig.json')))

const checkTypes = folder =>
  new Promise(done => {
    const child = spawn(process.execPath, [tsc, '--noEmit', '--pretty', 'false'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let output = ''
    child.stdout.on('data', chunk => {
      output += chunk
    })
    child.on('exit', code => {
      process.stdout.write(
        `types  ${relative(root, folder).padEnd(24)} ${code === 0 ? 'ok' : 'FAILED'}\n${output}`,
      )
      done(code === 0)
    })
  })

const waiting = [...typed]
const outcomes = []
async function work() {
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift())
    outcomes.push(await checkTypes(folder))
}
await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work))

const run = (args, cwd) => spawnSync(process.execPath, args, { cwd, stdio: 'inherit' }).status === 0
outcomes.push(run([biome, 'check', '--error-on-warnings', '.'], root))
outcomes.push(
  run([vitest, 'run', '--project', 'domain', '--reporter=dot', 'architecture'], join(root, 'tests')),
)

process.exit(outcomes.every(Boolean) ? 0 : 1)
