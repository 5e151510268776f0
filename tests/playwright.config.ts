import { defineConfig } from '@playwright/test'
import { findBrowser } from './setup/browser.ts'

const port = 3_107

/** The built product on an embedded database of its own, used as people use it. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/browser',
  // The demonstration's records are shared, and two cores are soon busy.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    screenshot: 'only-on-failure',
    actionTimeout: 8_000,
    trace: 'retain-on-failure',
    launchOptions: await findBrowser(),
  },
  webServer: {
    command: 'node e2e/product.mjs',
    url: `http://127.0.0.1:${port}/api/health`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: { PORT: String(port), ALIS_DEMO: 'full' },
    stdout: 'ignore',
    stderr: 'pipe',
  },
})
