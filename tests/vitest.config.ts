import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'domain',
          include: ['domain/**/*.test.ts', 'architecture/**/*.test.ts', 'web/**/*.test.ts'],
          setupFiles: ['setup/console.ts'],
        },
      },
      {
        test: {
          name: 'database',
          include: ['api/**/*.test.ts', 'db/**/*.test.ts'],
          globalSetup: ['setup/database-server.ts'],
          setupFiles: ['setup/console.ts'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'processes',
          include: ['local-postgres/**/*.test.ts', 'product/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
