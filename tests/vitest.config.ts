import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The tests of processes wait for most of their time: begun last, everything would wait for them. */
class ProcessesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isOfProcesses = ({ project }: TestSpecification) => Number(project.name === 'processes')
    return (await super.sort(files)).toSorted((one, other) => isOfProcesses(other) - isOfProcesses(one))
  }
}

export default defineConfig({
  test: {
    // One more than the cores of a small machine: the tests of processes mostly wait.
    maxWorkers: 3,
    sequence: { sequencer: ProcessesFirst },
    projects: [
      {
        test: {
          name: 'domain',
          // They keep nothing between them, so they need not load everything anew.
          isolate: false,
          include: ['domain/**/*.test.ts', 'architecture/**/*.test.ts', 'web/**/*.test.ts'],
          setupFiles: ['setup/console.ts'],
        },
      },
      {
        test: {
          name: 'database',
          include: ['api/**/*.test.ts', 'db/**/*.test.ts'],
          // Each file has an application and a database of its own; what they are made of is loaded once.
          isolate: false,
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
