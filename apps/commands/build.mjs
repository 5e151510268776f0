// Builds the API (one file, by esbuild) and the web application (by Vite), each only when something it is made of has changed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const root = resolve(fileURLToPath(import.meta.url), '../../..')
const at = (...parts) => join(root, ...parts)

const packages = ['packages/contract/src', 'packages/domain/src', 'packages/texts/src']
const parts = [
  {
    name: 'the API',
    out: at('apps/api/dist'),
    inputs: [
      ...packages,
      'packages/db/src',
      'packages/local-postgres/src',
      'apps/api/src',
      'apps/api/package.json',
      'package.json',
      'pnpm-lock.yaml',
    ],
    build: buildApi,
  },
  {
    name: 'the web application',
    out: at('apps/web/dist'),
    inputs: [
      ...packages,
      'apps/web/src',
      'apps/web/index.html',
      'apps/web/public',
      'apps/web/vite.config.ts',
      'apps/web/package.json',
      'pnpm-lock.yaml',
    ],
    build: buildWeb,
  },
]

/** Every file below a path that exists, or the path itself. */
function filesOf(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
}

/** Changes when a file is added, removed or written. */
function fingerprint(inputs) {
  const hash = createHash('sha256').update(process.version)
  const files = inputs.flatMap(input => filesOf(at(input))).sort()
  for (const file of files) {
    const { mtimeMs, size } = statSync(file)
    hash.update(`${file} ${mtimeMs} ${size}\n`)
  }
  return hash.digest('hex')
}

async function buildApi() {
  const { build } = await import('esbuild')
  const { dependencies } = JSON.parse(readFileSync(at('apps/api/package.json'), 'utf8'))
  await build({
    absWorkingDir: at('apps/api'),
    entryPoints: { main: 'src/main.ts', 'account-create': 'src/account-create.ts' },
    outdir: 'dist',
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
    // The workspace's own packages are source and become part of the file; the others stay in node_modules.
    external: Object.keys(dependencies).filter(name => !name.startsWith('@alis/')),
  })
}

/** Compresses once here what the server would otherwise compress for every visitor. */
function compress(folder) {
  const worthIt = new Set(['.js', '.css', '.html', '.svg', '.json'])
  for (const file of filesOf(folder).filter(name => worthIt.has(extname(name)))) {
    const bytes = readFileSync(file)
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
    writeFileSync(
      `${file}.br`,
      brotliCompressSync(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
      }),
    )
  }
}

async function buildWeb() {
  const vite = join(createRequire(import.meta.url).resolve('vite/package.json'), '../bin/vite.js')
  // In a process of its own, so that its memory is gone when the server runs.
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: at('apps/web'),
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
  compress(at('apps/web/dist'))
}

for (const { name, out, inputs, build } of parts) {
  const stamp = join(out, '.built-from')
  const wanted = fingerprint(inputs)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) continue
  const started = performance.now()
  process.stdout.write(`Building ${name} …\n`)
  rmSync(out, { recursive: true, force: true })
  await build()
  writeFileSync(stamp, wanted)
  process.stdout.write(`  built in ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
}
