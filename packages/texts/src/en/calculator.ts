import type { calculator as nb } from '../nb/calculator.ts'

export const calculator: typeof nb = {
  title: 'Calculator',
  lead: 'When can you be a specialist in general practice? Enter your service, and the answer is worked out as you type.',
  private:
    'Nothing is stored and nothing is sent. What you enter stays in your browser and in the link, after the # sign. That part of a link is never sent to a server.',
  refused: {
    title: 'The link cannot be read',
    body: 'Something in the link is missing or was changed on the way. Ask for it again, or enter the service here.',
  },
  answer: {
    title: 'The answer',
    doneOn: p => `Done at the earliest on ${p.day}`,
    wasMetOn: p => `The time requirements are met from ${p.day}`,
    notReached: 'Not all the time requirements are met with this service',
    empty: 'Enter the day you began, and the answer appears here.',
    example: 'Show an example',
    missingNow: p => `As of ${p.day}, ${p.missing} of service is missing.`,
    lacks: p => `${p.requirement}: ${p.missing} must be planned.`,
    assumed: p => `From ${p.day} it is assumed that the last period goes on.`,
    part1Unknown:
      'You have not entered when LIS1 was completed. The answer covers only the service after it.',
    behind: 'Something is not filled in correctly. The answer uses what was last correct.',
    note: 'This covers service time only, and assumes a registered provider. Approval is given by the Directorate of Health.',
    copy: 'Copy link',
    copied: 'The link has been copied',
    copyNote: 'Whoever opens the link gets the same answer and sees what you have entered.',
  },
  frame: {
    title: 'The training',
    scheme: 'Scheme',
    part1CompletedOn: 'LIS1 completed',
    part1Hint: 'Leave the field empty if you do not know.',
    asOf: 'Count as of',
    asOfHint: 'Separates what is done from what is planned.',
    more: 'More options',
    deduction: 'Absence beyond ten per cent',
    deductionHint:
      'Absence of up to a tenth of the service is not deducted. The sources do not settle what happens to absence beyond that. ALIS deducts what is beyond the tenth until somebody has settled it.',
    deductions: { excess: 'Deduct what is beyond ten per cent', whole: 'Deduct all of the absence' },
  },
  periods: {
    title: 'Service',
    legend: p => `Period ${p.number}`,
    add: 'Add a period',
    remove: p => `Remove period ${p.number}`,
    none: 'No periods. Add the first one to get an answer.',
    continueLast: 'The last period goes on',
    continueLastHint: 'After its last day, the same type of service and position percentage are assumed.',
    incomplete: 'The period counts once all its fields are filled in.',
    full: p => `There is room for ${p.limit} periods.`,
  },
  absences: {
    title: 'Absence',
    hint: 'Sickness and leave may be deducted. Holiday and courses are not, and can be left out.',
    legend: p => `Absence ${p.number}`,
    add: 'Add an absence',
    remove: p => `Remove absence ${p.number}`,
    type: 'Type of absence',
    percent: 'Percentage of the position',
    incomplete: 'The absence is included once all its fields are filled in.',
    full: p => `There is room for ${p.limit} absences.`,
  },
  endsBeforeStart: 'The end date is before the start date.',
  percentWrong: 'Enter a number above 0 and up to 100, with at most two decimals.',
  clear: 'Clear everything',
  findings: 'Take a look at this',
  categories: {
    title: 'What the service gives',
    caption: p => `Service up to and including ${p.day}, by type`,
    category: 'Type of service',
    gross: 'Service',
    deducted: 'Deducted for absence',
    capped: 'Beyond the limit',
    counted: 'Counts',
    total: 'In total',
  },
  months: {
    title: 'Month by month',
    caption: p => `What each month up to and including ${p.day} gives`,
    month: 'Month',
    days: 'Days',
    counted: 'Counts',
    none: p => `There is no service up to and including ${p.day}.`,
  },
  comparison: {
    title: 'New and old scheme side by side',
    missing: p => `Not reached: ${p.requirements}.`,
    outcomes: {
      'in-time': p =>
        `The service time of the old scheme can be complete by the application deadline of ${p.deadline}.`,
      'too-late': p =>
        `The service time of the old scheme will be complete after the application deadline of ${p.deadline}.`,
      'cannot-be-met': p =>
        `The service time of the old scheme is not reached. The application deadline is ${p.deadline}.`,
      'deadline-passed': p =>
        `The application deadline of the old scheme was ${p.deadline}, and it has passed.`,
    },
    note: 'The comparison looks at service time only. Courses and other requirements are not included.',
  },
  api: 'The same figures come from POST /api/calculator.',
  apiLink: 'See the documentation of the API',
}
