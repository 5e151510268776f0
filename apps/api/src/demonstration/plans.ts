import { randomUUID } from 'node:crypto'
import type { PlannedCourse } from '@alis/contract'
import type { DbPool } from '@alis/db'
import { addDays, addMonths, type IsoDate } from '@alis/domain'
import type { Ctx } from '../core/context.ts'
import { writeAsSystem } from '../core/write.ts'
import {
  agreePlan,
  changePlan,
  draftPlan,
  proposePlan,
  recordAgreedPlan,
} from '../features/education-plans/index.ts'
import { hashPassword } from '../features/sign-in/index.ts'
import { ctxOf, type DemonstrationPlace } from './actors.ts'
import { demonstrationDoctors } from './doctors.ts'
import { insertAccount, insertGrant } from './store.ts'

/** Noon in Norway, so that the day is the same wherever it is read. */
const noonOf = (day: IsoDate): string => `${day}T11:00:00Z`

function needed(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`The demonstration has no ${name}.`)
  return id
}

const topic = (title: string, hours: number, plannedOn: IsoDate | null): PlannedCourse => ({
  kind: 'topic',
  title,
  hours,
  plannedOn,
})
const other = (kind: PlannedCourse['kind'], plannedOn: IsoDate | null): PlannedCourse => ({
  kind,
  title: null,
  hours: null,
  plannedOn,
})

/** As it was planned when the first four years were over. */
const coursesOfLege = (agreedOn: IsoDate): PlannedCourse[] => [
  other('core-a', null),
  other('core-b', null),
  other('core-c', addMonths(agreedOn, 5)),
  other('emergency', null),
  topic('Hud og venerologi', 15, null),
  topic('Øyesykdommer', 16, addMonths(agreedOn, 3)),
  topic('Svangerskapsomsorg', 15, addMonths(agreedOn, 8)),
]

/** The doctor's own account. Nobody signs in with it: its password is known to nobody. */
async function accountOf(db: DbPool, hprNumber: string, traineeId: string) {
  const doctor = demonstrationDoctors.find(each => each.hprNumber === hprNumber)
  if (doctor === undefined) throw new Error(`The demonstration has no doctor ${hprNumber}.`)
  const name = `${doctor.givenName} ${doctor.familyName}`
  const username = `lege-${hprNumber}`
  const passwordHash = await hashPassword(randomUUID())
  const accountId = await writeAsSystem(db, 'demonstration', async tx => {
    const account = { username, name, language: 'nb', passwordHash, isDemonstration: true } as const
    const id = await insertAccount(tx, account)
    await insertGrant(tx, { accountId: id, role: 'trainee', traineeId })
    return { result: id, events: [{ type: 'account.created', subjectId: id, data: { role: 'trainee' } }] }
  })
  return { accountId, username, name }
}

/** The plan of the doctor whose account is `lege`: the yearly revision is late, and has been begun. */
async function loadOverduePlan(
  coordinator: Ctx,
  { traineeId, accounts }: DemonstrationPlace,
  leaderAgreedBy: string,
): Promise<void> {
  const { today } = coordinator
  const agreedOn = addDays(addMonths(today, -13), -6)
  await recordAgreedPlan(coordinator, traineeId, {
    example: 'employed-gp',
    agreedAt: noonOf(agreedOn),
    traineeAgreedBy: needed(accounts, 'lege'),
    leaderAgreedBy,
    courses: coursesOfLege(agreedOn),
    groupStartsOn: null,
    assessmentPoints: [
      { on: addMonths(agreedOn, 6), kind: 'conversation', remark: 'Samtale om ferdighetene.' },
      { on: addMonths(agreedOn, 12), kind: 'goals', remark: null },
    ],
    remarks: 'Ingrid ønsker mer erfaring fra legevakt det siste året.',
  })
  const draft = await draftPlan(coordinator, traineeId, {
    reason: 'Årlig gjennomgang etter foreldrepermisjonen.',
    example: null,
  })
  const { goals, courses, assessmentPoints } = draft.content
  const practice = draft.sections.periods.at(-1)?.id ?? null
  await changePlan(coordinator, draft.id, {
    version: draft.version,
    goals: goals.map((goal, index) =>
      goal.periodId === null && index % 2 === 0 ? { ...goal, periodId: practice } : goal,
    ),
    courses: [
      ...courses.map(course =>
        course.title === 'Svangerskapsomsorg' ? { ...course, plannedOn: addMonths(today, 3) } : course,
      ),
      other('core-d', addMonths(today, 5)),
      topic('Rus og avhengighet', 15, addMonths(today, 7)),
    ],
    assessmentPoints: [
      ...assessmentPoints,
      { on: addMonths(today, 4), kind: 'board', remark: 'Før søknaden om spesialistgodkjenning.' },
    ],
    remarks: 'Ingrid tar faste vakter på legevakten fra nyttår.',
  })
}

/** A plan that is current, and one whose revision is near. */
async function loadCurrentPlans(
  coordinator: Ctx,
  { doctors }: DemonstrationPlace,
  leaderAgreedBy: string,
): Promise<void> {
  const { db, today } = coordinator
  const plans = [
    { hprNumber: '9034567', example: 'employed-gp', agreedOn: addMonths(today, -4) },
    { hprNumber: '9056789', example: 'self-employed', agreedOn: addDays(addMonths(today, -11), 9) },
  ] as const
  for (const { hprNumber, example, agreedOn } of plans) {
    const traineeId = needed(doctors, hprNumber)
    const { accountId } = await accountOf(db, hprNumber, traineeId)
    const agreement = { agreedAt: noonOf(agreedOn), traineeAgreedBy: accountId, leaderAgreedBy }
    await recordAgreedPlan(coordinator, traineeId, { example, ...agreement })
  }
}

/** A first plan that the doctor has agreed to, and that waits for the leader. */
async function loadProposedPlan(coordinator: Ctx, { doctors }: DemonstrationPlace): Promise<void> {
  const { db } = coordinator
  const hprNumber = '9090123'
  const traineeId = needed(doctors, hprNumber)
  const doctor: Ctx = {
    ...coordinator,
    actor: {
      ...coordinator.actor,
      ...(await accountOf(db, hprNumber, traineeId)),
      grants: [{ role: 'trainee', traineeId }],
    },
  }
  const draft = await draftPlan(coordinator, traineeId, { reason: null, example: 'employed-gp' })
  const { id, version, fingerprint } = await proposePlan(coordinator, draft.id, draft.version)
  await agreePlan(doctor, id, { version, fingerprint })
}

/**
 * Plans in every state: the doctor whose account is `lege` has one whose revision is late and begun, two others have current
 * ones, one of them due soon, one waits for the leader; the rest have none.
 */
export async function loadPlans(db: DbPool, today: string, of: DemonstrationPlace): Promise<void> {
  const { providerId, accounts } = of
  const coordinator = ctxOf(db, today, 'koordinator', accounts, [
    { role: 'coordinator', providerId, providerName: 'Lillehammer' },
  ])
  const leaderAgreedBy = needed(accounts, 'leder')
  await loadOverduePlan(coordinator, of, leaderAgreedBy)
  await loadCurrentPlans(coordinator, of, leaderAgreedBy)
  await loadProposedPlan(coordinator, of)
}
