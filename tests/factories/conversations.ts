import { type Db, tables } from '@alis/db'
import type { TestApp } from '../setup/app.ts'
import { someone } from './people.ts'
import { anAppointment, aSupervisor } from './supervisors.ts'

const { boardAssessment, conversation } = tables

async function first<Row>(rows: Promise<Row[]>): Promise<Row> {
  const [row] = await rows
  if (row === undefined) throw new Error('Nothing was stored.')
  return row
}

/** A conversation that is planned for June 2026, and nothing more. */
export function aConversation(
  db: Db,
  of: { traineeId: string; supervisorId: string },
  overrides: Partial<typeof conversation.$inferInsert> = {},
) {
  const values = { ...of, plannedOn: '2026-06-15', ...overrides }
  return first(db.insert(conversation).values(values).returning())
}

/** An assessment by a board of one, as a draft. */
export function anAssessment(
  db: Db,
  of: { traineeId: string; createdBy: string },
  overrides: Partial<typeof boardAssessment.$inferInsert> = {},
) {
  const values = {
    ...of,
    heldOn: '2026-06-15',
    participants: [{ name: 'Leder', role: 'leader' }],
    judgement: 'on-track' as const,
    ...overrides,
  }
  return first(db.insert(boardAssessment).values(values).returning())
}

/** Somebody signed in who is appointed as a doctor's supervisor, from 1 March 2021. */
export async function aSignedInSupervisor(
  test: TestApp,
  { traineeId, providerId }: { traineeId: string; providerId: string },
  appointedAs: 'individual' | 'clinical' = 'individual',
) {
  const person = await someone(test)
  const { id: supervisorId } = await aSupervisor(test.db, providerId, { accountId: person.accountId })
  const { id: appointmentId } = await anAppointment(test.db, { supervisorId, traineeId }, { appointedAs })
  return { ...person, supervisorId, appointmentId }
}
