export { connect, type Db, type DbPool, onConnection, run, type Statement, sendTogether } from './client.ts'
export { loadReferenceData } from './load-reference-data.ts'
export { migrate, packageFolder } from './migrate.ts'
export * as tables from './schema/index.ts'
