export { FamilyList } from './family-list.tsx'
export { useOverallAnswer } from './overall-answer.ts'
export { overviewQuery } from './queries.ts'
