export { inboxQuery } from './queries.ts'
