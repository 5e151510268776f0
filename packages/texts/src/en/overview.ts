import type { FamilyStatus, PlanState } from '@alis/contract'
import type { Texts } from '../nb/index.ts'

const statuses: Record<FamilyStatus, string> = {
  met: 'Met',
  'on-way': 'Under way',
  behind: 'Behind',
  'not-begun': 'Not begun',
  'cannot-be-met': 'Not reached',
}

const planStates: Record<PlanState, (day: string) => string> = {
  missing: () => 'No plan has been agreed.',
  current: day => `The plan is to be revised by ${day}.`,
  'due-soon': day => `The plan is to be revised soon, by ${day}.`,
  overdue: day => `The plan should have been revised by ${day}.`,
}

export const overview: Texts['overview'] = {
  title: 'Other requirements',
  families: {
    time: 'Service time',
    goals: 'Learning goals',
    supervision: 'Individual supervision',
    group: 'Group supervision',
    courses: 'Courses',
    plan: 'Education plan',
  },
  inSentence: {
    time: 'service time',
    goals: 'learning goals',
    supervision: 'individual supervision',
    group: 'group supervision',
    courses: 'courses',
    plan: 'the education plan',
  },
  statuses,
  planStatuses: { ...statuses, met: 'In force', behind: 'Overdue', 'not-begun': 'Missing' },
  binding: 'This decides when the doctor can be done.',
  decides: {
    goals: p =>
      `The learning goals decide: at the pace of the last year, all are approved on ${p.day} at the earliest.`,
    supervision: p =>
      `Supervision decides: at the pace of the last year, all hours are given on ${p.day} at the earliest.`,
    group: p => `Group supervision decides: two years in a group are completed on ${p.day} at the earliest.`,
  },
  undated: p => `The date does not include ${p.families}: too little is registered to estimate a date.`,
  expectedOn: p => `Estimate: ${p.day}`,
  figures: {
    goals: p => `${p.approved} of ${p.total} approved`,
    submitted: p => `${p.count} sent for assessment.`,
    example: 'The goals are examples, not the official list.',
    goalPace: p => `${p.count} approved in the last year.`,
    supervision: p => `${p.done} of ${p.required} hours so far`,
    supervisionOnly: p => `${p.done} hours. The old scheme has no requirement of hours.`,
    deficit: p => `${p.hours} hours short of where it should be.`,
    group: p => `${p.months} of 24 months, ${p.hours} of about ${p.required} hours`,
    diploma: 'The diploma is registered.',
    noDiploma: 'The diploma is not registered.',
    courses: p =>
      `${p.done} of 5 core courses and emergency medicine, ${p.topics} of ${p.topicsRecommended} topic courses`,
    recommended: 'Recommended learning activities, not a condition by themselves.',
    noPlan: 'No plan has been agreed.',
    plan: p => planStates[p.state](p.day),
  },
}
