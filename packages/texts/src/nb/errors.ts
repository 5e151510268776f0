import type { ErrorTexts, FieldRuleTexts } from '../error-texts.ts'
import { wordOf } from '../word-of.ts'
import { formats } from './formats.ts'
import { categories, changeProblems, schemes, statuses } from './words.ts'

const day = (value: string | number) => formats.dayInSentence(String(value))

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
  PROVIDER_ALREADY_REGISTERED: () => 'Kommunen er allerede registrert som utdanningsvirksomhet.',
  REQUEST_STILL_RUNNING: () => 'Det du sendte, er fortsatt under behandling. Vent litt og prøv igjen.',
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
  TRAINEE_HAS_SERVICE: p =>
    `Legen har ${formats.number(Number(p.periods))} ${Number(p.periods) === 1 ? 'tjenesteperiode' : 'tjenesteperioder'} og kan ikke fjernes. Fjern tjenesten først.`,
  TRAINEE_HAS_RECORDS: () => 'Legen har fravær, endringsønsker eller bekreftelser og kan ikke fjernes.',
  TRAINEE_HAS_ACCOUNT: () =>
    'Legen har en konto i ALIS og kan ikke fjernes. En administrator må avslutte kontoens rolle først.',
  STATUS_NEEDS_A_DAY: p => `Fyll ut fra hvilken dato legen har statusen «${wordOf(statuses, p.status)}».`,
  GRANT_NEEDS_ITS_PLACE: () => 'Rollen må gjelde et sted: en virksomhet, en lege eller et ALIS-kontor.',
  LAST_ADMINISTRATOR: () => 'Dette er den siste administratoren. Gi en annen konto rollen først.',
  REPORT_NOT_RECOGNISED: p =>
    `${p.file} er ikke en deltakerfil fra piloten. Foreløpig kan bare deltakerfiler leses inn. Sjekk at det er riktig fil.`,
  REPORT_BROKEN: p => `${p.file} kan ikke leses. Lagre den på nytt som CSV og prøv igjen.`,
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
  additionalProperties: p => `Feltet «${p.label}» kan ikke sendes inn her.`,
  unknown: p => `Det du valgte i feltet «${p.label}», finnes ikke lenger. Velg på nytt.`,
  character: p => `Feltet «${p.label}» har et tegn som ikke kan lagres.`,
}

/** When no answer came at all: there is no code from the server. */
export const noAnswer =
  'Vi fikk ikke kontakt med ALIS. Sjekk nettforbindelsen og prøv igjen. Det du har skrevet, står her fortsatt.'
