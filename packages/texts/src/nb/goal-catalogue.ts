import type { CatalogueDiff, CatalogueProblem, GoalCatalogueRow, MirrorProblem } from '@alis/contract'

type CatalogueColumn = CatalogueProblem['column']
type ProblemCode = CatalogueProblem['code'] | MirrorProblem['code']
type DiffField = CatalogueDiff['changed'][number]['fields'][number]

const columns: Record<CatalogueColumn, string> = {
  code: 'Kode',
  title: 'Læringsmål',
  family: 'Familie',
  group: 'Gruppe',
  description: 'Tekst',
  level: 'Nivå',
  validFrom: 'Gyldig fra',
  validTo: 'Gyldig til',
  replaces: 'Erstatter',
  recommendedActivities: 'Anbefalte læringsaktiviteter',
  assessmentForms: 'Vurderingsformer',
}

const mirrorColumns: Record<MirrorProblem['column'], string> = {
  hprNumber: 'HPR-nummer',
  goalCode: 'Læringsmål',
  status: 'Status',
  statusOn: 'Statusdato',
}

const fields: Record<DiffField, string> = columns

/** Why a cell of a spreadsheet is not accepted. */
const problems: Record<ProblemCode, (p: { value: string }) => string> = {
  'value-missing': () => 'mangler',
  'broken-encoding': () => 'har tegn som ikke kan leses',
  'text-too-long': () => 'er for lang',
  'date-unreadable': p => `«${p.value}» er ikke en dato`,
  'date-impossible': p => `${p.value} finnes ikke i kalenderen`,
  'date-in-future': p => `${p.value} er fram i tid`,
  'code-unreadable': p => `«${p.value}» er ikke en kode som ALM 055`,
  'code-repeated': p => `${p.value} står flere ganger i listen`,
  'family-unknown': p => `«${p.value}» er verken ALM eller FKM`,
  'ends-before-start': p => `${p.value} er før «Gyldig fra»`,
  'too-many-words': () => 'har for mange ledd; det er plass til 50',
  'hpr-number-malformed': p => `«${p.value}» er ikke et HPR-nummer`,
  'status-unknown': p => `«${p.value}» er ikke en status`,
  'trainee-not-found': p => `${p.value} er ikke en av legene du koordinerer`,
  'goal-not-found': p => `${p.value} finnes ikke i katalogen som gjelder`,
}

/** The catalogue of learning goals (læringsmålkatalogen) and the mirror of the national portal. */
export const goalCatalogue = {
  title: 'Læringsmålkatalog',
  inForce: (p: { name: string; day: string }) => `${p.name}. Gjelder fra ${p.day}.`,
  source: (p: { source: string }) => `Kilde: ${p.source}`,
  example: {
    tag: 'Eksempel',
    title: 'Dette er et eksempel, ikke den offisielle listen',
    body: 'Katalogen følger med for at du skal kunne prøve ALIS. Mål med «(eksempel)» i tittelen er oppdiktet. Helsedirektoratet kan lese inn den offisielle listen.',
  },
  none: {
    title: 'Ingen katalog gjelder ennå',
    body: 'Her står læringsmålene når Helsedirektoratet har lest inn en liste som gjelder.',
  },
  filter: {
    label: 'Søk i læringsmålene',
    search: 'Søk i kode, tittel og tekst',
    family: 'Vis mål av type',
    all: 'Alle',
    found: (p: { total: string; count: number }) => `${p.total} læringsmål`,
    nothing: 'Ingen læringsmål passer med det du har valgt.',
    clear: 'Vis alle læringsmål',
  },
  noGroup: 'Uten gruppe',
  goal: {
    more: (p: { code: string }) => `Mer om ${p.code}`,
    level: 'Nivå',
    valid: 'Gyldig',
    validBetween: (p: { from: string; to: string }) => `${p.from}–${p.to}`,
    replaces: 'Erstatter',
    recommendedActivities: 'Anbefalte læringsaktiviteter',
    assessmentForms: 'Vurderingsformer',
  },
  versions: {
    title: 'Versjoner',
    import: 'Les inn en liste',
    states: {
      'in-force': 'Gjelder nå',
      future: 'Venter på dagen sin',
      earlier: 'Tidligere',
      undone: 'Angret',
    } satisfies Record<GoalCatalogueRow['state'], string> as Record<GoalCatalogueRow['state'], string>,
    validFrom: (p: { day: string }) => `Gjelder fra ${p.day}`,
    goals: (p: { number: string; count: number }) => `${p.number} læringsmål`,
    imported: (p: { at: string; by: string }) => `Lest inn ${p.at} av ${p.by}`,
    shipped: 'Følger med ALIS',
    undoneAt: (p: { at: string }) => `Angret ${p.at}`,
    undo: 'Angre',
    undoOf: (p: { name: string }) => `Angre ${p.name}`,
    undoBody:
      'Versjonen før gjelder igjen, som om denne aldri var lest inn. Det går bare hvis ingen leges mål, aktiviteter eller avtalte planer viser til den.',
    confirmUndo: 'Ja, angre versjonen',
    cancel: 'Avbryt',
    undone: (p: { name: string }) => `${p.name} er angret.`,
  },
  import: {
    title: 'Les inn læringsmål',
    lead: 'Velg listen og si når den skal gjelde fra. Du ser hva som endrer seg, før noe blir lagret.',
    name: 'Navn på versjonen',
    nameHint: 'For eksempel «Læringsmål for allmennmedisin 2026».',
    source: 'Kilde',
    sourceHint: 'Hvor listen er hentet fra, gjerne en nettadresse.',
    validFrom: 'Gjelder fra',
    validFromHint: 'En versjon med en senere dag venter til da.',
    missing: 'Fyll ut feltet.',
    notADay: 'Skriv en dag, for eksempel 1.3.2026.',
    check: 'Kontroller listen',
    checking: 'Listen kontrolleres. Ingenting lagres ennå.',
    committing: 'Listen leses inn.',
    commit: (p: { goals: string }) => `Les inn ${p.goals} læringsmål`,
    failed: 'Listen ble ikke lest inn',
    failedNote: 'Ingenting er lagret. Det du har fylt ut og valgt, står fortsatt her.',
    done: (p: { name: string }) => `${p.name} er lest inn.`,
    result: 'Dette skjer hvis du leser inn listen',
    counts: { rows: 'Rader', goals: 'Læringsmål', errors: 'Feil' },
    hasErrors:
      'Listen kan ikke leses inn før feilene er rettet. Rett dem i filen, velg den på nytt og kontroller igjen.',
    columnsTitle: 'Kolonner listen kan ha',
    columnsBody:
      'Kode og læringsmål må være med. Flere verdier i samme celle skilles med semikolon eller linjeskift.',
    columns,
  },
  diff: {
    title: (p: { name: string }) => `Endringer fra ${p.name}`,
    first: 'Dette er den første versjonen.',
    unchanged: (p: { number: string }) => `${p.number} læringsmål er uendret.`,
    added: (p: { number: string }) => `Nye (${p.number})`,
    removed: (p: { number: string }) => `Går ut (${p.number})`,
    changed: (p: { number: string }) => `Endret (${p.number})`,
    withoutSuccessor: (p: { number: string }) => `Uten etterfølger (${p.number})`,
    replaces: (p: { codes: string }) => `erstatter ${p.codes}`,
    replacedBy: (p: { codes: string }) => `erstattes av ${p.codes}`,
    notReplaced: 'erstattes ikke',
    fields,
    changedFields: (p: { fields: string }) => `endret: ${p.fields}`,
    unknownReplaced: (p: { number: string }) => `Erstatter mål som ikke finnes i versjonen før (${p.number})`,
    lostTitle: 'Noe leger har gjort, teller ikke lenger',
    lost: (p: { trainees: string; approved: string; begun: string }) =>
      `Gjelder ${p.trainees} leger: ${p.approved} godkjente og ${p.begun} påbegynte mål har ingen etterfølger. De blir stående hos legene, men gjelder ikke for noe mål i den nye versjonen.`,
    nothingLost: 'Alt leger har gjort, følger med til de nye målene.',
  },
  file: {
    label: 'Fil (XLSX eller CSV)',
    hint: 'Ett regneark på høyst 20 MB og 2000 rader. Det første arket leses.',
    chosen: 'Valgt fil',
    tooLarge: 'Filen er større enn 20 MB.',
    missing: 'Velg en fil.',
    another: 'Velg en annen fil',
  },
  sheetColumns: {
    title: 'Slik ble kolonnene forstått',
    column: 'Kolonne i ALIS',
    header: 'Overskrift i filen',
    none: 'finnes ikke i filen',
    unknown: (p: { names: string }) => `Disse kolonnene brukes ikke: ${p.names}.`,
  },
  problems: {
    title: (p: { number: string }) => `Feil i filen (${p.number})`,
    row: 'Linje',
    column: 'Kolonne',
    reason: 'Hvorfor',
    value: 'Innhold',
    download: 'Last ned feilene som CSV',
    fileName: 'feil.csv',
    shown: (p: { shown: string; all: string }) =>
      `Viser de første ${p.shown} av ${p.all}. Resten står i CSV-filen.`,
    reasons: problems,
  },
  mirror: {
    title: 'Hent status fra den nasjonale portalen',
    lead: 'Les inn et uttrekk for legene dine. Det portalen sier, vises ved siden av statusen her og endrer den aldri.',
    source: 'Kilde',
    sourceHint: 'Hvor uttrekket er fra. Det står ved statusen hos legen.',
    sourceDefault: 'Kompetanseportalen',
    columnsTitle: 'Kolonner uttrekket må ha',
    columnsBody:
      'Status kan være ikke påbegynt, påbegynt, sendt, godkjent, returnert eller avslått. Datoen er dagen statusen er fra.',
    columns: mirrorColumns,
    check: 'Kontroller uttrekket',
    checking: 'Uttrekket kontrolleres. Ingenting lagres ennå.',
    committing: 'Uttrekket leses inn.',
    commit: (p: { rows: string; count: number }) =>
      `Les inn ${p.rows} ${p.count === 1 ? 'ny rad' : 'nye rader'}`,
    nothingNew: 'Uttrekket har ingen nye rader. Det er ingenting å lese inn.',
    failed: 'Uttrekket ble ikke lest inn',
    failedNote: 'Ingenting er lagret. Det du har valgt, står fortsatt her.',
    result: 'Dette skjer hvis du leser inn uttrekket',
    done: (p: { rows: string; count: number }) =>
      `${p.rows} ${p.count === 1 ? 'rad' : 'rader'} er lest inn fra portalen.`,
    counts: {
      rows: 'Rader',
      trainees: 'Leger',
      newRows: 'Nye',
      knownRows: 'Kjent fra før',
      olderRows: 'Eldre enn det som står',
      rejectedRows: 'Avvist',
    },
    conflicts: {
      title: (p: { number: string }) => `Portalen og ALIS er uenige (${p.number})`,
      body: 'Statusen i ALIS blir stående. Se på målene og avgjør dem her, eller rett dem i portalen.',
      trainee: 'Lege',
      goal: 'Læringsmål',
      portal: 'I portalen',
      here: 'I ALIS',
      portalSays: (p: { status: string; day: string }) => `${p.status} ${p.day}`,
    },
  },
}
