import type { ErrorTexts, FieldRuleTexts } from '../error-texts.ts'
import { wordOf } from '../word-of.ts'
import { formats } from './formats.ts'
import { categories, changeProblems, schemes, statuses, supervisorKinds } from './words.ts'

const day = (value: string | number) => formats.dayInSentence(String(value))

/** What is lacking before a goal can be approved, and whether somebody advises against it. */
function adviceLacking(lacking: string, against: number): string {
  const who = {
    'individual-advice': 'the individual supervisor',
    'clinical-advice': 'at least one clinical supervisor',
  }
  const names = Object.entries(who).flatMap(([kind, name]) => (lacking.includes(kind) ? [name] : []))
  const verb = names.length > 1 ? 'recommend' : 'recommends'
  const lacks = `The goal cannot be approved until ${names.join(' and ')} ${verb} it.`
  return against === 0
    ? lacks
    : `${lacks} ${formats.number(against)} ${against === 1 ? 'advises' : 'advise'} against it.`
}

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
  SUPERVISOR_ALREADY_REGISTERED: () =>
    'The person is in the register already. Find her there and correct what it says.',
  INDIVIDUAL_SUPERVISOR_TAKEN: () =>
    'The doctor has an individual supervisor on one or more of these days already. End that appointment first, or choose other dates.',
  ALREADY_APPOINTED: () =>
    'The person is appointed for the doctor on one or more of these days already. Choose other dates.',
  ALREADY_GROUP_MEMBER: () => 'The doctor is already in the group.',
  PROVIDER_ALREADY_REGISTERED: () => 'The municipality is already registered as a training provider.',
  CATALOGUE_DAY_TAKEN: p =>
    `${p.name} is already valid from ${day(p.day)}. Choose another day, or undo that one first.`,
  REQUEST_STILL_RUNNING: () => 'What you sent is still being processed. Wait a moment and try again.',
  PLAN_ALREADY_OPEN: () =>
    'The doctor already has a plan that is being worked on. Continue with that one, or discard it first.',
  PLAN_CHANGED_SINCE_SEEN: () =>
    'The plan has changed since you opened it. Read it again before you agree to it.',
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
  PLAN_NOT_OPEN: () =>
    'The plan has come too far, or not far enough, for this. Reload the page to see what has happened.',
  PLAN_REASON_NEEDED: () => 'Write why the plan is revised.',
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
  ARENA_UNKNOWN: () => 'The provider has no such learning arena. Choose again.',
  ARENA_OF_OTHER_CATEGORY: p =>
    `The learning arena gives “${wordOf(categories, p.category)}”. Choose one that gives the same kind of service as the period.`,
  ARENA_IN_USE: p =>
    `${formats.number(Number(p.periods))} ${Number(p.periods) === 1 ? 'service period is' : 'service periods are'} linked to the arena, so the kind of service cannot be changed.`,
  GOAL_CODE_UNKNOWN: p =>
    `The learning goal ${p.code} is not in the catalogue. Reload the page and choose again.`,
  NO_INDIVIDUAL_SUPERVISOR: () =>
    'The doctor has no individual supervisor today. The coordinator must appoint one before the conversation can be planned.',
  CONVERSATION_NOT_OPEN: () =>
    'The conversation is finalised or has minutes, and this can no longer be done. Reload the page.',
  CONVERSATION_NOT_MINUTED: () =>
    'Write the minutes and the day on which the conversation was held, and save them, before you finalise it.',
  ASSESSMENT_FINALISED: () => 'The assessment is finalised and cannot be changed. Reload the page.',
  ASSESSMENT_NOT_FINALISED: () => 'The assessment can be commented on once it is finalised.',
  HELD_AFTER_TODAY: p => `${day(p.day)} has not come yet.`,
  REASON_NEEDED: () => 'Write why it is sent back.',
  LINK_NOT_VALID: () =>
    'The link no longer works. It may have been used, have expired or been withdrawn. Ask the coordinator for a new one.',
  LINK_NOT_OPEN: () => 'The link has already been used or withdrawn.',
  NO_SUPERVISOR_ON_DAY: p =>
    `No individual supervisor was appointed on ${day(p.day)}. The coordinator appoints supervisors.`,
  SUPERVISION_ENTRY_NOT_OPEN: () => 'The supervision is already confirmed or returned. Reload the page.',
  SUPERVISION_DAY_FULL: p => `More than 24 hours of supervision are entered on ${day(p.day)}.`,
  GROUP_ENDS_BEFORE_START: p => `The group ends on ${day(p.endsOn)}, before it begins on ${day(p.startsOn)}.`,
  GROUP_NOT_RUNNING: p => `The group was not running on ${day(p.day)}.`,
  NOT_A_MEMBER_ON_DAY: p => `One of those you ticked was not in the group on ${day(p.day)}.`,
  BEFORE_JOINING: p => `The day is before the doctor joined the group on ${day(p.joinedOn)}.`,
  MEMBER_HAS_MEETINGS: p =>
    `The doctor was at a meeting on ${day(p.day)}, outside the days you wrote. Correct the meeting first.`,
  GOAL_NOT_OPEN: () =>
    'The learning goal was sent, decided or taken back after you opened the page. Reload the page.',
  GOAL_NOT_IN_FORCE: () =>
    'The learning goal is from an earlier catalogue. Send the new goal that has taken its place.',
  ADVICE_LACKING: p => adviceLacking(String(p.lacking), Number(p.against)),
  ACTIVITY_NOT_OPEN: () =>
    'The activity was sent, signed or taken back after you opened the page. Reload the page.',
  ONLY_FOR_COURSES: () => 'This is only for courses. Leave the field empty.',
  DONE_AFTER_TODAY: () => 'This day has not come yet. Leave it empty until the activity is done.',
  FILE_EMPTY: p => `${p.file} is empty. Choose another file.`,
  FILE_NAME_HAS_IDENTITY_NUMBER: () =>
    'The file name seems to hold a national identity number. Give the file another name: no patient may be identifiable.',
  FILE_TYPE_NOT_ALLOWED: p =>
    `${p.file} cannot be attached. Use PDF, an image (JPEG, PNG, WebP or HEIC), Word, Excel, PowerPoint, ODT or plain text, with a file name that agrees with the content.`,
  TOO_MANY_FILES: p => `An activity can have at most ${formats.number(Number(p.most))} files.`,
  TRAINEE_HAS_SERVICE: p =>
    `The doctor has ${formats.number(Number(p.periods))} service ${Number(p.periods) === 1 ? 'period' : 'periods'} and cannot be removed. Remove the service first.`,
  TRAINEE_HAS_RECORDS: () =>
    'Something is registered about the doctor’s training already, for example absence, a supervisor, a plan or learning goals. The doctor can therefore not be removed.',
  TRAINEE_HAS_ACCOUNT: () =>
    'The doctor has an account in ALIS and cannot be removed. An administrator must end the account’s role first.',
  STATUS_NEEDS_A_DAY: p =>
    `Fill in since when the doctor has had the status “${wordOf(statuses, p.status)}”.`,
  GRANT_NEEDS_ITS_PLACE: () => 'The role must belong to a place: a provider, a doctor or an ALIS office.',
  SUPERVISOR_NOT_QUALIFIED: p =>
    `An individual supervisor must be a specialist in general practice, or exempt, on every day of the appointment. From ${day(p.day)} on she is neither. Choose other dates, or correct the register.`,
  SUPERVISOR_NOT_OF_KIND: p =>
    `The register does not have this person as ${wordOf(supervisorKinds, p.kind)}. Choose another, or correct the register first.`,
  SUPERVISOR_IS_THE_DOCTOR: () => 'A doctor cannot be her own supervisor.',
  SUPERVISOR_LEAVES: p => `The person leaves on ${day(p.leavesOn)}. Choose a last day that is not later.`,
  SUPERVISOR_IS_APPOINTED: p =>
    `The person is appointed as ${wordOf(supervisorKinds, p.kind)}. End the appointments before you take this away.`,
  SUPERVISOR_NEEDS_A_KIND: () => 'Tick individual supervisor, clinical supervisor or both.',
  EXEMPTION_INCOMPLETE: () =>
    'An exemption needs a first and a last day, and the last cannot be before the first.',
  APPOINTMENT_ENDS_BEFORE_START: p =>
    `The end date (${day(p.endsOn)}) is before the start date (${day(p.startsOn)}).`,
  DEPUTY_NEEDS_BOTH_DAYS: () =>
    'A deputy needs a first and a last day, and the last cannot be before the first.',
  DEPUTY_DAYS_OVER: p => `${day(p.endsOn)} is past. Choose a last day from today on.`,
  LAST_COORDINATOR: () =>
    'This is the last permanent coordinator of the provider. Give somebody else the role before you end it.',
  LAST_ADMINISTRATOR: () => 'This is the last administrator. Give another account the role first.',
  REPORT_NOT_RECOGNISED: p =>
    `${p.file} is not a participants file of the pilot. For now only participants files can be imported. Check that it is the right file.`,
  REPORT_BROKEN: p => `${p.file} cannot be read. Save it as CSV again and retry.`,
  SHEET_BROKEN: p =>
    `${p.file} cannot be read. The file must be a spreadsheet (XLSX) or CSV. Save it again and retry.`,
  SHEET_EMPTY: p => `${p.file} has no rows.`,
  SHEET_TOO_LARGE: p => `${p.file} is too large. There is room for ${formats.number(Number(p.rows))} rows.`,
  SHEET_NOT_RECOGNISED: p => `${p.file} lacks columns that must be there. See which headers are needed.`,
  CATALOGUE_HAS_ERRORS: p =>
    `The list has ${formats.number(Number(p.errors))} ${Number(p.errors) === 1 ? 'error' : 'errors'}. Correct the file before you import it.`,
  CATALOGUE_IN_USE: p =>
    `The version cannot be undone, because ${formats.number(Number(p.goals))} of its learning goals are in use.`,
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
  identityNumber: p =>
    `The field “${p.label}” seems to hold a national identity number. Take it out: no patient may be identifiable.`,
  additionalProperties: p => `“${p.label}” cannot be sent here.`,
  unknown: p => `What you chose in “${p.label}” no longer exists. Choose again.`,
  character: p => `“${p.label}” has a character that cannot be stored.`,
}

/** When no answer came at all: there is no code from the server. */
export const noAnswer =
  'We could not reach ALIS. Check your connection and try again. What you have written is still here.'
