export { createAdministrator } from './create-administrator.ts'
