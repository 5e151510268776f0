import {
  agreePlan,
  changePlan,
  draftPlan,
  type EducationPlan,
  type PlanContent,
  type PlanDraftChange,
  proposePlan,
  readPlan,
} from '@alis/contract'
import { type Db, tables } from '@alis/db'
import type { TestApp } from '../setup/app.ts'
import { aProvider, aServicePeriod, aTrainee, someone } from './people.ts'

const {
  arenaGoal,
  educationPlan,
  goalCatalogue,
  learningArena,
  learningGoal,
  roleGrant,
  supervisor,
  supervisorAppointment,
} = tables

type Someone = Awaited<ReturnType<typeof someone>>

async function first<Row>(rows: Promise<Row[]>): Promise<Row> {
  const [row] = await rows
  if (row === undefined) throw new Error('Nothing was stored.')
  return row
}

/** A catalogue in force since 2020, with goals `ALM 001`, `ALM 002` … in their order. */
export async function aCatalogue(
  db: Db,
  size: number,
  overrides: Partial<typeof goalCatalogue.$inferInsert> = {},
) {
  const values = { name: 'Prøvekatalog', source: 'Prøve', validFrom: '2020-01-01', ...overrides }
  const { id: catalogueId } = await first(db.insert(goalCatalogue).values(values).returning())
  const goals = Array.from({ length: size }, (_, index) => ({
    catalogueId,
    code: `ALM ${String(index + 1).padStart(3, '0')}`,
    title: `Læringsmål nummer ${index + 1}`,
    family: 'ALM' as const,
    group: 'Prøve',
    position: index,
  }))
  return db.insert(learningGoal).values(goals).returning()
}

/** A learning arena of a provider that can give goals. */
export async function anArena(db: Db, providerId: string, name: string, codes: readonly string[]) {
  const arena = await first(
    db.insert(learningArena).values({ providerId, name, category: 'open-practice' }).returning(),
  )
  if (codes.length > 0)
    await db.insert(arenaGoal).values(codes.map(goalCode => ({ arenaId: arena.id, goalCode })))
  return arena
}

const nothing: PlanContent = {
  goals: [],
  courses: [],
  groupStartsOn: null,
  assessmentPoints: [],
  supervisionRemark: null,
  remarks: null,
}

/** A plan without content as it is stored: a draft, or with a status what that needs. */
export function aStoredPlan(
  db: Db,
  { traineeId, createdBy }: { traineeId: string; createdBy: string },
  overrides: Partial<typeof educationPlan.$inferInsert> = {},
) {
  const at = overrides.agreedAt ?? '2026-01-01T12:00:00Z'
  const agreement = {
    traineeAgreedAt: at,
    traineeAgreedBy: createdBy,
    leaderAgreedAt: at,
    leaderAgreedBy: createdBy,
    agreedAt: at,
    agreedFingerprint: 'of the tests',
    agreed: { periods: [], leave: [], supervisors: [], groups: [], ...nothing },
  }
  const values = {
    traineeId,
    createdBy,
    number: 1,
    content: nothing,
    ...(overrides.status === 'active' && agreement),
    ...overrides,
  }
  return first(db.insert(educationPlan).values(values).returning())
}

/** Somebody appointed as supervisor of a doctor since 2021, signed in. */
export async function aSupervisorOf(
  test: TestApp,
  { id: traineeId, providerId }: { id: string; providerId: string },
  appointedAs: 'individual' | 'clinical',
): Promise<Someone> {
  const who = await someone(test)
  const { id: supervisorId } = await first(
    test.db
      .insert(supervisor)
      .values({
        providerId,
        accountId: who.accountId,
        name: who.username,
        isIndividual: true,
        isClinical: true,
      })
      .returning(),
  )
  await test.db
    .insert(supervisorAppointment)
    .values({ traineeId, supervisorId, appointedAs, startsOn: '2021-03-01' })
  return who
}

/** Somebody who is leader in the place of another until 2099. */
export async function aDeputyLeader(test: TestApp, providerId: string): Promise<Someone> {
  const who = await someone(test)
  const days = { isDeputy: true, startsOn: '2021-01-01', endsOn: '2099-12-31' }
  await test.db.insert(roleGrant).values({ accountId: who.accountId, role: 'leader', providerId, ...days })
  return who
}

/** A doctor with a period in hospital and open practice after it, and everybody around her. */
export async function aPlanningPractice(test: TestApp, municipalityCode: string) {
  const { id: providerId } = await aProvider(test.db, municipalityCode)
  return inPlanningPractice(test, providerId)
}

/** Another such doctor at the same provider. */
export async function inPlanningPractice(test: TestApp, providerId: string, overrides = {}) {
  const trainee = await aTrainee(test.db, providerId, overrides)
  const hospital = await aServicePeriod(test.db, trainee, {
    category: 'institution',
    place: 'Sykehuset',
    endsOn: '2021-08-31',
  })
  const practice = await aServicePeriod(test.db, trainee, { startsOn: '2021-09-01' })
  return {
    providerId,
    trainee,
    hospital,
    practice,
    coordinator: await someone(test, { role: 'coordinator', providerId }),
    leader: await someone(test, { role: 'leader', providerId }),
    doctor: await someone(test, { role: 'trainee', traineeId: trainee.id }),
  }
}

export type PlanningPractice = Awaited<ReturnType<typeof inPlanningPractice>>

const needed = <Body>({ status, body }: { status: number; body: Body }): Body => {
  if (status >= 300) throw new Error(`The plan did not come so far: ${JSON.stringify(body)}.`)
  return body
}

/** A draft by the coordinator: the first plan or, with a reason, a revision. */
export async function aPlanDraft(
  { coordinator, trainee }: Pick<PlanningPractice, 'coordinator' | 'trainee'>,
  {
    reason = null,
    ...sections
  }: { reason?: string | null } & Omit<PlanDraftChange, 'version' | 'reason'> = {},
): Promise<EducationPlan> {
  const params = { traineeId: trainee.id }
  const draft = needed(await coordinator.call(draftPlan, { params, body: { reason, example: null } }))
  if (Object.keys(sections).length === 0) return draft
  const body = { version: draft.version, ...sections }
  return needed(await coordinator.call(changePlan, { params: { planId: draft.id }, body }))
}

/** A draft that was proposed. */
export async function aProposedPlan(
  practice: PlanningPractice,
  content?: Parameters<typeof aPlanDraft>[1],
): Promise<EducationPlan> {
  const { id: planId, version } = await aPlanDraft(practice, content)
  return needed(await practice.coordinator.call(proposePlan, { params: { planId }, body: { version } }))
}

/** Somebody agrees to a plan as it is now. */
export async function agreeTo(who: Someone, planId: string) {
  const { body } = await who.call(readPlan, { params: { planId } })
  const { version, fingerprint } = body
  return who.call(agreePlan, { params: { planId }, body: { version, fingerprint } })
}

/** A plan that the doctor and the leader agreed to. */
export async function anActivePlan(
  practice: PlanningPractice,
  content?: Parameters<typeof aPlanDraft>[1],
): Promise<EducationPlan> {
  const { id } = await aProposedPlan(practice, content)
  needed(await agreeTo(practice.doctor, id))
  return needed(await agreeTo(practice.leader, id))
}
