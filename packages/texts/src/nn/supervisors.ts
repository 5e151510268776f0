import type { supervisors as nb } from '../nb/supervisors.ts'
import { supervisorKinds } from './words.ts'

const doctors = (count: number) => `${count} ${count === 1 ? 'lege' : 'legar'}`

export const supervisors: typeof nb = {
  title: 'Rettleiarar og supervisørar',
  add: 'Legg til person',
  kinds: {
    individual: 'Individuell rettleiar',
    clinical: 'Supervisør',
  },
  kindsInSentence: supervisorKinds,
  load: (p: { count: number; capacity: number | null }) =>
    p.capacity === null ? doctors(p.count) : `${p.count} av ${doctors(p.capacity)}`,
  coverage: {
    answer: (p: { without: number; doctors: number }) => {
      if (p.doctors === 0) return 'Ingen legar skal ha individuell rettleiar i dag.'
      if (p.without === 0)
        return `Alle som skal ha individuell rettleiar i dag, har det: ${doctors(p.doctors)}.`
      return `${p.without} av ${doctors(p.doctors)} manglar individuell rettleiar i dag.`
    },
    calm: 'Inga oppnemning og ingen kvalifikasjon går ut dei neste 90 dagane, og ingen har for mange legar.',
    headings: {
      withoutToday: (count: number) => `Manglar individuell rettleiar i dag: ${doctors(count)}`,
      gapsAhead: (count: number) => `Kjem til å mangle individuell rettleiar: ${doctors(count)}`,
      near: (count: number) =>
        `${count} ${count === 1 ? 'oppnemning sluttar' : 'oppnemningar sluttar'} innan 30 dagar`,
      ending: (count: number) =>
        `${count} ${count === 1 ? 'oppnemning sluttar' : 'oppnemningar sluttar'} om 31 til 90 dagar`,
      overloaded: (count: number) =>
        `${count} ${count === 1 ? 'person har' : 'personar har'} fleire legar enn kapasiteten`,
      unqualified: (count: number) =>
        `${count} ${count === 1 ? 'individuell rettleiar' : 'individuelle rettleiarar'} manglar eller mistar grunnlaget for å rettleie`,
    },
    since: (p: { day: string }) => `sidan ${p.day}`,
    from: (p: { day: string }) => `frå ${p.day}`,
    ends: (p: { name: string; kind: string; day: string }) => `${p.name} er ${p.kind} til og med ${p.day}.`,
    next: (p: { name: string }) => `Deretter ${p.name}.`,
    nobodyNext: 'Ingen er oppnemnde etterpå.',
    overload: (p: { day: string; doctors: number; capacity: number }) =>
      `${doctors(p.doctors)} frå ${p.day}, kapasitet ${p.capacity}`,
    lapse: (p: { day: string; doctors: number }) =>
      p.doctors === 0
        ? `ikkje spesialist og utan dispensasjon frå ${p.day}`
        : `ikkje spesialist og utan dispensasjon frå ${p.day}, oppnemnd for ${doctors(p.doctors)}`,
    onLeave: 'i permisjon',
    appoint: 'Oppnemn rettleiar',
    appointOf: (p: { name: string }) => `Oppnemn for ${p.name}`,
    extend: 'Endre datoane',
    extendOf: (p: { name: string }) => `Endre datoane for oppnemninga hos ${p.name}`,
    mend: 'Rett opplysningane',
    mendOf: (p: { name: string }) => `Rett opplysningane om ${p.name}`,
  },
  register: {
    title: 'Registeret',
    searchLabel: 'Søk i registeret',
    search: 'Søk etter namn, arbeidsstad eller HPR-nummer',
    kind: 'Rolle',
    allKinds: 'Alle',
    groups: {
      here: 'Alle no',
      full: 'Utan ledig plass',
      unqualified: 'Manglar grunnlag',
      left: 'Har slutta',
    },
    filter: 'Vis',
    found: (p: { total: string; count: number }) =>
      `${p.total} ${p.count === 1 ? 'person' : 'personar'} funne`,
    columns: {
      name: 'Namn',
      workplace: 'Arbeidsstad',
      doctors: 'Legar i dag',
      leavesOn: 'Sluttar',
    },
    kindColumn: 'Rolle',
    sort: 'Sorter etter',
    ascending: 'stigande',
    descending: 'søkkande',
    pages: 'Sider i registeret',
    leaves: (p: { day: string }) => `Sluttar ${p.day}`,
    full: 'Fullt',
    unqualified: 'Sjekk grunnlaget',
    empty: {
      title: 'Ingen står i registeret enno',
      body: 'Her står dei som kan vere individuell rettleiar eller supervisør for legane. Legg dei til, så kan dei oppnemnast.',
      readOnly:
        'Her står dei som kan vere individuell rettleiar eller supervisør. Ein koordinator legg dei til.',
      filtered: 'Ingen i registeret passar med det du har valt.',
    },
  },
  form: {
    addTitle: 'Legg til i registeret',
    changeTitle: 'Rett opplysningar',
    provider: 'Verksemd',
    name: 'Namn',
    hprNumber: 'HPR-nummer',
    hprNumberPattern: 'Skriv HPR-nummeret med 7 til 9 siffer.',
    workplace: 'Arbeidsstad',
    kinds: 'Kan vere',
    qualification: 'Grunnlag for å vere individuell rettleiar',
    qualificationHint:
      'Ein individuell rettleiar må vere spesialist i allmennmedisin, eller ha ein tidsavgrensa dispensasjon.',
    specialistSince: 'Spesialist i allmennmedisin sidan',
    exemptionStartsOn: 'Dispensasjon frå',
    exemptionEndsOn: 'Dispensasjon til og med',
    capacity: 'Kapasitet',
    capacityHint: 'Kor mange legar personen kan ha samtidig.',
    capacityWrong: 'Skriv eit heilt tal frå 0 til 100.',
    username: 'Brukarnamn i ALIS',
    usernameHint:
      'Skriv brukarnamnet nøyaktig. Utan brukarnamn kan personen ikkje logge inn, men kan signere med lenkje.',
    usernameUnknown:
      'Ingen konto har dette brukarnamnet. Sjekk skrivemåten, eller be administratoren om ein konto.',
    leavesOn: 'Siste dag i verksemda',
    leavesOnHint: 'Oppnemningar som varer lenger, sluttar denne dagen.',
    added: (p: { name: string }) => `${p.name} står no i registeret.`,
    saved: (p: { name: string }) => `Opplysningane om ${p.name} er lagra.`,
    nothing: 'Ikkje oppgitt',
    yes: 'Ja',
    no: 'Nei',
  },
  page: {
    facts: 'Opplysningar',
    kinds: 'Kan vere',
    specialist: (p: { day: string }) => `Spesialist sidan ${p.day}`,
    exempt: (p: { startsOn: string; endsOn: string }) => `Dispensasjon ${p.startsOn} til og med ${p.endsOn}`,
    noQualification: 'Verken spesialist eller dispensasjon er oppgitt',
    unqualified: 'Grunnlaget manglar eller går ut innan 90 dagar.',
    qualification: 'Grunnlag',
    account: 'Loggar inn som',
    accountOf: (p: { username: string; name: string }) => `${p.username} (${p.name})`,
    noAccount: 'Har ingen konto og signerer med lenkje',
    leavesOn: 'Siste dag',
    now: 'Legar no og framover',
    earlier: 'Tidlegare legar',
    noneNow: 'Ikkje oppnemnd for nokon lege no.',
    departure: 'Dersom personen sluttar',
    departureBody:
      'Skriv ein siste dag for å sjå kven som då blir ståande utan. Ingenting blir endra før du bestemmer det.',
    lastDay: 'Siste dag',
    lastDayWrong: 'Skriv ein dato, til dømes 31.12.2027.',
    showDeparture: 'Vis kven som mistar dekninga',
    nobodyUncovered: (p: { day: string }) => `Ingen blir utan rettleiar eller supervisør etter ${p.day}.`,
    uncovered: (p: { count: number; day: string }) => `${doctors(p.count)} står utan dekning etter ${p.day}:`,
    uncoveredLine: (p: { kind: string; days: string }) => `utan ${p.kind} ${p.days}`,
    leave: (p: { day: string }) => `Registrer ${p.day} som siste dag`,
    leaves: (p: { day: string }) => `Siste dag er registrert: ${p.day}.`,
  },
  appointment: {
    title: 'Oppnemn rettleiar eller supervisør',
    changeTitle: 'Endre oppnemning',
    as: 'Blir oppnemnd som',
    asHint: {
      individual: 'Legen har éin om gongen. Følgjer opp heile utdanninga og ferdigstiller samtalane.',
      clinical: 'Legen kan ha fleire. Følgjer opp det daglege arbeidet og signerer aktivitetar.',
    },
    asMissing: 'Vel kva personen blir oppnemnd som.',
    supervisor: 'Person',
    supervisorHint: 'Berre dei som kan vere dette i registeret, står her.',
    supervisorMissing: 'Vel ein person frå registeret.',
    nobody: 'Ingen i registeret kan vere dette enno.',
    option: (p: { name: string; workplace: string | null; load: string }) =>
      [p.name, p.workplace, p.load].filter(part => part !== null).join(', '),
    overCapacity: (p: { name: string; capacity: number }) =>
      `${p.name} har allereie så mange legar som kapasiteten tilseier (${p.capacity}). Du kan oppnemne likevel.`,
    toRegister: 'Legg til ein person i registeret',
    startsOn: 'Frå og med',
    endsOn: 'Til og med',
    endsOnHint: 'La stå tomt dersom oppnemninga varer inntil vidare.',
    takeOver: (p: { name: string; until: string | null }) =>
      p.until === null
        ? `Avslutt oppnemninga av ${p.name} dagen før`
        : `Avslutt oppnemninga av ${p.name} dagen før (elles varer ho til ${p.until})`,
    access:
      'På desse dagane kan personen sjå sidene til legen i ALIS, men ikkje når og kvifor legen har vore borte.',
    submit: 'Oppnemn',
    appointed: (p: { name: string; doctor: string }) => `${p.name} er oppnemnd for ${p.doctor}.`,
    changed: 'Oppnemninga er endra.',
    columns: { person: 'Person', doctor: 'Lege', as: 'Som', days: 'Dagar' },
    changeOf: (p: { name: string }) => `Endre oppnemninga av ${p.name}`,
    untilFurther: (p: { day: string }) => `${p.day} inntil vidare`,
    span: (p: { startsOn: string; endsOn: string }) => `${p.startsOn} til ${p.endsOn}`,
    remove: 'Fjern ein feil',
    removeBody:
      'Ei oppnemning som er lagd inn ved ein feil, kan fjernast. Ho blir ståande i historikken. Er personen ferdig, skriv du heller siste dag over.',
    removeSubmit: 'Fjern oppnemninga',
    removed: 'Oppnemninga er fjerna.',
    gone: 'Oppnemninga er fjerna av nokon andre.',
  },
}
