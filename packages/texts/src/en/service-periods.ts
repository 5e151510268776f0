import type { servicePeriods as nb } from '../nb/service-periods.ts'

export const servicePeriods: typeof nb = {
  title: 'Service',
  caption: 'Service periods',
  category: 'Type of service',
  arena: 'Learning arena',
  arenaHint: 'Choose the arena, and the kind and place of service are filled in.',
  noArena: 'Not one of the provider’s arenas',
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
  isPlanned: 'Planned',
  isPlannedLabel: 'Planned, not done yet',
  isPlannedHint:
    'Is ticked when the period begins after today. Planned service is part of the estimate. When its days have passed, somebody is to confirm that it was done.',
  ongoing: 'going on',
  gives: 'Gives',
  nothingYet: 'nothing yet',
  notCounted: p => `${p.amount} does not count. ${p.reason}`,
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
  page: {
    title: 'Service and absence',
    titleOf: p => `Service and absence of ${p.name}`,
    sum: p => `Service up to and including ${p.day} gives ${p.counted} that counts.`,
    notStarted: 'No service is done yet.',
    requestChange: 'Ask for a change',
    tryAlternatives: 'Try alternatives',
  },
  live: {
    title: 'What this would do',
    incomplete:
      'When the fields are filled in, this shows what the change does to the day and what deserves a look. Nothing is saved yet.',
  },
  empty: {
    title: 'No service yet',
    body: 'The periods in practice and institution that are to count appear here. Add the first one to see what it gives.',
    readOnly:
      'The periods in practice and institution that are to count appear here. A coordinator enters them.',
  },
}
