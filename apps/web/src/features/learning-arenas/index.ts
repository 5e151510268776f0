export { GoalChecklist } from './goal-checklist.tsx'
export { arenasQuery, goalsInForceQuery } from './queries.ts'
