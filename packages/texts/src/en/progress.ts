import type { progress as nb } from '../nb/progress.ts'
import { requirementNames } from './words.ts'

export const progress: typeof nb = {
  title: 'Overview',
  answer: {
    own: {
      'nothing-registered': () =>
        'No service has been entered for you yet, so we cannot say when you can be done.',
      met: p => `You have met all time requirements since ${p.day}.`,
      'perhaps-met': p => `You may have met all time requirements on ${p.day}.`,
      earliest: p => `You can be done on ${p.day} at the earliest.`,
      'earliest-known': p => `You can be done on ${p.day} at the earliest, as far as we know.`,
      'not-reached': () => 'With what has been entered, you do not meet all the time requirements.',
      left: () => 'You have left the training, so no date is worked out.',
    },
    others: {
      'nothing-registered': () =>
        'No service has been entered yet, so we cannot say when the doctor can be done.',
      met: p => `All time requirements have been met since ${p.day}.`,
      'perhaps-met': p => `All time requirements may have been met on ${p.day}.`,
      earliest: p => `Can be done on ${p.day} at the earliest.`,
      'earliest-known': p => `Can be done on ${p.day} at the earliest, as far as we know.`,
      'not-reached': () => 'With what has been entered, not all the time requirements are met.',
      left: () => 'Has left the training, so no date is worked out.',
    },
    counts: p => `${p.counted} of ${p.required} counts so far.`,
    decides: p => `The requirement “${p.requirement}” decides. ${p.missing} of it is missing.`,
    lastOfTime: p => `Of the time requirements, “${p.requirement}” is met last. It lacks ${p.missing}.`,
    lacks: p => `Still missing when all that has been entered is done: ${p.requirements}.`,
    lack: p => `“${p.requirement}” (${p.missing})`,
    unknown: p =>
      `We do not know whether LIS1 has been completed. Enter the date of LIS1, or that the doctor is exempt, and we can say whether ${p.requirements} is met.`,
    assumedPast: p =>
      `No service has been entered after ${p.day}. The estimate assumes that the last period went on.`,
    assumedAhead: p => `From ${p.day} the estimate assumes that the last period goes on.`,
    howCounted: 'How it is worked out',
    compareSchemes: 'Compare the old and the new scheme',
  },
  acts: {
    title: 'Do this now',
    none: 'Nothing is urgent. All that we know of is in place.',
    incomplete: 'We could not fetch everything, so something may be missing here.',
    kinds: {
      'apply-in-time': {
        act: p => `Apply for specialist approval under the old scheme by ${p.days}`,
        consequence: () =>
          'After that day nobody can apply under the old scheme. Time is only one of the requirements: check the others too.',
      },
      'add-first-service': {
        act: () => 'Enter the service',
        consequence: () => 'Without service there is nothing to work out.',
      },
      'enter-part-1': {
        act: () => 'Enter when LIS1 was completed',
        consequence: () => 'Until then we do not know whether the requirements that build on LIS1 are met.',
      },
      'plan-institution': {
        act: () => 'Plan institution service',
        consequence: p => `${p.amount} is missing. Without it there is no date for being done.`,
      },
      'plan-open-practice': {
        act: () => 'Plan open unselected practice',
        consequence: p => `${p.amount} is missing. Without it there is no date for being done.`,
      },
      'plan-other-category': {
        act: () => 'Plan another type of service',
        consequence: p =>
          `One type of service has reached its limit, and ${p.amount} is missing. More of the same does not count.`,
      },
      'plan-more-service': {
        act: () => 'Plan more service',
        consequence: p => `${p.amount} is missing when all that has been entered is done.`,
      },
      'register-service': {
        act: p => `Have the service from ${p.days} entered`,
        consequence: () =>
          'It does not count until it is entered. The date of being done rests on an assumption.',
      },
      'look-at-registration': {
        act: p => `Check whether the provider was registered (${p.days})`,
        consequence: () => 'Service while the provider was not registered does not count.',
      },
      'appoint-supervisor': {
        act: () => 'Appoint a supervisor',
        consequence: () =>
          'The doctor has no individual supervisor today. Supervision cannot be entered without one.',
      },
      'find-group': {
        act: () => 'Find a place in a supervision group',
        consequence: () =>
          'The doctor is in open unselected practice without a group. Two years of group supervision are required.',
      },
      'agree-plan': {
        act: () => 'Read the education plan and say whether you agree',
        consequence: () => 'The plan is not in force before both the doctor and the leader agree.',
      },
      'approve-goals': {
        act: p => (p.count === 1 ? 'Decide on a learning goal' : `Decide on ${p.count} learning goals`),
        consequence: () => 'The advice is given; only you are waited for.',
      },
      'advise-goals': {
        act: p =>
          p.count === 1 ? 'Give advice on a learning goal' : `Give advice on ${p.count} learning goals`,
        consequence: () => 'The leader cannot approve without your advice.',
      },
      'sign-activities': {
        act: p => (p.count === 1 ? 'Sign a learning activity' : `Sign ${p.count} learning activities`),
        consequence: () => 'Activities that are not signed do not support the learning goals.',
      },
      'confirm-hours': {
        act: p =>
          p.count === 1
            ? 'Confirm supervision that was entered'
            : `Confirm ${p.count} entries of supervision`,
        consequence: () => 'The hours count only when the other one has confirmed them.',
      },
      'prepare-conversation': {
        act: () => 'Prepare the supervision conversation',
        consequence: () => 'The conversation is near, and your preparation is missing.',
      },
      'look-at-returned-goals': {
        act: p =>
          p.count === 1
            ? 'Look at the learning goal that came back to you'
            : `Look at ${p.count} learning goals that came back to you`,
        consequence: () => 'What came back is not approved. The reason stands with the goal.',
      },
      'begin-plan': {
        act: () => 'Make an education plan',
        consequence: () => 'The doctor is to have an individual plan, and none has been agreed yet.',
      },
      'revise-plan': {
        act: () => 'Revise the education plan',
        consequence: p => `It should have been revised by ${p.days}.`,
      },
      'see-plan': {
        act: () => 'Look at the education plan',
        consequence: p =>
          p.days === '' ? 'No plan has been agreed yet.' : `It should have been revised by ${p.days}.`,
      },
      'enter-supervision': {
        act: () => 'Enter hours of supervision',
        consequence: () =>
          'You are more than four hours behind the requirement. Hours that are not entered do not count.',
      },
      'prepare-revision': {
        act: () => 'Prepare the revision of the education plan',
        consequence: p => `It is to be revised by ${p.days}.`,
      },
      'decide-request': {
        act: () => 'Answer a change request',
        consequence: () =>
          'The doctor waits for an answer, and the plan does not change before it is decided.',
      },
      'answer-objection': {
        act: p => `Answer the objection to the confirmation for ${p.days}`,
        consequence: () => 'The confirmation cannot be signed before it is answered.',
      },
      'sign-confirmation': {
        act: p => `Sign the confirmation for ${p.days}`,
        consequence: () => 'Without a confirmation the service is not documented.',
      },
      'answer-returned-request': {
        act: () => 'Look at the change request that came back to you',
        consequence: () => 'Nothing changes before you send it again.',
      },
      'look-at-confirmation': {
        act: p => `Look through the confirmation for ${p.days}`,
        consequence: () => 'You can point out mistakes until it is signed.',
      },
      'confirm-planned': {
        act: p => `Confirm that planned service took place (${p.days})`,
        consequence: () =>
          'The days have passed and count in the estimate, but nobody has said that the service was done.',
      },
      'look-at-gap': {
        act: p => `Look at days without service (${p.days})`,
        consequence: () => 'If there was service on these days, it counts only when it is entered.',
      },
      'look-at-overlap': {
        act: p => `Look at positions that overlap (${p.days})`,
        consequence: () => 'More than full time does not count. Check that the dates are right.',
      },
      'send-draft': {
        act: () => 'Send the change request you have begun',
        consequence: () => 'The coordinator does not see it before you send it.',
      },
    },
  },
  estimate: 'Estimate, not an approval',
  estimateNote: p =>
    `Worked out from what is registered up to ${p.day}. Approval is given by the Norwegian Directorate of Health.`,
  requirements: {
    title: 'Time requirements',
    caption: 'How much counts towards each time requirement',
    requirement: 'Requirement',
    counted: 'Counts',
    missing: 'Missing',
    status: 'Status',
    basis: 'Legal basis',
    paragraphs: {
      T1: 'Specialist Regulations, section 2',
      T2: 'Specialist Regulations, section 2, fourth paragraph',
      T5: 'Specialist Regulations, annex 2, ALM 055 and ALM 085',
      T6: 'Specialist Regulations, section 2',
      T8: 'Specialist Regulations, section 2',
      'O-total': 'Rules for the old specialist training',
      'O-open': 'Rules for the old specialist training',
      'O-hospital': 'Rules for the old specialist training',
    },
    countedOf: p => `${p.counted} of ${p.required}`,
    statuses: {
      met: 'Met',
      'not-yet': 'Under way',
      'cannot-be-met': 'Needs planning',
      unknown: 'Details missing',
    },
    cannotBeMetNote:
      '“Needs planning” means that the requirement is not reached with the service entered, even if the last period goes on.',
    metOn: p => `Met ${p.day}`,
    nothingMissing: 'Nothing',
    next: 'What it takes',
    expectedOn: p => `Expected to be met ${p.day}.`,
    remedies: {
      'continue-as-planned': 'Go on as planned.',
      'plan-more-service': 'Plan more service.',
      'plan-open-practice': 'Plan open unselected practice.',
      'plan-institution': 'Plan institution service.',
      'plan-other-category': 'Plan another type of service.',
      'complete-part-1': 'Complete LIS1.',
      'enter-part-1': 'Enter when LIS1 was completed.',
    },
    nothingLeft: 'Nothing more.',
    material: 'What the figure is made of',
    open: p => `What the figure is made of: ${p.requirement}`,
    fromCategory: p => `${p.category}: ${p.amount} counts`,
    fromPeriod: p => `${p.place}, ${p.days}, ${p.percent}: gives ${p.amount}`,
    noService: 'No service has been entered here yet.',
    capped: p => `${p.amount} is above the limit and does not count.`,
    deducted: p => `${p.amount} is deducted for absence.`,
    part1Counts: p => `LIS1: ${p.amount} counts`,
    months: 'See months and days',
    missingUnknown: 'Not known',
    names: requirementNames,
    explained: {
      T1: 'Service in part 3 shall last five years in all, at full time.',
      T2: 'At least two of the years shall be in open unselected practice.',
      T5: 'At least six months shall be in a hospital or another institution.',
      T6: 'LIS1 is part 1 of specialist training and lasts 18 months.',
      T8: 'LIS1 and part 3 shall last six and a half years in all.',
      'O-total': 'Service shall last five years in all, at full time.',
      'O-open': 'At least two years shall be in open unselected practice.',
      'O-hospital': 'At least one year shall be in hospital.',
    },
    part1Unknown:
      'We do not know whether LIS1 is completed. Fill it in to see whether the requirement is met.',
  },
  notCounted: {
    title: 'This does not count',
    none: 'All registered service counts.',
    inPeriod: p => `${p.place}: ${p.amount} does not count. ${p.reason}`,
    days: p => `Applies to ${p.days}.`,
    more: p => `and ${p.count} more ${p.count === 1 ? 'period' : 'periods'}`,
    reasons: {
      'over-full-time': 'The positions are above 100% together. More than full time does not count.',
      'outside-registration': 'The provider was not registered as a training provider.',
      'before-part-1': 'LIS1 was not completed.',
      'below-half-time': 'The positions are below 50% together, which is the least in the old scheme.',
      'category-not-counted': 'This type of service does not count in the scheme.',
      'absence-deducted': 'Absence beyond what is allowed is deducted.',
      'category-capped': 'There is a limit to how much this type of service can give.',
    },
  },
  findings: {
    title: 'Look at this',
    onDays: p => `${p.text} Applies to ${p.days}.`,
    texts: {
      'over-full-time': 'Positions overlap and are above 100% together. They are scaled down to full time.',
      overlap: 'Positions overlap. Nothing is lost, but check that the dates are right.',
      'outside-registration': 'The provider was not registered as a training provider.',
      'registration-unknown':
        'Nobody has checked whether the provider was registered. The days count in the estimate.',
      'before-part-1': 'LIS1 was not completed, and the days do not count.',
      'below-half-time': 'The positions are below 50% together and do not count in the old scheme.',
      'category-not-counted': 'This type of service does not count in the scheme.',
      'planned-in-the-past': 'Planned service has dates that have passed. Confirm that it took place.',
      gap: 'No service is registered.',
      'category-capped': 'A type of service has reached its limit.',
      'absence-deducted': 'Absence beyond what is allowed is deducted.',
    },
    other: p => `Something should be checked (${p.code}).`,
  },
  effect: {
    same: p => `Done ${p.day} at the earliest, as before.`,
    later: p => `Done ${p.day} at the earliest instead of ${p.before}: ${p.time} later.`,
    earlier: p => `Done ${p.day} at the earliest instead of ${p.before}: ${p.time} earlier.`,
    gained: p => `Done ${p.day} at the earliest. Without the change, not all requirements can be met.`,
    lost: p =>
      `Then not all requirements can be met: ${p.requirements}. Without the change: done ${p.before} at the earliest.`,
    none: p => `Not all requirements can be met, neither before nor after: ${p.requirements}.`,
    decides: p => `The requirement “${p.requirement}” decides.`,
    estimate: 'An estimate, not an approval.',
  },
  timeline: {
    label: 'Timeline of the service',
    counts: 'Counts',
    countsInPart: 'Counts in part',
    countsNot: 'Does not count',
    planned: 'Planned',
    assumed: 'Assumed',
    title: 'Timeline',
    absence: 'Absence',
    completion: p => `Done ${p.day} at the earliest`,
    completed: p => `All time requirements met on ${p.day}`,
    service: 'See and change service and absence',
    serviceReadOnly: 'See service and absence',
    table: 'The service from its start to completion',
    days: 'Days',
    what: 'What',
    percent: 'Percent',
    gives: 'Gives',
    status: 'Status',
    ongoing: p => `${p.day}– (ongoing)`,
    continues: p => `${p.what}, if the period goes on`,
    onlyDeducted: p => `Absence is not shown to you. In all, ${p.amount} is deducted.`,
    period: p => `${p.category}, ${p.place}, ${p.days}, ${p.percent}`,
    today: p => `Today, ${p.day}`,
  },
  trace: {
    title: 'How it is worked out',
    titleOf: p => `How it is worked out for ${p.name}`,
    sum: p => `${p.amount} counts up to ${p.day}.`,
    sumAhead: p => `${p.amount} counts up to ${p.day}, when what is planned and assumed is done.`,
    exactly: p => `${p.months} months at full time, to four decimals.`,
    through: 'Count up to',
    today: 'Today',
    completion: 'Estimated completion',
    howTitle: 'How we count',
    how: {
      day: 'Each day at full time is worth one divided by the number of days of its month: 1/31 month in January, 1/28 in February. So a whole month is always exactly one month.',
      percent:
        'If the position is 80%, the day gives 80% of that. Several positions above 100% together are scaled down to full time.',
      absence:
        'Sickness and leave together can be a tenth of the service without deduction. What is above that is deducted.',
      limits: 'Each type of service has a limit to how much it can give.',
      met: 'A requirement is met on the first day on which less is missing than that day itself gives. The figure can then show a day too little.',
      shown: 'What counts is rounded down when it is shown. Nothing is rounded in the calculation.',
    },
    byCategory: 'By type of service',
    byMonth: 'Month by month',
    byMonthNote: 'Open a month to see each day.',
    category: 'Type of service',
    served: 'Service',
    counted: 'Counts',
    month: 'Month',
    dayCount: 'Days',
    day: 'Day',
    why: 'Why',
    sumRow: 'In all',
    exactMonths: p => `${p.months}\u00a0mo`,
    openMonth: p => `The days of ${p.month}`,
    isPlanned: 'Planned',
    isPartlyPlanned: 'Partly planned',
    isAssumed: 'Assumed',
    empty: 'No service has been entered yet. Each month and day appears here when it has.',
    noDays: 'No days with service.',
    position: p => `${p.percent} of ${p.part} month.`,
    absence: p => `Absence ${p.percent}.`,
    assumedDay: 'Assumed: the last period goes on.',
    deducted: p => `Deducted: ${p.months} mo`,
  },
  schemes: {
    title: 'The old and the new scheme',
    titleOf: p => `The old and the new scheme for ${p.name}`,
    outcomes: {
      'in-time': p =>
        `Service time under the old scheme can be complete on ${p.day}, before the application deadline of ${p.deadline}.`,
      'too-late': p =>
        `The old scheme comes too late: service time can be complete on ${p.day} at the earliest, after the application deadline of ${p.deadline}.`,
      'cannot-be-met': p =>
        `With what has been entered, the old scheme’s time requirements are not reached before the application deadline of ${p.deadline}.`,
      'deadline-passed': p =>
        `The application deadline of the old scheme was ${p.deadline}. Only the new scheme applies now.`,
    },
    oldDone: p =>
      `Service time under the old scheme has been complete since ${p.day}. The application deadline is ${p.deadline}.`,
    newDone: p => `Under the new scheme the time requirements have been met since ${p.day}.`,
    newEarliest: p => `Under the new scheme the time requirements are met on ${p.day} at the earliest.`,
    newNotReached: 'Under the new scheme not all time requirements are reached with what has been entered.',
    caveats: [
      'This is about service time only. Courses, group supervision, out-of-hours shifts and learning goals are not counted here.',
      'Moving to the new scheme (conversion) is agreed between the doctor and the provider. The leader assesses which learning goals are reached.',
      'Service from before 1 March 2019 counts in the new scheme too.',
    ],
    earliest: 'Done at the earliest',
    decides: 'Decided by',
    counted: 'Counts in all',
    notReached: 'Not reached',
    nothing: 'Nothing',
    requirements: 'Time requirements',
    sameDay: 'Both schemes are done on the same day.',
    oldFirst: p => `The old scheme is done ${p.time} before the new one.`,
    newFirst: p => `The new scheme is done ${p.time} before the old one.`,
  },
}
