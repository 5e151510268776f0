/** Links with which someone without an account signs one thing, once. */
export const signingLinks = {
  title: 'Signeringslenker',
  lead: 'Med en lenke kan noen uten konto, for eksempel en kollega på sykehuset, signere én ting, én gang. Lenken viser bare det som skal signeres.',
  /** Beside a thing that waits. */
  askOutsider: {
    activity: 'Be noen uten konto signere',
    'goal-advice': 'Be noen uten konto om råd',
    'supervision-entry': 'Be noen uten konto bekrefte',
  },
  createTitle: 'Lag signeringslenke',
  asks: {
    activity: 'Lenken ber om signatur på én læringsaktivitet.',
    'goal-advice': 'Lenken ber om råd fra en supervisør om ett læringsmål.',
    'supervision-entry': 'Lenken ber veilederen bekrefte én veiledning.',
  },
  signerName: 'Hvem skal signere?',
  signerTitle: 'Stilling og sted',
  signerTitleHint: 'For eksempel «overlege, medisinsk avdeling, Lillehammer».',
  validDays: 'Hvor mange dager skal lenken virke?',
  create: 'Lag lenken',
  made: 'Lenken er laget',
  madeNote: (p: { name: string }) =>
    `Send den til ${p.name} nå. Den vises bare denne ene gangen. ALIS sender ikke e-post selv.`,
  copy: 'Kopier lenken',
  copied: 'Kopiert',
  openMail: 'Skriv e-post med lenken',
  mail: (p: { name: string; doctor: string; day: string; address: string }) => ({
    subject: `Signatur for ${p.doctor}`,
    body: `Hei ${p.name}\n\nJeg ber deg signere for ${p.doctor}, som er lege i spesialisering. Åpne lenken:\n${p.address}\n\nLenken virker én gang, til ${p.day}. Den er personlig: ikke send den videre.\n`,
  }),
  filter: 'Vis bare',
  all: 'Alle',
  states: { open: 'Venter', expired: 'Utløpt', used: 'Brukt', revoked: 'Trukket tilbake' },
  found: (p: { count: number }) => (p.count === 1 ? 'Én lenke' : `${p.count} lenker`),
  empty:
    'Ingen lenker å vise. Du lager en lenke fra læringsaktiviteten, læringsmålet eller veiledningen som skal signeres.',
  pages: 'Sider med lenker',
  subjectOf: {
    activity: (p: { subject: string }) => `Aktivitet: ${p.subject}`,
    'goal-advice': (p: { subject: string }) => `Råd: ${p.subject}`,
    'supervision-entry': (p: { subject: string }) => `Veiledning ${p.subject}`,
  },
  createdBy: (p: { name: string; moment: string }) => `laget av ${p.name} ${p.moment}`,
  remindedAt: (p: { moment: string }) => `påminnet ${p.moment}`,
  expires: (p: { moment: string }) => `virker til ${p.moment}`,
  usedAt: (p: { moment: string }) => `brukt ${p.moment}`,
  renew: 'Påminn med ny lenke',
  revoke: 'Trekk tilbake',
  outside: {
    title: 'Signer',
    noSecret: 'Adressen mangler lenkens kode. Åpne hele lenken som du fikk.',
    lead: {
      activity: (p: { doctor: string; provider: string }) =>
        `${p.doctor}, lege i spesialisering i ${p.provider}, ber deg signere en læringsaktivitet.`,
      'goal-advice': (p: { doctor: string; provider: string }) =>
        `${p.doctor}, lege i spesialisering i ${p.provider}, ber om ditt råd: er læringsmålet nådd?`,
      'supervision-entry': (p: { doctor: string; provider: string }) =>
        `${p.doctor}, lege i spesialisering i ${p.provider}, ber deg bekrefte en veiledning.`,
    },
    lines: {
      activity: 'Læringsmål som aktiviteten gjelder',
      'goal-advice': 'Signerte læringsaktiviteter',
      'supervision-entry': '',
    },
    hours: (p: { hours: string; minutes: number }) => `${p.hours} ${p.minutes === 60 ? 'time' : 'timer'}`,
    comment: 'Kommentar (må fylles ut hvis du sender tilbake)',
    as: (p: { name: string; title: string }) => `Du signerer som ${p.name}, ${p.title}.`,
    acts: {
      activity: { sign: 'Signer', return: 'Send tilbake' },
      'goal-advice': { sign: 'Ja, jeg anbefaler', return: 'Nei, ikke ennå' },
      'supervision-entry': { sign: 'Bekreft', return: 'Send tilbake' },
    },
    done: { sign: 'Takk, det er signert', return: 'Takk, det er sendt tilbake' },
    doneNote: 'Lenken er brukt og virker ikke lenger. Du kan lukke siden.',
  },
}
