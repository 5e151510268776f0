export const signIn = {
  title: 'Logg inn',
  lead: 'ALIS er stedet der kommunene planlegger, følger opp og regner ut spesialistutdanningen i allmennmedisin.',
  username: 'Brukernavn',
  password: 'Passord',
  submit: 'Logg inn',
  demonstration: {
    title: 'Prøv med oppdiktede personer',
    body: 'Alle personer og opplysninger her er oppdiktet. Velg en konto for å se ALIS slik den rollen ser det.',
    signInAs: (p: { name: string }) => `Logg inn som ${p.name}`,
  },
}
