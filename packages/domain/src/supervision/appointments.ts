import { addDays, type DayRange, type IsoDate, isWithin, overlaps } from '../date.ts'
import type { ServicePeriod } from '../service/training-facts.ts'

/** As individual supervisor (veileder) or as clinical supervisor (supervisør). */
export type SupervisorKind = 'individual' | 'clinical'

/** What makes somebody an individual supervisor: specialist, or exempt for a time (V2). */
export type Qualification = {
  specialistSince: IsoDate | null
  exemptionStartsOn: IsoDate | null
  exemptionEndsOn: IsoDate | null
}

export type SupervisorFacts = Qualification & {
  id: string
  isIndividual: boolean
  capacity: number | null
  leavesOn: IsoDate | null
}

export type AppointmentFacts = DayRange & {
  id: string
  traineeId: string
  supervisorId: string
  appointedAs: SupervisorKind
}

/** A doctor with the days on which she is to be supervised. */
export type SupervisedDoctor = { id: string; days: DayRange }

/** Days of a doctor without an individual supervisor. `endsOn: null` = as far as can be seen. */
export type SupervisionGap = DayRange & { traineeId: string }

/** How long ahead an appointment's end, or a qualification's, is told. */
export const LOOK_AHEAD_DAYS = 90
/** When the end of an appointment is near. */
export const NEAR_DAYS = 30

type Training = {
  part3StartedOn: IsoDate
  status: 'in-training' | 'on-leave' | 'completed' | 'left'
  statusOn: IsoDate | null
  servicePeriods: readonly Pick<ServicePeriod, 'endsOn'>[]
}

const earlier = (a: IsoDate | null, b: IsoDate | null): IsoDate | null =>
  a === null || (b !== null && b < a) ? b : a

const later = (a: IsoDate | null, b: IsoDate | null): IsoDate | null =>
  a === null || (b !== null && a > b) ? a : b

/**
 * The days on which a doctor is to be supervised: the whole part 3 (V1), to the end of what is entered or planned. Who has no
 * service yet is going to; who has completed or left was supervised until that day.
 * @returns null when there are none
 */
export function daysToSupervise({
  part3StartedOn: startsOn,
  status,
  statusOn,
  servicePeriods,
}: Training): DayRange | null {
  const ends = servicePeriods.map(({ endsOn }) => endsOn)
  const serviceEndsOn = ends.reduce(later, ends[0] ?? null)
  const hasEnded = status === 'completed' || status === 'left'
  const endsOn = hasEnded ? earlier(serviceEndsOn, statusOn) : serviceEndsOn
  return endsOn !== null && endsOn < startsOn ? null : { startsOn, endsOn }
}

/** The days of a range that lie in none of the others, in their order. */
export function daysWithout(range: DayRange, others: readonly DayRange[]): DayRange[] {
  const left: DayRange[] = []
  let from = range.startsOn
  for (const { startsOn, endsOn } of others
    .filter(other => overlaps(range, other))
    .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))) {
    if (startsOn > from) left.push({ startsOn: from, endsOn: addDays(startsOn, -1) })
    if (endsOn === null) return left
    if (endsOn >= from) from = addDays(endsOn, 1)
  }
  if (range.endsOn === null || from <= range.endsOn) left.push({ startsOn: from, endsOn: range.endsOn })
  return left
}

/**
 * The first day of a range on which somebody may not be individual supervisor: neither specialist nor exempt (V2).
 * @returns null when she may on every day
 */
export function findUnqualifiedDay(
  { specialistSince, exemptionStartsOn, exemptionEndsOn }: Qualification,
  { startsOn, endsOn }: DayRange,
): IsoDate | null {
  const isExemptFirst =
    exemptionStartsOn !== null &&
    exemptionEndsOn !== null &&
    isWithin(startsOn, { startsOn: exemptionStartsOn, endsOn: exemptionEndsOn })
  const needsSpecialistOn = isExemptFirst ? addDays(exemptionEndsOn, 1) : startsOn
  if (endsOn !== null && endsOn < needsSpecialistOn) return null
  return specialistSince !== null && specialistSince <= needsSpecialistOn ? null : needsSpecialistOn
}

const isFor =
  (traineeId: string, kind: SupervisorKind) =>
  (appointment: AppointmentFacts): boolean =>
    appointment.traineeId === traineeId && appointment.appointedAs === kind

/** All days on which a doctor is to have an individual supervisor and has none, those that are past too. */
export const findGaps = (
  { id, days }: SupervisedDoctor,
  appointments: readonly AppointmentFacts[],
): SupervisionGap[] =>
  daysWithout(days, appointments.filter(isFor(id, 'individual'))).map(gap => ({ ...gap, traineeId: id }))

/** Who is at an end, and who is appointed for the day after; null = nobody. */
export type EndingAppointment = {
  appointmentId: string
  traineeId: string
  supervisorId: string
  appointedAs: SupervisorKind
  endsOn: IsoDate
  isNear: boolean
  nextSupervisorId: string | null
}

export type Coverage = {
  withoutToday: SupervisionGap[]
  gapsAhead: SupervisionGap[]
  ending: EndingAppointment[]
  overloaded: { supervisorId: string; from: IsoDate; doctors: number; capacity: number }[]
  unqualified: { supervisorId: string; from: IsoDate; doctors: number }[]
}

type CoverageFacts = {
  doctors: readonly SupervisedDoctor[]
  supervisors: readonly SupervisorFacts[]
  appointments: readonly AppointmentFacts[]
}

const doctorsOn = (day: IsoDate, appointments: readonly AppointmentFacts[]): number =>
  new Set(appointments.filter(each => isWithin(day, each)).map(({ traineeId }) => traineeId)).size

/** The first day from today on with more doctors than there is room for. The number only grows where an appointment begins. */
function findOverload(
  { id: supervisorId, capacity }: SupervisorFacts,
  own: readonly AppointmentFacts[],
  today: IsoDate,
): Coverage['overloaded'] {
  if (capacity === null) return []
  const starts = own.map(({ startsOn }) => startsOn).filter(day => day > today)
  const from = [today, ...starts.toSorted()].find(day => doctorsOn(day, own) > capacity)
  return from === undefined ? [] : [{ supervisorId, from, doctors: doctorsOn(from, own), capacity }]
}

function findLapse(
  supervisor: SupervisorFacts,
  own: readonly AppointmentFacts[],
  today: IsoDate,
): Coverage['unqualified'] {
  if (!supervisor.isIndividual || (supervisor.leavesOn !== null && supervisor.leavesOn < today)) return []
  const endsOn = earlier(addDays(today, LOOK_AHEAD_DAYS), supervisor.leavesOn)
  const from = findUnqualifiedDay(supervisor, { startsOn: today, endsOn })
  if (from === null) return []
  const affected = own.filter(
    ({ appointedAs, endsOn: lastDay }) =>
      appointedAs === 'individual' && (lastDay === null || lastDay >= from),
  )
  const doctors = new Set(affected.map(({ traineeId }) => traineeId)).size
  return [{ supervisorId: supervisor.id, from, doctors }]
}

function findEnding({ doctors, appointments }: CoverageFacts, today: IsoDate): EndingAppointment[] {
  const horizon = addDays(today, LOOK_AHEAD_DAYS)
  const near = addDays(today, NEAR_DAYS)
  const daysOf = new Map(doctors.map(({ id, days }) => [id, days]))
  return appointments.flatMap(({ id: appointmentId, traineeId, supervisorId, appointedAs, endsOn }) => {
    if (endsOn === null || endsOn < today || endsOn > horizon) return []
    const dayAfter = addDays(endsOn, 1)
    const days = daysOf.get(traineeId)
    // Nobody follows where the training ends too.
    if (days === undefined || !isWithin(dayAfter, days)) return []
    const next = appointments.find(each => isFor(traineeId, appointedAs)(each) && isWithin(dayAfter, each))
    const nextSupervisorId = next?.supervisorId ?? null
    const isNear = endsOn <= near
    return [{ appointmentId, traineeId, supervisorId, appointedAs, endsOn, isNear, nextSupervisorId }]
  })
}

const byDay =
  <Key extends string>(key: Key) =>
  (a: Record<Key, IsoDate>, b: Record<Key, IsoDate>): number =>
    a[key] < b[key] ? -1 : Number(a[key] > b[key])

/** What is to be looked after today and ahead: gaps, ends, too many doctors, qualifications that lapse. */
export function findCoverage(facts: CoverageFacts, today: IsoDate): Coverage {
  const { doctors, supervisors, appointments } = facts
  const gaps = doctors.flatMap(doctor => findGaps(doctor, appointments))
  const appointmentsOf = (supervisorId: string) =>
    appointments.filter(each => each.supervisorId === supervisorId)
  return {
    withoutToday: gaps.filter(gap => isWithin(today, gap)).toSorted(byDay('startsOn')),
    gapsAhead: gaps.filter(({ startsOn }) => startsOn > today).toSorted(byDay('startsOn')),
    ending: findEnding(facts, today).toSorted(byDay('endsOn')),
    overloaded: supervisors.flatMap(each => findOverload(each, appointmentsOf(each.id), today)),
    unqualified: supervisors
      .flatMap(each => findLapse(each, appointmentsOf(each.id), today))
      .toSorted(byDay('from')),
  }
}

/** Who would be without a supervisor of a kind, on days on which nobody else is appointed, if one person left after a day. */
export function findUncovered(
  { doctors, appointments }: Omit<CoverageFacts, 'supervisors'>,
  supervisorId: string,
  lastDay: IsoDate,
): (SupervisionGap & { appointedAs: SupervisorKind })[] {
  const dayAfter = addDays(lastDay, 1)
  return doctors.flatMap(({ id: traineeId, days }) =>
    appointments
      .filter(each => each.supervisorId === supervisorId && each.traineeId === traineeId)
      .flatMap(({ appointedAs, startsOn, endsOn }) => {
        const [from = dayAfter] = [dayAfter, startsOn, days.startsOn].toSorted().toReversed()
        const until = earlier(endsOn, days.endsOn)
        if (until !== null && until < from) return []
        const others = appointments.filter(
          each => isFor(traineeId, appointedAs)(each) && each.supervisorId !== supervisorId,
        )
        return daysWithout({ startsOn: from, endsOn: until }, others).map(gap => ({
          ...gap,
          traineeId,
          appointedAs,
        }))
      }),
  )
}
