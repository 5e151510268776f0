export { meQuery, useChangeLanguage, useSignOut } from './queries.ts'
export { SignInForm } from './sign-in-form.tsx'
