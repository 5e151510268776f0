import type { signIn as nb } from '../nb/sign-in.ts'

export const signIn: typeof nb = {
  title: 'Logg inn',
  lead: 'ALIS er staden der kommunane planlegg, følgjer opp og reknar ut spesialistutdanninga i allmennmedisin.',
  username: 'Brukarnamn',
  password: 'Passord',
  submit: 'Logg inn',
  demonstration: {
    title: 'Prøv med oppdikta personar',
    body: 'Alle personar og opplysningar her er oppdikta. Vel ein konto for å sjå ALIS slik den rolla ser det.',
    signInAs: p => `Logg inn som ${p.name}`,
  },
}
