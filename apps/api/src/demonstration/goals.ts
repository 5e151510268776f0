import type { NewActivity } from '@alis/contract'
import type { DbPool } from '@alis/db'
import { addDays, addMonths, type IsoDate } from '@alis/domain'
import type { Ctx } from '../core/context.ts'
import {
  addActivity,
  attachEvidence,
  returnActivity,
  sendActivity,
  signActivity,
} from '../features/activities/index.ts'
import { findCatalogueInForce, importMirror, listGoals } from '../features/goal-catalogue/index.ts'
import { adviseGoal, approveGoal, returnGoal, submitGoal } from '../features/goals/index.ts'
import { createLink } from '../features/signing-links/index.ts'
import { readAppointments } from '../features/supervisors/index.ts'
import { ctxOf, type DemonstrationPlace } from './actors.ts'
import { DOCTOR_OF_LEGE } from './doctors.ts'

/** Who supervises the doctor: the individual supervisor and a clinical one. */
type Signer = 'veileder' | 'supervisor'

type DemonstrationActivity = Omit<NewActivity, 'goalIds'> & {
  /** Codes of the example catalogue. */
  goals?: string[]
  /** What became of it; not said = not sent. */
  sent?: { to: Signer | 'anyone'; answer?: 'signed' | { returnedWith: string } }
  /** A file that shows it, of plain text. */
  file?: { name: string; text: string }
}

const signedBy = (to: Signer) => ({ to, answer: 'signed' }) as const

const course = (
  courseKind: NonNullable<NewActivity['courseKind']>,
  title: string,
  doneOn: IsoDate,
): DemonstrationActivity => ({ kind: 'course', courseKind, title, doneOn, sent: signedBy('veileder') })

/** Every kind of activity, and every way that it can stand. */
const activitiesOn = (today: IsoDate): DemonstrationActivity[] => [
  {
    kind: 'clinical-work',
    title: 'Innkomster og visitter på medisinsk avdeling',
    description: 'Tok imot pasienter med sammensatt sykdom og avklarte behandlingsnivå sammen med overlegen.',
    doneOn: '2021-08-20',
    goals: ['ALM 055', 'ALM 902'],
    sent: signedBy('veileder'),
  },
  course('core-a', 'Grunnkurs A: allmennlegen og legekontoret', '2022-03-18'),
  { ...course('emergency', 'Kurs i akuttmedisin', '2022-05-13'), goals: ['ALM 068', 'ALM 908'] },
  {
    kind: 'procedure',
    title: 'Småkirurgi: ti inngrep i hud',
    doneOn: '2022-11-17',
    goals: ['ALM 063', 'ALM 904'],
    sent: signedBy('supervisor'),
  },
  {
    kind: 'joint-consultation',
    title: 'Felleskonsultasjoner om gynekologisk undersøkelse',
    doneOn: '2023-01-19',
    goals: ['ALM 905'],
    sent: signedBy('supervisor'),
  },
  {
    kind: 'clinical-work',
    title: 'Vakter på Lillehammer legevakt',
    description: 'Tolv vakter med bakvakt. Gikk gjennom hastegradene med supervisøren etter hver vakt.',
    doneOn: '2023-06-30',
    goals: ['ALM 068', 'ALM 909'],
    sent: signedBy('supervisor'),
  },
  course('core-b', 'Grunnkurs B: allmennlegens roller og samarbeidspartnere', '2023-10-06'),
  {
    ...course('topic', 'Hud og venerologi', '2024-04-19'),
    courseHours: 15,
    file: { name: 'Kursbevis hud og venerologi.txt', text: 'Kursbevis: Hud og venerologi, 15 timer.\n' },
  },
  {
    kind: 'self-study',
    title: 'Sykmelding: faglig veileder og egne vurderinger',
    doneOn: '2024-05-28',
    goals: ['ALM 920'],
    sent: signedBy('veileder'),
  },
  { ...course('topic', 'Øyesykdommer', '2024-12-06'), courseHours: 16 },
  {
    kind: 'other',
    title: 'Forbedringsarbeid: legemiddellister ved utskriving',
    doneOn: addDays(today, -40),
    goals: ['FKM 924'],
    sent: {
      to: 'supervisor',
      answer: { returnedWith: 'Skriv hva dere målte før og etter, så signerer jeg.' },
    },
  },
  {
    kind: 'clinical-work',
    title: 'Tolking av EKG: tjue undersøkelser',
    description: 'Tolket først alene og sammenlignet med veilederens vurdering.',
    doneOn: addDays(today, -15),
    goals: ['ALM 906'],
    sent: { to: 'veileder' },
  },
  {
    kind: 'clinical-work',
    title: 'Svangerskapskontroller',
    doneOn: addDays(today, -12),
    goals: ['ALM 917'],
  },
  {
    kind: 'reflection',
    title: 'Refleksjonsnotat: å snakke gjennom tolk',
    description:
      'Jeg brukte telefontolk for første gang alene, og ble overrasket over hvor lang tid det tok.',
    doneOn: addDays(today, -8),
    goals: ['FKM 923'],
    sent: { to: 'supervisor' },
  },
  {
    kind: 'other',
    title: 'Internundervisning om smittevern',
    doneOn: addDays(today, -4),
    goals: ['ALM 921'],
    sent: { to: 'anyone' },
  },
  {
    kind: 'joint-consultation',
    title: 'Felleskonsultasjon: injeksjon i skulder',
    plannedOn: addDays(today, 10),
    goals: ['ALM 907'],
  },
  {
    kind: 'course',
    courseKind: 'core-c',
    title: 'Grunnkurs C: allmennlegen og helsefremming',
    plannedOn: addMonths(today, 3),
  },
]

/** Goals that were sent, and what became of them: who recommends them, and what the leader says. */
const sentGoals: {
  code: string
  recommendedBy: Signer[]
  decision?: 'approved' | { returnedWith: string }
  /** Who without an account was sent a link to give clinical advice. */
  askedOutside?: { signerName: string; signerTitle: string }
}[] = [
  ...['ALM 055', 'ALM 902', 'ALM 063', 'ALM 904', 'ALM 068'].map(code => ({
    code,
    recommendedBy: ['veileder', 'supervisor'] satisfies Signer[],
    decision: 'approved' as const,
  })),
  {
    code: 'ALM 905',
    recommendedBy: ['veileder'],
    decision: { returnedWith: 'Ta en ny felleskonsultasjon med supervisøren, og send målet på nytt.' },
  },
  { code: 'ALM 909', recommendedBy: ['veileder', 'supervisor'] },
  {
    code: 'ALM 920',
    recommendedBy: ['veileder'],
    askedOutside: {
      signerName: 'Elle Márjá Guttorm',
      signerTitle: 'overlege, medisinsk avdeling, Sykehuset Innlandet',
    },
  },
  { code: 'ALM 908', recommendedBy: [] },
]

/** What the national portal says: mostly the same; of one goal it knows less, of another more. */
const portalExtractOn = (today: IsoDate): string =>
  [
    'HPR-nummer;Læringsmål;Status;Statusdato',
    ...['ALM 055', 'ALM 902', 'ALM 063', 'ALM 909'].map(
      code => `${DOCTOR_OF_LEGE};${code};Godkjent;${addDays(today, -3)}`,
    ),
    `${DOCTOR_OF_LEGE};ALM 904;Til godkjenning;${addDays(today, -20)}`,
    `${DOCTOR_OF_LEGE};ALM 906;Påbegynt;${addDays(today, -60)}`,
  ].join('\n')

type People = Record<Signer | 'doctor' | 'leader' | 'coordinator', Ctx>

/** The doctor, her leader and coordinator, and her supervisors as they are appointed. */
async function peopleOf(db: DbPool, today: IsoDate, of: DemonstrationPlace) {
  const { traineeId, providerId, accounts } = of
  const doctor = ctxOf(db, today, 'lege', accounts, [{ role: 'trainee', traineeId }])
  const providerName = 'Lillehammer'
  const leader = ctxOf(db, today, 'leder', accounts, [{ role: 'leader', providerId, providerName }])
  const coordinator = ctxOf(db, today, 'koordinator', accounts, [
    { role: 'coordinator', providerId, providerName },
  ])
  const { appointments } = await readAppointments(doctor, traineeId)
  const supervisorIds = { veileder: '', supervisor: '' }
  const appointed = (username: Signer, appointedAs: 'individual' | 'clinical'): Ctx => {
    const appointment = appointments.find(
      each => each.appointedAs === appointedAs && each.state === 'current',
    )
    if (appointment === undefined) throw new Error(`The doctor of the demonstration has no ${username}.`)
    const supervisorId = appointment.supervisor.id
    supervisorIds[username] = supervisorId
    return ctxOf(db, today, username, accounts, [
      { role: 'supervisor', traineeId, supervisorId, appointedAs },
    ])
  }
  const people: People = {
    doctor,
    leader,
    coordinator,
    veileder: appointed('veileder', 'individual'),
    supervisor: appointed('supervisor', 'clinical'),
  }
  return { people, supervisorIds }
}

/** Activities and goals of the doctor as they come to be: written down, sent, advised on and decided by those who do it. */
export async function loadGoals(db: DbPool, today: IsoDate, of: DemonstrationPlace): Promise<void> {
  const { traineeId } = of
  const catalogue = await findCatalogueInForce(db, today)
  const goals = catalogue === null ? [] : await listGoals(db, catalogue.id)
  const goalIdOf = (code: string): string => {
    const goal = goals.find(each => each.code === code)
    if (goal === undefined) throw new Error(`The example catalogue has no ${code}.`)
    return goal.id
  }
  const { people, supervisorIds } = await peopleOf(db, today, of)

  for (const { goals: codes = [], sent, file, ...activity } of activitiesOn(today)) {
    const goalIds = codes.map(goalIdOf)
    const { id, version } = await addActivity(people.doctor, traineeId, { ...activity, goalIds })
    if (file !== undefined)
      await attachEvidence(people.doctor, id, [{ name: file.name, bytes: Buffer.from(file.text) }])
    if (sent === undefined) continue
    const supervisorId = sent.to === 'anyone' ? null : supervisorIds[sent.to]
    const waiting = await sendActivity(people.doctor, id, { version, supervisorId })
    if (sent.answer === undefined || sent.to === 'anyone') continue
    const signer = people[sent.to]
    if (sent.answer === 'signed') await signActivity(signer, id, { version: waiting.version })
    else await returnActivity(signer, id, { version: waiting.version, comment: sent.answer.returnedWith })
  }

  for (const { code, recommendedBy, decision, askedOutside } of sentGoals) {
    const id = { traineeId, goalId: goalIdOf(code) }
    const { version, traineeGoalId } = await submitGoal(people.doctor, id, { version: 1 })
    if (version === null || traineeGoalId === null) throw new Error(`${code} was not sent.`)
    for (const adviser of recommendedBy)
      await adviseGoal(people[adviser], id, { version, isRecommended: true })
    if (decision === 'approved') await approveGoal(people.leader, id, { version })
    else if (decision !== undefined)
      await returnGoal(people.leader, id, { version, comment: decision.returnedWith })
    if (askedOutside !== undefined)
      await createLink(people.coordinator, {
        kind: 'goal-advice',
        subjectId: traineeGoalId,
        ...askedOutside,
        validDays: 14,
      })
  }

  const extract = { name: 'uttrekk.csv', bytes: Buffer.from(portalExtractOn(today)) }
  await importMirror(people.coordinator, [extract], { source: 'Kompetanseportalen' })
}
