import type { FirstTexts } from '../nb/first.ts'
import { errors, fieldRules, noAnswer } from './errors.ts'
import { formats } from './formats.ts'
import { frame } from './frame.ts'
import { signIn } from './sign-in.ts'
import { trainees } from './trainees.ts'
import {
  absenceTypes,
  categories,
  changeProblems,
  planStates,
  requirementNames,
  roles,
  schemes,
  statuses,
} from './words.ts'

/** What the frame, the sign-in and the roster say: loaded with the first page. */
export const first: FirstTexts = {
  formats,
  errors,
  fieldRules,
  noAnswer,
  roles,
  schemes,
  statuses,
  categories,
  absenceTypes,
  changeProblems,
  requirementNames,
  planStates,
  frame,
  signIn,
  trainees,
}
