import type { NewSupervisor } from '@alis/contract'
import type { DbPool } from '@alis/db'
import { addDays } from '@alis/domain'
import type { Ctx } from '../core/context.ts'
import { grantProviderRole } from '../features/provider-roles/index.ts'
import { addSupervisor, appointSupervisor, changeSupervisor } from '../features/supervisors/index.ts'
import { ctxOf, type DemonstrationPlace } from './actors.ts'
import { DOCTOR_OF_LEGE } from './doctors.ts'
import { municipalityIdOf } from './store.ts'

/** For whom, as what, and on which days. Doctors by HPR number. */
type DemonstrationAppointment = [
  hprNumber: string,
  appointedAs: 'individual' | 'clinical',
  startsOn: string,
  endsOn: string | null,
]

/** An invented person of the register, with the doctors she has and had. */
type DemonstrationSupervisor = Partial<Omit<NewSupervisor, 'municipalityId'>> & {
  name: string
  municipality: string
  appointments: DemonstrationAppointment[]
  leavesOn?: string
}

/**
 * Lillehammer has what the register can show: an individual supervisor with three doctors, a clinical one with an account and one
 * without in another municipality, one with more doctors than room, one whose exemption and appointment end soon, one who has
 * left; two doctors have no individual supervisor.
 */
const inLillehammer = (today: string): DemonstrationSupervisor[] => [
  {
    name: 'Bjørn Aasen',
    hprNumber: '5012345',
    workplace: 'Toppen legesenter',
    municipality: 'Lillehammer',
    isIndividual: true,
    isClinical: true,
    specialistSince: '2008-05-15',
    capacity: 4,
    username: 'veileder',
    appointments: [
      [DOCTOR_OF_LEGE, 'individual', '2021-03-01', null],
      ['9023456', 'individual', '2022-09-01', null],
      ['9034567', 'individual', '2023-09-01', null],
    ],
  },
  {
    name: 'Hanne Lien',
    hprNumber: '5023456',
    workplace: 'Toppen legesenter',
    municipality: 'Lillehammer',
    isClinical: true,
    specialistSince: '2016-11-01',
    username: 'supervisor',
    appointments: [
      [DOCTOR_OF_LEGE, 'clinical', '2021-09-01', null],
      ['9078901', 'clinical', '2022-03-01', null],
    ],
  },
  {
    name: 'Solveig Tronstad',
    hprNumber: '5034567',
    workplace: 'Legetorget',
    municipality: 'Lillehammer',
    isIndividual: true,
    isClinical: true,
    specialistSince: '2012-02-20',
    capacity: 2,
    appointments: [
      ['9067890', 'individual', '2019-01-07', '2025-01-20'],
      ['9045678', 'individual', '2016-02-15', null],
      ['9056789', 'individual', '2024-01-15', null],
      ['9112345', 'individual', '2023-03-01', addDays(today, 75)],
      ['9034567', 'clinical', '2024-03-01', null],
    ],
  },
  {
    name: 'Geir Fossheim',
    hprNumber: '5045678',
    workplace: 'Svingen legekontor',
    municipality: 'Lillehammer',
    isIndividual: true,
    exemptionStartsOn: '2020-09-01',
    exemptionEndsOn: addDays(today, 60),
    capacity: 2,
    appointments: [['9078901', 'individual', '2020-09-01', addDays(today, 21)]],
  },
  {
    name: 'Kristin Hagelund',
    hprNumber: '5056789',
    workplace: 'Sykehuset Innlandet, Gjøvik',
    municipality: 'Gjøvik',
    isClinical: true,
    appointments: [[DOCTOR_OF_LEGE, 'clinical', '2021-03-01', '2021-08-31']],
  },
  {
    name: 'Tor Eik',
    hprNumber: '5067890',
    workplace: 'Sentrum legesenter',
    municipality: 'Lillehammer',
    isIndividual: true,
    specialistSince: '1994-06-01',
    leavesOn: '2025-08-31',
    appointments: [
      ['9089012', 'individual', '2021-09-01', '2022-05-31'],
      ['9090123', 'individual', '2025-03-01', null],
      ['9101234', 'individual', '2022-03-01', '2024-12-31'],
    ],
  },
  {
    name: 'Ragnhild Søberg',
    hprNumber: '5078901',
    workplace: 'Gausdal legekontor',
    municipality: 'Gausdal',
    isIndividual: true,
    specialistSince: '2019-09-12',
    capacity: 3,
    appointments: [
      ['9101234', 'individual', '2025-02-01', null],
      ['9112345', 'individual', addDays(today, 76), null],
    ],
  },
]

const inBodo: DemonstrationSupervisor[] = [
  {
    name: 'Marit Elvegård',
    hprNumber: '5101234',
    workplace: 'Stadiontunet legesenter',
    municipality: 'Bodø',
    isIndividual: true,
    specialistSince: '2005-03-01',
    capacity: 3,
    appointments: [
      ['8812345', 'individual', '2020-03-01', null],
      ['8823456', 'individual', '2022-03-01', null],
    ],
  },
]

async function enter(
  ctx: Ctx,
  { municipality, appointments, leavesOn, ...fields }: DemonstrationSupervisor,
  doctors: ReadonlyMap<string, string>,
): Promise<void> {
  const { id, version } = await addSupervisor(ctx, {
    hprNumber: null,
    workplace: null,
    isIndividual: false,
    isClinical: false,
    specialistSince: null,
    exemptionStartsOn: null,
    exemptionEndsOn: null,
    capacity: null,
    username: null,
    ...fields,
    municipalityId: await municipalityIdOf(ctx.db, municipality),
  })
  for (const [hprNumber, appointedAs, startsOn, endsOn] of appointments) {
    const traineeId = doctors.get(hprNumber)
    if (traineeId === undefined) throw new Error(`The demonstration has no doctor ${hprNumber}.`)
    await appointSupervisor(ctx, traineeId, { supervisorId: id, appointedAs, startsOn, endsOn })
  }
  if (leavesOn !== undefined) await changeSupervisor(ctx, id, { version, leavesOn })
}

/** The register of supervisors, who is appointed for whom, and a deputy of the leader: all by those who do it every day. */
export async function loadSupervisors(
  db: DbPool,
  today: string,
  { accounts, providers, doctors }: DemonstrationPlace,
): Promise<void> {
  const coordinatorAt = (username: string, providerName: string) => {
    const providerId = providers.get(providerName)
    if (providerId === undefined) throw new Error(`${providerName} is no provider of the demonstration.`)
    return ctxOf(db, today, username, accounts, [{ role: 'coordinator', providerId, providerName }])
  }
  const kari = coordinatorAt('koordinator', 'Lillehammer')
  for (const person of inLillehammer(today)) await enter(kari, person, doctors)
  const aile = coordinatorAt('koordinator2', 'Bodø')
  for (const person of inBodo) await enter(aile, person, doctors)
  await grantProviderRole(kari, {
    username: 'supervisor',
    role: 'leader',
    startsOn: addDays(today, 14),
    endsOn: addDays(today, 34),
  })
}
