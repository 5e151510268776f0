import { hashPassword } from '@alis/api'
import type { AlisOffice, PathChange, Role } from '@alis/contract'
import { type Db, tables } from '@alis/db'
import { eq } from 'drizzle-orm'
import type { TestApp } from '../setup/app.ts'

const {
  absence,
  account,
  changeRequest,
  municipality,
  roleGrant,
  servicePeriod,
  session,
  trainee,
  trainingProvider,
} = tables

/** argon2id is slow on purpose: once a run is enough. */
const password = 'a password of tests'
const passwordHash = hashPassword(password)

let serial = 0
const next = () => ++serial

async function first<Row>(rows: Promise<Row[]>): Promise<Row> {
  const [row] = await rows
  if (row === undefined) throw new Error('Nothing was stored or found.')
  return row
}

/** A municipality of today as training provider; registered 1 March 2019 unless said otherwise. */
export async function aProvider(
  db: Db,
  municipalityCode: string,
  overrides: Partial<typeof trainingProvider.$inferInsert> = {},
) {
  const { id: municipalityId } = await first(
    db.select().from(municipality).where(eq(municipality.code, municipalityCode)),
  )
  return first(
    db
      .insert(trainingProvider)
      .values({ municipalityId, registeredOn: '2019-03-01', ...overrides })
      .returning(),
  )
}

/** A doctor in training at a provider: new scheme, part 1 completed, part 3 from 1 March 2021. */
export function aTrainee(db: Db, providerId: string, overrides: Partial<typeof trainee.$inferInsert> = {}) {
  const values = {
    providerId,
    hprNumber: String(1_000_000 + next()),
    givenName: 'Prøve',
    familyName: `Lege ${next()}`,
    scheme: 'new-2019' as const,
    part1CompletedOn: '2021-02-28',
    part3StartedOn: '2021-03-01',
    ...overrides,
  }
  return first(db.insert(trainee).values(values).returning())
}

/** A service period: open practice at full time from 1 March 2021, still going on. */
export function aServicePeriod(
  db: Db,
  of: { id: string; providerId: string },
  overrides: Partial<typeof servicePeriod.$inferInsert> = {},
) {
  const values = {
    traineeId: of.id,
    providerId: of.providerId,
    category: 'open-practice' as const,
    place: 'Prøve legesenter',
    positionBasisPoints: 10_000,
    startsOn: '2021-03-01',
    ...overrides,
  }
  return first(db.insert(servicePeriod).values(values).returning())
}

/** An absence: two weeks of sickness in January 2022. */
export function anAbsence(db: Db, of: { id: string }, overrides: Partial<typeof absence.$inferInsert> = {}) {
  const values = {
    traineeId: of.id,
    type: 'sickness' as const,
    startsOn: '2022-01-10',
    endsOn: '2022-01-23',
    basisPoints: 10_000,
    ...overrides,
  }
  return first(db.insert(absence).values(values).returning())
}

/** A change request that was sent: half a position in 2030, in one period of the doctor's. */
export function aChangeRequest(
  db: Db,
  { traineeId, createdBy, periodId }: { traineeId: string; createdBy: string; periodId: string },
  overrides: Partial<typeof changeRequest.$inferInsert> = {},
) {
  const half: PathChange = {
    kind: 'position',
    periodId,
    startsOn: '2030-01-01',
    endsOn: '2030-12-31',
    positionPercent: 50,
  }
  const values = {
    traineeId,
    createdBy,
    changes: [half],
    status: 'sent' as const,
    sentAt: '2026-01-01T12:00:00Z',
    ...overrides,
  }
  return first(db.insert(changeRequest).values(values).returning())
}

type Place = { providerId?: string; traineeId?: string; alisOffice?: AlisOffice }

/** An account with grants, and the password that signs it in. */
export async function anAccount(
  db: Db,
  grants: readonly ({ role: Role } & Place)[],
  overrides: Partial<typeof account.$inferInsert> = {},
) {
  const values = {
    username: `user-${next()}`,
    name: `Bruker ${next()}`,
    passwordHash: await passwordHash,
    ...overrides,
  }
  const created = await first(db.insert(account).values(values).returning())
  for (const grant of grants) await db.insert(roleGrant).values({ accountId: created.id, ...grant })
  return { ...created, password }
}

/** Someone with grants, signed in by bearer token. */
export async function someone(test: TestApp, ...grants: ({ role: Role } & Place)[]) {
  const { id: accountId, username } = await anAccount(test.db, grants)
  const expiresAt = '2099-01-01T00:00:00Z'
  const { id: sid } = await first(
    test.db.insert(session).values({ accountId, kind: 'token', expiresAt }).returning(),
  )
  const token = test.app.jwt.sign({ sid })
  return { accountId, username, token, ...test.signedIn(token) }
}
