import { lazy } from 'react'

export { ActList } from './act-list.tsx'
export { actsOf } from './acts-of.ts'
export { EffectOnDay, useEffectText } from './effect-on-day.tsx'
export { factsOf } from './facts-of.ts'
export { FindingList } from './finding-list.tsx'
export { LiveEffect } from './live-effect.tsx'
export { NotCountedList } from './not-counted-list.tsx'
export { PathTable } from './path-table.tsx'
export { ProgressAnswer } from './progress-answer.tsx'
export { progressQuery } from './queries.ts'
export { RequirementList } from './requirement-list.tsx'
export { mayOpenDays } from './requirement-material.tsx'

/** Loaded when it is shown: Aksel's timeline is large, and phones do without it. */
export const ServiceTimeline = lazy(async () => ({
  default: (await import('./service-timeline.tsx')).ServiceTimeline,
}))
