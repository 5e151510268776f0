export { askPassword } from './ask-password.ts'
export { hashPassword } from './password.ts'
export { type SignInLimits, signInLimits } from './sign-in-limits.ts'
