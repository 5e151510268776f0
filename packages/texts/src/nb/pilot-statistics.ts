import type { PilotMeasure, PilotOutcome } from '@alis/contract'

const outcomes: Record<PilotOutcome | 'all', string> = {
  all: 'Alle utfall',
  'in-training': 'Under utdanning',
  completed: 'Fullført',
  'completed-uncertain': 'Usikkert fullført',
  left: 'Sluttet',
  'not-reported': 'Ikke oppgitt',
}

const measures: Record<PilotMeasure, string> = {
  rows: 'Rader',
  'distinct-hpr-numbers': 'Ulike HPR-numre',
  'rows-without-hpr-number': 'Rader uten HPR-nummer',
}

/** The table of the pilot's reports, as it is shown and as it is exported. */
export const pilotStatistics = {
  title: 'Forsøket 2012–2017: hva rapportene gir ut fra HPR-nummer alene',
  source: 'Kommunenes årlige rapporter til Helsedirektoratet, slik de er lest inn i ALIS',
  columns: { code: 'Kommunenummer', municipality: 'Kommune', year: 'Rapportår', outcome: 'Utfall' },
  measure: 'Måltall',
  allMunicipalities: 'Alle kommuner',
  allYears: 'Alle år',
  outcomes,
  measures,
  definition:
    'En rad er det en kommune rapporterte om én deltaker i ett år. Rader, ulike HPR-numre og rader uten HPR-nummer telles etter kommune, rapportår og rapportert utfall. En rad uten utfall telles som «ikke oppgitt».',
  notes: [
    'Tallene er rader og HPR-numre, aldri personer. Samme lege har gjerne én rad i hvert rapportår, og rader uten HPR-nummer er ikke koblet til noen.',
    'Totalene for ulike HPR-numre er talt for seg og er ikke summen av delene: et nummer som står i flere kommuner, år eller utfall, telles én gang i totalen.',
    'Radene er talt på kommunen slik den er i dag. Der kommunen er delt siden, står den med nummeret og navnet den hadde.',
    '«..» betyr at kommunen ikke har en rapport for året. Det er ikke det samme som null.',
  ],
}
