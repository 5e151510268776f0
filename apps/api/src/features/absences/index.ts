export { insertAbsence } from './store.ts'
