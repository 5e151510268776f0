import type { NewBoardAssessment } from '@alis/contract'
import type { DbPool } from '@alis/db'
import { addDays } from '@alis/domain'
import {
  commentAssessment,
  draftAssessment,
  finaliseAssessment,
} from '../features/board-assessments/index.ts'
import {
  changeConversation,
  finaliseConversation,
  findIndividualSupervisor,
  noteConversation,
  planConversation,
} from '../features/conversations/index.ts'
import { ctxOf, type DemonstrationPlace } from './actors.ts'

const minutes =
  'Vi gikk gjennom det siste halvåret. Arbeidet på legesenteret går godt, og Ingrid tar nå selv ansvar for de fleste konsultasjonene. Hun ønsker mer øvelse i akuttmedisin før sommeren.'

const agreedPoints = [
  { text: 'Ingrid tar to vakter i måneden på legevakten fra neste kvartal.', isForPlan: true },
  { text: 'Akuttmedisinkurset tas i løpet av våren.', isForPlan: true },
  { text: 'Vi ser på to filmede konsultasjoner neste gang.', isForPlan: false },
]

const assessmentOf = (heldOn: string): NewBoardAssessment => ({
  heldOn,
  participants: [
    { name: 'Torstein Haugen', role: 'leader' },
    { name: 'Bjørn Aasen', role: 'individual-supervisor' },
    { name: 'Hanne Lien', role: 'clinical-supervisor' },
    { name: 'Ingrid Sæther', role: 'trainee' },
  ],
  judgement: 'on-track',
  basis:
    'Observasjon i konsultasjoner, gjennomgang av journalnotater og samtale med medarbeiderne på legesenteret.',
  measures: 'Mer erfaring fra legevakt. Veilederen følger opp i neste samtale.',
})

/** Two conversations of the doctor whose account is `lege`, one done and one ahead, and what the board found. */
export async function loadConversations(db: DbPool, today: string, of: DemonstrationPlace): Promise<void> {
  const { traineeId, providerId, accounts } = of
  const supervisorId = await findIndividualSupervisor(db, traineeId, today)
  if (supervisorId === null) throw new Error('The doctor of the demonstration has no individual supervisor.')
  const providerName = 'Lillehammer'
  const doctor = ctxOf(db, today, 'lege', accounts, [{ role: 'trainee', traineeId }])
  const supervisor = ctxOf(db, today, 'veileder', accounts, [
    { role: 'supervisor', traineeId, supervisorId, appointedAs: 'individual' },
  ])
  const leader = ctxOf(db, today, 'leder', accounts, [{ role: 'leader', providerId, providerName }])

  const heldOn = addDays(today, -40)
  const held = await planConversation(supervisor, traineeId, { plannedOn: heldOn })
  const prepared = await changeConversation(doctor, held.id, {
    version: held.version,
    preparation: 'Jeg vil snakke om akuttmedisin og om hvordan jeg får mer erfaring fra legevakt.',
  })
  const minuted = await changeConversation(supervisor, held.id, {
    version: prepared.version,
    preparation: 'Gjennomgang av læringsmålene i ferdigheter. Hva har vært vanskelig i høst?',
    heldOn,
    minutes,
    agreedPoints,
  })
  await finaliseConversation(supervisor, held.id, minuted.version)

  const ahead = await planConversation(doctor, traineeId, { plannedOn: addDays(today, 16) })
  await changeConversation(doctor, ahead.id, {
    version: ahead.version,
    preparation:
      'Jeg tar med to filmede konsultasjoner. Jeg vil også snakke om når jeg kan søke om godkjenning av ferdighetsmålene.',
  })
  await noteConversation(supervisor, ahead.id, {
    version: null,
    text: 'Spør hvordan det går med balansen mellom jobb og familie.',
  })

  const assessment = await draftAssessment(leader, traineeId, assessmentOf(addDays(today, -75)))
  const finalised = await finaliseAssessment(leader, assessment.id, assessment.version)
  await commentAssessment(doctor, assessment.id, {
    version: finalised.version,
    comment: 'Jeg kjenner meg igjen i vurderingen, og er enig i at jeg trenger mer legevakt.',
  })
}
