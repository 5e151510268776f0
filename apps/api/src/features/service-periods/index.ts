export { changePeriod } from './change-period.ts'
export { checkCategory } from './check-period.ts'
export { deletePeriod, insertPeriod, type Opened, openLedger, savePeriod } from './store.ts'
