import type { ErrorTexts, FieldRuleTexts } from '../error-texts.ts'
import { wordOf } from '../word-of.ts'
import { formats } from './formats.ts'
import { categories, changeProblems, schemes, statuses } from './words.ts'

const day = (value: string | number) => formats.dayInSentence(String(value))

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
  PROVIDER_ALREADY_REGISTERED: () => 'Kommunen er alt registrert som utdanningsverksemd.',
  REQUEST_STILL_RUNNING: () => 'Det du sende, er framleis under handsaming. Vent litt og prøv på nytt.',
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
  TRAINEE_HAS_SERVICE: p =>
    `Legen har ${formats.number(Number(p.periods))} ${Number(p.periods) === 1 ? 'tenesteperiode' : 'tenesteperiodar'} og kan ikkje fjernast. Fjern tenesta først.`,
  TRAINEE_HAS_RECORDS: () => 'Legen har fråvær, endringsønske eller stadfestingar og kan ikkje fjernast.',
  TRAINEE_HAS_ACCOUNT: () =>
    'Legen har ein konto i ALIS og kan ikkje fjernast. Ein administrator må avslutte rolla til kontoen først.',
  STATUS_NEEDS_A_DAY: p => `Fyll ut frå kva dato legen har statusen «${wordOf(statuses, p.status)}».`,
  GRANT_NEEDS_ITS_PLACE: () => 'Rolla må gjelde ein stad: ei verksemd, ein lege eller eit ALIS-kontor.',
  LAST_ADMINISTRATOR: () => 'Dette er den siste administratoren. Gi ein annan konto rolla først.',
  REPORT_NOT_RECOGNISED: p =>
    `${p.file} er ikkje ei deltakarfil frå piloten. Førebels kan berre deltakarfiler lesast inn. Sjekk at det er rett fil.`,
  REPORT_BROKEN: p => `${p.file} kan ikkje lesast. Lagre fila på nytt som CSV og prøv igjen.`,
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
  additionalProperties: p => `Feltet «${p.label}» kan ikkje sendast inn her.`,
  unknown: p => `Det du valde i feltet «${p.label}», finst ikkje lenger. Vel på nytt.`,
  character: p => `Feltet «${p.label}» har eit teikn som ikkje kan lagrast.`,
}

/** When no answer came at all: there is no code from the server. */
export const noAnswer =
  'Vi fekk ikkje kontakt med ALIS. Sjekk nettsambandet og prøv på nytt. Det du har skrive, står her framleis.'
