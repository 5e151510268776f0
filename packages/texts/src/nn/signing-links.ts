import type { Texts } from '../nb/index.ts'

export const signingLinks: Texts['signingLinks'] = {
  title: 'Signeringslenkjer',
  lead: 'Med ei lenkje kan nokon utan konto, til dømes ein kollega på sjukehuset, signere éin ting, éin gong. Lenkja viser berre det som skal signerast.',
  askOutsider: {
    activity: 'Be nokon utan konto signere',
    'goal-advice': 'Be nokon utan konto om råd',
    'supervision-entry': 'Be nokon utan konto stadfeste',
  },
  createTitle: 'Lag signeringslenkje',
  asks: {
    activity: 'Lenkja bed om signatur på éin læringsaktivitet.',
    'goal-advice': 'Lenkja bed om råd frå ein supervisør om eitt læringsmål.',
    'supervision-entry': 'Lenkja bed rettleiaren stadfeste éi rettleiing.',
  },
  signerName: 'Kven skal signere?',
  signerTitle: 'Stilling og stad',
  signerTitleHint: 'Til dømes «overlege, medisinsk avdeling, Lillehammer».',
  validDays: 'Kor mange dagar skal lenkja verke?',
  create: 'Lag lenkja',
  made: 'Lenkja er laga',
  madeNote: p =>
    `Send ho til ${p.name} no. Ho blir vist berre denne eine gongen. ALIS sender ikkje e-post sjølv.`,
  copy: 'Kopier lenkja',
  copied: 'Kopiert',
  openMail: 'Skriv e-post med lenkja',
  mail: p => ({
    subject: `Signatur for ${p.doctor}`,
    body: `Hei ${p.name}\n\nEg bed deg signere for ${p.doctor}, som er lege i spesialisering. Opne lenkja:\n${p.address}\n\nLenkja verkar éin gong, til ${p.day}. Ho er personleg: ikkje send ho vidare.\n`,
  }),
  filter: 'Vis berre',
  all: 'Alle',
  states: { open: 'Ventar', expired: 'Gått ut', used: 'Brukt', revoked: 'Trekt tilbake' },
  found: p => (p.count === 1 ? 'Éi lenkje' : `${p.count} lenkjer`),
  empty:
    'Ingen lenkjer å vise. Du lagar ei lenkje frå læringsaktiviteten, læringsmålet eller rettleiinga som skal signerast.',
  pages: 'Sider med lenkjer',
  subjectOf: {
    activity: p => `Aktivitet: ${p.subject}`,
    'goal-advice': p => `Råd: ${p.subject}`,
    'supervision-entry': p => `Rettleiing ${p.subject}`,
  },
  createdBy: p => `laga av ${p.name} ${p.moment}`,
  remindedAt: p => `påminna ${p.moment}`,
  expires: p => `verkar til ${p.moment}`,
  usedAt: p => `brukt ${p.moment}`,
  renew: 'Påminn med ny lenkje',
  revoke: 'Trekk tilbake',
  outside: {
    title: 'Signer',
    noSecret: 'Adressa manglar koden til lenkja. Opne heile lenkja som du fekk.',
    lead: {
      activity: p =>
        `${p.doctor}, lege i spesialisering i ${p.provider}, bed deg signere ein læringsaktivitet.`,
      'goal-advice': p =>
        `${p.doctor}, lege i spesialisering i ${p.provider}, bed om rådet ditt: er læringsmålet nådd?`,
      'supervision-entry': p =>
        `${p.doctor}, lege i spesialisering i ${p.provider}, bed deg stadfeste ei rettleiing.`,
    },
    lines: {
      activity: 'Læringsmål som aktiviteten gjeld',
      'goal-advice': 'Signerte læringsaktivitetar',
      'supervision-entry': '',
    },
    hours: p => `${p.hours} ${p.minutes === 60 ? 'time' : 'timar'}`,
    comment: 'Kommentar (må fyllast ut om du sender tilbake)',
    as: p => `Du signerer som ${p.name}, ${p.title}.`,
    acts: {
      activity: { sign: 'Signer', return: 'Send tilbake' },
      'goal-advice': { sign: 'Ja, eg tilrår', return: 'Nei, ikkje enno' },
      'supervision-entry': { sign: 'Stadfest', return: 'Send tilbake' },
    },
    done: { sign: 'Takk, det er signert', return: 'Takk, det er sendt tilbake' },
    doneNote: 'Lenkja er brukt og verkar ikkje lenger. Du kan lukke sida.',
  },
}
