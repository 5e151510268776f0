import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { connect, loadReferenceData, migrate } from '@alis/db'
import { startLocalPostgres } from '@alis/local-postgres'
import { todayInNorway } from '../../api/src/core/clock.ts'
import { compareAnswers } from './compare.ts'
import { timeAllDoctors, timeLongPath } from './counting.ts'
import { DOCTORS_PER_PROVIDER, fill, PERIODS_PER_DOCTOR, PROVIDERS, readPlaces } from './fill.ts'
import { weighPages } from './page-weight.ts'
import { timePaper } from './paper.ts'
import { built, startLoad, startServer } from './processes.ts'
import { type Figure, figure, toTables } from './report.ts'
import { type Extent, measureWorkload, type WorkloadResult } from './rounds.ts'
import { signIn, workloadsFor } from './workloads.ts'

const USAGE = `Usage: pnpm bench [--quick] [--strict] [--json <file>] [--only <text>] [--profile <folder>]
  --quick   shorter rounds
  --strict  exit code 1 when a goal is missed
  --json    the results as JSON into a file instead of after the tables
  --only    only the workloads that have the text in their names
  --profile a CPU profile of the server into a folder, for which it is slower`

const wholeExtent: Extent = { rounds: 3, seconds: 6, warmUpSeconds: 3 }
const quickExtent: Extent = { rounds: 3, seconds: 2, warmUpSeconds: 1.5 }

const MEMORY_SAMPLE_MS = 500

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    json: { type: 'string' },
    only: { type: 'string', default: '' },
    profile: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

const say = (line: string) => void process.stderr.write(`${line}\n`)

/** What is started is stopped again, last first, whatever happens. */
const endings: (() => Promise<unknown>)[] = []

async function runAll(): Promise<{ workloads: WorkloadResult[]; figures: Figure[] }> {
  const today = todayInNorway()
  const directory = await mkdtemp(join(tmpdir(), 'alis-bench-'))
  endings.push(() => rm(directory, { recursive: true, force: true }))

  const [doctors, periods] = [
    PROVIDERS * DOCTORS_PER_PROVIDER,
    PROVIDERS * DOCTORS_PER_PROVIDER * PERIODS_PER_DOCTOR,
  ]
  say(`Filling a database with ${PROVIDERS} providers, ${doctors} doctors, ${periods} service periods …`)
  // With PostgreSQL's own settings, so that what is answered has been written to disk, as in production.
  const database = await startLocalPostgres({ directory: join(directory, 'postgres') })
  endings.push(() => database.stop())
  const db = connect(database.url)
  endings.push(() => db.$client.end())
  await migrate(db)
  await loadReferenceData(db)
  await fill(db, today)
  const places = await readPlaces(db)

  const serverEnv = {
    DATABASE_URL: database.url,
    ALIS_DEMO: 'none',
    ALIS_JWT_SECRET: 'a secret of the benchmark, 32 letters',
    ALIS_SIGNING_KEY: generateKeyPairSync('ed25519')
      .privateKey.export({ format: 'pem', type: 'pkcs8' })
      .toString(),
  }
  const ours = await startServer(built('../../api/dist/main.js'), {
    env: serverEnv,
    logFile: join(directory, 'ours.log'),
    nodeOptions: options.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${options.profile}`],
  })
  endings.push(() => ours.stop())
  const idleMemory = await ours.readMemory()

  say('Counting every doctor …')
  const counting = await timeAllDoctors(db, today)
  const longPath = timeLongPath()
  const paper = await timePaper()

  const plain = await startServer(built('plain-server.js'), {
    env: serverEnv,
    logFile: join(directory, 'plain.log'),
  })
  endings.push(() => plain.stop())
  const load = startLoad()
  endings.push(() => load.stop())

  let mostMemory = idleMemory
  const sampling = setInterval(async () => {
    mostMemory = Math.max(mostMemory, await ours.readMemory())
  }, MEMORY_SAMPLE_MS)
  endings.push(async () => clearInterval(sampling))

  const workloads: WorkloadResult[] = []
  const asked = workloadsFor(places, await signIn(ours.port)).filter(({ what }) =>
    what.includes(options.only),
  )
  for (const workload of asked) {
    say(`Measuring: ${workload.what} …`)
    const ports = { ours: ours.port, plain: plain.port }
    const answerBytes = await compareAnswers(workload, ports.ours, ports.plain)
    const extent = options.quick ? quickExtent : wholeExtent
    workloads.push(await measureWorkload(workload, { ...ports, answerBytes }, load, extent))
  }
  const pages = await weighPages()
  const figures = [
    figure('Memory of the server, idle', idleMemory, 'MiB'),
    figure('Memory of the server, under load', mostMemory, 'MiB', 200),
    figure('Start to the first answer', ours.startMs / 1000, 's'),
    figure('20 periods, 40 absences: count, forecast, trace', longPath.medianMs, 'ms', 5),
    figure('The same, the first time in a process', longPath.firstMs, 'ms'),
    figure('Paper of a confirmation, PDF/A-2a, the first time in a process', paper.firstMs, 'ms', 1_000),
    figure('The same, later', paper.medianMs, 'ms'),
    figure(`Counting all ${counting.doctors} doctors`, counting.seconds, 's', 20),
    ...(pages ?? []).flatMap(({ page, jsKiB, cssKiB }) => [
      figure(`${page} page: JavaScript at first, gzip`, jsKiB, 'KiB', 160),
      figure(`${page} page: CSS at first, gzip`, cssKiB, 'KiB'),
    ]),
  ]
  if (pages === null) say('The web application is not built, so its pages are not weighed.')
  return { workloads, figures }
}

async function bench(): Promise<void> {
  if (options.help) return void process.stdout.write(`${USAGE}\n`)
  try {
    const { workloads, figures } = await runAll()
    const isMet = [...workloads, ...figures].every(result => result.isMet !== false)
    const machine = { node: process.version, platform: process.platform, processors: availableParallelism() }
    const json = JSON.stringify({ at: new Date().toISOString(), machine, workloads, figures, isMet }, null, 2)
    process.stdout.write(`\n${toTables(workloads, figures)}\n\n`)
    if (options.json === undefined) process.stdout.write(`${json}\n`)
    else await writeFile(options.json, `${json}\n`)
    if (options.strict && !isMet) process.exitCode = 1
  } finally {
    for (const end of endings.reverse()) await end()
  }
}

await bench()
