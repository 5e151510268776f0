const things = (count: number) => (count === 1 ? 'Én ting venter' : `${count} ting venter`)

/** What waits for somebody: signed or sent back from the list. */
export const inbox = {
  title: 'Venter på deg',
  answer: (p: { count: number }) =>
    p.count === 0
      ? 'Ingenting venter på deg.'
      : `${things(p.count)} på deg. Det som koster mest å la vente, står først.`,
  urgent: (p: { count: number }) =>
    p.count === 1
      ? 'Én av dem gjelder en lege som kan være ferdig innen 90 dager.'
      : `${p.count} av dem gjelder leger som kan være ferdige innen 90 dager.`,
  shown: (p: { count: number }) => `De ${p.count} første vises her.`,
  empty: 'Når noen sender deg noe å signere, gi råd om eller godkjenne, står det her.',
  titles: {
    activity: (p: { title: string }) => `Signer: ${p.title}`,
    'goal-advice': (p: { code: string; title: string }) => `Gi råd: ${p.code} ${p.title}`,
    'goal-approval': (p: { code: string; title: string }) => `Godkjenn: ${p.code} ${p.title}`,
    'supervision-entry': (p: { hours: string; minutes: number; day: string }) =>
      `Bekreft ${p.hours} ${p.minutes === 60 ? 'time' : 'timer'} veiledning ${p.day}`,
    plan: 'Utdanningsplan som skal avtales',
    confirmation: 'Bekreftelse som skal signeres',
    'change-request': 'Endringsønske som skal avgjøres',
    conversation: 'Veiledningssamtale',
  },
  days: {
    confirmation: (p: { day: string }) => `tjeneste til og med ${p.day}`,
    'change-request': (p: { day: string }) => p.day,
    conversation: (p: { day: string }) => p.day,
  },
  enteredBy: (p: { name: string }) => `ført av ${p.name}`,
  since: (p: { day: string }) => `venter siden ${p.day}`,
  consequences: {
    'delays-completion': 'Kan utsette ferdigdatoen',
    'holds-up-approval': 'Holder igjen en avgjørelse',
    'holds-up-record': 'Må føres',
  },
  open: {
    plan: 'Les planen',
    confirmation: 'Les og signer',
    'change-request': 'Se ønsket',
    conversation: 'Åpne samtalen',
  },
  acts: {
    sign: {
      activity: 'Signer',
      'goal-advice': 'Anbefal',
      'goal-approval': 'Godkjenn',
      'supervision-entry': 'Bekreft',
    },
    return: {
      activity: 'Send tilbake',
      'goal-advice': 'Anbefal ikke',
      'goal-approval': 'Send tilbake',
      'supervision-entry': 'Send tilbake',
    },
    show: 'Vis grunnlaget',
    hide: 'Skjul grunnlaget',
    choose: (p: { title: string }) => `Velg «${p.title}»`,
  },
  details: {
    noDescription: 'Legen har ikke beskrevet aktiviteten.',
    goals: 'Læringsmål',
    files: (p: { count: number }) =>
      p.count === 1 ? 'Én fil er lagt ved.' : `${p.count} filer er lagt ved.`,
    noPoints: 'Ingen avtalte punkter er skrevet.',
    activities: 'Signerte læringsaktiviteter',
    noActivities: 'Ingen signerte læringsaktiviteter.',
    signedBy: (p: { title: string; name: string }) => `${p.title} (signert av ${p.name})`,
    advice: 'Råd',
    noAdvice: 'Ingen råd er gitt ennå.',
    adviceOf: {
      individual: (p: { name: string; isRecommended: boolean }) =>
        `${p.name}, veileder, ${p.isRecommended ? 'anbefaler' : 'anbefaler ikke'}`,
      clinical: (p: { name: string; isRecommended: boolean }) =>
        `${p.name}, supervisør, ${p.isRecommended ? 'anbefaler' : 'anbefaler ikke'}`,
    },
    openActivity: 'Se hele aktiviteten',
    openGoal: 'Se hele målet',
    openSupervision: 'Se all veiledning',
  },
  returning: {
    reasons: 'Vanlige grunner',
    choices: {
      activity: ['Beskriv hva du gjorde.', 'Jeg var ikke til stede.', 'Datoen er feil.'],
      'goal-advice': ['Det trengs flere aktiviteter.', 'Jeg har ikke sett deg gjøre dette.'],
      'goal-approval': ['Det trengs flere aktiviteter.', 'Rådene må begrunnes.'],
      'supervision-entry': ['Datoen er feil.', 'Timetallet er feil.'],
    },
    comment: 'Begrunnelse',
    send: 'Send',
  },
  signChosen: (p: { count: number }) =>
    p.count === 1 ? 'Signer den ene du har valgt' : `Signer de ${p.count} du har valgt`,
  signChosenNote:
    'Mål du gir råd om, blir anbefalt, og timer blir bekreftet. Grunnlaget vises under hver av dem.',
  done: (p: { count: number; refused: number }) =>
    p.refused === 0
      ? `${p.count} ble lagret.`
      : `${p.count} ble lagret. ${p.refused} ble ikke lagret; se hvorfor under hver.`,
}
