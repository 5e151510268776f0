export { recordSigningKey } from './check-store.ts'
export { makeCode, readCode } from './code.ts'
export { type Issuer, issueConfirmation } from './issue-confirmation.ts'
export { prepareConfirmation } from './prepare-confirmation.ts'
