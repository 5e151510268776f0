import { type Db, tables } from '@alis/db'
import { anAccount } from './people.ts'

const { roleGrant, supervisor, supervisorAppointment } = tables

let serial = 0

async function first<Row>(rows: Promise<Row[]>): Promise<Row> {
  const [row] = await rows
  if (row === undefined) throw new Error('Nothing was stored.')
  return row
}

/** A person in a provider's register: specialist since 2010, both individual and clinical supervisor, without an account. */
export function aSupervisor(
  db: Db,
  providerId: string,
  overrides: Partial<typeof supervisor.$inferInsert> = {},
) {
  const values = {
    providerId,
    name: `Veileder ${++serial}`,
    hprNumber: String(5_000_000 + serial),
    isIndividual: true,
    isClinical: true,
    specialistSince: '2010-01-01',
    ...overrides,
  }
  return first(db.insert(supervisor).values(values).returning())
}

/** An appointment as individual supervisor from 1 March 2021, without an end. */
export function anAppointment(
  db: Db,
  { supervisorId, traineeId }: { supervisorId: string; traineeId: string },
  overrides: Partial<typeof supervisorAppointment.$inferInsert> = {},
) {
  const values = {
    supervisorId,
    traineeId,
    appointedAs: 'individual' as const,
    startsOn: '2021-03-01',
    ...overrides,
  }
  return first(db.insert(supervisorAppointment).values(values).returning())
}

/** Somebody who is deputy of a leader in the year 2030, unless said otherwise. */
export async function aDeputy(
  db: Db,
  providerId: string,
  overrides: Partial<typeof roleGrant.$inferInsert> = {},
) {
  const { id: accountId } = await anAccount(db, [])
  const values = {
    accountId,
    providerId,
    role: 'leader' as const,
    isDeputy: true,
    startsOn: '2030-01-01',
    endsOn: '2030-12-31',
    ...overrides,
  }
  return first(db.insert(roleGrant).values(values).returning())
}
