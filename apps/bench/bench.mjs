// `pnpm bench`: bundles the benchmark as the product is bundled, so that both run the same kind of code, and runs it.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = fileURLToPath(new URL('.', import.meta.url))
const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))
await build({
  absWorkingDir: here,
  entryPoints: ['src/main.ts', 'src/plain-server.ts', 'src/load.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
  external: Object.keys(dependencies).filter(name => !name.startsWith('@alis/')),
})
await import('./dist/main.js')
