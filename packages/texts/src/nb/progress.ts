import type { NotCountedReason, Remedy, RequirementCode, SchemeComparison } from '@alis/contract'
import { requirementNames } from './words.ts'

/** The first sentence of the page; the day is the one that it is about. */
type AnswerWords = Record<
  'nothing-registered' | 'met' | 'perhaps-met' | 'earliest' | 'earliest-known' | 'not-reached',
  (p: { day: string }) => string
> & { left: () => string }

/** What can be done now, on which days, and what it costs to leave it. */
type ActWords = {
  act: (p: { days: string; count: number }) => string
  consequence: (p: { amount: string; days: string }) => string
}

const own: AnswerWords = {
  'nothing-registered': () =>
    'Ingen tjeneste er lagt inn for deg ennå, så vi kan ikke si når du kan være ferdig.',
  met: p => `Du har oppfylt alle tidskravene siden ${p.day}.`,
  'perhaps-met': p => `Du kan ha oppfylt alle tidskravene ${p.day}.`,
  earliest: p => `Du kan tidligst være ferdig ${p.day}.`,
  'earliest-known': p => `Du kan tidligst være ferdig ${p.day}, etter det vi vet.`,
  'not-reached': () => 'Med det som er lagt inn, når du ikke alle tidskravene.',
  left: () => 'Du har sluttet i utdanningen, så ingen dato er regnet ut.',
}

const others: AnswerWords = {
  'nothing-registered': () => 'Ingen tjeneste er lagt inn ennå, så vi kan ikke si når legen kan være ferdig.',
  met: p => `Alle tidskravene har vært oppfylt siden ${p.day}.`,
  'perhaps-met': p => `Alle tidskravene kan ha vært oppfylt ${p.day}.`,
  earliest: p => `Kan tidligst være ferdig ${p.day}.`,
  'earliest-known': p => `Kan tidligst være ferdig ${p.day}, etter det vi vet.`,
  'not-reached': () => 'Med det som er lagt inn, nås ikke alle tidskravene.',
  left: () => 'Har sluttet i utdanningen, så ingen dato er regnet ut.',
}

const actKinds = {
  'apply-in-time': {
    act: p => `Søk om spesialistgodkjenning i gammel ordning innen ${p.days}`,
    consequence: () =>
      'Etter den dagen kan ingen søke i gammel ordning. Tiden er bare ett av kravene: sjekk de andre også.',
  },
  'add-first-service': {
    act: () => 'Legg inn tjenesten',
    consequence: () => 'Uten tjeneste kan vi ikke regne ut noe.',
  },
  'enter-part-1': {
    act: () => 'Legg inn når LIS1 ble fullført',
    consequence: () => 'Til da vet vi ikke om kravene som bygger på LIS1, er oppfylt.',
  },
  'plan-institution': {
    act: () => 'Planlegg institusjonstjeneste',
    consequence: p => `Det mangler ${p.amount} tjeneste. Uten den finnes ingen dato for å bli ferdig.`,
  },
  'plan-open-practice': {
    act: () => 'Planlegg åpen uselektert praksis',
    consequence: p => `Det mangler ${p.amount} tjeneste. Uten den finnes ingen dato for å bli ferdig.`,
  },
  'plan-other-category': {
    act: () => 'Planlegg en annen type tjeneste',
    consequence: p =>
      `Den øvre grensen for én type tjeneste er nådd, og det mangler ${p.amount} tjeneste. Mer av det samme teller ikke.`,
  },
  'plan-more-service': {
    act: () => 'Planlegg mer tjeneste',
    consequence: p => `Det mangler ${p.amount} når det som er lagt inn, er gjennomført.`,
  },
  'register-service': {
    act: p => `Få lagt inn tjenesten fra ${p.days}`,
    consequence: () =>
      'Den teller ikke før den er lagt inn. Datoen for å bli ferdig bygger på noe vi går ut fra.',
  },
  'look-at-registration': {
    act: p => `Sjekk om virksomheten var registrert (${p.days})`,
    consequence: () => 'Tjeneste mens virksomheten ikke var registrert, teller ikke.',
  },
  'appoint-supervisor': {
    act: () => 'Oppnevn en veileder',
    consequence: () => 'Legen har ingen individuell veileder i dag. Veiledning kan ikke føres uten.',
  },
  'find-group': {
    act: () => 'Finn plass i en veiledningsgruppe',
    consequence: () => 'Legen er i åpen uselektert praksis uten gruppe. Gruppeveiledning i to år er et krav.',
  },
  'agree-plan': {
    act: () => 'Les utdanningsplanen og si om du er enig',
    consequence: () => 'Planen gjelder ikke før både legen og lederen er enige.',
  },
  'approve-goals': {
    act: (p: { count: number }) => (p.count === 1 ? 'Avgjør et læringsmål' : `Avgjør ${p.count} læringsmål`),
    consequence: () => 'Rådene er gitt. Nå venter bare avgjørelsen din.',
  },
  'advise-goals': {
    act: (p: { count: number }) =>
      p.count === 1 ? 'Gi råd om et læringsmål' : `Gi råd om ${p.count} læringsmål`,
    consequence: () => 'Lederen kan ikke godkjenne uten råd fra deg.',
  },
  'sign-activities': {
    act: (p: { count: number }) =>
      p.count === 1 ? 'Signer en læringsaktivitet' : `Signer ${p.count} læringsaktiviteter`,
    consequence: () => 'Usignerte aktiviteter støtter ikke læringsmålene.',
  },
  'confirm-hours': {
    act: (p: { count: number }) =>
      p.count === 1 ? 'Bekreft en veiledning som er ført' : `Bekreft ${p.count} veiledninger som er ført`,
    consequence: () => 'Timene teller først når den andre har bekreftet dem.',
  },
  'prepare-conversation': {
    act: () => 'Forbered veiledningssamtalen',
    consequence: () => 'Samtalen er nær, og forberedelsen din mangler.',
  },
  'look-at-returned-goals': {
    act: (p: { count: number }) =>
      p.count === 1 ? 'Se på læringsmålet du fikk tilbake' : `Se på ${p.count} læringsmål du fikk tilbake`,
    consequence: () => 'Det som kom tilbake, er ikke godkjent. Begrunnelsen står ved målet.',
  },
  'begin-plan': {
    act: () => 'Lag en utdanningsplan',
    consequence: () => 'Legen skal ha en individuell plan, og ingen er avtalt ennå.',
  },
  'revise-plan': {
    act: () => 'Revider utdanningsplanen',
    consequence: (p: { days: string }) => `Den skulle vært revidert innen ${p.days}.`,
  },
  'see-plan': {
    act: () => 'Se på utdanningsplanen',
    consequence: (p: { days: string }) =>
      p.days === '' ? 'Ingen plan er avtalt ennå.' : `Den skulle vært revidert innen ${p.days}.`,
  },
  'enter-supervision': {
    act: () => 'Før veiledningstimer',
    consequence: () => 'Du er mer enn fire timer etter kravet. Timer som ikke er ført, teller ikke.',
  },
  'prepare-revision': {
    act: () => 'Forbered revisjonen av utdanningsplanen',
    consequence: (p: { days: string }) => `Den skal revideres innen ${p.days}.`,
  },
  'decide-request': {
    act: () => 'Svar på et endringsønske',
    consequence: () => 'Legen venter på svar, og planen endres ikke før det er avgjort.',
  },
  'answer-objection': {
    act: p => `Svar på innvendingen mot bekreftelsen for ${p.days}`,
    consequence: () => 'Bekreftelsen kan ikke signeres før den er besvart.',
  },
  'sign-confirmation': {
    act: p => `Signer bekreftelsen for ${p.days}`,
    consequence: () => 'Uten bekreftelse er tjenesten ikke dokumentert.',
  },
  'answer-returned-request': {
    act: () => 'Se på endringsønsket du fikk tilbake',
    consequence: () => 'Ingenting endres før du sender det på nytt.',
  },
  'look-at-confirmation': {
    act: p => `Se gjennom bekreftelsen for ${p.days}`,
    consequence: () => 'Du kan si fra om feil fram til den er signert.',
  },
  'confirm-planned': {
    act: p => `Bekreft at planlagt tjeneste ble gjennomført (${p.days})`,
    consequence: () => 'Dagene har vært og teller i anslaget, men ingen har sagt at tjenesten ble gjort.',
  },
  'look-at-gap': {
    act: p => `Se på dager uten tjeneste (${p.days})`,
    consequence: () => 'Var det tjeneste disse dagene, teller den først når den er lagt inn.',
  },
  'look-at-overlap': {
    act: p => `Se på stillinger som overlapper (${p.days})`,
    consequence: () => 'Mer enn full tid teller ikke. Sjekk at datoene stemmer.',
  },
  'send-draft': {
    act: () => 'Send endringsønsket du har begynt på',
    consequence: () => 'Koordinatoren ser det ikke før du sender det.',
  },
} satisfies Record<string, ActWords>

export const progress = {
  title: 'Oversikt',
  answer: {
    own,
    others,
    counts: (p: { counted: string; required: string }) => `${p.counted} teller av ${p.required}.`,
    decides: (p: { requirement: string; missing: string }) =>
      `Det er kravet «${p.requirement}» som avgjør. Der mangler det ${p.missing}.`,
    lastOfTime: (p: { requirement: string; missing: string }) =>
      `Av tidskravene blir «${p.requirement}» oppfylt sist. Der mangler det ${p.missing}.`,
    lacks: (p: { requirements: string }) =>
      `Dette mangler også når alt som er lagt inn, er gjennomført: ${p.requirements}.`,
    lack: (p: { requirement: string; missing: string }) => `«${p.requirement}» (${p.missing})`,
    unknown: (p: { requirements: string }) =>
      `Vi vet ikke om LIS1 er fullført. Legg inn datoen for LIS1, eller at legen er fritatt, så kan vi svare på ${p.requirements}.`,
    assumedPast: (p: { day: string }) =>
      `Ingen tjeneste er lagt inn etter ${p.day}. Anslaget går ut fra at den siste perioden fortsatte.`,
    assumedAhead: (p: { day: string }) =>
      `Fra ${p.day} går anslaget ut fra at den siste perioden fortsetter.`,
    howCounted: 'Slik er det regnet',
    compareSchemes: 'Sammenlign gammel og ny ordning',
  },
  acts: {
    title: 'Gjør dette nå',
    none: 'Ingenting haster. Alt vi vet om, er på plass.',
    incomplete: 'Vi fikk ikke hentet alt, så noe kan mangle her.',
    kinds: actKinds as Record<keyof typeof actKinds, ActWords>,
  },
  estimate: 'Anslag, ikke en godkjenning',
  estimateNote: (p: { day: string }) =>
    `Regnet ut fra det som er registrert til og med ${p.day}. Det er Helsedirektoratet som godkjenner.`,
  requirements: {
    title: 'Tidskrav',
    caption: 'Hvor mye som teller mot hvert tidskrav',
    requirement: 'Krav',
    counted: 'Teller',
    missing: 'Mangler',
    status: 'Status',
    basis: 'Hjemmel',
    paragraphs: {
      T1: 'spesialistforskriften § 2',
      T2: 'spesialistforskriften § 2 fjerde ledd',
      T5: 'spesialistforskriften vedlegg 2, ALM 055 og ALM 085',
      T6: 'spesialistforskriften § 2',
      T8: 'spesialistforskriften § 2',
      'O-total': 'regler for gammel spesialistutdanning',
      'O-open': 'regler for gammel spesialistutdanning',
      'O-hospital': 'regler for gammel spesialistutdanning',
    } satisfies Record<RequirementCode, string> as Record<RequirementCode, string>,
    countedOf: (p: { counted: string; required: string }) => `${p.counted} av ${p.required}`,
    statuses: {
      met: 'Oppfylt',
      'not-yet': 'Underveis',
      'cannot-be-met': 'Må planlegges',
      unknown: 'Mangler opplysninger',
    },
    cannotBeMetNote:
      '«Må planlegges» betyr at kravet ikke nås med tjenesten som er lagt inn, heller ikke om den siste perioden fortsetter.',
    metOn: (p: { day: string }) => `Oppfylt ${p.day}`,
    nothingMissing: 'Ingenting',
    next: 'Hva som skal til',
    expectedOn: (p: { day: string }) => `Ventes oppfylt ${p.day}.`,
    remedies: {
      'continue-as-planned': 'Fortsett som planlagt.',
      'plan-more-service': 'Planlegg mer tjeneste.',
      'plan-open-practice': 'Planlegg åpen uselektert praksis.',
      'plan-institution': 'Planlegg institusjonstjeneste.',
      'plan-other-category': 'Planlegg en annen type tjeneste.',
      'complete-part-1': 'Fullfør LIS1.',
      'enter-part-1': 'Legg inn når LIS1 ble fullført.',
    } satisfies Record<Remedy, string> as Record<Remedy, string>,
    nothingLeft: 'Ingenting mer.',
    material: 'Hva tallet består av',
    open: (p: { requirement: string }) => `Hva tallet består av: ${p.requirement}`,
    fromCategory: (p: { category: string; amount: string }) => `${p.category}: ${p.amount} teller`,
    fromPeriod: (p: { place: string; days: string; percent: string; amount: string }) =>
      `${p.place}, ${p.days}, ${p.percent}: gir ${p.amount}`,
    noService: 'Ingen tjeneste er lagt inn her ennå.',
    capped: (p: { amount: string }) => `${p.amount} er over den øvre grensen og teller ikke.`,
    deducted: (p: { amount: string }) => `${p.amount} er trukket fra for fravær.`,
    part1Counts: (p: { amount: string }) => `LIS1: ${p.amount} teller`,
    months: 'Se måneder og dager',
    missingUnknown: 'Ikke kjent',
    names: requirementNames,
    explained: {
      T1: 'Tjenesten i del 3 skal til sammen vare i fem år på fulltid.',
      T2: 'Minst to av årene skal være i åpen uselektert praksis.',
      T5: 'Minst seks måneder skal være i sykehus eller annen institusjon.',
      T6: 'LIS1 er første del av spesialistutdanningen og varer i 18 måneder.',
      T8: 'LIS1 og del 3 skal til sammen vare i seks og et halvt år.',
      'O-total': 'Tjenesten skal til sammen vare i fem år på fulltid.',
      'O-open': 'Minst to år skal være i åpen uselektert praksis.',
      'O-hospital': 'Minst ett år skal være i sykehus.',
    } satisfies Record<RequirementCode, string> as Record<RequirementCode, string>,
    part1Unknown: 'Vi vet ikke om LIS1 er fullført. Fyll det ut for å se om kravet er oppfylt.',
  },
  notCounted: {
    title: 'Dette teller ikke',
    none: 'All tjenesten som er registrert, teller.',
    inPeriod: (p: { place: string; amount: string; reason: string }) =>
      `${p.place}: ${p.amount} teller ikke. ${p.reason}`,
    days: (p: { days: string }) => `Gjelder ${p.days}.`,
    more: (p: { count: number }) => `og ${p.count} ${p.count === 1 ? 'periode' : 'perioder'} til`,
    reasons: {
      'over-full-time': 'Stillingene er til sammen over 100 %. Mer enn full tid teller ikke.',
      'outside-registration': 'Virksomheten var ikke registrert som utdanningsvirksomhet.',
      'before-part-1': 'LIS1 var ikke fullført.',
      'below-half-time': 'Stillingene er til sammen under 50 %, som er minstekravet i gammel ordning.',
      'category-not-counted': 'Denne typen tjeneste teller ikke i ordningen.',
      'absence-deducted': 'Fravær utover det som er tillatt, trekkes fra.',
      'category-capped': 'Det er en øvre grense for hvor mye denne typen tjeneste kan gi.',
    } satisfies Record<NotCountedReason, string> as Record<NotCountedReason, string>,
  },
  findings: {
    title: 'Se på dette',
    onDays: (p: { text: string; days: string }) => `${p.text} Gjelder ${p.days}.`,
    texts: {
      'over-full-time': 'Stillinger overlapper og er til sammen over 100 %. De er regnet ned til full tid.',
      overlap: 'Stillinger overlapper. Ingenting går tapt, men sjekk at datoene stemmer.',
      'outside-registration': 'Virksomheten var ikke registrert som utdanningsvirksomhet.',
      'registration-unknown': 'Ingen har sjekket om virksomheten var registrert. Dagene teller i anslaget.',
      'before-part-1': 'LIS1 var ikke fullført, og dagene teller ikke.',
      'below-half-time': 'Stillingene er til sammen under 50 % og teller ikke i gammel ordning.',
      'category-not-counted': 'Denne typen tjeneste teller ikke i ordningen.',
      'planned-in-the-past': 'Planlagt tjeneste har datoer som har vært. Bekreft at den ble gjennomført.',
      gap: 'Ingen tjeneste er registrert.',
      'category-capped': 'En type tjeneste har nådd den øvre grensen.',
      'absence-deducted': 'Fravær utover det som er tillatt, er trukket fra.',
    },
    other: (p: { code: string }) => `Noe bør sjekkes (${p.code}).`,
  },
  effect: {
    same: (p: { day: string }) => `Ferdig tidligst ${p.day}, som før.`,
    later: (p: { day: string; before: string; time: string }) =>
      `Ferdig tidligst ${p.day} i stedet for ${p.before}: ${p.time} senere.`,
    earlier: (p: { day: string; before: string; time: string }) =>
      `Ferdig tidligst ${p.day} i stedet for ${p.before}: ${p.time} tidligere.`,
    gained: (p: { day: string }) => `Ferdig tidligst ${p.day}. Uten endringen nås ikke alle kravene.`,
    lost: (p: { before: string; requirements: string }) =>
      `Da nås ikke alle kravene: ${p.requirements}. Uten endringen er ferdig tidligst ${p.before}.`,
    none: (p: { requirements: string }) =>
      `Alle kravene nås ikke, verken før eller etter: ${p.requirements}.`,
    decides: (p: { requirement: string }) => `Det som avgjør, er kravet «${p.requirement}».`,
    estimate: 'Anslag, ikke en godkjenning.',
  },
  timeline: {
    label: 'Tidslinje for tjenesten',
    counts: 'Teller',
    countsInPart: 'Teller delvis',
    countsNot: 'Teller ikke',
    planned: 'Planlagt',
    assumed: 'Anslått',
    title: 'Tidslinje',
    absence: 'Fravær',
    completion: (p: { day: string }) => `Ferdig tidligst ${p.day}`,
    completed: (p: { day: string }) => `Alle tidskravene oppfylt ${p.day}`,
    service: 'Se og endre tjeneste og fravær',
    serviceReadOnly: 'Se tjeneste og fravær',
    table: 'Tjenesten fra start til ferdig',
    days: 'Dager',
    what: 'Hva',
    percent: 'Prosent',
    gives: 'Gir',
    status: 'Status',
    ongoing: (p: { day: string }) => `${p.day}– (pågår)`,
    continues: (p: { what: string }) => `${p.what}, hvis perioden fortsetter`,
    onlyDeducted: (p: { amount: string }) => `Fravær vises ikke for deg. I alt er ${p.amount} trukket fra.`,
    period: (p: { category: string; place: string; days: string; percent: string }) =>
      `${p.category}, ${p.place}, ${p.days}, ${p.percent}`,
    today: (p: { day: string }) => `I dag, ${p.day}`,
  },
  trace: {
    title: 'Slik er det regnet',
    titleOf: (p: { name: string }) => `Slik er det regnet for ${p.name}`,
    sum: (p: { amount: string; day: string }) => `${p.amount} teller til og med ${p.day}.`,
    sumAhead: (p: { amount: string; day: string }) =>
      `${p.amount} teller til og med ${p.day}, når det som er planlagt og anslått, er gjennomført.`,
    exactly: (p: { months: string }) => `${p.months} måneder på full tid, med fire desimaler.`,
    through: 'Regn fram til',
    today: 'I dag',
    completion: 'Beregnet ferdig',
    howTitle: 'Slik regner vi',
    how: {
      day: 'Hver dag på full tid er verdt én delt på antall dager i måneden: 1/31 måned i januar, 1/28 i februar. Slik blir en hel måned alltid nøyaktig én måned.',
      percent:
        'Er stillingen 80 %, gir dagen 80 % av det. Er flere stillinger til sammen over 100 %, regnes de ned til full tid.',
      absence:
        'Sykdom og permisjon kan til sammen være en tidel av tjenesten uten trekk. Det som er over, trekkes fra.',
      limits: 'Hver type tjeneste har en øvre grense for hvor mye den kan gi.',
      met: 'Et krav er oppfylt den første dagen det mangler mindre enn det dagen selv gir. Da kan tallet vise en dag for lite.',
      shown: 'Det som teller, rundes ned når det vises. Ingenting rundes av i regnestykket.',
    },
    byCategory: 'Etter type tjeneste',
    byMonth: 'Måned for måned',
    byMonthNote: 'Åpne en måned for å se hver dag.',
    category: 'Type tjeneste',
    served: 'Tjeneste',
    counted: 'Teller',
    month: 'Måned',
    dayCount: 'Dager',
    day: 'Dag',
    why: 'Hvorfor',
    sumRow: 'Til sammen',
    exactMonths: (p: { months: string }) => `${p.months}\u00a0md.`,
    openMonth: (p: { month: string }) => `Dagene i ${p.month}`,
    isPlanned: 'Planlagt',
    isPartlyPlanned: 'Delvis planlagt',
    isAssumed: 'Anslått',
    empty: 'Ingen tjeneste er lagt inn ennå. Her står hver måned og dag når den er det.',
    noDays: 'Ingen dager med tjeneste.',
    position: (p: { percent: string; part: string }) => `${p.percent} av ${p.part} måned.`,
    absence: (p: { percent: string }) => `Fravær ${p.percent}.`,
    assumedDay: 'Anslått: den siste perioden fortsetter.',
    deducted: (p: { months: string }) => `Trukket fra: ${p.months} md.`,
  },
  schemes: {
    title: 'Gammel og ny ordning',
    titleOf: (p: { name: string }) => `Gammel og ny ordning for ${p.name}`,
    outcomes: {
      'in-time': (p: { day: string; deadline: string }) =>
        `Tjenestetiden i gammel ordning kan være fullført ${p.day}, før søknadsfristen ${p.deadline}.`,
      'too-late': (p: { day: string; deadline: string }) =>
        `Gammel ordning rekker ikke: tjenestetiden kan tidligst være fullført ${p.day}, etter søknadsfristen ${p.deadline}.`,
      'cannot-be-met': (p: { day: string; deadline: string }) =>
        `Med det som er lagt inn, nås ikke tidskravene i gammel ordning før søknadsfristen ${p.deadline}.`,
      'deadline-passed': (p: { day: string; deadline: string }) =>
        `Søknadsfristen i gammel ordning var ${p.deadline}. Nå gjelder bare ny ordning.`,
    } satisfies Record<
      SchemeComparison['oldSchemeOutcome'],
      (p: { day: string; deadline: string }) => string
    > as Record<SchemeComparison['oldSchemeOutcome'], (p: { day: string; deadline: string }) => string>,
    oldDone: (p: { day: string; deadline: string }) =>
      `Tjenestetiden i gammel ordning har vært fullført siden ${p.day}. Søknadsfristen er ${p.deadline}.`,
    newDone: (p: { day: string }) => `I ny ordning har tidskravene vært oppfylt siden ${p.day}.`,
    newEarliest: (p: { day: string }) => `I ny ordning er tidskravene tidligst oppfylt ${p.day}.`,
    newNotReached: 'I ny ordning nås ikke alle tidskravene med det som er lagt inn.',
    caveats: [
      'Dette gjelder bare tjenestetid. Kurs, gruppeveiledning, legevakt og læringsmål regnes ikke her.',
      'Overgang til ny ordning (konvertering) avtales mellom legen og virksomheten. Lederen vurderer hvilke læringsmål som er nådd.',
      'Tjeneste fra før 1. mars 2019 teller også i ny ordning.',
    ],
    earliest: 'Tidligst ferdig',
    decides: 'Avgjøres av',
    counted: 'Teller i alt',
    notReached: 'Nås ikke',
    nothing: 'Ingenting',
    requirements: 'Tidskrav',
    sameDay: 'Begge ordningene blir ferdige samme dag.',
    oldFirst: (p: { time: string }) => `Gammel ordning blir ferdig ${p.time} før ny ordning.`,
    newFirst: (p: { time: string }) => `Ny ordning blir ferdig ${p.time} før gammel ordning.`,
  },
}
