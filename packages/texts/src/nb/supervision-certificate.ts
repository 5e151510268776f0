/** The words of the certificate of supervision as a paper. The application itself speaks in `supervision.ts`. */
export const supervisionCertificate = {
  title: 'Veiledningsattest',
  municipality: (name: string) => `${name} kommune`,
  doctor: 'Lege',
  hprNumber: 'HPR-nummer',
  provider: 'Utdanningsvirksomhet',
  supervisor: 'Veileder',
  supervisors: (count: number): string => (count > 1 ? 'Veiledere' : 'Veileder'),
  none: 'Ingen',
  span: 'Tidsrom',
  fromTo: (startsOn: string, endsOn: string) => `Fra ${startsOn} til og med ${endsOn}`,
  tableTitle: 'Individuell veiledning',
  columns: ['Dato', 'Tema', 'Veileder', 'Timer'],
  sum: 'Bekreftede timer til sammen',
  noRows: 'Ingen veiledning er bekreftet i tidsrommet.',
  onlyConfirmed:
    'Attesten viser bare veiledning som både legen og veilederen har bekreftet. Veiledning som venter på bekreftelse, er ikke med.',
  signedTitle: 'Underskrifter',
  placeAndDay: 'Sted og dato',
  footer: (doctor: string, day: string) => `Veiledningsattest for ${doctor}, laget ${day}`,
}
