import type { ErrorTexts, FieldRuleTexts } from '../error-texts.ts'
import { wordOf } from '../word-of.ts'
import { formats } from './formats.ts'
import { categories, changeProblems, schemes, statuses, supervisorKinds } from './words.ts'

const day = (value: string | number) => formats.dayInSentence(String(value))

/** What is lacking before a goal can be approved, and whether somebody advises against it. */
function adviceLacking(lacking: string, against: number): string {
  const who = {
    'individual-advice': 'den individuelle rettleiaren',
    'clinical-advice': 'minst éin supervisør',
  }
  const names = Object.entries(who).flatMap(([kind, name]) => (lacking.includes(kind) ? [name] : []))
  const lacks = `Målet kan ikkje godkjennast utan at ${names.join(' og ')} tilrår det.`
  return against === 0 ? lacks : `${lacks} ${formats.number(against)} rår ifrå det.`
}

export const errors: ErrorTexts = {
  VALIDATION_FAILED: () => 'Noko er fylt ut feil. Rett det som er merkt, og prøv på nytt.',
  MALFORMED_BODY: () => 'Vi kunne ikkje lese det som vart sendt. Last sida på nytt og prøv igjen.',
  FILE_MISSING: () => 'Vel ei fil før du sender inn.',
  NOT_SIGNED_IN: () => 'Du er ikkje logga inn lenger. Logg inn på nytt for å halde fram.',
  WRONG_USERNAME_OR_PASSWORD: () => 'Brukarnamnet eller passordet er feil. Prøv på nytt.',
  NOT_ALLOWED: () => 'Du kan sjå dette, men ikkje gjere det du prøvde på.',
  FOREIGN_ORIGIN: () =>
    'Førespurnaden kom frå ei anna nettadresse enn denne og vart stoppa. Opne ALIS på nytt og prøv igjen.',
  NOT_FOUND: () => 'Dette finst ikkje, eller du har ikkje tilgang til det.',
  CHANGED_MEANWHILE: () =>
    'Nokon andre har endra dette medan du skreiv. Sjå kva som er endra, før du lagrar.',
  LEDGER_CHANGED_MEANWHILE: () =>
    'Tenesta er endra sidan du opna sida, og tala er rekna ut på nytt. Sjå over dei og prøv igjen.',
  HPR_NUMBER_TAKEN: () => 'Det er alt registrert ein lege med dette HPR-nummeret. Sjekk nummeret.',
  USERNAME_TAKEN: () => 'Brukarnamnet er i bruk. Vel eit anna.',
  ALREADY_GRANTED: () => 'Kontoen har alt denne rolla her.',
  SUPERVISOR_ALREADY_REGISTERED: () =>
    'Personen står allereie i registeret. Søk henne opp og rett opplysningane der.',
  INDIVIDUAL_SUPERVISOR_TAKEN: () =>
    'Legen har allereie ein individuell rettleiar på ein eller fleire av desse dagane. Avslutt den oppnemninga først, eller vel andre datoar.',
  ALREADY_APPOINTED: () =>
    'Personen er allereie oppnemnd for legen på ein eller fleire av desse dagane. Vel andre datoar.',
  ALREADY_GROUP_MEMBER: () => 'Legen er allereie med i gruppa.',
  PROVIDER_ALREADY_REGISTERED: () => 'Kommunen er alt registrert som utdanningsverksemd.',
  CATALOGUE_DAY_TAKEN: p => `${p.name} gjeld alt frå ${day(p.day)}. Vel ein annan dag, eller angre ho først.`,
  REQUEST_STILL_RUNNING: () => 'Det du sende, er framleis under handsaming. Vent litt og prøv på nytt.',
  PLAN_ALREADY_OPEN: () =>
    'Legen har alt ein plan som er under arbeid. Hald fram på han, eller forkast han først.',
  PLAN_CHANGED_SINCE_SEEN: () =>
    'Planen er endra sidan du opna han. Sjå over han på nytt før du seier deg einig.',
  BODY_TOO_LARGE: () => 'Det du sende, er for stort. Del det opp og prøv på nytt.',
  UNSUPPORTED_MEDIA_TYPE: () => 'Filtypen kan ikkje brukast her.',
  IDEMPOTENCY_KEY_REUSED: () =>
    'Dette skjemaet er alt sendt inn med eit anna innhald. Last sida på nytt for å sjå kva som vart lagra.',
  PERIOD_ENDS_BEFORE_START: p => `Sluttdatoen (${day(p.endsOn)}) er før startdatoen (${day(p.startsOn)}).`,
  CATEGORY_NOT_IN_SCHEME: p =>
    `«${wordOf(categories, p.category)}» finst ikkje i ${wordOf(schemes, p.scheme).toLowerCase()}. Vel ein annan type teneste.`,
  CHANGE_DOES_NOT_FIT: p =>
    `Endring nummer ${Number(p.index) + 1} passar ikkje med tenesta slik ho er registrert no. ${wordOf(changeProblems, p.problem)}`,
  REQUEST_NOT_OPEN: () =>
    'Ønsket er alt avgjort eller trekt tilbake. Last sida på nytt for å sjå kva som skjedde.',
  PLAN_NOT_OPEN: () =>
    'Planen har kome for langt, eller ikkje langt nok, til at dette kan gjerast. Last sida på nytt for å sjå kva som har skjedd.',
  PLAN_REASON_NEEDED: () => 'Skriv kvifor planen blir revidert.',
  ABSENCE_ENDS_BEFORE_START: p => `Sluttdatoen (${day(p.endsOn)}) er før startdatoen (${day(p.startsOn)}).`,
  CONFIRMATION_SPAN_NOT_OVER: p =>
    `Perioden må vere over før han kan stadfestast. Vel ein sluttdato som er før ${day(p.endsOn)}, eller den dagen.`,
  CONFIRMATION_WITHOUT_SERVICE: () =>
    'Det er ikkje registrert teneste hos verksemda i denne perioden. Vel andre datoar, eller registrer tenesta først.',
  CONFIRMATION_OF_PLANNED_SERVICE: p =>
    `Tenesta frå ${day(p.startsOn)} står framleis som planlagd. Stadfest i tenesta at ho er gjennomført, før ho blir stadfesta på papir.`,
  CONFIRMATION_NOT_OPEN: () =>
    'Stadfestinga er alt utferda, trekt tilbake eller forkasta og kan ikkje endrast. Last sida på nytt.',
  CONFIRMATION_OBJECTED_TO: () =>
    'Legen har innvendingar. Koordinatoren må svare på dei før stadfestinga kan signerast.',
  ARENA_UNKNOWN: () => 'Læringsarenaen finst ikkje hos verksemda. Vel på nytt.',
  ARENA_OF_OTHER_CATEGORY: p =>
    `Læringsarenaen gir «${wordOf(categories, p.category)}». Vel ein arena med same type teneste som perioden.`,
  ARENA_IN_USE: p =>
    `${formats.number(Number(p.periods))} ${Number(p.periods) === 1 ? 'tenesteperiode' : 'tenesteperiodar'} er knytte til arenaen. Typen teneste kan difor ikkje endrast.`,
  GOAL_CODE_UNKNOWN: p => `Læringsmålet ${p.code} finst ikkje i katalogen. Last sida på nytt og vel igjen.`,
  NO_INDIVIDUAL_SUPERVISOR: () =>
    'Legen har ingen individuell rettleiar i dag. Koordinatoren må oppnemne ein før samtalen kan planleggjast.',
  CONVERSATION_NOT_OPEN: () =>
    'Samtalen er ferdigstilt eller har fått referat, og dette kan ikkje gjerast lenger. Last sida på nytt.',
  CONVERSATION_NOT_MINUTED: () =>
    'Skriv referat og kva dag samtalen vart halden, og lagre det, før han blir ferdigstilt.',
  ASSESSMENT_FINALISED: () => 'Vurderinga er ferdigstilt og kan ikkje endrast. Last sida på nytt.',
  ASSESSMENT_NOT_FINALISED: () => 'Vurderinga kan kommenterast når ho er ferdigstilt.',
  HELD_AFTER_TODAY: p => `${day(p.day)} har ikkje vore enno.`,
  REASON_NEEDED: () => 'Skriv kvifor det blir sendt tilbake.',
  LINK_NOT_VALID: () =>
    'Lenkja verkar ikkje lenger. Ho kan vere brukt, gått ut eller trekt tilbake. Be koordinatoren om ei ny.',
  LINK_NOT_OPEN: () => 'Lenkja er alt brukt eller trekt tilbake.',
  NO_SUPERVISOR_ON_DAY: p =>
    `Det var ikkje oppnemnt nokon individuell rettleiar ${day(p.day)}. Koordinatoren oppnemner rettleiarar.`,
  SUPERVISION_ENTRY_NOT_OPEN: () =>
    'Rettleiinga er allereie stadfesta eller send tilbake. Last sida på nytt.',
  SUPERVISION_DAY_FULL: p => `Det er ført meir enn 24 timar rettleiing ${day(p.day)}.`,
  GROUP_ENDS_BEFORE_START: p => `Gruppa sluttar ${day(p.endsOn)}, før ho byrjar ${day(p.startsOn)}.`,
  GROUP_NOT_RUNNING: p => `Gruppa var ikkje i gang ${day(p.day)}.`,
  NOT_A_MEMBER_ON_DAY: p => `Ein av dei du har kryssa av, var ikkje med i gruppa ${day(p.day)}.`,
  BEFORE_JOINING: p => `Dagen er før legen vart med i gruppa ${day(p.joinedOn)}.`,
  MEMBER_HAS_MEETINGS: p =>
    `Legen var på eit møte ${day(p.day)}, utanfor dagane du har skrive. Rett møtet først.`,
  GOAL_NOT_OPEN: () =>
    'Læringsmålet er sendt, avgjort eller trekt tilbake sidan du opna sida. Last sida på nytt.',
  GOAL_NOT_IN_FORCE: () =>
    'Læringsmålet er frå ein tidlegare katalog. Send det nye målet som har teke plassen til dette.',
  ADVICE_LACKING: p => adviceLacking(String(p.lacking), Number(p.against)),
  ACTIVITY_NOT_OPEN: () =>
    'Aktiviteten er sendt, signert eller trekt tilbake sidan du opna sida. Last sida på nytt.',
  ONLY_FOR_COURSES: () => 'Dette gjeld berre kurs. La feltet stå tomt.',
  DONE_AFTER_TODAY: () => 'Datoen har ikkje vore enno. La han stå tom til aktiviteten er gjennomført.',
  FILE_EMPTY: p => `${p.file} er tom. Vel ei anna fil.`,
  FILE_NAME_HAS_IDENTITY_NUMBER: () =>
    'Filnamnet ser ut til å ha eit fødselsnummer. Gi fila eit anna namn: ingen pasient skal kunne kjennast att.',
  FILE_TYPE_NOT_ALLOWED: p =>
    `${p.file} kan ikkje leggjast ved. Bruk PDF, bilete (JPEG, PNG, WebP eller HEIC), Word, Excel, PowerPoint, ODT eller rein tekst, og eit filnamn som stemmer med innhaldet.`,
  TOO_MANY_FILES: p => `Ein aktivitet kan ha høgst ${formats.number(Number(p.most))} filer.`,
  TRAINEE_HAS_SERVICE: p =>
    `Legen har ${formats.number(Number(p.periods))} ${Number(p.periods) === 1 ? 'tenesteperiode' : 'tenesteperiodar'} og kan ikkje fjernast. Fjern tenesta først.`,
  TRAINEE_HAS_RECORDS: () =>
    'Det er alt registrert noko om utdanninga til legen, til dømes fråvær, rettleiar, plan eller læringsmål. Legen kan derfor ikkje fjernast.',
  TRAINEE_HAS_ACCOUNT: () =>
    'Legen har ein konto i ALIS og kan ikkje fjernast. Ein administrator må avslutte rolla til kontoen først.',
  STATUS_NEEDS_A_DAY: p => `Fyll ut frå kva dato legen har statusen «${wordOf(statuses, p.status)}».`,
  GRANT_NEEDS_ITS_PLACE: () => 'Rolla må gjelde ein stad: ei verksemd, ein lege eller eit ALIS-kontor.',
  SUPERVISOR_NOT_QUALIFIED: p =>
    `Ein individuell rettleiar må vere spesialist i allmennmedisin eller ha dispensasjon kvar dag ho er oppnemnd. Frå ${day(p.day)} manglar det. Vel andre datoar, eller rett opplysningane i registeret.`,
  SUPERVISOR_NOT_OF_KIND: p =>
    `Personen står ikkje som ${wordOf(supervisorKinds, p.kind)} i registeret. Vel ein annan, eller rett registeret først.`,
  SUPERVISOR_IS_THE_DOCTOR: () => 'Ein lege kan ikkje vere rettleiar eller supervisør for seg sjølv.',
  SUPERVISOR_LEAVES: p => `Personen sluttar ${day(p.leavesOn)}. Vel ein sluttdato som ikkje er seinare.`,
  SUPERVISOR_IS_APPOINTED: p =>
    `Personen er oppnemnd som ${wordOf(supervisorKinds, p.kind)}. Avslutt oppnemningane før du tek bort dette.`,
  SUPERVISOR_NEEDS_A_KIND: () => 'Kryss av for individuell rettleiar, supervisør eller begge.',
  EXEMPTION_INCOMPLETE: () =>
    'Dispensasjonen må ha både første og siste dag, og den siste kan ikkje vere før den første.',
  APPOINTMENT_ENDS_BEFORE_START: p =>
    `Sluttdatoen (${day(p.endsOn)}) er før startdatoen (${day(p.startsOn)}).`,
  DEPUTY_NEEDS_BOTH_DAYS: () =>
    'Ein stadfortredar må ha både første og siste dag, og den siste kan ikkje vere før den første.',
  DEPUTY_DAYS_OVER: p => `${day(p.endsOn)} har vore. Vel ein siste dag frå i dag av.`,
  LAST_COORDINATOR: () =>
    'Dette er den siste faste koordinatoren i verksemda. Gi rolla til ein annan før du avsluttar henne.',
  LAST_ADMINISTRATOR: () => 'Dette er den siste administratoren. Gi ein annan konto rolla først.',
  REPORT_NOT_RECOGNISED: p =>
    `${p.file} er ikkje ei deltakarfil frå piloten. Førebels kan berre deltakarfiler lesast inn. Sjekk at det er rett fil.`,
  REPORT_BROKEN: p => `${p.file} kan ikkje lesast. Lagre fila på nytt som CSV og prøv igjen.`,
  SHEET_BROKEN: p =>
    `${p.file} kan ikkje lesast. Fila må vere eit rekneark (XLSX) eller CSV. Lagre ho på nytt og prøv igjen.`,
  SHEET_EMPTY: p => `${p.file} har ingen rader.`,
  SHEET_TOO_LARGE: p => `${p.file} er for stor. Det er plass til ${formats.number(Number(p.rows))} rader.`,
  SHEET_NOT_RECOGNISED: p =>
    `${p.file} manglar kolonnar som må vere med. Sjå over kva overskrifter som trengst.`,
  CATALOGUE_HAS_ERRORS: p =>
    `Lista har ${formats.number(Number(p.errors))} feil. Rett dei i fila før du les ho inn.`,
  CATALOGUE_IN_USE: p =>
    `Versjonen kan ikkje angrast, fordi ${formats.number(Number(p.goals))} av læringsmåla er i bruk.`,
  TOO_MANY_REQUESTS: p =>
    `Det har vore for mange forsøk. Vent ${formats.number(Number(p.seconds))} sekund og prøv på nytt.`,
  INTERNAL_ERROR: () => 'Noko gjekk gale hos oss. Prøv på nytt om litt.',
  DATABASE_AWAY: () => 'ALIS har ikkje kontakt med databasen akkurat no. Prøv på nytt om litt.',
}

export const fieldRules: FieldRuleTexts = {
  required: p => `Fyll ut feltet «${p.label}».`,
  type: p => `Feltet «${p.label}» er ikkje rett fylt ut.`,
  enum: p => `Vel eitt av alternativa i feltet «${p.label}».`,
  format: p => `Skriv ein dato i feltet «${p.label}», til dømes 24.7.2026.`,
  formatMinimum: p => `Datoen i feltet «${p.label}» kan ikkje vere før ${p.limit}.`,
  formatMaximum: p => `Datoen i feltet «${p.label}» kan ikkje vere etter ${p.limit}.`,
  minimum: p => `Talet i feltet «${p.label}» kan ikkje vere mindre enn ${p.limit}.`,
  maximum: p => `Talet i feltet «${p.label}» kan ikkje vere større enn ${p.limit}.`,
  exclusiveMinimum: p => `Talet i feltet «${p.label}» må vere større enn ${p.limit}.`,
  multipleOf: p => `Talet i feltet «${p.label}» har for mange desimalar.`,
  minLength: p => `Feltet «${p.label}» må ha minst ${p.limit} teikn.`,
  maxLength: p => `Feltet «${p.label}» kan ikkje ha meir enn ${p.limit} teikn.`,
  pattern: p => `Feltet «${p.label}» er ikkje rett fylt ut.`,
  identityNumber: p =>
    `Feltet «${p.label}» ser ut til å ha eit fødselsnummer. Ta det bort: ingen pasient skal kunne kjennast att.`,
  additionalProperties: p => `Feltet «${p.label}» kan ikkje sendast inn her.`,
  unknown: p => `Det du valde i feltet «${p.label}», finst ikkje lenger. Vel på nytt.`,
  character: p => `Feltet «${p.label}» har eit teikn som ikkje kan lagrast.`,
}

/** When no answer came at all: there is no code from the server. */
export const noAnswer =
  'Vi fekk ikkje kontakt med ALIS. Sjekk nettsambandet og prøv på nytt. Det du har skrive, står her framleis.'
