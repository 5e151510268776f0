export { commentAssessment } from './comment-assessment.ts'
export { draftAssessment } from './draft-assessment.ts'
export { finaliseAssessment } from './finalise-assessment.ts'
export { mayWriteAssessment } from './policy.ts'
