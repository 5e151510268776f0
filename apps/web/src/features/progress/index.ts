import { lazy } from 'react'

export { FindingList } from './finding-list.tsx'
export { NotCountedList } from './not-counted-list.tsx'
export { ProgressAnswer } from './progress-answer.tsx'
export { progressQuery } from './queries.ts'
export { RequirementList } from './requirement-list.tsx'

/** Loaded when it is shown: Aksel's timeline is large, and phones do without it. */
export const ServiceTimeline = lazy(async () => ({
  default: (await import('./service-timeline.tsx')).ServiceTimeline,
}))
