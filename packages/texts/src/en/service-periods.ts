import type { servicePeriods as nb } from '../nb/service-periods.ts'

export const servicePeriods: typeof nb = {
  title: 'Service',
  caption: 'Service periods',
  category: 'Type of service',
  place: 'Place of service',
  placeHint: 'For example the practice or the hospital.',
  municipality: 'Municipality',
  municipalityHint: 'Search by name or municipality number, an old one too.',
  municipalityPick: 'Choose a municipality from the list, or empty the field.',
  positionPercent: 'Position percentage',
  positionPercentHint: 'For example 80 or 37.5.',
  positionPercentWrong:
    'Write the position percentage as a number above 0 and up to 100, with at most two decimals.',
  period: 'Period',
  startsOn: 'From',
  endsOn: 'To and including',
  isOpen: 'Still going on',
  ongoing: 'going on',
  gives: 'Gives',
  actions: 'Actions',
  add: 'Add service',
  changeOf: p => `Change ${p.what}`,
  removeOf: p => `Remove ${p.what}`,
  addTitle: 'Add service',
  changeTitle: 'Change service',
  removeTitle: 'Remove service',
  removeBody:
    'The period no longer counts once it is removed, and the estimate is worked out again. The period stays in the history.',
  removeSubmit: 'Remove the period',
  added: 'The period is added.',
  changed: 'The period is changed.',
  removed: 'The period is removed.',
  empty: {
    title: 'No service yet',
    body: 'The periods in practice and institution that are to count stand here. Add the first one to see what it gives.',
    readOnly:
      'The periods in practice and institution that are to count stand here. A coordinator enters them.',
  },
}
