import type { SupervisionTopic } from '@alis/contract'
import type { DbPool } from '@alis/db'
import { addDays, addMonths, type IsoDate } from '@alis/domain'
import type { Ctx } from '../core/context.ts'
import { writeAsSystem } from '../core/write.ts'
import {
  addEntry,
  addGroup,
  addMeeting,
  addMember,
  changeMember,
  decideEntry,
  decideSupervision,
  readSupervision,
} from '../features/supervision/index.ts'
import { ctxOf, type DemonstrationPlace } from './actors.ts'

/** The two of a supervision, each able to do what she does herself. */
type Pair = { traineeId: string; doctor: Ctx; supervisor: Ctx }

const topics: readonly SupervisionTopic[] = [
  'learning-goals',
  'patient-course',
  'plan-and-progress',
  'communication',
  'own-role',
]

/** Most months' twelfth day until the month before the last; none in July. */
function regularDays(firstMonth: IsoDate, today: IsoDate): IsoDate[] {
  const days: IsoDate[] = []
  const last = addMonths(`${today.slice(0, 7)}-01`, -2)
  for (let month = firstMonth; month <= last; month = addMonths(month, 1))
    if (month.slice(5, 7) !== '07') days.push(addDays(month, 11))
  return days
}

/** The doctor with the account was on leave then. */
const isOnLeave = (day: IsoDate) => day >= '2025-02-01' && day < '2025-10-01'

/** Entered by one of the two; the other confirms it where it is said. */
async function enter(
  { traineeId, doctor, supervisor }: Pair,
  by: 'doctor' | 'supervisor',
  entry: { heldOn: IsoDate; topic: SupervisionTopic; minutes?: number; agreedPoints?: string },
): Promise<{ id: string; version: number; other: Ctx }> {
  const [writer, other] = by === 'doctor' ? [doctor, supervisor] : [supervisor, doctor]
  const { id, version } = await addEntry(writer, traineeId, { minutes: 240, ...entry })
  return { id, version, other }
}

async function loadEntries(pair: Pair, today: IsoDate): Promise<void> {
  const days = regularDays('2021-03-01', today).filter(day => !isOnLeave(day))
  for (const [index, heldOn] of days.entries()) {
    const topic = topics[index % topics.length] ?? 'other'
    const { id, version, other } = await enter(pair, index % 3 === 0 ? 'doctor' : 'supervisor', {
      heldOn,
      topic,
    })
    await decideSupervision(other, id, { version, decision: 'confirm', comment: null })
  }
  const returned = await enter(pair, 'doctor', {
    heldOn: addDays(today, -24),
    topic: 'cooperation',
    minutes: 180,
  })
  await decideSupervision(returned.other, returned.id, {
    version: returned.version,
    decision: 'return',
    comment: 'Vi snakket sammen i to timer, ikke tre.',
  })
  await enter(pair, 'doctor', { heldOn: addDays(today, -10), topic: 'patient-course', minutes: 120 })
  await enter(pair, 'doctor', {
    heldOn: addDays(today, -3),
    topic: 'learning-goals',
    minutes: 120,
    agreedPoints: 'Gå gjennom ferdighetslisten før neste gang.\nAvtale hospitering på legevakten.',
  })
  await enter(pair, 'supervisor', { heldOn: addDays(today, -17), topic: 'own-role', minutes: 120 })
  await enter(pair, 'supervisor', { heldOn: addDays(today, -5), topic: 'plan-and-progress' })
}

/** What the other doctors of the same supervisor have: one is on schedule, one lacks some hours. The last time waits for the doctor. */
async function loadOthersEntries(
  db: DbPool,
  today: IsoDate,
  supervisorId: string,
  { accounts, doctors }: DemonstrationPlace,
): Promise<void> {
  const others = [
    { hprNumber: '9023456', name: 'Mathias Østby', firstMonth: '2022-09-01', minutes: 240 },
    { hprNumber: '9034567', name: 'Sunniva Aas', firstMonth: '2023-09-01', minutes: 180 },
  ]
  for (const { hprNumber, name, firstMonth, minutes } of others) {
    const traineeId = doctors.get(hprNumber)
    if (traineeId === undefined) throw new Error(`The demonstration has no doctor ${hprNumber}.`)
    const supervisor = ctxOf(db, today, 'veileder', accounts, [
      { role: 'supervisor', traineeId, supervisorId, appointedAs: 'individual' },
    ])
    for (const [index, heldOn] of regularDays(firstMonth, today).entries()) {
      const topic = topics[index % topics.length] ?? 'other'
      const entry = await addEntry(supervisor, traineeId, { heldOn, topic, minutes })
      // These doctors have no account to sign in with; the record says that they confirmed.
      await writeAsSystem(db, 'demonstration', async tx => {
        const by = { accountId: null, name }
        const decided = { entryId: entry.id, version: entry.version, comment: null, by } as const
        return { result: null, events: [await decideEntry(tx, { ...decided, decision: 'confirm' })] }
      })
    }
    await addEntry(supervisor, traineeId, { heldOn: addDays(today, -6), topic: 'communication', minutes })
  }
}

/** A group that meets every fourth week, and one that is over. The doctor was on leave at some of the meetings. */
async function loadGroups(
  coordinator: Ctx,
  { traineeId, doctors }: DemonstrationPlace,
  today: IsoDate,
): Promise<void> {
  const idsOf = (numbers: readonly string[]) => numbers.flatMap(number => doctors.get(number) ?? [])
  const startsOn = addMonths(`${today.slice(0, 7)}-01`, -20)
  let group = await addGroup(coordinator, {
    name: 'Gruppe Gudbrandsdalen',
    leaderName: 'Astrid Moen',
    startsOn,
    endsOn: null,
  })
  for (const id of [traineeId, ...idsOf(['9023456', '9034567', '9056789'])])
    group = await addMember(coordinator, group.id, { traineeId: id, joinedOn: startsOn })
  let heldOn = addDays(startsOn, 8)
  while (heldOn <= today) {
    const isAway = heldOn <= '2025-09-28'
    const memberIds = group.members
      .filter(({ trainee }) => !isAway || trainee.id !== traineeId)
      .map(({ id }) => id)
    await addMeeting(coordinator, group.id, { heldOn, minutes: 360, memberIds })
    heldOn = addDays(heldOn, 28)
  }
  const older = await addGroup(coordinator, {
    name: 'Gruppe Mjøsa',
    leaderName: 'Per Olav Hagen',
    startsOn: '2019-09-02',
    endsOn: '2021-09-01',
  })
  const [former] = idsOf(['9067890'])
  if (former === undefined) return
  const { members } = await addMember(coordinator, older.id, { traineeId: former, joinedOn: '2019-09-02' })
  for (const { id: memberId, version } of members)
    await changeMember(coordinator, { groupId: older.id, memberId }, { version, diplomaOn: '2021-09-01' })
}

/** Hours of supervision with a deficit, what waits for either side, and two groups. */
export async function loadSupervision(db: DbPool, today: IsoDate, of: DemonstrationPlace): Promise<void> {
  const { traineeId, providerId, accounts } = of
  const coordinator = ctxOf(db, today, 'koordinator', accounts, [
    { role: 'coordinator', providerId, providerName: 'Lillehammer' },
  ])
  const { supervisor } = await readSupervision(coordinator, traineeId)
  if (supervisor === null) throw new Error('The doctor of the demonstration has no individual supervisor.')
  const pair = {
    traineeId,
    doctor: ctxOf(db, today, 'lege', accounts, [{ role: 'trainee', traineeId }]),
    supervisor: ctxOf(db, today, 'veileder', accounts, [
      { role: 'supervisor', traineeId, supervisorId: supervisor.id, appointedAs: 'individual' },
    ]),
  }
  await loadEntries(pair, today)
  await loadOthersEntries(db, today, supervisor.id, of)
  await loadGroups(coordinator, of, today)
}
