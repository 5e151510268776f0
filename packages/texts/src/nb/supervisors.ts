import type { AppointedAs, SupervisorGroup, SupervisorSortKey } from '@alis/contract'
import { supervisorKinds } from './words.ts'

const doctors = (count: number) => `${count} ${count === 1 ? 'lege' : 'leger'}`

export const supervisors = {
  title: 'Veiledere og supervisører',
  add: 'Legg til person',
  kinds: {
    individual: 'Individuell veileder',
    clinical: 'Supervisør',
  } satisfies Record<AppointedAs, string> as Record<AppointedAs, string>,
  kindsInSentence: supervisorKinds,
  load: (p: { count: number; capacity: number | null }) =>
    p.capacity === null ? doctors(p.count) : `${p.count} av ${doctors(p.capacity)}`,
  coverage: {
    answer: (p: { without: number; doctors: number }) => {
      if (p.doctors === 0) return 'Ingen leger skal ha individuell veileder i dag.'
      if (p.without === 0)
        return `Alle som skal ha individuell veileder i dag, har det: ${doctors(p.doctors)}.`
      return `${p.without} av ${doctors(p.doctors)} mangler individuell veileder i dag.`
    },
    calm: 'Ingen oppnevning eller kvalifikasjon løper ut de neste 90 dagene, og ingen har for mange leger.',
    headings: {
      withoutToday: (count: number) => `Mangler individuell veileder i dag: ${doctors(count)}`,
      gapsAhead: (count: number) => `Kommer til å mangle individuell veileder: ${doctors(count)}`,
      near: (count: number) =>
        `${count} ${count === 1 ? 'oppnevning slutter' : 'oppnevninger slutter'} innen 30 dager`,
      ending: (count: number) =>
        `${count} ${count === 1 ? 'oppnevning slutter' : 'oppnevninger slutter'} om 31 til 90 dager`,
      overloaded: (count: number) =>
        `${count} ${count === 1 ? 'person har' : 'personer har'} flere leger enn kapasiteten`,
      unqualified: (count: number) =>
        `${count} ${count === 1 ? 'individuell veileder' : 'individuelle veiledere'} mangler eller mister grunnlaget for å veilede`,
    },
    since: (p: { day: string }) => `siden ${p.day}`,
    from: (p: { day: string }) => `fra ${p.day}`,
    ends: (p: { name: string; kind: string; day: string }) => `${p.name} er ${p.kind} til og med ${p.day}.`,
    next: (p: { name: string }) => `Deretter ${p.name}.`,
    nobodyNext: 'Ingen er oppnevnt etterpå.',
    overload: (p: { day: string; doctors: number; capacity: number }) =>
      `${doctors(p.doctors)} fra ${p.day}, kapasitet ${p.capacity}`,
    lapse: (p: { day: string; doctors: number }) =>
      p.doctors === 0
        ? `ikke spesialist og uten dispensasjon fra ${p.day}`
        : `ikke spesialist og uten dispensasjon fra ${p.day}, oppnevnt for ${doctors(p.doctors)}`,
    onLeave: 'i permisjon',
    appoint: 'Oppnevn veileder',
    appointOf: (p: { name: string }) => `Oppnevn for ${p.name}`,
    extend: 'Endre datoene',
    extendOf: (p: { name: string }) => `Endre datoene for oppnevningen hos ${p.name}`,
    mend: 'Rett opplysningene',
    mendOf: (p: { name: string }) => `Rett opplysningene om ${p.name}`,
  },
  register: {
    title: 'Registeret',
    searchLabel: 'Søk i registeret',
    search: 'Søk etter navn, arbeidssted eller HPR-nummer',
    kind: 'Rolle',
    allKinds: 'Alle',
    groups: {
      here: 'Alle nå',
      full: 'Uten ledig plass',
      unqualified: 'Mangler grunnlag',
      left: 'Har sluttet',
    } satisfies Record<SupervisorGroup, string> as Record<SupervisorGroup, string>,
    filter: 'Vis',
    found: (p: { total: string; count: number }) =>
      `${p.total} ${p.count === 1 ? 'person' : 'personer'} funnet`,
    columns: {
      name: 'Navn',
      workplace: 'Arbeidssted',
      doctors: 'Leger i dag',
      leavesOn: 'Slutter',
    } satisfies Record<SupervisorSortKey, string> as Record<SupervisorSortKey, string>,
    kindColumn: 'Rolle',
    sort: 'Sorter etter',
    ascending: 'stigende',
    descending: 'synkende',
    pages: 'Sider i registeret',
    leaves: (p: { day: string }) => `Slutter ${p.day}`,
    full: 'Fullt',
    unqualified: 'Sjekk grunnlaget',
    empty: {
      title: 'Ingen står i registeret ennå',
      body: 'Her står de som kan være individuell veileder eller supervisør for legene. Legg dem til, så kan de oppnevnes.',
      readOnly:
        'Her står de som kan være individuell veileder eller supervisør. En koordinator legger dem til.',
      filtered: 'Ingen i registeret passer med det du har valgt.',
    },
  },
  form: {
    addTitle: 'Legg til i registeret',
    changeTitle: 'Rett opplysninger',
    provider: 'Virksomhet',
    name: 'Navn',
    hprNumber: 'HPR-nummer',
    hprNumberPattern: 'Skriv HPR-nummeret med 7 til 9 siffer.',
    workplace: 'Arbeidssted',
    kinds: 'Kan være',
    qualification: 'Grunnlag for å være individuell veileder',
    qualificationHint:
      'En individuell veileder må være spesialist i allmennmedisin, eller ha en tidsbegrenset dispensasjon.',
    specialistSince: 'Spesialist i allmennmedisin siden',
    exemptionStartsOn: 'Dispensasjon fra',
    exemptionEndsOn: 'Dispensasjon til og med',
    capacity: 'Kapasitet',
    capacityHint: 'Hvor mange leger personen kan ha samtidig.',
    capacityWrong: 'Skriv et helt tall fra 0 til 100.',
    username: 'Brukernavn i ALIS',
    usernameHint:
      'Skriv brukernavnet nøyaktig. Uten brukernavn kan personen ikke logge inn, men kan signere med lenke.',
    usernameUnknown:
      'Ingen konto har dette brukernavnet. Sjekk skrivemåten, eller be administratoren om en konto.',
    leavesOn: 'Siste dag i virksomheten',
    leavesOnHint: 'Oppnevninger som varer lenger, slutter denne dagen.',
    added: (p: { name: string }) => `${p.name} står nå i registeret.`,
    saved: (p: { name: string }) => `Opplysningene om ${p.name} er lagret.`,
    nothing: 'Ikke oppgitt',
    yes: 'Ja',
    no: 'Nei',
  },
  page: {
    facts: 'Opplysninger',
    kinds: 'Kan være',
    specialist: (p: { day: string }) => `Spesialist siden ${p.day}`,
    exempt: (p: { startsOn: string; endsOn: string }) => `Dispensasjon ${p.startsOn} til og med ${p.endsOn}`,
    noQualification: 'Verken spesialist eller dispensasjon er oppgitt',
    unqualified: 'Grunnlaget mangler eller løper ut innen 90 dager.',
    qualification: 'Grunnlag',
    account: 'Logger inn som',
    accountOf: (p: { username: string; name: string }) => `${p.username} (${p.name})`,
    noAccount: 'Har ingen konto og signerer med lenke',
    leavesOn: 'Siste dag',
    now: 'Leger nå og framover',
    earlier: 'Tidligere leger',
    noneNow: 'Ikke oppnevnt for noen lege nå.',
    departure: 'Hvis personen slutter',
    departureBody:
      'Skriv en siste dag for å se hvem som da blir stående uten. Ingenting endres før du bestemmer det.',
    lastDay: 'Siste dag',
    lastDayWrong: 'Skriv en dato, for eksempel 31.12.2027.',
    showDeparture: 'Vis hvem som mister dekningen',
    nobodyUncovered: (p: { day: string }) => `Ingen blir uten veileder eller supervisør etter ${p.day}.`,
    uncovered: (p: { count: number; day: string }) => `${doctors(p.count)} står uten dekning etter ${p.day}:`,
    uncoveredLine: (p: { kind: string; days: string }) => `uten ${p.kind} ${p.days}`,
    leave: (p: { day: string }) => `Registrer ${p.day} som siste dag`,
    leaves: (p: { day: string }) => `Siste dag er registrert: ${p.day}.`,
  },
  appointment: {
    title: 'Oppnevn veileder eller supervisør',
    changeTitle: 'Endre oppnevning',
    as: 'Oppnevnes som',
    asHint: {
      individual: 'Legen har én om gangen. Følger opp hele utdanningen og ferdigstiller samtalene.',
      clinical: 'Legen kan ha flere. Følger opp det daglige arbeidet og signerer aktiviteter.',
    } satisfies Record<AppointedAs, string> as Record<AppointedAs, string>,
    asMissing: 'Velg hva personen oppnevnes som.',
    supervisor: 'Person',
    supervisorHint: 'Bare de som kan være dette i registeret, står her.',
    supervisorMissing: 'Velg en person fra registeret.',
    nobody: 'Ingen i registeret kan være dette ennå.',
    option: (p: { name: string; workplace: string | null; load: string }) =>
      [p.name, p.workplace, p.load].filter(part => part !== null).join(', '),
    overCapacity: (p: { name: string; capacity: number }) =>
      `${p.name} har allerede så mange leger som kapasiteten tilsier (${p.capacity}). Du kan oppnevne likevel.`,
    toRegister: 'Legg til en person i registeret',
    startsOn: 'Fra og med',
    endsOn: 'Til og med',
    endsOnHint: 'La stå tomt hvis oppnevningen varer inntil videre.',
    takeOver: (p: { name: string; until: string | null }) =>
      p.until === null
        ? `Avslutt oppnevningen av ${p.name} dagen før`
        : `Avslutt oppnevningen av ${p.name} dagen før (ellers varer den til ${p.until})`,
    access:
      'På disse dagene kan personen se legens sider i ALIS, men ikke når og hvorfor legen har vært borte.',
    submit: 'Oppnevn',
    appointed: (p: { name: string; doctor: string }) => `${p.name} er oppnevnt for ${p.doctor}.`,
    changed: 'Oppnevningen er endret.',
    columns: { person: 'Person', doctor: 'Lege', as: 'Som', days: 'Dager' },
    changeOf: (p: { name: string }) => `Endre oppnevningen av ${p.name}`,
    untilFurther: (p: { day: string }) => `${p.day} inntil videre`,
    span: (p: { startsOn: string; endsOn: string }) => `${p.startsOn} til ${p.endsOn}`,
    remove: 'Fjern en feil',
    removeBody:
      'En oppnevning som er lagt inn ved en feil, kan fjernes. Den blir stående i historikken. Er personen ferdig, skriver du heller siste dag over.',
    removeSubmit: 'Fjern oppnevningen',
    removed: 'Oppnevningen er fjernet.',
    gone: 'Oppnevningen er fjernet av noen andre.',
  },
}
