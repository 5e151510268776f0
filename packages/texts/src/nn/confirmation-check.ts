import type { confirmationCheck as nb } from '../nb/confirmation-check.ts'

export const confirmationCheck: typeof nb = {
  title: 'Kontroller stadfesting',
  lead: 'Skriv koden som står på stadfestinga, så ser du om ho gjeld.',
  code: 'Kode',
  codeHint:
    'Til dømes 7KQ2-M9XD-4RTB. Mellomrom, bindestrekar og store eller små bokstavar har ikkje noko å seie.',
  codeMissing: 'Skriv koden frå stadfestinga.',
  submit: 'Kontroller',
  failed: 'Vi fekk ikkje kontrollert koden',
  answers: {
    valid: 'Gyldig',
    replaced: 'Erstatta',
    withdrawn: 'Trekt tilbake',
    unknown: 'Ukjend',
  },
  explained: {
    valid: p => `Stadfestinga med koden ${p.code} gjeld.`,
    replaced: p => `Stadfestinga med koden ${p.code} gjeld ikkje lenger. Ei ny har komme i staden.`,
    withdrawn: p => `Stadfestinga med koden ${p.code} blei trekt tilbake ${p.day}.`,
    unknown: p =>
      `Inga stadfesting har koden ${p.code}. Samanlikn koden med den på papiret, teikn for teikn.`,
  },
  showNew: p => `Kontroller den nye, ${p.code}`,
  scope: {
    title: 'Kva stadfestinga gjeld',
    provider: 'Verksemd',
    days: 'Tidsrom',
    categories: 'Type teneste',
    counted: 'Teljande tid',
    issuedOn: 'Utferda',
  },
  compare: {
    title: 'Samanlikn med papiret',
    lead: 'Skriv det som står på papiret. Du får vite om det stemmer, men ikkje kva som er rett. La felt du ikkje vil samanlikne, stå tomme.',
    familyName: 'Etternamnet til legen',
    hprNumber: 'HPR-nummeret til legen',
    startsOn: 'Frå',
    endsOn: 'Til og med',
    fingerprint: 'Fingeravtrykk',
    fingerprintHint: 'Den lange rekkja av tal og bokstavar nedst på papiret.',
    file: 'PDF-fila',
    fileHint: 'Nettlesaren reknar ut fingeravtrykket til fila. Fila blir ikkje send.',
    fileUnreadable: 'Vi fekk ikkje lese fila. Vel henne på nytt.',
    fileNotHere: 'Nettlesaren kan berre lese fingeravtrykk når adressa byrjar med https.',
    submit: 'Samanlikn',
    nothing: 'Skriv i minst eitt felt, eller vel fila.',
    results: 'Resultatet av samanlikninga',
    right: 'Stemmer',
    wrong: 'Stemmer ikkje',
    failed: 'Vi fekk ikkje samanlikna',
  },
}
