export { PlanStateTag } from './plan-status-tag.tsx'
