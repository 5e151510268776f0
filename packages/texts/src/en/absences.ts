import type { absences as nb } from '../nb/absences.ts'

const beyondATenth = 'Is deducted when absence adds up to more than 10 per cent of the service.'
const never = 'Is never deducted.'

export const absences: typeof nb = {
  title: 'Absence',
  inOneLine: p => `${p.type}, ${p.days}, ${p.percent}`,
  type: 'Type of absence',
  typeMissing: 'Choose what kind of absence it is.',
  deduction: 'Deduction',
  deductions: {
    sickness: beyondATenth,
    'parental-leave': beyondATenth,
    'other-leave': beyondATenth,
    course: never,
    holiday: never,
  },
  onlyTheClass:
    'Do not write a diagnosis or a reason anywhere. ALIS keeps only the type of absence, the days and the percentage, since that is all it takes to work out service time.',
  period: 'Period',
  startsOn: 'From',
  endsOn: 'To and including',
  percent: 'Percentage of absence',
  percentHint: 'How much of the position the doctor is away: 100 is away all the time.',
  percentWrong:
    'Write the percentage of absence as a number above 0 and up to 100, with at most two decimals.',
  actions: 'Actions',
  add: 'Add absence',
  changeOf: p => `Change ${p.what}`,
  removeOf: p => `Remove ${p.what}`,
  addTitle: 'Add absence',
  changeTitle: 'Change absence',
  removeTitle: 'Remove absence',
  removeBody:
    'The absence is no longer counted once it is removed, and the estimate is worked out again. The absence stays in the history.',
  removeSubmit: 'Remove the absence',
  added: 'The absence is added.',
  changed: 'The absence is changed.',
  removed: 'The absence is removed.',
  gone: 'Somebody else has removed the absence.',
  nothingDeducted: 'Nothing has been deducted so far.',
  deducted: p => `${p.amount} has been deducted so far.`,
  onlyDeductedShown: p =>
    `You see only how much has been deducted for absence so far: ${p.amount}. What kind of absence it is, the doctor, the coordinator and the leader see.`,
  empty: {
    title: 'No absence',
    body: 'Sickness, leave, courses and holiday appear here with days and percentage. Add what has been taken, or what has been agreed.',
    readOnly:
      'Sickness, leave, courses and holiday appear here with days and percentage. A coordinator enters it.',
  },
}
