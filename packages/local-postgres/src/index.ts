export type { LocalPostgresErrorCode } from './errors'
export { LocalPostgresError } from './errors'
export type { LocalPostgres, LocalPostgresOptions } from './local-postgres'
export { startLocalPostgres } from './local-postgres'
