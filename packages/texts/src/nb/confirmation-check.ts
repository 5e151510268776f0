export const confirmationCheck = {
  title: 'Kontroller bekreftelse',
  lead: 'Skriv koden som står på bekreftelsen, så ser du om den gjelder.',
  code: 'Kode',
  codeHint:
    'For eksempel 7KQ2-M9XD-4RTB. Mellomrom, bindestreker og store eller små bokstaver betyr ikke noe.',
  codeMissing: 'Skriv koden fra bekreftelsen.',
  submit: 'Kontroller',
  failed: 'Vi kunne ikke kontrollere koden',
  answers: {
    valid: 'Gyldig',
    replaced: 'Erstattet',
    withdrawn: 'Trukket tilbake',
    unknown: 'Ukjent',
  },
  explained: {
    valid: (p: { code: string }) => `Bekreftelsen med koden ${p.code} gjelder.`,
    replaced: (p: { code: string }) =>
      `Bekreftelsen med koden ${p.code} gjelder ikke lenger. En ny har kommet i stedet.`,
    withdrawn: (p: { code: string; day: string }) =>
      `Bekreftelsen med koden ${p.code} ble trukket tilbake ${p.day}.`,
    unknown: (p: { code: string }) =>
      `Ingen bekreftelse har koden ${p.code}. Sammenlign koden med den på papiret, tegn for tegn.`,
  },
  showNew: (p: { code: string }) => `Kontroller den nye, ${p.code}`,
  scope: {
    title: 'Hva bekreftelsen gjelder',
    provider: 'Virksomhet',
    days: 'Tidsrom',
    categories: 'Type tjeneste',
    counted: 'Tellende tid',
    issuedOn: 'Utstedt',
  },
  compare: {
    title: 'Sammenlign med papiret',
    lead: 'Skriv det som står på papiret. Du får vite om det stemmer, men ikke hva som er riktig. La felt du ikke vil sammenligne, stå tomme.',
    familyName: 'Legens etternavn',
    hprNumber: 'Legens HPR-nummer',
    startsOn: 'Fra',
    endsOn: 'Til og med',
    fingerprint: 'Fingeravtrykk',
    fingerprintHint: 'Den lange rekken av tall og bokstaver nederst på papiret.',
    file: 'PDF-filen',
    fileHint: 'Nettleseren regner ut filens fingeravtrykk. Filen sendes ikke.',
    fileUnreadable: 'Filen kunne ikke leses. Velg den på nytt.',
    fileNotHere: 'Nettleseren kan bare lese fingeravtrykk når adressen begynner med https.',
    submit: 'Sammenlign',
    nothing: 'Skriv i minst ett felt, eller velg filen.',
    results: 'Resultatet av sammenligningen',
    right: 'Stemmer',
    wrong: 'Stemmer ikke',
    failed: 'Vi kunne ikke sammenligne',
  },
}
