import type { Texts } from '../nb/index.ts'

export const signingLinks: Texts['signingLinks'] = {
  title: 'Signing links',
  lead: 'With a link, someone without an account, a colleague at the hospital for example, can sign one thing, once. The link shows only what is to be signed.',
  askOutsider: {
    activity: 'Ask someone without an account to sign',
    'goal-advice': 'Ask someone without an account for advice',
    'supervision-entry': 'Ask someone without an account to confirm',
  },
  createTitle: 'Make a signing link',
  asks: {
    activity: 'The link asks for a signature on one learning activity.',
    'goal-advice': 'The link asks for advice of a clinical supervisor on one learning goal.',
    'supervision-entry': 'The link asks the supervisor to confirm one supervision session.',
  },
  signerName: 'Who is to sign?',
  signerTitle: 'Position and place',
  signerTitleHint: 'For example “senior consultant, internal medicine, Lillehammer”.',
  validDays: 'For how many days should the link work?',
  create: 'Make the link',
  made: 'The link is made',
  madeNote: p => `Send it to ${p.name} now. It is shown only this once. ALIS sends no e-mail itself.`,
  copy: 'Copy the link',
  copied: 'Copied',
  openMail: 'Write an e-mail with the link',
  mail: p => ({
    subject: `Signature for ${p.doctor}`,
    body: `Dear ${p.name}\n\nI ask you to sign for ${p.doctor}, a doctor in specialist training. Open the link:\n${p.address}\n\nThe link works once, until ${p.day}. It is personal: do not pass it on.\n`,
  }),
  filter: 'Show only',
  all: 'All',
  states: { open: 'Waiting', expired: 'Expired', used: 'Used', revoked: 'Withdrawn' },
  found: p => (p.count === 1 ? 'One link' : `${p.count} links`),
  empty:
    'No links to show. You make a link from the learning activity, the learning goal or the supervision session that is to be signed.',
  pages: 'Pages of links',
  subjectOf: {
    activity: p => `Activity: ${p.subject}`,
    'goal-advice': p => `Advice: ${p.subject}`,
    'supervision-entry': p => `Supervision ${p.subject}`,
  },
  createdBy: p => `made by ${p.name} ${p.moment}`,
  remindedAt: p => `reminded ${p.moment}`,
  expires: p => `works until ${p.moment}`,
  usedAt: p => `used ${p.moment}`,
  renew: 'Remind with a new link',
  revoke: 'Withdraw',
  outside: {
    title: 'Sign',
    noSecret: 'The address lacks the code of the link. Open the whole link that you were sent.',
    lead: {
      activity: p =>
        `${p.doctor}, a doctor in training in ${p.provider}, asks you to sign a learning activity.`,
      'goal-advice': p =>
        `${p.doctor}, a doctor in training in ${p.provider}, asks for your advice: is the learning goal reached?`,
      'supervision-entry': p =>
        `${p.doctor}, a doctor in training in ${p.provider}, asks you to confirm a supervision session.`,
    },
    lines: {
      activity: 'Learning goals that the activity serves',
      'goal-advice': 'Signed learning activities',
      'supervision-entry': '',
    },
    hours: p => `${p.hours} ${p.minutes === 60 ? 'hour' : 'hours'}`,
    comment: 'Comment (needed if you return it)',
    as: p => `You sign as ${p.name}, ${p.title}.`,
    acts: {
      activity: { sign: 'Sign', return: 'Return' },
      'goal-advice': { sign: 'Yes, I recommend it', return: 'No, not yet' },
      'supervision-entry': { sign: 'Confirm', return: 'Return' },
    },
    done: { sign: 'Thank you, it is signed', return: 'Thank you, it is returned' },
    doneNote: 'The link is used and works no longer. You can close the page.',
  },
}
