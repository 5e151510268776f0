// `pnpm test`: the checks, then all tests with a real database and a real browser; the last line counts them.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(fileURLToPath(import.meta.url), '../../..')
const tests = join(root, 'tests')
const results = join(tests, 'test-results')
const require = createRequire(join(tests, 'package.json'))
const script = (name, path) => join(dirname(require.resolve(`${name}/package.json`)), path)

function step(title, args, cwd) {
  const started = performance.now()
  process.stdout.write(`\n── ${title}\n`)
  const { status } = spawnSync(args[0], args.slice(1), {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, FORCE_COLOR: '0' },
  })
  process.stdout.write(
    `── ${title}: ${status === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(0)} s\n`,
  )
  return status === 0
}

/** What a runner wrote down of its tests; one that wrote nothing counts as a failure. */
function countOf(file, read) {
  return existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 1 }
}

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
const unitFile = join(results, 'tests.json')
const browserFile = join(results, 'browser.json')

const isChecked = step('pnpm check', [process.execPath, join(root, 'apps/commands/check.mjs')], root)
const isBuilt = step('Build', [process.execPath, join(root, 'apps/commands/build.mjs')], root)
const unit = step(
  'Tests',
  [
    process.execPath,
    script('vitest', 'vitest.mjs'),
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${unitFile}`,
  ],
  tests,
)
const browser =
  isBuilt && step('Browser tests', [process.execPath, script('@playwright/test', 'cli.js'), 'test'], tests)

const checks = [isChecked, isBuilt].filter(Boolean).length
const units = countOf(unitFile, report => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + report.numFailedTestSuites,
}))
const pages = countOf(browserFile, ({ stats }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + stats.skipped,
}))
const passed = checks + units.passed + pages.passed
let failed = 2 - checks + units.failed + pages.failed
// A runner that failed without a failed test (a broken set-up) is a failure too.
if (failed === 0 && !(unit && browser)) failed = 1

const summary = `${passed} passed, ${failed} failed`
writeFileSync(join(results, 'summary.txt'), `${summary}\n`)
process.stdout.write(`\n${summary}\n`)
process.exit(failed === 0 ? 0 : 1)
