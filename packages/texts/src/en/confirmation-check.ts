import type { confirmationCheck as nb } from '../nb/confirmation-check.ts'

export const confirmationCheck: typeof nb = {
  title: 'Check a confirmation',
  lead: 'Enter the code on the confirmation to see whether it is valid.',
  code: 'Code',
  codeHint: 'For example 7KQ2-M9XD-4RTB. Spaces, hyphens and capital or small letters do not matter.',
  codeMissing: 'Enter the code on the confirmation.',
  submit: 'Check',
  failed: 'We could not check the code',
  answers: {
    valid: 'Valid',
    replaced: 'Replaced',
    withdrawn: 'Withdrawn',
    unknown: 'Unknown',
  },
  explained: {
    valid: p => `The confirmation with the code ${p.code} is valid.`,
    replaced: p =>
      `The confirmation with the code ${p.code} is no longer valid. A new one stands in its place.`,
    withdrawn: p => `The confirmation with the code ${p.code} was withdrawn on ${p.day}.`,
    unknown: p =>
      `No confirmation has the code ${p.code}. Compare the code with the one on the paper, character by character.`,
  },
  showNew: p => `Check the new one, ${p.code}`,
  scope: {
    title: 'What the confirmation covers',
    provider: 'Provider',
    days: 'Span',
    categories: 'Type of service',
    counted: 'Counted time',
    issuedOn: 'Issued',
  },
  compare: {
    title: 'Compare with the paper',
    lead: 'Enter what the paper says. You are told whether it matches, but not what is right. Leave fields empty that you do not want to compare.',
    familyName: 'The doctor’s family name',
    hprNumber: 'The doctor’s HPR number',
    startsOn: 'From',
    endsOn: 'Up to and including',
    fingerprint: 'Fingerprint',
    fingerprintHint: 'The long row of digits and letters at the foot of the paper.',
    file: 'The PDF file',
    fileHint: 'The browser works out the fingerprint of the file. The file is not sent.',
    fileUnreadable: 'The file could not be read. Choose it again.',
    fileNotHere: 'The browser can make fingerprints only where the address begins with https.',
    submit: 'Compare',
    nothing: 'Fill in at least one field, or choose the file.',
    results: 'The result of the comparison',
    right: 'Matches',
    wrong: 'Does not match',
    failed: 'We could not compare',
  },
}
