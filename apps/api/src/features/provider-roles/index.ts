export { grantProviderRole } from './grant-role.ts'
export { endLapsedRoles } from './store.ts'
