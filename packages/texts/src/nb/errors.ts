import type { ErrorTexts, FieldRuleTexts } from '../error-texts.ts'
import { wordOf } from '../word-of.ts'
import { formats } from './formats.ts'
import { categories, changeProblems, schemes, statuses, supervisorKinds } from './words.ts'

const day = (value: string | number) => formats.dayInSentence(String(value))

/** What is lacking before a goal can be approved, and whether somebody advises against it. */
function adviceLacking(lacking: string, against: number): string {
  const who = {
    'individual-advice': 'den individuelle veilederen',
    'clinical-advice': 'minst én supervisør',
  }
  const names = Object.entries(who).flatMap(([kind, name]) => (lacking.includes(kind) ? [name] : []))
  const lacks = `Målet kan ikke godkjennes uten at ${names.join(' og ')} anbefaler det.`
  return against === 0 ? lacks : `${lacks} ${formats.number(against)} fraråder det.`
}

export const errors: ErrorTexts = {
  VALIDATION_FAILED: () => 'Noe er fylt ut feil. Rett det som er merket, og prøv igjen.',
  MALFORMED_BODY: () => 'Det som ble sendt, kunne ikke leses. Last siden på nytt og prøv igjen.',
  FILE_MISSING: () => 'Velg en fil før du sender inn.',
  NOT_SIGNED_IN: () => 'Du er ikke logget inn lenger. Logg inn igjen for å fortsette.',
  WRONG_USERNAME_OR_PASSWORD: () => 'Brukernavnet eller passordet er feil. Prøv igjen.',
  NOT_ALLOWED: () => 'Du kan se dette, men ikke gjøre det du prøvde på.',
  FOREIGN_ORIGIN: () =>
    'Forespørselen kom fra en annen nettadresse enn denne og ble stoppet. Åpne ALIS på nytt og prøv igjen.',
  NOT_FOUND: () => 'Dette finnes ikke, eller du har ikke tilgang til det.',
  CHANGED_MEANWHILE: () => 'Noen andre har endret dette mens du skrev. Se hva som er endret, før du lagrer.',
  LEDGER_CHANGED_MEANWHILE: () =>
    'Tjenesten er endret siden du åpnet siden, og tallene er regnet ut på nytt. Se over dem og prøv igjen.',
  HPR_NUMBER_TAKEN: () => 'Det er allerede registrert en lege med dette HPR-nummeret. Sjekk nummeret.',
  USERNAME_TAKEN: () => 'Brukernavnet er i bruk. Velg et annet.',
  ALREADY_GRANTED: () => 'Kontoen har allerede denne rollen her.',
  SUPERVISOR_ALREADY_REGISTERED: () =>
    'Personen står allerede i registeret. Søk henne opp og rett opplysningene der.',
  INDIVIDUAL_SUPERVISOR_TAKEN: () =>
    'Legen har allerede en individuell veileder på en eller flere av disse dagene. Avslutt den oppnevningen først, eller velg andre datoer.',
  ALREADY_APPOINTED: () =>
    'Personen er allerede oppnevnt for legen på en eller flere av disse dagene. Velg andre datoer.',
  ALREADY_GROUP_MEMBER: () => 'Legen er allerede med i gruppen.',
  PROVIDER_ALREADY_REGISTERED: () => 'Kommunen er allerede registrert som utdanningsvirksomhet.',
  CATALOGUE_DAY_TAKEN: p =>
    `${p.name} gjelder allerede fra ${day(p.day)}. Velg en annen dag, eller angre den først.`,
  REQUEST_STILL_RUNNING: () => 'Det du sendte, er fortsatt under behandling. Vent litt og prøv igjen.',
  PLAN_ALREADY_OPEN: () =>
    'Legen har allerede en plan som er under arbeid. Fortsett på den, eller forkast den først.',
  PLAN_CHANGED_SINCE_SEEN: () =>
    'Planen er endret siden du åpnet den. Se over den på nytt før du sier deg enig.',
  BODY_TOO_LARGE: () => 'Det du sendte, er for stort. Del det opp og prøv igjen.',
  UNSUPPORTED_MEDIA_TYPE: () => 'Filtypen kan ikke brukes her.',
  IDEMPOTENCY_KEY_REUSED: () =>
    'Dette skjemaet er allerede sendt inn med et annet innhold. Last siden på nytt for å se hva som ble lagret.',
  PERIOD_ENDS_BEFORE_START: p => `Sluttdatoen (${day(p.endsOn)}) er før startdatoen (${day(p.startsOn)}).`,
  CATEGORY_NOT_IN_SCHEME: p =>
    `«${wordOf(categories, p.category)}» finnes ikke i ${wordOf(schemes, p.scheme).toLowerCase()}. Velg en annen type tjeneste.`,
  CHANGE_DOES_NOT_FIT: p =>
    `Endring nummer ${Number(p.index) + 1} passer ikke med tjenesten slik den er registrert nå. ${wordOf(changeProblems, p.problem)}`,
  REQUEST_NOT_OPEN: () =>
    'Ønsket er allerede avgjort eller trukket tilbake. Last siden på nytt for å se hva som skjedde.',
  PLAN_NOT_OPEN: () =>
    'Planen har kommet for langt, eller ikke langt nok, til at dette kan gjøres. Last siden på nytt for å se hva som har skjedd.',
  PLAN_REASON_NEEDED: () => 'Skriv hvorfor planen revideres.',
  ABSENCE_ENDS_BEFORE_START: p => `Sluttdatoen (${day(p.endsOn)}) er før startdatoen (${day(p.startsOn)}).`,
  CONFIRMATION_SPAN_NOT_OVER: p =>
    `Perioden må være over før den kan bekreftes. Velg en sluttdato som er før ${day(p.endsOn)}, eller den dagen.`,
  CONFIRMATION_WITHOUT_SERVICE: () =>
    'Det er ikke registrert tjeneste hos virksomheten i denne perioden. Velg andre datoer, eller registrer tjenesten først.',
  CONFIRMATION_OF_PLANNED_SERVICE: p =>
    `Tjenesten fra ${day(p.startsOn)} står fortsatt som planlagt. Bekreft i tjenesten at den er gjennomført, før den bekreftes på papir.`,
  CONFIRMATION_NOT_OPEN: () =>
    'Bekreftelsen er allerede utstedt, trukket tilbake eller forkastet og kan ikke endres. Last siden på nytt.',
  CONFIRMATION_OBJECTED_TO: () =>
    'Legen har innvendinger. Koordinatoren må svare på dem før bekreftelsen kan signeres.',
  ARENA_UNKNOWN: () => 'Læringsarenaen finnes ikke hos virksomheten. Velg på nytt.',
  ARENA_OF_OTHER_CATEGORY: p =>
    `Læringsarenaen gir «${wordOf(categories, p.category)}». Velg en arena med samme type tjeneste som perioden.`,
  ARENA_IN_USE: p =>
    `${formats.number(Number(p.periods))} ${Number(p.periods) === 1 ? 'tjenesteperiode' : 'tjenesteperioder'} er knyttet til arenaen. Typen tjeneste kan derfor ikke endres.`,
  GOAL_CODE_UNKNOWN: p => `Læringsmålet ${p.code} finnes ikke i katalogen. Last siden på nytt og velg igjen.`,
  NO_INDIVIDUAL_SUPERVISOR: () =>
    'Legen har ingen individuell veileder i dag. Koordinatoren må oppnevne en før samtalen kan planlegges.',
  CONVERSATION_NOT_OPEN: () =>
    'Samtalen er ferdigstilt eller har fått referat, og dette kan ikke gjøres lenger. Last siden på nytt.',
  CONVERSATION_NOT_MINUTED: () =>
    'Skriv referat og hvilken dag samtalen ble holdt, og lagre det, før den ferdigstilles.',
  ASSESSMENT_FINALISED: () => 'Vurderingen er ferdigstilt og kan ikke endres. Last siden på nytt.',
  ASSESSMENT_NOT_FINALISED: () => 'Vurderingen kan kommenteres når den er ferdigstilt.',
  HELD_AFTER_TODAY: p => `${day(p.day)} har ikke vært ennå.`,
  REASON_NEEDED: () => 'Skriv hvorfor det sendes tilbake.',
  LINK_NOT_VALID: () =>
    'Lenken virker ikke lenger. Den kan være brukt, utløpt eller trukket tilbake. Be koordinatoren om en ny.',
  LINK_NOT_OPEN: () => 'Lenken er allerede brukt eller trukket tilbake.',
  NO_SUPERVISOR_ON_DAY: p =>
    `Det var ikke oppnevnt noen individuell veileder ${day(p.day)}. Koordinatoren oppnevner veiledere.`,
  SUPERVISION_ENTRY_NOT_OPEN: () =>
    'Veiledningen er allerede bekreftet eller sendt tilbake. Last siden på nytt.',
  SUPERVISION_DAY_FULL: p => `Det er ført mer enn 24 timer veiledning ${day(p.day)}.`,
  GROUP_ENDS_BEFORE_START: p => `Gruppen slutter ${day(p.endsOn)}, før den begynner ${day(p.startsOn)}.`,
  GROUP_NOT_RUNNING: p => `Gruppen var ikke i gang ${day(p.day)}.`,
  NOT_A_MEMBER_ON_DAY: p => `En av dem du har krysset av, var ikke med i gruppen ${day(p.day)}.`,
  BEFORE_JOINING: p => `Dagen er før legen ble med i gruppen ${day(p.joinedOn)}.`,
  MEMBER_HAS_MEETINGS: p =>
    `Legen var på et møte ${day(p.day)}, utenfor dagene du har skrevet. Rett møtet først.`,
  GOAL_NOT_OPEN: () =>
    'Læringsmålet er sendt, avgjort eller trukket tilbake siden du åpnet siden. Last siden på nytt.',
  GOAL_NOT_IN_FORCE: () =>
    'Læringsmålet er fra en tidligere katalog. Send det nye målet som har tatt plassen dets.',
  ADVICE_LACKING: p => adviceLacking(String(p.lacking), Number(p.against)),
  ACTIVITY_NOT_OPEN: () =>
    'Aktiviteten er sendt, signert eller trukket tilbake siden du åpnet siden. Last siden på nytt.',
  ONLY_FOR_COURSES: () => 'Dette gjelder bare kurs. La feltet stå tomt.',
  DONE_AFTER_TODAY: () => 'Datoen har ikke vært ennå. La den stå tom til aktiviteten er gjennomført.',
  FILE_EMPTY: p => `${p.file} er tom. Velg en annen fil.`,
  FILE_NAME_HAS_IDENTITY_NUMBER: () =>
    'Filnavnet ser ut til å ha et fødselsnummer. Gi filen et annet navn: ingen pasient skal kunne kjennes igjen.',
  FILE_TYPE_NOT_ALLOWED: p =>
    `${p.file} kan ikke legges ved. Bruk PDF, bilde (JPEG, PNG, WebP eller HEIC), Word, Excel, PowerPoint, ODT eller ren tekst, og et filnavn som stemmer med innholdet.`,
  TOO_MANY_FILES: p => `En aktivitet kan ha høyst ${formats.number(Number(p.most))} filer.`,
  TRAINEE_HAS_SERVICE: p =>
    `Legen har ${formats.number(Number(p.periods))} ${Number(p.periods) === 1 ? 'tjenesteperiode' : 'tjenesteperioder'} og kan ikke fjernes. Fjern tjenesten først.`,
  TRAINEE_HAS_RECORDS: () =>
    'Det er allerede registrert noe om legens utdanning, for eksempel fravær, veileder, plan eller læringsmål. Legen kan derfor ikke fjernes.',
  TRAINEE_HAS_ACCOUNT: () =>
    'Legen har en konto i ALIS og kan ikke fjernes. En administrator må avslutte kontoens rolle først.',
  STATUS_NEEDS_A_DAY: p => `Fyll ut fra hvilken dato legen har statusen «${wordOf(statuses, p.status)}».`,
  GRANT_NEEDS_ITS_PLACE: () => 'Rollen må gjelde et sted: en virksomhet, en lege eller et ALIS-kontor.',
  SUPERVISOR_NOT_QUALIFIED: p =>
    `En individuell veileder må være spesialist i allmennmedisin eller ha dispensasjon hver dag hun er oppnevnt. Fra ${day(p.day)} mangler det. Velg andre datoer, eller rett opplysningene i registeret.`,
  SUPERVISOR_NOT_OF_KIND: p =>
    `Personen står ikke som ${wordOf(supervisorKinds, p.kind)} i registeret. Velg en annen, eller rett registeret først.`,
  SUPERVISOR_IS_THE_DOCTOR: () => 'En lege kan ikke være veileder eller supervisør for seg selv.',
  SUPERVISOR_LEAVES: p => `Personen slutter ${day(p.leavesOn)}. Velg en sluttdato som ikke er senere.`,
  SUPERVISOR_IS_APPOINTED: p =>
    `Personen er oppnevnt som ${wordOf(supervisorKinds, p.kind)}. Avslutt oppnevningene før du tar bort dette.`,
  SUPERVISOR_NEEDS_A_KIND: () => 'Kryss av for individuell veileder, supervisør eller begge.',
  EXEMPTION_INCOMPLETE: () =>
    'Dispensasjonen må ha både første og siste dag, og den siste kan ikke være før den første.',
  APPOINTMENT_ENDS_BEFORE_START: p =>
    `Sluttdatoen (${day(p.endsOn)}) er før startdatoen (${day(p.startsOn)}).`,
  DEPUTY_NEEDS_BOTH_DAYS: () =>
    'En stedfortreder må ha både første og siste dag, og den siste kan ikke være før den første.',
  DEPUTY_DAYS_OVER: p => `${day(p.endsOn)} har vært. Velg en siste dag fra i dag av.`,
  LAST_COORDINATOR: () =>
    'Dette er den siste faste koordinatoren i virksomheten. Gi rollen til en annen før du avslutter den.',
  LAST_ADMINISTRATOR: () => 'Dette er den siste administratoren. Gi en annen konto rollen først.',
  REPORT_NOT_RECOGNISED: p =>
    `${p.file} er ikke en deltakerfil fra piloten. Foreløpig kan bare deltakerfiler leses inn. Sjekk at det er riktig fil.`,
  REPORT_BROKEN: p => `${p.file} kan ikke leses. Lagre den på nytt som CSV og prøv igjen.`,
  SHEET_BROKEN: p =>
    `${p.file} kan ikke leses. Filen må være et regneark (XLSX) eller CSV. Lagre den på nytt og prøv igjen.`,
  SHEET_EMPTY: p => `${p.file} har ingen rader.`,
  SHEET_TOO_LARGE: p => `${p.file} er for stor. Det er plass til ${formats.number(Number(p.rows))} rader.`,
  SHEET_NOT_RECOGNISED: p =>
    `${p.file} mangler kolonner som må være med. Se over hvilke overskrifter som trengs.`,
  CATALOGUE_HAS_ERRORS: p =>
    `Listen har ${formats.number(Number(p.errors))} feil. Rett dem i filen før du leser den inn.`,
  CATALOGUE_IN_USE: p =>
    `Versjonen kan ikke angres, fordi ${formats.number(Number(p.goals))} av læringsmålene er i bruk.`,
  TOO_MANY_REQUESTS: p =>
    `Det har vært for mange forsøk. Vent ${formats.number(Number(p.seconds))} sekunder og prøv igjen.`,
  INTERNAL_ERROR: () => 'Noe gikk galt hos oss. Prøv igjen om litt.',
  DATABASE_AWAY: () => 'ALIS har ikke kontakt med databasen akkurat nå. Prøv igjen om litt.',
}

export const fieldRules: FieldRuleTexts = {
  required: p => `Fyll ut feltet «${p.label}».`,
  type: p => `Feltet «${p.label}» er ikke fylt ut riktig.`,
  enum: p => `Velg et av alternativene i feltet «${p.label}».`,
  format: p => `Skriv en dato i feltet «${p.label}», for eksempel 24.7.2026.`,
  formatMinimum: p => `Datoen i feltet «${p.label}» kan ikke være før ${p.limit}.`,
  formatMaximum: p => `Datoen i feltet «${p.label}» kan ikke være etter ${p.limit}.`,
  minimum: p => `Tallet i feltet «${p.label}» kan ikke være mindre enn ${p.limit}.`,
  maximum: p => `Tallet i feltet «${p.label}» kan ikke være større enn ${p.limit}.`,
  exclusiveMinimum: p => `Tallet i feltet «${p.label}» må være større enn ${p.limit}.`,
  multipleOf: p => `Tallet i feltet «${p.label}» har for mange desimaler.`,
  minLength: p => `Feltet «${p.label}» må ha minst ${p.limit} tegn.`,
  maxLength: p => `Feltet «${p.label}» kan ikke ha mer enn ${p.limit} tegn.`,
  pattern: p => `Feltet «${p.label}» er ikke fylt ut riktig.`,
  identityNumber: p =>
    `Feltet «${p.label}» ser ut til å ha et fødselsnummer. Ta det bort: ingen pasient skal kunne kjennes igjen.`,
  additionalProperties: p => `Feltet «${p.label}» kan ikke sendes inn her.`,
  unknown: p => `Det du valgte i feltet «${p.label}», finnes ikke lenger. Velg på nytt.`,
  character: p => `Feltet «${p.label}» har et tegn som ikke kan lagres.`,
}

/** When no answer came at all: there is no code from the server. */
export const noAnswer =
  'Vi fikk ikke kontakt med ALIS. Sjekk nettforbindelsen og prøv igjen. Det du har skrevet, står her fortsatt.'
