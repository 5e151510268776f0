import type { supervisionCertificate as nb } from '../nb/supervision-certificate.ts'

/** The words of the certificate of supervision as a paper. The application itself speaks in `supervision.ts`. */
export const supervisionCertificate: typeof nb = {
  title: 'Certificate of supervision',
  municipality: (name: string) => `Municipality of ${name}`,
  doctor: 'Doctor',
  hprNumber: 'HPR number',
  provider: 'Training provider',
  supervisor: 'Individual supervisor',
  supervisors: (count: number) => (count > 1 ? 'Individual supervisors' : 'Individual supervisor'),
  none: 'None',
  span: 'Period',
  fromTo: (startsOn: string, endsOn: string) => `From ${startsOn} to ${endsOn}`,
  tableTitle: 'Individual supervision',
  columns: ['Date', 'Topic', 'Supervisor', 'Hours'],
  sum: 'Confirmed hours in all',
  noRows: 'No supervision is confirmed in the period.',
  onlyConfirmed:
    'The certificate shows only supervision that both the doctor and the supervisor have confirmed. What waits for confirmation is left out.',
  signedTitle: 'Signatures',
  placeAndDay: 'Place and date',
  footer: (doctor: string, day: string) => `Certificate of supervision for ${doctor}, made ${day}`,
}
