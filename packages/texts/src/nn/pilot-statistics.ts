import type { pilotStatistics as nb } from '../nb/pilot-statistics.ts'

export const pilotStatistics: typeof nb = {
  title: 'Forsøket 2012–2017: kva rapportane gir ut frå HPR-nummer åleine',
  source: 'Dei årlege rapportane frå kommunane til Helsedirektoratet, slik dei er lesne inn i ALIS',
  columns: { code: 'Kommunenummer', municipality: 'Kommune', year: 'Rapportår', outcome: 'Utfall' },
  measure: 'Måltal',
  allMunicipalities: 'Alle kommunar',
  allYears: 'Alle år',
  outcomes: {
    all: 'Alle utfall',
    'in-training': 'Under utdanning',
    completed: 'Fullført',
    'completed-uncertain': 'Usikkert fullført',
    left: 'Slutta',
    'not-reported': 'Ikkje oppgitt',
  },
  measures: {
    rows: 'Rader',
    'distinct-hpr-numbers': 'Ulike HPR-nummer',
    'rows-without-hpr-number': 'Rader utan HPR-nummer',
  },
  definition:
    'Ei rad er det ein kommune rapporterte om éin deltakar i eitt år. Rader, ulike HPR-nummer og rader utan HPR-nummer blir talde etter kommune, rapportår og rapportert utfall. Ei rad utan utfall blir talt som «ikkje oppgitt».',
  notes: [
    'Tala er rader og HPR-nummer, aldri personar. Same lege har gjerne éi rad i kvart rapportår, og rader utan HPR-nummer er ikkje kopla til nokon.',
    'Totalane for ulike HPR-nummer er talde for seg og er ikkje summen av delane: eit nummer som står i fleire kommunar, år eller utfall, blir talt éin gong i totalen.',
    'Radene er talde på kommunen slik han er i dag. Der kommunen er delt sidan, står han med nummeret og namnet han hadde.',
    '«..» tyder at kommunen ikkje har nokon rapport for året. Det er ikkje det same som null.',
  ],
}
