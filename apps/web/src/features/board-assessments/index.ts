export { BoardAssessments } from './board-assessments.tsx'
