import type { Texts } from '../nb/index.ts'

const things = (count: number) => (count === 1 ? 'One thing is waiting' : `${count} things are waiting`)

export const inbox: Texts['inbox'] = {
  title: 'Waiting for you',
  answer: p =>
    p.count === 0
      ? 'Nothing is waiting for you.'
      : `${things(p.count)} for you. What costs most to leave comes first.`,
  urgent: p =>
    p.count === 1
      ? 'One of them concerns a doctor who can be done within 90 days.'
      : `${p.count} of them concern doctors who can be done within 90 days.`,
  shown: p => `The first ${p.count} are shown here.`,
  empty: 'When somebody sends you something to sign, advise on or approve, it is listed here.',
  titles: {
    activity: p => `Sign: ${p.title}`,
    'goal-advice': p => `Advise: ${p.code} ${p.title}`,
    'goal-approval': p => `Approve: ${p.code} ${p.title}`,
    'supervision-entry': p =>
      `Confirm ${p.hours} ${p.minutes === 60 ? 'hour' : 'hours'} of supervision on ${p.day}`,
    plan: 'Education plan to be agreed',
    confirmation: 'Confirmation to be signed',
    'change-request': 'Change request to be decided',
    conversation: 'Supervision conversation',
  },
  days: {
    confirmation: p => `service until ${p.day}`,
    'change-request': p => p.day,
    conversation: p => p.day,
  },
  enteredBy: p => `entered by ${p.name}`,
  since: p => `waiting since ${p.day}`,
  consequences: {
    'delays-completion': 'May delay completion',
    'holds-up-approval': 'Holds up a decision',
    'holds-up-record': 'To be recorded',
  },
  open: {
    plan: 'Read the plan',
    confirmation: 'Read and sign',
    'change-request': 'See the request',
    conversation: 'Open the conversation',
  },
  acts: {
    sign: {
      activity: 'Sign',
      'goal-advice': 'Recommend',
      'goal-approval': 'Approve',
      'supervision-entry': 'Confirm',
    },
    return: {
      activity: 'Return',
      'goal-advice': 'Do not recommend',
      'goal-approval': 'Return',
      'supervision-entry': 'Return',
    },
    show: 'Show the basis',
    hide: 'Hide the basis',
    choose: p => `Choose “${p.title}”`,
  },
  details: {
    noDescription: 'The doctor has not described the activity.',
    goals: 'Learning goals',
    files: p => (p.count === 1 ? 'One file is attached.' : `${p.count} files are attached.`),
    noPoints: 'No agreed points are written.',
    activities: 'Signed learning activities',
    noActivities: 'No signed learning activities.',
    signedBy: p => `${p.title} (signed by ${p.name})`,
    advice: 'Advice',
    noAdvice: 'No advice has been given yet.',
    adviceOf: {
      individual: p => `${p.name}, supervisor, ${p.isRecommended ? 'recommends' : 'does not recommend'}`,
      clinical: p =>
        `${p.name}, clinical supervisor, ${p.isRecommended ? 'recommends' : 'does not recommend'}`,
    },
    openActivity: 'See the whole activity',
    openGoal: 'See the whole goal',
    openSupervision: 'See all supervision',
  },
  returning: {
    reasons: 'Common reasons',
    choices: {
      activity: ['Describe what you did.', 'I was not there.', 'The date is wrong.'],
      'goal-advice': ['More activities are needed.', 'I have not seen you do this.'],
      'goal-approval': ['More activities are needed.', 'The advice needs reasons.'],
      'supervision-entry': ['The date is wrong.', 'The number of hours is wrong.'],
    },
    comment: 'Reason',
    send: 'Send',
  },
  signChosen: p => (p.count === 1 ? 'Sign the one you have chosen' : `Sign the ${p.count} you have chosen`),
  signChosenNote:
    'Goals that you advise on are recommended, and hours are confirmed. The basis is shown under each of them.',
  done: p =>
    p.refused === 0
      ? `${p.count} ${p.count === 1 ? 'was' : 'were'} saved.`
      : `${p.count} ${p.count === 1 ? 'was' : 'were'} saved. ${p.refused} ${p.refused === 1 ? 'was' : 'were'} not; the reason is under each.`,
}
