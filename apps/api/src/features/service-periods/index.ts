export { checkCategory } from './check-period.ts'
export { deletePeriod, insertPeriod, type Opened, openLedger, savePeriod } from './store.ts'
