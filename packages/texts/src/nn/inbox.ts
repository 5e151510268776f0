import type { Texts } from '../nb/index.ts'

const things = (count: number) => (count === 1 ? 'Éin ting ventar' : `${count} ting ventar`)

export const inbox: Texts['inbox'] = {
  title: 'Ventar på deg',
  answer: p =>
    p.count === 0
      ? 'Ingenting ventar på deg.'
      : `${things(p.count)} på deg. Det som kostar mest å la vente, står først.`,
  urgent: p =>
    p.count === 1
      ? 'Éin av dei gjeld ein lege som kan vere ferdig innan 90 dagar.'
      : `${p.count} av dei gjeld legar som kan vere ferdige innan 90 dagar.`,
  shown: p => `Dei ${p.count} første er viste her.`,
  empty: 'Når nokon sender deg noko å signere, gi råd om eller godkjenne, står det her.',
  titles: {
    activity: p => `Signer: ${p.title}`,
    'goal-advice': p => `Gi råd: ${p.code} ${p.title}`,
    'goal-approval': p => `Godkjenn: ${p.code} ${p.title}`,
    'supervision-entry': p =>
      `Stadfest ${p.hours} ${p.minutes === 60 ? 'time' : 'timar'} rettleiing ${p.day}`,
    plan: 'Utdanningsplan som skal avtalast',
    confirmation: 'Stadfesting som skal signerast',
    'change-request': 'Endringsønske som skal avgjerast',
    conversation: 'Rettleiingssamtale',
  },
  days: {
    confirmation: p => `teneste til og med ${p.day}`,
    'change-request': p => p.day,
    conversation: p => p.day,
  },
  enteredBy: p => `ført av ${p.name}`,
  since: p => `ventar sidan ${p.day}`,
  consequences: {
    'delays-completion': 'Kan utsetje ferdigdatoen',
    'holds-up-approval': 'Held att ei avgjerd',
    'holds-up-record': 'Må førast',
  },
  open: {
    plan: 'Les planen',
    confirmation: 'Les og signer',
    'change-request': 'Sjå ønsket',
    conversation: 'Opne samtalen',
  },
  acts: {
    sign: {
      activity: 'Signer',
      'goal-advice': 'Tilrå',
      'goal-approval': 'Godkjenn',
      'supervision-entry': 'Stadfest',
    },
    return: {
      activity: 'Send tilbake',
      'goal-advice': 'Tilrå ikkje',
      'goal-approval': 'Send tilbake',
      'supervision-entry': 'Send tilbake',
    },
    show: 'Vis grunnlaget',
    hide: 'Gøym grunnlaget',
    choose: p => `Vel «${p.title}»`,
  },
  details: {
    noDescription: 'Legen har ikkje skildra aktiviteten.',
    goals: 'Læringsmål',
    files: p => (p.count === 1 ? 'Éi fil er lagd ved.' : `${p.count} filer er lagde ved.`),
    noPoints: 'Ingen avtalte punkt er skrivne.',
    activities: 'Signerte læringsaktivitetar',
    noActivities: 'Ingen signerte læringsaktivitetar.',
    signedBy: p => `${p.title} (signert av ${p.name})`,
    advice: 'Råd',
    noAdvice: 'Ingen råd er gitt enno.',
    adviceOf: {
      individual: p => `${p.name}, rettleiar, ${p.isRecommended ? 'tilrår' : 'tilrår ikkje'}`,
      clinical: p => `${p.name}, supervisør, ${p.isRecommended ? 'tilrår' : 'tilrår ikkje'}`,
    },
    openActivity: 'Sjå heile aktiviteten',
    openGoal: 'Sjå heile målet',
    openSupervision: 'Sjå all rettleiing',
  },
  returning: {
    reasons: 'Vanlege grunnar',
    choices: {
      activity: ['Skildre kva du gjorde.', 'Eg var ikkje til stades.', 'Datoen er feil.'],
      'goal-advice': ['Det trengst fleire aktivitetar.', 'Eg har ikkje sett deg gjere dette.'],
      'goal-approval': ['Det trengst fleire aktivitetar.', 'Råda må grunngivast.'],
      'supervision-entry': ['Datoen er feil.', 'Timetalet er feil.'],
    },
    comment: 'Grunngiving',
    send: 'Send',
  },
  signChosen: p => (p.count === 1 ? 'Signer den eine du har valt' : `Signer dei ${p.count} du har valt`),
  signChosenNote:
    'Mål du gir råd om, blir tilrådde, og timar blir stadfesta. Grunnlaget er vist under kvar av dei.',
  done: p =>
    p.refused === 0
      ? `${p.count} vart lagra.`
      : `${p.count} vart lagra. ${p.refused} vart ikkje lagra; sjå kvifor under kvar.`,
}
