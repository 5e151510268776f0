import { defineConfig } from '@playwright/test'
import { findBrowser } from './setup/browser.ts'

/** One for each core of a small machine. Each has a product of its own, since tests change the demonstration's records. */
const WORKERS = 2

const portOf = (worker: number) => 3_107 + worker

const serverOf = (worker: number) => {
  const port = portOf(worker)
  return {
    command: 'node e2e/product.mjs',
    url: `http://127.0.0.1:${port}/api/health`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: { PORT: String(port), ALIS_DEMO: 'full' },
    stdout: 'ignore',
    stderr: 'pipe',
  } as const
}

/** The built product on embedded databases of its own, used as people use it. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/browser',
  workers: WORKERS,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    // Every worker reads this file anew, and knows then which one it is.
    baseURL: `http://127.0.0.1:${portOf(Number(process.env.TEST_PARALLEL_INDEX ?? 0))}`,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    screenshot: 'only-on-failure',
    actionTimeout: 8_000,
    trace: 'retain-on-failure',
    launchOptions: await findBrowser(),
  },
  webServer: Array.from({ length: WORKERS }, (_, worker) => serverOf(worker)),
})
