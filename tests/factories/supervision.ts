import { type Db, tables } from '@alis/db'

const { groupMeeting, groupMember, supervisionEntry, supervisionGroup } = tables

async function first<Row>(rows: Promise<Row[]>): Promise<Row> {
  const [row] = await rows
  if (row === undefined) throw new Error('Nothing was stored.')
  return row
}

/** Two hours of supervision on 15 March 2021, entered by the doctor and waiting for the supervisor. */
export function aSupervisionEntry(
  db: Db,
  of: { traineeId: string; supervisorId: string; enteredBy: string },
  overrides: Partial<typeof supervisionEntry.$inferInsert> = {},
) {
  const values = {
    heldOn: '2021-03-15',
    minutes: 120,
    topic: 'learning-goals',
    enteredAs: 'trainee' as const,
    ...of,
    ...overrides,
  }
  return first(db.insert(supervisionEntry).values(values).returning())
}

/** A group from 1 September 2021 that goes on. */
export function aSupervisionGroup(
  db: Db,
  providerId: string,
  overrides: Partial<typeof supervisionGroup.$inferInsert> = {},
) {
  const values = {
    providerId,
    name: 'Prøvegruppe',
    leaderName: 'Prøve Leder',
    startsOn: '2021-09-01',
    ...overrides,
  }
  return first(db.insert(supervisionGroup).values(values).returning())
}

/** A doctor in a group from its first day. */
export function aGroupMember(
  db: Db,
  of: { groupId: string; traineeId: string },
  overrides: Partial<typeof groupMember.$inferInsert> = {},
) {
  return first(
    db
      .insert(groupMember)
      .values({ joinedOn: '2021-09-01', ...of, ...overrides })
      .returning(),
  )
}

/** Three hours on 1 October 2021, with nobody there. */
export function aGroupMeeting(
  db: Db,
  groupId: string,
  overrides: Partial<typeof groupMeeting.$inferInsert> = {},
) {
  const values = { groupId, heldOn: '2021-10-01', minutes: 180, ...overrides }
  return first(db.insert(groupMeeting).values(values).returning())
}
