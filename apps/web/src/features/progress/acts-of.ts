import type { Amount, ChangeRequestRow, ConfirmationRow, Progress } from '@alis/contract'
import { oldScheme } from '@alis/domain'

/** What somebody can do now, the one first that costs most to leave. */
const kinds = [
  // A day that cannot be moved.
  'apply-in-time',
  // Without these there is no day at all.
  'add-first-service',
  'enter-part-1',
  'plan-institution',
  'plan-open-practice',
  'plan-other-category',
  'plan-more-service',
  // Without these time that was served does not count.
  'register-service',
  'look-at-registration',
  // Somebody waits.
  'decide-request',
  'answer-objection',
  'sign-confirmation',
  'answer-returned-request',
  'look-at-confirmation',
  // Counted already, but not certain.
  'confirm-planned',
  'look-at-gap',
  'look-at-overlap',
  'send-draft',
] as const
type ActKind = (typeof kinds)[number]

/** Where an act is done. */
export type ActPlace =
  | { page: 'record' | 'service' | 'new-service' | 'new-request' | 'schemes' }
  | { page: 'request' | 'confirmation'; id: string }

type Days = { startsOn: string; endsOn: string | null }

export type Act = {
  kind: ActKind
  place: ActPlace
  /** The days that it is about. */
  days: readonly Days[]
  /** What is missing, or does not count. */
  amount: Amount['duration'] | null
}

/** What the reader may do for this doctor. */
type ActingReader = {
  isOwn: boolean
  isLeader: boolean
  mayEdit: boolean
  mayRequestChange: boolean
  mayPrepareConfirmation: boolean
}

export type ActsBasis = {
  reader: ActingReader
  /** False for who has completed or left: nothing is planned any more. */
  isInTraining: boolean
  progress: Pick<Progress, 'asOf' | 'regulation' | 'requirements' | 'completion' | 'periods' | 'findings'>
  requests: readonly Pick<ChangeRequestRow, 'id' | 'status'>[]
  confirmations: readonly Pick<ConfirmationRow, 'id' | 'status' | 'startsOn' | 'endsOn'>[]
}

const MOST = 5

const plans = ['plan-institution', 'plan-open-practice', 'plan-other-category', 'plan-more-service'] as const

const act = (kind: ActKind, place: ActPlace, about: Partial<Pick<Act, 'days' | 'amount'>> = {}): Act => ({
  kind,
  place,
  days: [],
  amount: null,
  ...about,
})

/** The days of the findings with one of these codes. */
function daysOf({ findings }: ActsBasis['progress'], ...codes: string[]): Days[] {
  return findings.flatMap(({ code, params: { startsOn, endsOn } }) =>
    codes.includes(code) && typeof startsOn === 'string'
      ? [{ startsOn, endsOn: typeof endsOn === 'string' ? endsOn : null }]
      : [],
  )
}

const isSameAmount = (one: Act['amount'], other: Act['amount']): boolean =>
  one !== null &&
  other !== null &&
  one.years === other.years &&
  one.months === other.months &&
  one.days === other.days

/** Whose service is complete in the old scheme in time has until its last day of application (O1), and not a day longer. */
function applyActs({ reader, progress: { regulation, asOf, completion } }: ActsBasis): Act[] {
  const { applicationDeadlineOn } = oldScheme.numbers
  if (regulation !== oldScheme.id || applicationDeadlineOn === null || asOf > applicationDeadlineOn) return []
  const isInTime = completion.earliestOn !== null && completion.earliestOn <= applicationDeadlineOn
  if (!isInTime || !(reader.isOwn || reader.mayEdit)) return []
  return [
    act('apply-in-time', { page: 'schemes' }, { days: [{ startsOn: applicationDeadlineOn, endsOn: null }] }),
  ]
}

function planActs({ progress: { requirements, completion } }: ActsBasis, place: ActPlace): Act[] {
  const acts = plans.flatMap(kind => {
    const requirement = requirements.find(
      ({ status, remedy }) => status === 'cannot-be-met' && remedy === kind,
    )
    if (requirement === undefined) return []
    const missing = completion.missing.find(({ code }) => code === requirement.code)?.missing
    return [act(kind, place, { amount: missing?.duration ?? null })]
  })
  // Institution service is another type: the same months are asked for once.
  const institution = acts.find(({ kind }) => kind === 'plan-institution')
  return acts.filter(
    ({ kind, amount }) =>
      kind !== 'plan-other-category' || !isSameAmount(amount, institution?.amount ?? null),
  )
}

function registerActs({ progress: { completion, asOf, requirements } }: ActsBasis, place: ActPlace): Act[] {
  const { assumedFrom } = completion
  const isAllMet = requirements.every(({ status }) => status === 'met')
  if (assumedFrom === null || assumedFrom > asOf || isAllMet) return []
  return [act('register-service', place, { days: [{ startsOn: assumedFrom, endsOn: null }] })]
}

function findingActs({ reader, progress }: ActsBasis): Act[] {
  const service: ActPlace = { page: 'service' }
  const gaps = daysOf(progress, 'gap')
  const found = (kind: ActKind, days: Days[]) => (days.length > 0 ? [act(kind, service, { days })] : [])
  if (!reader.mayEdit)
    return reader.mayRequestChange && gaps.length > 0
      ? [act('look-at-gap', { page: 'new-request' }, { days: gaps })]
      : []
  return [
    ...found('look-at-registration', daysOf(progress, 'outside-registration', 'registration-unknown')),
    ...found('confirm-planned', daysOf(progress, 'planned-in-the-past')),
    ...found('look-at-gap', gaps),
    // Positions that overlap within full time lose nothing.
    ...found('look-at-overlap', daysOf(progress, 'over-full-time')),
  ]
}

function serviceActs(basis: ActsBasis): Act[] {
  const { reader, progress } = basis
  if (!reader.mayEdit && !reader.mayRequestChange) return []
  const place: ActPlace = { page: reader.mayEdit ? 'new-service' : 'new-request' }
  const part1 =
    reader.mayEdit && progress.requirements.some(({ remedy }) => remedy === 'enter-part-1')
      ? [act('enter-part-1', { page: 'record' })]
      : []
  if (progress.periods.length === 0) return [act('add-first-service', place), ...part1]
  return [...part1, ...planActs(basis, place), ...registerActs(basis, place), ...findingActs(basis)]
}

function requestActs({ reader, requests }: ActsBasis): Act[] {
  return requests.flatMap(({ id, status }) => {
    const place: ActPlace = { page: 'request', id }
    if (reader.mayEdit && status === 'sent') return [act('decide-request', place)]
    if (reader.isOwn && status === 'returned') return [act('answer-returned-request', place)]
    if (reader.isOwn && status === 'draft') return [act('send-draft', place)]
    return []
  })
}

function confirmationActs({ reader, confirmations }: ActsBasis): Act[] {
  return confirmations.flatMap(({ id, status, startsOn, endsOn }) => {
    const place: ActPlace = { page: 'confirmation', id }
    const about = { days: [{ startsOn, endsOn }] }
    if (status === 'prepared' && reader.isOwn) return [act('look-at-confirmation', place, about)]
    if (status === 'prepared' && reader.isLeader) return [act('sign-confirmation', place, about)]
    if (status === 'objected' && reader.mayPrepareConfirmation) return [act('answer-objection', place, about)]
    return []
  })
}

/** The few things that the reader can do now for a doctor's progress, what costs most to leave first. */
export function actsOf(basis: ActsBasis): Act[] {
  const acts = [
    ...(basis.isInTraining ? [...applyActs(basis), ...serviceActs(basis)] : []),
    ...requestActs(basis),
    ...confirmationActs(basis),
  ]
  return acts.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind)).slice(0, MOST)
}
