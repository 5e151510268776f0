import type { trainingProviders as nb } from '../nb/training-providers.ts'

export const trainingProviders: typeof nb = {
  title: 'Registration',
  lead: 'Municipalities registered as training provider for part 3 in general practice. Only service from the day of registration counts.',
  found: p => `${p.total} ${p.count === 1 ? 'provider' : 'providers'} found`,
  caption: 'Registered training providers',
  register: 'Register a provider',
  columns: {
    name: 'Municipality',
    code: 'Municipality number',
    county: 'County',
    organisationNumber: 'Organisation number',
    registeredOn: 'Registered',
  },
  noNumber: 'Not given',
  change: 'Correct',
  changeOf: p => `Correct the registration of ${p.name}`,
  search: 'Search for a municipality',
  searchLabel: 'Search the providers',
  sort: 'Sort by',
  ascending: 'ascending',
  descending: 'descending',
  pages: 'Pages of the list',
  empty: {
    title: 'No provider is registered yet',
    body: 'The municipalities that can have doctors in training stand here. Register the first one to begin.',
    filtered: 'No provider fits the search.',
  },
  form: {
    municipality: 'Municipality',
    organisationNumber: 'Organisation number',
    organisationNumberHint: 'Nine digits. Leave the field empty if it is not known.',
    organisationNumberPattern: 'Write the organisation number with nine digits.',
    registeredOn: 'Registered from',
    registeredOnHint: '1 March 2019 at the earliest. Service before this day does not count.',
    changeWarning:
      'A new day of registration changes what counts for every doctor with service at the provider.',
    registered: p => `${p.name} is registered.`,
    saved: p => `The registration of ${p.name} is corrected.`,
  },
}
