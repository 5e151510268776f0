import {
  AbsencePathChange,
  type FieldError,
  MovePathChange,
  type PathChange,
  PositionPathChange,
  ServicePathChange,
  type ServicePeriod,
} from '@alis/contract'
import { type ContractSchema, check } from '../../forms/check.ts'
import { readDay, writeDay } from '../../forms/day-text.ts'
import { readNumber, writeNumber } from '../../forms/number-text.ts'
import type { WrittenMunicipality } from '../service-periods/index.ts'

type ChangeKind = PathChange['kind']

/** One change as it stands in the fields. Those of the other kinds keep what was written, in case one goes back to them. */
export type ChangeValues = {
  kind: ChangeKind | ''
  periodId: string
  type: string
  category: string
  place: string
  municipalityId: WrittenMunicipality
  positionPercent: string
  percent: string
  startsOn: string
  endsOn: string
  /** For as long as the period goes on. */
  isOpen: boolean
  /** Instead of the service that stands in the days, or beside it. */
  isInstead: boolean
}

/** The fields of a change, which have the names of what they become. */
export type ChangeField = keyof ChangeValues

export const emptyChange: ChangeValues = {
  kind: '',
  periodId: '',
  type: '',
  category: '',
  place: '',
  municipalityId: { id: null, text: '' },
  positionPercent: '',
  percent: '100',
  startsOn: '',
  endsOn: '',
  isOpen: false,
  isInstead: true,
}

/** A municipality by the number that a change has of it, with the name that one of the doctor's periods knows it by. */
function toWritten(municipalityId: number | null, periods: readonly ServicePeriod[]): WrittenMunicipality {
  const known = periods.find(({ municipality }) => municipality?.id === municipalityId)?.municipality
  return { id: municipalityId, text: known?.name ?? String(municipalityId ?? '') }
}

/** A change as the fields show it. */
export function toValues(change: PathChange, periods: readonly ServicePeriod[]): ChangeValues {
  const days = {
    startsOn: writeDay(change.startsOn),
    ...(change.kind !== 'move' && { endsOn: writeDay(change.endsOn), isOpen: change.endsOn === null }),
  }
  switch (change.kind) {
    case 'position':
      return {
        ...emptyChange,
        ...days,
        kind: change.kind,
        periodId: change.periodId,
        positionPercent: writeNumber(change.positionPercent),
      }
    case 'absence':
      return {
        ...emptyChange,
        ...days,
        kind: change.kind,
        type: change.type,
        percent: writeNumber(change.percent),
      }
    case 'service':
      return {
        ...emptyChange,
        ...days,
        kind: change.kind,
        category: change.category,
        place: change.place,
        municipalityId: toWritten(change.municipalityId, periods),
        positionPercent: writeNumber(change.positionPercent),
        isInstead: change.isInstead,
      }
    case 'move':
      return { ...emptyChange, ...days, kind: change.kind, periodId: change.periodId }
  }
}

/** What is written, as the contract wants it; a field that is not filled in is undefined. */
export function toBody(values: ChangeValues): Readonly<Record<string, unknown>> {
  const { kind } = values
  const startsOn = readDay(values.startsOn) ?? undefined
  const lastDay = readDay(values.endsOn) ?? undefined
  const endsOn = values.isOpen ? null : lastDay
  const positionPercent = readNumber(values.positionPercent)
  const periodId = values.periodId || undefined
  switch (kind) {
    case 'position':
      return { kind, periodId, positionPercent, startsOn, endsOn }
    case 'absence':
      return {
        kind,
        type: values.type || undefined,
        percent: readNumber(values.percent),
        startsOn,
        endsOn: lastDay,
      }
    case 'service':
      return {
        kind,
        category: values.category || undefined,
        place: values.place.trim() || undefined,
        // Text that is not a choice is no municipality, and is refused as such.
        municipalityId: values.municipalityId.id ?? (values.municipalityId.text.trim() || null),
        positionPercent,
        startsOn,
        endsOn,
        isInstead: values.isInstead,
      }
    case 'move':
      return { kind, periodId, startsOn }
    case '':
      return {}
  }
}

const schemas: Record<ChangeKind, ContractSchema> = {
  position: PositionPathChange,
  absence: AbsencePathChange,
  service: ServicePathChange,
  move: MovePathChange,
}

/** What the contract says is wrong with the fields of one change. */
export const findFieldErrors = (values: ChangeValues): FieldError[] =>
  values.kind === ''
    ? [{ path: '/kind', rule: 'required', params: {} }]
    : check(toBody(values), schemas[values.kind])

/** The change that is written; null while it is not complete. */
export const toChange = (values: ChangeValues): PathChange | null =>
  // The schema that was just met is the one that the type comes from.
  findFieldErrors(values).length === 0 ? (toBody(values) as PathChange) : null

/** The periods that a change of a kind can be about: what is over is not asked to be changed, and what goes on not to be moved. */
export const periodsFor = (
  kind: ChangeKind | '',
  periods: readonly ServicePeriod[],
  today: string,
): ServicePeriod[] =>
  kind === 'move'
    ? periods.filter(({ startsOn, endsOn }) => endsOn !== null && startsOn > today)
    : periods.filter(({ endsOn }) => endsOn === null || endsOn >= today)

/** The same change with another kind: the only period there is to choose is chosen. */
export function withKind(
  values: ChangeValues,
  kind: ChangeKind,
  periods: readonly ServicePeriod[],
  today: string,
): ChangeValues {
  const choices = periodsFor(kind, periods, today)
  const isThere = choices.some(({ id }) => id === values.periodId)
  const periodId = isThere ? values.periodId : choices.length === 1 ? (choices[0]?.id ?? '') : ''
  return { ...values, kind, periodId }
}

const isObject = (raw: unknown): raw is Record<string, unknown> => typeof raw === 'object' && raw !== null

const isKind = (raw: unknown): raw is ChangeKind => typeof raw === 'string' && raw in schemas

const readMunicipality = (raw: unknown): WrittenMunicipality =>
  isObject(raw) && typeof raw.text === 'string'
    ? { id: typeof raw.id === 'number' ? raw.id : null, text: raw.text }
    : emptyChange.municipalityId

/** A change that the browser kept, whatever an earlier version of the page wrote there. */
export function readChangeValues(raw: unknown): ChangeValues {
  if (!isObject(raw)) return emptyChange
  const known = Object.entries(emptyChange).map(([name, empty]) => [
    name,
    typeof raw[name] === typeof empty ? raw[name] : empty,
  ])
  return {
    ...(Object.fromEntries(known) as ChangeValues),
    kind: isKind(raw.kind) ? raw.kind : '',
    municipalityId: readMunicipality(raw.municipalityId),
  }
}
