export { presentAmount } from './present.ts'
export { refreshSummaries } from './refresh-summaries.ts'
export { forgetSummaries } from './store.ts'
