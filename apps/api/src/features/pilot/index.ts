export { importReports } from './import-reports.ts'
