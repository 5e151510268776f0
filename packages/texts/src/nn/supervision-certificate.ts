import type { supervisionCertificate as nb } from '../nb/supervision-certificate.ts'

/** The words of the certificate of supervision as a paper. The application itself speaks in `supervision.ts`. */
export const supervisionCertificate: typeof nb = {
  title: 'Rettleiingsattest',
  municipality: (name: string) => `${name} kommune`,
  doctor: 'Lege',
  hprNumber: 'HPR-nummer',
  provider: 'Utdanningsverksemd',
  supervisor: 'Rettleiar',
  supervisors: (count: number) => (count > 1 ? 'Rettleiarar' : 'Rettleiar'),
  none: 'Ingen',
  span: 'Tidsrom',
  fromTo: (startsOn: string, endsOn: string) => `Frå ${startsOn} til og med ${endsOn}`,
  tableTitle: 'Individuell rettleiing',
  columns: ['Dato', 'Tema', 'Rettleiar', 'Timar'],
  sum: 'Stadfesta timar til saman',
  noRows: 'Inga rettleiing er stadfesta i tidsrommet.',
  onlyConfirmed:
    'Attesten viser berre rettleiing som både legen og rettleiaren har stadfesta. Rettleiing som ventar på stadfesting, er ikkje med.',
  signedTitle: 'Underskrifter',
  placeAndDay: 'Stad og dato',
  footer: (doctor: string, day: string) => `Rettleiingsattest for ${doctor}, laga ${day}`,
}
