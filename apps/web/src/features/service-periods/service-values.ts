import type { NewServicePeriod, ServicePeriod, ServicePeriodChange } from '@alis/contract'
import { readDay, writeDay } from '../../forms/day-text.ts'
import { readNumber, writeNumber } from '../../forms/number-text.ts'

/** A municipality that was chosen, or text that was written without choosing one. */
export type WrittenMunicipality = { id: number | null; text: string }

/** A period of service as it stands in the fields. */
export type ServiceValues = {
  category: string
  place: string
  municipalityId: WrittenMunicipality
  positionPercent: string
  startsOn: string
  endsOn: string
  isOpen: boolean
}

export const emptyService: ServiceValues = {
  category: '',
  place: '',
  municipalityId: { id: null, text: '' },
  positionPercent: '100',
  startsOn: '',
  endsOn: '',
  isOpen: false,
}

export const toValues = (period: ServicePeriod): ServiceValues => ({
  category: period.category,
  place: period.place,
  municipalityId: { id: period.municipality?.id ?? null, text: period.municipality?.name ?? '' },
  positionPercent: writeNumber(period.positionPercent),
  startsOn: writeDay(period.startsOn),
  endsOn: writeDay(period.endsOn),
  isOpen: period.endsOn === null,
})

export const toBody = (values: ServiceValues): { [Name in keyof NewServicePeriod]?: unknown } => ({
  category: values.category || undefined,
  place: values.place.trim() || undefined,
  // Text that is not a choice is no municipality, and is refused as such.
  municipalityId: values.municipalityId.id ?? (values.municipalityId.text.trim() || null),
  positionPercent: readNumber(values.positionPercent),
  startsOn: readDay(values.startsOn) ?? undefined,
  endsOn: values.isOpen ? null : (readDay(values.endsOn) ?? undefined),
})

/** A stored period's fields, by the names that a change gives them. */
export const toFields = ({ municipality, ...period }: ServicePeriod): Record<string, unknown> => ({
  ...period,
  municipalityId: municipality?.id ?? null,
})

/** The fields of a change that differ from what is stored. */
export function onlyChanged(fields: NewServicePeriod, stored: ServicePeriod): ServicePeriodChange {
  const before = toFields(stored)
  const differing = Object.entries(fields).filter(([name, value]) => before[name] !== value)
  return { version: stored.version, ...Object.fromEntries(differing) }
}
