import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Role } from '@alis/contract'
import { type DbPool, packageFolder } from '@alis/db'
import type { Actor } from '../core/access.ts'
import type { AuditEvent } from '../core/audit-events.ts'
import { writeAsSystem } from '../core/write.ts'
import { insertAbsence } from '../features/absences/index.ts'
import type { Issuer } from '../features/confirmations/index.ts'
import { importReports } from '../features/pilot/index.ts'
import { insertPeriod } from '../features/service-periods/index.ts'
import { hashPassword } from '../features/sign-in/index.ts'
import { insertTrainee } from '../features/trainees/index.ts'
import { insertProvider } from '../features/training-providers/index.ts'
import { demonstrationAccounts, demonstrationPassword } from './accounts.ts'
import { loadCatalogue } from './catalogue.ts'
import { loadChangeRequests } from './change-requests.ts'
import { loadConfirmations } from './confirmations.ts'
import { loadConversations } from './conversations.ts'
import { DOCTOR_OF_LEGE, demonstrationDoctors, demonstrationProviders } from './doctors.ts'
import { loadGoals } from './goals.ts'
import { loadPlans } from './plans.ts'
import { hasAccounts, insertAccount, insertGrant, municipalityIdOf } from './store.ts'
import { loadSupervision } from './supervision.ts'
import { loadSupervisors } from './supervisors.ts'

const ORIGIN = 'demonstration'

/**
 * Fills an empty database for demonstration: the providers and accounts, and with `full` also invented doctors with their
 * service, change requests, confirmations and the constructed pilot reports. A database in which someone can sign in already is left as it is.
 * @returns whether anything was loaded
 */
export async function loadDemonstration(
  db: DbPool,
  extent: 'full' | 'accounts',
  today: string,
  issuer: Omit<Issuer, 'limits'>,
): Promise<boolean> {
  if (await hasAccounts(db)) return false
  const providers = await loadProviders(db)
  const doctors = extent === 'full' ? await loadDoctors(db, providers) : new Map<string, string>()
  const accounts = await loadAccounts(db, providers, doctors)
  if (extent === 'full') {
    const doctorOfLege = {
      traineeId: needed(doctors, DOCTOR_OF_LEGE),
      providerId: needed(providers, 'Lillehammer'),
      accounts,
      providers,
      doctors,
    }
    await loadSupervisors(db, today, doctorOfLege)
    await loadCatalogue(db, today, doctorOfLege)
    await loadConfirmations(db, today, issuer, doctorOfLege)
    await loadChangeRequests(db, today, doctorOfLege)
    await loadGoals(db, today, doctorOfLege)
    await loadSupervision(db, today, doctorOfLege)
    await loadConversations(db, today, doctorOfLege)
    await loadPlans(db, today, doctorOfLege)
    await loadPilotReports(db, accounts, today)
  }
  return true
}

function needed(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`The demonstration has no ${name}.`)
  return id
}

/** Ids by name of the municipality. */
async function loadProviders(db: DbPool): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { municipality, registeredOn } of demonstrationProviders) {
    const municipalityId = await municipalityIdOf(db, municipality)
    const fields = { municipalityId, organisationNumber: null, registeredOn }
    const id = await writeAsSystem(db, ORIGIN, async tx => {
      const providerId = await insertProvider(tx, fields)
      return {
        result: providerId,
        events: [{ type: 'training-provider.registered', subjectId: providerId, providerId, data: fields }],
      }
    })
    ids.set(municipality, id)
  }
  return ids
}

/** Ids by HPR number. */
async function loadDoctors(db: DbPool, providers: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { municipality, periods, absences = [], ...doctor } of demonstrationDoctors) {
    const providerId = providers.get(municipality)
    if (providerId === undefined) throw new Error(`${municipality} is no provider of the demonstration.`)
    const id = await writeAsSystem(db, ORIGIN, async tx => {
      const traineeId = await insertTrainee(tx, { ...doctor, providerId })
      const added: AuditEvent[] = []
      for (const data of periods) {
        const { id: subjectId } = await insertPeriod(tx, traineeId, providerId, data)
        added.push({ type: 'service-period.added', subjectId, traineeId, providerId, data })
      }
      for (const data of absences) {
        const { id: subjectId } = await insertAbsence(tx, traineeId, data)
        added.push({ type: 'absence.added', subjectId, traineeId, providerId, data })
      }
      return {
        result: traineeId,
        events: [
          { type: 'trainee.registered', subjectId: traineeId, traineeId, providerId, data: doctor },
          ...added,
        ],
      }
    })
    ids.set(doctor.hprNumber, id)
  }
  return ids
}

/** Ids by username. */
async function loadAccounts(
  db: DbPool,
  providers: ReadonlyMap<string, string>,
  doctors: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  const passwordHash = await hashPassword(demonstrationPassword)
  for (const { username, name, role, place } of demonstrationAccounts) {
    const id = await writeAsSystem(db, ORIGIN, async tx => {
      const account = { username, name, language: 'nb', passwordHash, isDemonstration: true } as const
      const accountId = await insertAccount(tx, account)
      for (const grantPlace of placesOf(role, place, providers, doctors))
        await insertGrant(tx, { accountId, role, ...grantPlace })
      return {
        result: accountId,
        events: [{ type: 'account.created', subjectId: accountId, data: { role } }],
      }
    })
    ids.set(username, id)
  }
  return ids
}

/** Where a demonstration account has its role. Supervisors are appointed; without invented doctors, the doctor has no place yet. */
function placesOf(
  role: Role,
  place: string | null,
  providers: ReadonlyMap<string, string>,
  doctors: ReadonlyMap<string, string>,
): { providerId?: string; traineeId?: string }[] {
  const traineeId = doctors.get(DOCTOR_OF_LEGE)
  if (role === 'trainee') return traineeId === undefined ? [] : [{ traineeId }]
  if (role === 'supervisor') return []
  const providerId = providers.get(place ?? '')
  return providerId === undefined ? [{}] : [{ providerId }]
}

/** The constructed reports, taken in as the Directorate would. */
async function loadPilotReports(
  db: DbPool,
  accounts: ReadonlyMap<string, string>,
  today: string,
): Promise<void> {
  const folder = join(packageFolder, 'reference', 'pilot-reports')
  const names = (await readdir(folder)).filter(name => name.startsWith('participants-')).sort()
  const files = await Promise.all(
    names.map(async name => ({ name, bytes: await readFile(join(folder, name)) })),
  )
  const importer = demonstrationAccounts.find(({ role }) => role === 'directorate')
  const accountId = accounts.get(importer?.username ?? '')
  if (!importer || accountId === undefined)
    throw new Error('The demonstration has nobody at the Directorate.')
  const { username, name } = importer
  const actor: Actor = {
    accountId,
    sessionId: ORIGIN,
    username,
    name,
    language: 'nb',
    version: 1,
    grants: [{ role: 'directorate' }],
  }
  await importReports({ db, today, requestId: ORIGIN, actor }, files, { isDryRun: false })
}
