import type { SupervisionCoverage, SupervisorDeparture } from '@alis/contract'
import { type DayRange, daysToSupervise, findCoverage, findUncovered, isWithin } from '@alis/domain'
import { scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import {
  type DoctorRecord,
  listAppointmentDays,
  listDoctors,
  listSupervisorsOf,
} from './appointment-store.ts'
import { registerProviderIds } from './policy.ts'
import { getSupervisor } from './store.ts'

const presentDoctor = ({ id, givenName, familyName, provider, status }: DoctorRecord) => ({
  id,
  givenName,
  familyName,
  provider,
  status,
})

/** Whatever is found by an id was asked for by that id. */
function lookUp<Item extends { id: string }>(items: readonly Item[]): (id: string) => Item {
  const byId = new Map(items.map(item => [item.id, item]))
  return id => {
    const item = byId.get(id)
    if (item === undefined) throw new Error(`Nothing has the id ${id}.`)
    return item
  }
}

/** The doctors whom somebody coordinates or leads, with the days on which they are to be supervised, and all appointments. */
async function loadDoctors({ db, actor }: Ctx) {
  const providerIds = registerProviderIds(actor)
  const listed = await listDoctors(db, scopeOf(actor))
  const records = listed.filter(({ provider }) => providerIds.includes(provider.id))
  const doctors = records.flatMap((doctor): { id: string; days: DayRange }[] => {
    const days = daysToSupervise(doctor)
    return days === null ? [] : [{ id: doctor.id, days }]
  })
  const appointments = await listAppointmentDays(
    db,
    records.map(({ id }) => id),
  )
  return { providerIds, records, doctors, appointments }
}

/** What is to be looked after among the supervisors of the actor's providers, today and ahead. */
export async function readCoverage(ctx: Ctx): Promise<SupervisionCoverage> {
  const { db, today } = ctx
  const { providerIds, records, doctors, appointments } = await loadDoctors(ctx)
  const supervisors = await listSupervisorsOf(db, providerIds)
  const coverage = findCoverage({ doctors, supervisors, appointments }, today)
  const doctor = lookUp(records.map(presentDoctor))
  const person = lookUp(supervisors.map(({ id, name }) => ({ id, name })))
  const presentGap = ({ traineeId, startsOn, endsOn }: (typeof coverage.withoutToday)[number]) => ({
    trainee: doctor(traineeId),
    startsOn,
    endsOn,
  })
  return {
    asOf: today,
    doctors: doctors.filter(({ days }) => isWithin(today, days)).length,
    withoutToday: coverage.withoutToday.map(presentGap),
    gapsAhead: coverage.gapsAhead.map(presentGap),
    ending: coverage.ending.map(({ appointmentId, appointedAs, endsOn, isNear, ...of }) => ({
      appointmentId,
      trainee: doctor(of.traineeId),
      supervisor: person(of.supervisorId),
      appointedAs,
      endsOn,
      isWithin30Days: isNear,
      next: of.nextSupervisorId === null ? null : person(of.nextSupervisorId),
    })),
    overloaded: coverage.overloaded.map(({ supervisorId, ...load }) => ({
      supervisor: person(supervisorId),
      ...load,
    })),
    unqualified: coverage.unqualified.map(({ supervisorId, ...lapse }) => ({
      supervisor: person(supervisorId),
      ...lapse,
    })),
  }
}

/** Who would be without a supervisor, and when, if one person left after a day. */
export async function readDeparture(
  ctx: Ctx,
  supervisorId: string,
  lastDay: string,
): Promise<SupervisorDeparture> {
  await getSupervisor(ctx.db, registerProviderIds(ctx.actor), supervisorId, ctx.today)
  const { records, doctors, appointments } = await loadDoctors(ctx)
  const doctor = lookUp(records.map(presentDoctor))
  const uncovered = findUncovered({ doctors, appointments }, supervisorId, lastDay)
  return {
    lastDay,
    uncovered: uncovered.map(({ traineeId, appointedAs, startsOn, endsOn }) => ({
      trainee: doctor(traineeId),
      appointedAs,
      startsOn,
      endsOn,
    })),
  }
}
