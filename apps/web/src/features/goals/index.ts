export { GoalEvidence } from './goal-evidence.tsx'
