import type { progress as nb } from '../nb/progress.ts'
import { requirementNames } from './words.ts'

export const progress: typeof nb = {
  title: 'Oversikt',
  answer: {
    own: {
      'nothing-registered': () =>
        'Inga teneste er lagd inn for deg enno, så vi kan ikkje seie når du kan vere ferdig.',
      met: p => `Du har oppfylt alle tidskrava sidan ${p.day}.`,
      'perhaps-met': p => `Du kan ha oppfylt alle tidskrava ${p.day}.`,
      earliest: p => `Du kan tidlegast vere ferdig ${p.day}.`,
      'earliest-known': p => `Du kan tidlegast vere ferdig ${p.day}, etter det vi veit.`,
      'not-reached': () => 'Med det som er lagt inn, når du ikkje alle tidskrava.',
      left: () => 'Du har slutta i utdanninga, så ingen dato er rekna ut.',
    },
    others: {
      'nothing-registered': () =>
        'Inga teneste er lagd inn enno, så vi kan ikkje seie når legen kan vere ferdig.',
      met: p => `Alle tidskrava har vore oppfylte sidan ${p.day}.`,
      'perhaps-met': p => `Alle tidskrava kan ha vore oppfylte ${p.day}.`,
      earliest: p => `Kan tidlegast vere ferdig ${p.day}.`,
      'earliest-known': p => `Kan tidlegast vere ferdig ${p.day}, etter det vi veit.`,
      'not-reached': () => 'Med det som er lagt inn, blir ikkje alle tidskrava nådde.',
      left: () => 'Har slutta i utdanninga, så ingen dato er rekna ut.',
    },
    counts: p => `${p.counted} tel av ${p.required}.`,
    decides: p => `Det er kravet «${p.requirement}» som avgjer. Der manglar det ${p.missing}.`,
    lastOfTime: p => `Av tidskrava blir «${p.requirement}» oppfylt sist. Der manglar det ${p.missing}.`,
    lacks: p => `Dette manglar òg når alt som er lagt inn, er gjennomført: ${p.requirements}.`,
    lack: p => `«${p.requirement}» (${p.missing})`,
    unknown: p =>
      `Vi veit ikkje om LIS1 er fullført. Legg inn datoen for LIS1, eller at legen er friteken, så kan vi svare på ${p.requirements}.`,
    assumedPast: p =>
      `Inga teneste er lagd inn etter ${p.day}. Overslaget går ut frå at den siste perioden heldt fram.`,
    assumedAhead: p => `Frå ${p.day} går overslaget ut frå at den siste perioden held fram.`,
    howCounted: 'Slik er det rekna',
    compareSchemes: 'Samanlikn gammal og ny ordning',
  },
  acts: {
    title: 'Gjer dette no',
    none: 'Ingenting hastar. Alt vi veit om, er på plass.',
    incomplete: 'Vi fekk ikkje henta alt, så noko kan mangle her.',
    kinds: {
      'apply-in-time': {
        act: p => `Søk om spesialistgodkjenning i gammal ordning innan ${p.days}`,
        consequence: () =>
          'Etter den dagen kan ingen søkje i gammal ordning. Tida er berre eitt av krava: sjekk dei andre òg.',
      },
      'add-first-service': {
        act: () => 'Legg inn tenesta',
        consequence: () => 'Utan teneste kan vi ikkje rekne ut noko.',
      },
      'enter-part-1': {
        act: () => 'Legg inn når LIS1 vart fullført',
        consequence: () => 'Til då veit vi ikkje om krava som byggjer på LIS1, er oppfylte.',
      },
      'plan-institution': {
        act: () => 'Planlegg institusjonsteneste',
        consequence: p =>
          `Det manglar ${p.amount} teneste. Utan henne finst det ingen dato for å bli ferdig.`,
      },
      'plan-open-practice': {
        act: () => 'Planlegg open uselektert praksis',
        consequence: p =>
          `Det manglar ${p.amount} teneste. Utan henne finst det ingen dato for å bli ferdig.`,
      },
      'plan-other-category': {
        act: () => 'Planlegg ein annan type teneste',
        consequence: p =>
          `Den øvre grensa for éin type teneste er nådd, og det manglar ${p.amount} teneste. Meir av det same tel ikkje.`,
      },
      'plan-more-service': {
        act: () => 'Planlegg meir teneste',
        consequence: p => `Det manglar ${p.amount} når det som er lagt inn, er gjennomført.`,
      },
      'register-service': {
        act: p => `Få lagt inn tenesta frå ${p.days}`,
        consequence: () =>
          'Ho tel ikkje før ho er lagd inn. Datoen for å bli ferdig byggjer på noko vi går ut frå.',
      },
      'look-at-registration': {
        act: p => `Sjekk om verksemda var registrert (${p.days})`,
        consequence: () => 'Teneste medan verksemda ikkje var registrert, tel ikkje.',
      },
      'appoint-supervisor': {
        act: () => 'Oppnemn ein rettleiar',
        consequence: () => 'Legen har ingen individuell rettleiar i dag. Rettleiing kan ikkje førast utan.',
      },
      'find-group': {
        act: () => 'Finn plass i ei rettleiingsgruppe',
        consequence: () =>
          'Legen er i open uselektert praksis utan gruppe. Grupperettleiing i to år er eit krav.',
      },
      'agree-plan': {
        act: () => 'Les utdanningsplanen og sei om du er einig',
        consequence: () => 'Planen gjeld ikkje før både legen og leiaren er einige.',
      },
      'approve-goals': {
        act: p => (p.count === 1 ? 'Avgjer eit læringsmål' : `Avgjer ${p.count} læringsmål`),
        consequence: () => 'Råda er gitte. No ventar berre avgjerda di.',
      },
      'advise-goals': {
        act: p => (p.count === 1 ? 'Gi råd om eit læringsmål' : `Gi råd om ${p.count} læringsmål`),
        consequence: () => 'Leiaren kan ikkje godkjenne utan råd frå deg.',
      },
      'sign-activities': {
        act: p => (p.count === 1 ? 'Signer ein læringsaktivitet' : `Signer ${p.count} læringsaktivitetar`),
        consequence: () => 'Usignerte aktivitetar støttar ikkje læringsmåla.',
      },
      'confirm-hours': {
        act: p =>
          p.count === 1
            ? 'Stadfest ei rettleiing som er ført'
            : `Stadfest ${p.count} rettleiingar som er førte`,
        consequence: () => 'Timane tel først når den andre har stadfesta dei.',
      },
      'prepare-conversation': {
        act: () => 'Førebu rettleiingssamtalen',
        consequence: () => 'Samtalen er nær, og førebuinga di manglar.',
      },
      'look-at-returned-goals': {
        act: p =>
          p.count === 1
            ? 'Sjå på læringsmålet du fekk tilbake'
            : `Sjå på ${p.count} læringsmål du fekk tilbake`,
        consequence: () => 'Det som kom tilbake, er ikkje godkjent. Grunngivinga står ved målet.',
      },
      'begin-plan': {
        act: () => 'Lag ein utdanningsplan',
        consequence: () => 'Legen skal ha ein individuell plan, og ingen er avtalt enno.',
      },
      'revise-plan': {
        act: () => 'Revider utdanningsplanen',
        consequence: p => `Han skulle vore revidert innan ${p.days}.`,
      },
      'see-plan': {
        act: () => 'Sjå på utdanningsplanen',
        consequence: p =>
          p.days === '' ? 'Ingen plan er avtalt enno.' : `Han skulle vore revidert innan ${p.days}.`,
      },
      'enter-supervision': {
        act: () => 'Før rettleiingstimar',
        consequence: () => 'Du er meir enn fire timar etter kravet. Timar som ikkje er førte, tel ikkje.',
      },
      'prepare-revision': {
        act: () => 'Førebu revisjonen av utdanningsplanen',
        consequence: p => `Han skal reviderast innan ${p.days}.`,
      },
      'decide-request': {
        act: () => 'Svar på eit endringsønske',
        consequence: () => 'Legen ventar på svar, og planen blir ikkje endra før det er avgjort.',
      },
      'answer-objection': {
        act: p => `Svar på innvendinga mot stadfestinga for ${p.days}`,
        consequence: () => 'Stadfestinga kan ikkje signerast før ho er svart på.',
      },
      'sign-confirmation': {
        act: p => `Signer stadfestinga for ${p.days}`,
        consequence: () => 'Utan stadfesting er tenesta ikkje dokumentert.',
      },
      'answer-returned-request': {
        act: () => 'Sjå på endringsønsket du fekk tilbake',
        consequence: () => 'Ingenting blir endra før du sender det på nytt.',
      },
      'look-at-confirmation': {
        act: p => `Sjå gjennom stadfestinga for ${p.days}`,
        consequence: () => 'Du kan seie frå om feil fram til ho er signert.',
      },
      'confirm-planned': {
        act: p => `Stadfest at planlagd teneste vart gjennomført (${p.days})`,
        consequence: () => 'Dagane har vore og tel i overslaget, men ingen har sagt at tenesta vart gjord.',
      },
      'look-at-gap': {
        act: p => `Sjå på dagar utan teneste (${p.days})`,
        consequence: () => 'Var det teneste desse dagane, tel ho først når ho er lagd inn.',
      },
      'look-at-overlap': {
        act: p => `Sjå på stillingar som overlappar (${p.days})`,
        consequence: () => 'Meir enn full tid tel ikkje. Sjekk at datoane stemmer.',
      },
      'send-draft': {
        act: () => 'Send endringsønsket du har byrja på',
        consequence: () => 'Koordinatoren ser det ikkje før du sender det.',
      },
    },
  },
  estimate: 'Overslag, ikkje ei godkjenning',
  estimateNote: p =>
    `Rekna ut frå det som er registrert til og med ${p.day}. Det er Helsedirektoratet som godkjenner.`,
  requirements: {
    title: 'Tidskrav',
    caption: 'Kor mykje som tel mot kvart tidskrav',
    requirement: 'Krav',
    counted: 'Tel',
    missing: 'Manglar',
    status: 'Status',
    basis: 'Heimel',
    paragraphs: {
      T1: 'spesialistforskrifta § 2',
      T2: 'spesialistforskrifta § 2 fjerde ledd',
      T5: 'spesialistforskrifta vedlegg 2, ALM 055 og ALM 085',
      T6: 'spesialistforskrifta § 2',
      T8: 'spesialistforskrifta § 2',
      'O-total': 'reglar for gammal spesialistutdanning',
      'O-open': 'reglar for gammal spesialistutdanning',
      'O-hospital': 'reglar for gammal spesialistutdanning',
    },
    countedOf: p => `${p.counted} av ${p.required}`,
    statuses: {
      met: 'Oppfylt',
      'not-yet': 'Undervegs',
      'cannot-be-met': 'Må planleggjast',
      unknown: 'Manglar opplysningar',
    },
    cannotBeMetNote:
      '«Må planleggjast» tyder at kravet ikkje blir nådd med tenesta som er lagd inn, heller ikkje om den siste perioden held fram.',
    metOn: p => `Oppfylt ${p.day}`,
    nothingMissing: 'Ingenting',
    next: 'Kva som skal til',
    expectedOn: p => `Venta oppfylt ${p.day}.`,
    remedies: {
      'continue-as-planned': 'Hald fram som planlagt.',
      'plan-more-service': 'Planlegg meir teneste.',
      'plan-open-practice': 'Planlegg open uselektert praksis.',
      'plan-institution': 'Planlegg institusjonsteneste.',
      'plan-other-category': 'Planlegg ein annan type teneste.',
      'complete-part-1': 'Fullfør LIS1.',
      'enter-part-1': 'Legg inn når LIS1 vart fullført.',
    },
    nothingLeft: 'Ingenting meir.',
    material: 'Kva talet består av',
    open: p => `Kva talet består av: ${p.requirement}`,
    fromCategory: p => `${p.category}: ${p.amount} tel`,
    fromPeriod: p => `${p.place}, ${p.days}, ${p.percent}: gir ${p.amount}`,
    noService: 'Inga teneste er lagd inn her enno.',
    capped: p => `${p.amount} er over den øvre grensa og tel ikkje.`,
    deducted: p => `${p.amount} er trekt frå for fråvær.`,
    part1Counts: p => `LIS1: ${p.amount} tel`,
    months: 'Sjå månader og dagar',
    missingUnknown: 'Ikkje kjent',
    names: requirementNames,
    explained: {
      T1: 'Tenesta i del 3 skal til saman vare i fem år på fulltid.',
      T2: 'Minst to av åra skal vere i open uselektert praksis.',
      T5: 'Minst seks månader skal vere i sjukehus eller annan institusjon.',
      T6: 'LIS1 er første del av spesialistutdanninga og varer i 18 månader.',
      T8: 'LIS1 og del 3 skal til saman vare i seks og eit halvt år.',
      'O-total': 'Tenesta skal til saman vare i fem år på fulltid.',
      'O-open': 'Minst to år skal vere i open uselektert praksis.',
      'O-hospital': 'Minst eitt år skal vere i sjukehus.',
    },
    part1Unknown: 'Vi veit ikkje om LIS1 er fullført. Fyll det ut for å sjå om kravet er oppfylt.',
  },
  notCounted: {
    title: 'Dette tel ikkje',
    none: 'All tenesta som er registrert, tel.',
    inPeriod: p => `${p.place}: ${p.amount} tel ikkje. ${p.reason}`,
    days: p => `Gjeld ${p.days}.`,
    more: p => `og ${p.count} ${p.count === 1 ? 'periode' : 'periodar'} til`,
    reasons: {
      'over-full-time': 'Stillingane er til saman over 100 %. Meir enn full tid tel ikkje.',
      'outside-registration': 'Verksemda var ikkje registrert som utdanningsverksemd.',
      'before-part-1': 'LIS1 var ikkje fullført.',
      'below-half-time': 'Stillingane er til saman under 50 %, som er minstekravet i gammal ordning.',
      'category-not-counted': 'Denne typen teneste tel ikkje i ordninga.',
      'absence-deducted': 'Fråvær utover det som er tillate, blir trekt frå.',
      'category-capped': 'Det er ei øvre grense for kor mykje denne typen teneste kan gi.',
    },
  },
  findings: {
    title: 'Sjå på dette',
    onDays: p => `${p.text} Gjeld ${p.days}.`,
    texts: {
      'over-full-time': 'Stillingar overlappar og er til saman over 100 %. Dei er rekna ned til full tid.',
      overlap: 'Stillingar overlappar. Ingenting går tapt, men sjekk at datoane stemmer.',
      'outside-registration': 'Verksemda var ikkje registrert som utdanningsverksemd.',
      'registration-unknown': 'Ingen har sjekka om verksemda var registrert. Dagane tel i overslaget.',
      'before-part-1': 'LIS1 var ikkje fullført, og dagane tel ikkje.',
      'below-half-time': 'Stillingane er til saman under 50 % og tel ikkje i gammal ordning.',
      'category-not-counted': 'Denne typen teneste tel ikkje i ordninga.',
      'planned-in-the-past': 'Planlagd teneste har datoar som har vore. Stadfest at ho vart gjennomført.',
      gap: 'Inga teneste er registrert.',
      'category-capped': 'Ein type teneste har nådd den øvre grensa.',
      'absence-deducted': 'Fråvær utover det som er tillate, er trekt frå.',
    },
    other: p => `Noko bør sjekkast (${p.code}).`,
  },
  effect: {
    same: p => `Ferdig tidlegast ${p.day}, som før.`,
    later: p => `Ferdig tidlegast ${p.day} i staden for ${p.before}: ${p.time} seinare.`,
    earlier: p => `Ferdig tidlegast ${p.day} i staden for ${p.before}: ${p.time} tidlegare.`,
    gained: p => `Ferdig tidlegast ${p.day}. Utan endringa blir ikkje alle krava nådde.`,
    lost: p =>
      `Då blir ikkje alle krava nådde: ${p.requirements}. Utan endringa er ferdig tidlegast ${p.before}.`,
    none: p => `Alle krava blir ikkje nådde, verken før eller etter: ${p.requirements}.`,
    decides: p => `Det som avgjer, er kravet «${p.requirement}».`,
    estimate: 'Overslag, ikkje ei godkjenning.',
  },
  timeline: {
    label: 'Tidslinje for tenesta',
    counts: 'Tel',
    countsInPart: 'Tel delvis',
    countsNot: 'Tel ikkje',
    planned: 'Planlagd',
    assumed: 'Rekna med',
    title: 'Tidslinje',
    absence: 'Fråvær',
    completion: p => `Ferdig tidlegast ${p.day}`,
    completed: p => `Alle tidskrava oppfylte ${p.day}`,
    service: 'Sjå og endre teneste og fråvær',
    serviceReadOnly: 'Sjå teneste og fråvær',
    table: 'Tenesta frå start til ferdig',
    days: 'Dagar',
    what: 'Kva',
    percent: 'Prosent',
    gives: 'Gir',
    status: 'Status',
    ongoing: p => `${p.day}– (pågår)`,
    continues: p => `${p.what}, dersom perioden held fram`,
    onlyDeducted: p => `Fråvær blir ikkje vist for deg. I alt er ${p.amount} trekt frå.`,
    period: p => `${p.category}, ${p.place}, ${p.days}, ${p.percent}`,
    today: p => `I dag, ${p.day}`,
  },
  trace: {
    title: 'Slik er det rekna',
    titleOf: p => `Slik er det rekna for ${p.name}`,
    sum: p => `${p.amount} tel til og med ${p.day}.`,
    sumAhead: p =>
      `${p.amount} tel til og med ${p.day}, når det som er planlagt og rekna med, er gjennomført.`,
    exactly: p => `${p.months} månader på full tid, med fire desimalar.`,
    through: 'Rekn fram til',
    today: 'I dag',
    completion: 'Utrekna ferdig',
    howTitle: 'Slik reknar vi',
    how: {
      day: 'Kvar dag på full tid er verd éin delt på talet på dagar i månaden: 1/31 månad i januar, 1/28 i februar. Slik blir ein heil månad alltid nøyaktig éin månad.',
      percent:
        'Er stillinga 80 %, gir dagen 80 % av det. Er fleire stillingar til saman over 100 %, blir dei rekna ned til full tid.',
      absence:
        'Sjukdom og permisjon kan til saman vere ein tidel av tenesta utan trekk. Det som er over, blir trekt frå.',
      limits: 'Kvar type teneste har ei øvre grense for kor mykje ho kan gi.',
      met: 'Eit krav er oppfylt den første dagen det manglar mindre enn det dagen sjølv gir. Då kan talet vise ein dag for lite.',
      shown: 'Det som tel, blir runda ned når det blir vist. Ingenting blir runda av i reknestykket.',
    },
    byCategory: 'Etter type teneste',
    byMonth: 'Månad for månad',
    byMonthNote: 'Opne ein månad for å sjå kvar dag.',
    category: 'Type teneste',
    served: 'Teneste',
    counted: 'Tel',
    month: 'Månad',
    dayCount: 'Dagar',
    day: 'Dag',
    why: 'Kvifor',
    sumRow: 'Til saman',
    exactMonths: p => `${p.months}\u00a0md.`,
    openMonth: p => `Dagane i ${p.month}`,
    isPlanned: 'Planlagd',
    isPartlyPlanned: 'Delvis planlagd',
    isAssumed: 'Rekna med',
    empty: 'Inga teneste er lagd inn enno. Her står kvar månad og dag når ho er det.',
    noDays: 'Ingen dagar med teneste.',
    position: p => `${p.percent} av ${p.part} månad.`,
    absence: p => `Fråvær ${p.percent}.`,
    assumedDay: 'Rekna med: den siste perioden held fram.',
    deducted: p => `Trekt frå: ${p.months} md.`,
  },
  schemes: {
    title: 'Gammal og ny ordning',
    titleOf: p => `Gammal og ny ordning for ${p.name}`,
    outcomes: {
      'in-time': p =>
        `Tenestetida i gammal ordning kan vere fullført ${p.day}, før søknadsfristen ${p.deadline}.`,
      'too-late': p =>
        `Gammal ordning rekk ikkje: tenestetida kan tidlegast vere fullført ${p.day}, etter søknadsfristen ${p.deadline}.`,
      'cannot-be-met': p =>
        `Med det som er lagt inn, blir ikkje tidskrava i gammal ordning nådde før søknadsfristen ${p.deadline}.`,
      'deadline-passed': p => `Søknadsfristen i gammal ordning var ${p.deadline}. No gjeld berre ny ordning.`,
    },
    oldDone: p =>
      `Tenestetida i gammal ordning har vore fullført sidan ${p.day}. Søknadsfristen er ${p.deadline}.`,
    newDone: p => `I ny ordning har tidskrava vore oppfylte sidan ${p.day}.`,
    newEarliest: p => `I ny ordning er tidskrava tidlegast oppfylte ${p.day}.`,
    newNotReached: 'I ny ordning blir ikkje alle tidskrava nådde med det som er lagt inn.',
    caveats: [
      'Dette gjeld berre tenestetid. Kurs, grupperettleiing, legevakt og læringsmål blir ikkje rekna her.',
      'Overgang til ny ordning (konvertering) blir avtalt mellom legen og verksemda. Leiaren vurderer kva læringsmål som er nådde.',
      'Teneste frå før 1. mars 2019 tel òg i ny ordning.',
    ],
    earliest: 'Tidlegast ferdig',
    decides: 'Blir avgjort av',
    counted: 'Tel i alt',
    notReached: 'Blir ikkje nådd',
    nothing: 'Ingenting',
    requirements: 'Tidskrav',
    sameDay: 'Begge ordningane blir ferdige same dag.',
    oldFirst: p => `Gammal ordning blir ferdig ${p.time} før ny ordning.`,
    newFirst: p => `Ny ordning blir ferdig ${p.time} før gammal ordning.`,
  },
}
