import { NewServicePeriod, type ServicePeriod, type ServicePeriodChange } from '@alis/contract'
import { isIsoDate, type ServicePeriod as PeriodFacts, type TrainingFacts } from '@alis/domain'
import { check } from '../../forms/check.ts'
import { readDay, writeDay } from '../../forms/day-text.ts'
import { readNumber, writeNumber } from '../../forms/number-text.ts'

/** A municipality that was chosen, or text that was written without choosing one. */
export type WrittenMunicipality = { id: number | null; text: string }

/** A period of service as it stands in the fields. */
export type ServiceValues = {
  category: string
  /** An arena of the general plan; empty = a place outside it. */
  arenaId: string
  place: string
  municipalityId: WrittenMunicipality
  positionPercent: string
  startsOn: string
  endsOn: string
  isOpen: boolean
  isPlanned: boolean
}

export const emptyService: ServiceValues = {
  category: '',
  arenaId: '',
  place: '',
  municipalityId: { id: null, text: '' },
  positionPercent: '100',
  startsOn: '',
  endsOn: '',
  isOpen: false,
  isPlanned: false,
}

export const toValues = (period: ServicePeriod): ServiceValues => ({
  category: period.category,
  arenaId: period.arena?.id ?? '',
  place: period.place,
  municipalityId: { id: period.municipality?.id ?? null, text: period.municipality?.name ?? '' },
  positionPercent: writeNumber(period.positionPercent),
  startsOn: writeDay(period.startsOn),
  endsOn: writeDay(period.endsOn),
  isOpen: period.endsOn === null,
  isPlanned: period.isPlanned,
})

export const toBody = (values: ServiceValues): { [Name in keyof NewServicePeriod]?: unknown } => ({
  category: values.category || undefined,
  arenaId: values.arenaId || null,
  place: values.place.trim() || undefined,
  // Text that is not a choice is no municipality, and is refused as such.
  municipalityId: values.municipalityId.id ?? (values.municipalityId.text.trim() || null),
  positionPercent: readNumber(values.positionPercent),
  startsOn: readDay(values.startsOn) ?? undefined,
  endsOn: values.isOpen ? null : (readDay(values.endsOn) ?? undefined),
  isPlanned: values.isPlanned,
})

/** A stored period's fields, by the names that a change gives them. */
export const toFields = ({ municipality, arena, ...period }: ServicePeriod): Record<string, unknown> => ({
  ...period,
  arenaId: arena?.id ?? null,
  municipalityId: municipality?.id ?? null,
})

/** The fields of a change that differ from what is stored. */
export function onlyChanged(fields: NewServicePeriod, stored: ServicePeriod): ServicePeriodChange {
  const before = toFields(stored)
  const differing = Object.entries(fields).filter(([name, value]) => before[name] !== value)
  return { version: stored.version, ...Object.fromEntries(differing) }
}

/** Whether service that starts on the written day is a plan, as long as nobody has said anything else. */
export function isPlannedByItsStart(startsOn: string, today: string): boolean {
  const day = readDay(startsOn)
  return day !== null && isIsoDate(day) && day > today
}

/** What counting does not look at: it need not be written for the effect to be known. */
const withoutEffect = new Set(['/place', '/municipalityId', '/arenaId'])

/** What the fields lack for counting: which period it is, and who answers for it. */
type Known = Pick<PeriodFacts, 'id' | 'registration'>

/** The written period, as the counting engine takes it; null while it cannot be counted. */
export function toPeriodFacts(values: ServiceValues, known: Known): PeriodFacts | null {
  const body = toBody(values)
  if (check(body, NewServicePeriod).some(({ path }) => !withoutEffect.has(path))) return null
  // The schema that was just met is the one that the type comes from.
  const { category, positionPercent, startsOn, endsOn, isPlanned } = body as NewServicePeriod
  return { ...known, category, positionPercent, startsOn, endsOn, planned: isPlanned === true }
}

/** The facts with one period in the place of the stored one, or added to them. */
export function withPeriod(facts: TrainingFacts, period: PeriodFacts): TrainingFacts {
  const isStored = facts.periods.some(({ id }) => id === period.id)
  const periods = isStored
    ? facts.periods.map(stored => (stored.id === period.id ? period : stored))
    : [...facts.periods, period]
  return { ...facts, periods }
}
