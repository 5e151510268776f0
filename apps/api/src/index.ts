/** What tests use of the server, as a whole; the product itself starts with `main.ts`. */
export { type AppDeps, allRoutes, buildApp } from './app.ts'
export { findSigner, isSignedBy, makeSigningKey } from './core/signing-key.ts'
export { demonstrationAccounts, demonstrationPassword } from './demonstration/accounts.ts'
export { loadDemonstration } from './demonstration/load.ts'
export { type Env, EnvError, readEnv } from './env.ts'
export { createAdministrator } from './features/accounts/index.ts'
export { makeCode, readCode, recordSigningKey } from './features/confirmations/index.ts'
export { hashPassword } from './features/sign-in/index.ts'
