export { insertPeriod } from './store.ts'
