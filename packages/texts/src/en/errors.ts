import type { ErrorTexts, FieldRuleTexts } from '../error-texts.ts'
import { wordOf } from '../word-of.ts'
import { formats } from './formats.ts'
import { categories, changeProblems, schemes, statuses } from './words.ts'

const day = (value: string | number) => formats.dayInSentence(String(value))

export const errors: ErrorTexts = {
  VALIDATION_FAILED: () => 'Something is filled in wrongly. Correct what is marked and try again.',
  MALFORMED_BODY: () => 'What was sent could not be read. Reload the page and try again.',
  FILE_MISSING: () => 'Choose a file before you submit.',
  NOT_SIGNED_IN: () => 'You are no longer signed in. Sign in again to continue.',
  WRONG_USERNAME_OR_PASSWORD: () => 'The username or the password is wrong. Try again.',
  NOT_ALLOWED: () => 'You may see this, but not do what you tried to do.',
  FOREIGN_ORIGIN: () =>
    'The request came from another address than this one and was stopped. Open ALIS again and retry.',
  NOT_FOUND: () => 'This does not exist, or you do not have access to it.',
  CHANGED_MEANWHILE: () =>
    'Somebody else changed this while you were writing. See what was changed before you save.',
  LEDGER_CHANGED_MEANWHILE: () =>
    'The service has changed since you opened the page, and the figures have been counted again. Look them over and try again.',
  HPR_NUMBER_TAKEN: () => 'A doctor with this HPR number is already registered. Check the number.',
  USERNAME_TAKEN: () => 'The username is in use. Choose another one.',
  ALREADY_GRANTED: () => 'The account already has this role here.',
  PROVIDER_ALREADY_REGISTERED: () => 'The municipality is already registered as a training provider.',
  REQUEST_STILL_RUNNING: () => 'What you sent is still being processed. Wait a moment and try again.',
  BODY_TOO_LARGE: () => 'What you sent is too large. Split it and try again.',
  UNSUPPORTED_MEDIA_TYPE: () => 'This type of file cannot be used here.',
  IDEMPOTENCY_KEY_REUSED: () =>
    'This form was already submitted with other content. Reload the page to see what was saved.',
  PERIOD_ENDS_BEFORE_START: p =>
    `The last day (${day(p.endsOn)}) is before the first day (${day(p.startsOn)}).`,
  CATEGORY_NOT_IN_SCHEME: p =>
    `“${wordOf(categories, p.category)}” does not exist in the ${wordOf(schemes, p.scheme).toLowerCase()}. Choose another type of service.`,
  CHANGE_DOES_NOT_FIT: p =>
    `Change number ${Number(p.index) + 1} does not fit the service as it is registered now. ${wordOf(changeProblems, p.problem)}`,
  REQUEST_NOT_OPEN: () =>
    'The request has already been decided or withdrawn. Reload the page to see what happened.',
  ABSENCE_ENDS_BEFORE_START: p =>
    `The last day (${day(p.endsOn)}) is before the first day (${day(p.startsOn)}).`,
  CONFIRMATION_SPAN_NOT_OVER: p =>
    `The period must be over before it can be confirmed. Choose a last day of ${day(p.endsOn)} or earlier.`,
  CONFIRMATION_WITHOUT_SERVICE: () =>
    'No service at the training provider is registered in this period. Choose other days, or register the service first.',
  CONFIRMATION_OF_PLANNED_SERVICE: p =>
    `The service from ${day(p.startsOn)} is still marked as planned. Mark it as completed before it is confirmed on paper.`,
  CONFIRMATION_NOT_OPEN: () =>
    'The confirmation has already been issued, withdrawn or discarded and cannot be changed. Reload the page.',
  CONFIRMATION_OBJECTED_TO: () =>
    'The doctor has objected. The coordinator must answer before the confirmation can be signed.',
  TRAINEE_HAS_SERVICE: p =>
    `The doctor has ${formats.number(Number(p.periods))} service ${Number(p.periods) === 1 ? 'period' : 'periods'} and cannot be removed. Remove the service first.`,
  TRAINEE_HAS_RECORDS: () =>
    'The doctor has absences, change requests or confirmations and cannot be removed.',
  TRAINEE_HAS_ACCOUNT: () =>
    'The doctor has an account in ALIS and cannot be removed. An administrator must end the account’s role first.',
  STATUS_NEEDS_A_DAY: p =>
    `Fill in since when the doctor has had the status “${wordOf(statuses, p.status)}”.`,
  GRANT_NEEDS_ITS_PLACE: () => 'The role must belong to a place: a provider, a doctor or an ALIS office.',
  LAST_ADMINISTRATOR: () => 'This is the last administrator. Give another account the role first.',
  REPORT_NOT_RECOGNISED: p =>
    `${p.file} is not a participants file of the pilot. For now only participants files can be imported. Check that it is the right file.`,
  REPORT_BROKEN: p => `${p.file} cannot be read. Save it as CSV again and retry.`,
  TOO_MANY_REQUESTS: p =>
    `There have been too many attempts. Wait ${formats.number(Number(p.seconds))} seconds and try again.`,
  INTERNAL_ERROR: () => 'Something went wrong on our side. Try again in a moment.',
  DATABASE_AWAY: () => 'ALIS cannot reach its database right now. Try again in a moment.',
}

export const fieldRules: FieldRuleTexts = {
  required: p => `Fill in “${p.label}”.`,
  type: p => `“${p.label}” is not filled in correctly.`,
  enum: p => `Choose one of the options in “${p.label}”.`,
  format: p => `Write a date in “${p.label}”, for example 24.7.2026.`,
  formatMinimum: p => `The date in “${p.label}” cannot be before ${p.limit}.`,
  formatMaximum: p => `The date in “${p.label}” cannot be after ${p.limit}.`,
  minimum: p => `The number in “${p.label}” cannot be less than ${p.limit}.`,
  maximum: p => `The number in “${p.label}” cannot be more than ${p.limit}.`,
  exclusiveMinimum: p => `The number in “${p.label}” must be more than ${p.limit}.`,
  multipleOf: p => `The number in “${p.label}” has too many decimals.`,
  minLength: p => `“${p.label}” must have at least ${p.limit} characters.`,
  maxLength: p => `“${p.label}” cannot have more than ${p.limit} characters.`,
  pattern: p => `“${p.label}” is not filled in correctly.`,
  additionalProperties: p => `“${p.label}” cannot be sent here.`,
  unknown: p => `What you chose in “${p.label}” no longer exists. Choose again.`,
  character: p => `“${p.label}” has a character that cannot be stored.`,
}

/** When no answer came at all: there is no code from the server. */
export const noAnswer =
  'We could not reach ALIS. Check your connection and try again. What you have written is still here.'
