import type { ParticipantProblem } from '@alis/domain'
import { formats } from './formats.ts'

type ProblemTexts = {
  [Code in ParticipantProblem['code']]: (p: Extract<ParticipantProblem, { code: Code }>['params']) => string
}

/** Why a cell of a report is not accepted. */
const problems: ProblemTexts = {
  'value-missing': () => 'mangler',
  'broken-encoding': () => 'har tegn som ikke kan leses',
  'cells-beyond-header': p => `raden har ${p.cells} celler, men filen har bare ${p.width} kolonner`,
  'text-too-long': p => `har ${p.length} tegn; det er plass til ${p.maxLength}`,
  'municipality-code-malformed': p => `«${p.value}» er ikke et kommunenummer`,
  'municipality-code-unknown-in-year': p => `«${p.value}» var ikke et kommunenummer i ${p.year}`,
  'year-unreadable': p => `«${p.value}» er ikke et årstall`,
  'year-outside-pilot': p => `${p.value} er utenfor forsøket, som varte fra ${p.from} til ${p.to}`,
  'hpr-number-malformed': p => `«${p.value}» er ikke et HPR-nummer`,
  'birth-year-implausible': p => `${p.value} kan ikke være riktig; ventet fra ${p.from} til ${p.to}`,
  'date-unreadable': p => `«${p.value}» er ikke en dato`,
  'date-impossible': p => `${p.value} finnes ikke i kalenderen`,
  'date-implausible': p =>
    `${p.value} kan ikke være riktig; ventet fra ${formats.day(p.from)} til ${formats.day(p.to)}`,
  'position-model-unknown': p => `«${p.value}» er ikke en stillingsmodell; ventet 1, 2 eller 3`,
  'percentage-unreadable': p => `«${p.value}» er ikke en prosent`,
  'percentage-outside-range': p => `${p.value} er utenfor ${p.from} til ${p.to}`,
  'yes-no-unknown': p => `«${p.value}» er verken ja eller nei`,
  'status-unknown': p => `«${p.value}» er ikke en status`,
}

export const pilot = {
  title: 'Kohort 2012–2017',
  headline: (p: {
    tookPart: string
    lowest: string
    highest: string
    lowestPercent: string
    highestPercent: string
  }) =>
    `${p.tookPart} leger deltok. ${p.lowest} til ${p.highest} ble ferdige i perioden (${p.lowestPercent}–${p.highestPercent}).`,
  headlineNote:
    'Dette er de publiserte tallene. De kan ikke regnes ut av rapportene alene, fordi kommunene ikke alltid oppga navn eller HPR-nummer.',
  published: {
    title: 'Publiserte tall',
    source: (p: { source: string }) => `Kilde: ${p.source}.`,
    tookPart: 'Deltok',
    completed: 'Ble ferdige i perioden',
    completedValue: (p: { lowest: string; perhaps: string }) =>
      `${p.lowest}, og kanskje ${p.perhaps} til i 2017`,
    left: 'Sluttet underveis',
    neither: 'Verken ferdige eller sluttet',
    fromTo: (p: { lowest: string; highest: string }) => `${p.lowest}–${p.highest}`,
    municipalities: 'Kommuner',
    frame: 'Kostnadsramme 2012–2016',
    frameValue: (p: { kroner: string }) => `nærmere ${p.kroner} kr`,
    spent: 'Utgifter i hele ordningen',
    spentValue: (p: { kroner: string }) => `drøye ${p.kroner} kr`,
    share: (p: { value: string; share: string }) => `${p.value} (${p.share})`,
  },
  reports: {
    title: 'Dette gir rapportene ut fra HPR-nummer alene',
    warningTitle: 'Tallene er rader, ikke personer',
    warning:
      'Samme lege har gjerne én rad i hvert rapportår, og rader uten HPR-nummer er ikke koblet til noen. Tallene kan derfor ikke sammenlignes direkte med de publiserte.',
    filter: 'Velg hva tabellen viser',
    groupBy: 'Vis etter',
    groups: { outcome: 'Utfall', municipality: 'Kommune', year: 'År' },
    municipality: 'Kommune',
    year: 'Rapportår',
    outcome: 'Utfall',
    total: 'I alt',
    notReported: 'ingen rapport',
    legend: '«..» betyr at det ikke finnes en rapport. Det er ikke det samme som null.',
    about: 'Om tallene',
    definition: (p: { text: string; id: string; version: number }) =>
      `Definisjon ${p.id}, versjon ${p.version}: ${p.text}`,
    asOf: (p: { at: string }) => `Siste innlesing: ${p.at}.`,
    hash: (p: { hash: string }) => `Tallenes kontrollsum: ${p.hash}`,
    downloads: 'Last ned hele tabellen',
    csv: 'CSV for regneark',
    jsonStat: 'JSON-stat',
    empty: {
      title: 'Ingen rapporter er lest inn ennå',
      body: 'Her står det rapportene fra kommunene gir. Les inn deltakerfilene for å fylle tabellen.',
    },
  },
  import: {
    title: 'Les inn rapporter',
    lead: 'Velg deltakerfilene fra kommunene. Du ser hva som kommer til å skje, før noe blir lagret.',
    files: 'Deltakerfiler (CSV)',
    filesHint: 'Opptil 20 filer, hver på høyst 20 MB. Samme fil to ganger endrer ingenting.',
    chosen: (p: { count: number }) => `${p.count} ${p.count === 1 ? 'fil' : 'filer'} valgt`,
    tooLarge: 'Filen er større enn 20 MB.',
    tooMany: 'Velg høyst 20 filer om gangen.',
    check: 'Kontroller filene',
    checking: 'Filene kontrolleres. Ingenting lagres ennå.',
    commit: (p: { rows: string; count: number }) =>
      `Les inn ${p.rows} ${p.count === 1 ? 'ny rad' : 'nye rader'}`,
    committing: 'Radene leses inn. Det kan ta noen sekunder.',
    nothingNew: 'Filene har ingen nye rader. Det er ingenting å lese inn.',
    failed: 'Filene ble ikke lest',
    failedNote: 'Ingenting er lagret. Filene du valgte, er fortsatt valgt.',
    startOver: 'Velg andre filer',
    result: 'Dette skjer hvis du leser inn filene',
    done: (p: { rows: string; count: number }) =>
      `${p.rows} ${p.count === 1 ? 'ny rad' : 'nye rader'} er lest inn.`,
    counts: { rows: 'Rader', newRows: 'Nye', knownRows: 'Kjent fra før', rejectedRows: 'Avvist' },
    columns: {
      title: 'Kolonner',
      column: 'Kolonne i ALIS',
      header: 'Overskrift i filen',
      none: 'finnes ikke i filen',
      unknown: (p: { names: string }) => `Disse kolonnene brukes ikke: ${p.names}.`,
    },
    rejected: {
      title: (p: { count: number; number: string }) =>
        `${p.number} ${p.count === 1 ? 'avvist rad' : 'avviste rader'}`,
      row: 'Linje',
      reason: 'Hvorfor',
      reasonOf: (p: { column: string; reason: string }) => `${p.column}: ${p.reason}`,
      shown: (p: { shown: string; all: string }) => `Viser de første ${p.shown} av ${p.all}.`,
    },
    problems,
  },
  imports: {
    title: 'Innlesinger så langt',
    at: 'Tidspunkt',
    by: 'Av',
    system: 'Systemet',
    files: 'Filer',
    pages: 'Sider med innlesinger',
    empty: 'Ingen rapporter er lest inn ennå.',
  },
}
