import type { signIn as nb } from '../nb/sign-in.ts'

export const signIn: typeof nb = {
  title: 'Sign in',
  lead: 'ALIS is where the municipalities plan, follow up and count the training of specialists in general practice.',
  username: 'Username',
  password: 'Password',
  submit: 'Sign in',
  demonstration: {
    title: 'Try with invented persons',
    body: 'All persons and details here are invented. Choose an account to see ALIS as that role sees it.',
    signInAs: p => `Sign in as ${p.name}`,
  },
}
