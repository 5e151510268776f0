export { mayReadAbsence } from './policy.ts'
export { presentAmount, presentCompletion } from './present.ts'
export { refreshSummaries } from './refresh-summaries.ts'
export { forgetSummaries, getLedger, type Ledger } from './store.ts'
