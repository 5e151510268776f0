import type {
  Amount,
  ChangeRequestRow,
  ConfirmationRow,
  Overview,
  Progress,
  WaitingItem,
} from '@alis/contract'
import { oldScheme, USUAL_DELAY_MINUTES } from '@alis/domain'

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
  // Without these there is no supervision to count.
  'appoint-supervisor',
  'find-group',
  // Somebody waits.
  'agree-plan',
  'approve-goals',
  'advise-goals',
  'decide-request',
  'answer-objection',
  'sign-confirmation',
  'sign-activities',
  'confirm-hours',
  'prepare-conversation',
  'answer-returned-request',
  'look-at-returned-goals',
  'look-at-confirmation',
  // Late already.
  'begin-plan',
  'revise-plan',
  'see-plan',
  'enter-supervision',
  // Counted already, but not certain.
  'confirm-planned',
  'look-at-gap',
  'look-at-overlap',
  'prepare-revision',
  'send-draft',
] as const
type ActKind = (typeof kinds)[number]

/** Where an act is done. */
export type ActPlace =
  | { page: 'record' | 'service' | 'new-service' | 'new-request' | 'schemes' }
  | { page: 'plan' | 'goals' | 'supervision' | 'new-supervision' | 'new-appointment' | 'groups' | 'inbox' }
  | { page: 'request' | 'confirmation' | 'plan-version' | 'conversation'; id: string }

type Days = { startsOn: string; endsOn: string | null }

export type Act = {
  kind: ActKind
  place: ActPlace
  /** The days that it is about. */
  days: readonly Days[]
  /** What is missing, or does not count. */
  amount: Amount['duration'] | null
  /** How many of them there are; null where there is one. */
  count: number | null
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
  /** Where the doctor stands with what is asked for besides service time; null while that is not known. */
  overview: {
    supervision: Pick<Overview['supervision'], 'isRequired' | 'deficitMinutes' | 'hasSupervisor'>
    group: Pick<Overview['group'], 'status'>
    goals: Pick<NonNullable<Overview['goals']>, 'returned'> | null
    plan: Pick<Overview['plan'], 'state' | 'dueOn' | 'isProposed'>
  } | null
  isInOpenPractice: boolean
  /** What waits for the reader, and is about this doctor. */
  waiting: readonly Pick<WaitingItem, 'kind' | 'subjectId'>[]
}

const MOST = 5

const plans = ['plan-institution', 'plan-open-practice', 'plan-other-category', 'plan-more-service'] as const

const act = (
  kind: ActKind,
  place: ActPlace,
  about: Partial<Pick<Act, 'days' | 'amount' | 'count'>> = {},
): Act => ({
  kind,
  place,
  days: [],
  amount: null,
  count: null,
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

/** Several of a kind are one act, done in the list of what waits; what has a page of its own is done there. */
function waitingActs({ waiting }: ActsBasis): Act[] {
  const together = (actKind: ActKind, kind: WaitingItem['kind']) => {
    const count = waiting.filter(item => item.kind === kind).length
    return count > 0 ? [act(actKind, { page: 'inbox' }, { count })] : []
  }
  const first = (actKind: ActKind, kind: WaitingItem['kind'], page: 'plan-version' | 'conversation') => {
    const item = waiting.find(each => each.kind === kind)
    return item ? [act(actKind, { page, id: item.subjectId })] : []
  }
  return [
    ...first('agree-plan', 'plan', 'plan-version'),
    ...together('approve-goals', 'goal-approval'),
    ...together('advise-goals', 'goal-advice'),
    ...together('sign-activities', 'activity'),
    ...together('confirm-hours', 'supervision-entry'),
    ...first('prepare-conversation', 'conversation', 'conversation'),
  ]
}

function supervisionActs({ reader, progress, overview, isInOpenPractice }: ActsBasis): Act[] {
  if (overview === null || progress.periods.length === 0) return []
  const { supervision, group } = overview
  const hasNoGroup = isInOpenPractice && group.status === 'not-begun'
  const isBehind = supervision.isRequired && supervision.deficitMinutes > USUAL_DELAY_MINUTES
  return [
    ...(reader.mayEdit && !supervision.hasSupervisor
      ? [act('appoint-supervisor', { page: 'new-appointment' })]
      : []),
    ...(hasNoGroup && reader.mayEdit ? [act('find-group', { page: 'groups' })] : []),
    ...(hasNoGroup && reader.isOwn ? [act('find-group', { page: 'supervision' })] : []),
    // Hours can be entered of days with a supervisor alone.
    ...(isBehind && reader.isOwn && supervision.hasSupervisor
      ? [act('enter-supervision', { page: 'new-supervision' })]
      : []),
  ]
}

/** The yearly revision (P1). While a plan is proposed, nobody is to begin another. */
function educationPlanActs({ reader, progress, overview }: ActsBasis): Act[] {
  if (overview === null || progress.periods.length === 0 || overview.plan.isProposed) return []
  if (!reader.mayEdit && !reader.isOwn) return []
  const { state, dueOn } = overview.plan
  const days = dueOn === null ? [] : [{ startsOn: dueOn, endsOn: dueOn }]
  const on = (kind: ActKind) => [act(kind, { page: 'plan' }, { days })]
  if (state === 'due-soon') return on('prepare-revision')
  if (state === 'current') return []
  if (!reader.mayEdit) return on('see-plan')
  return on(state === 'missing' ? 'begin-plan' : 'revise-plan')
}

function goalActs({ reader, overview }: ActsBasis): Act[] {
  const count = overview?.goals?.returned ?? 0
  return reader.isOwn && count > 0 ? [act('look-at-returned-goals', { page: 'goals' }, { count })] : []
}

/** The few things that the reader can do now for a doctor's progress, what costs most to leave first. */
export function actsOf(basis: ActsBasis): Act[] {
  const acts = [
    ...(basis.isInTraining
      ? [
          ...applyActs(basis),
          ...serviceActs(basis),
          ...supervisionActs(basis),
          ...educationPlanActs(basis),
          ...goalActs(basis),
        ]
      : []),
    ...waitingActs(basis),
    ...requestActs(basis),
    ...confirmationActs(basis),
  ]
  return acts.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind)).slice(0, MOST)
}
