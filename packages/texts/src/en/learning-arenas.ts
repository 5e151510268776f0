import type { learningArenas as nb } from '../nb/learning-arenas.ts'

export const learningArenas: typeof nb = {
  title: 'Learning arenas',
  intro:
    'The arenas, and the learning goals that can be reached there, are the frame of the training at the provider (general training plan). The doctors’ plans are checked against them.',
  provider: 'Training provider',
  caption: 'Learning arenas',
  columns: {
    name: 'Arena',
    category: 'Kind of service',
    by: 'Run',
    goals: 'Learning goals',
    state: 'Status',
  },
  own: 'By the provider itself',
  external: 'By others, by agreement',
  inUse: 'In use',
  ended: p => `Used until ${p.day}`,
  goals: p => (p.count === 1 ? '1 learning goal' : `${p.count} learning goals`),
  add: 'Add an arena',
  coverage: {
    all: p => `All ${p.count} learning goals can be reached at the arenas in use.`,
    missing: p => `${p.missing} of ${p.count} learning goals cannot be reached at any arena in use.`,
    show: 'Show the learning goals that have no arena',
    example: 'The goals are from an example catalogue, not from the official list.',
    noCatalogue:
      'No catalogue of learning goals is in force today. When the Directorate of Health has imported one, it will say here which goals have no arena.',
  },
  empty: {
    title: 'No arenas yet',
    body: 'The practices, the out-of-hours service, the hospital and other places where the doctors serve stand here, with the learning goals that can be reached there. Add the first one.',
    readOnly:
      'The practices, the out-of-hours service, the hospital and other places where the doctors serve stand here, with the learning goals that can be reached there. A coordinator adds them.',
  },
  form: {
    addTitle: 'Add a learning arena',
    name: 'Name',
    nameHint: 'For example the practice, the out-of-hours service or the hospital department.',
    category: 'Kind of service',
    categoryMissing: 'Choose which kind of service the arena gives.',
    isExternal: 'External arena: run by others, by agreement with the provider',
    endedOn: 'Last day the arena was used',
    endedOnHint: 'Leave the field empty for as long as the arena is in use.',
    goals: 'Learning goals that can be reached here',
    added: p => `${p.name} has been added.`,
    changed: 'The arena has been changed.',
  },
  checklist: {
    search: 'Search the learning goals',
    onlyChosen: 'Show only those that are chosen',
    chosen: p => `${p.chosen} of ${p.count} learning goals are chosen.`,
    chosenIn: p => `${p.group} (${p.chosen} of ${p.count})`,
    chooseAll: 'Choose all',
    chooseNone: 'Clear all',
    chooseAllIn: p => `Choose all in ${p.group}`,
    chooseNoneIn: p => `Clear all in ${p.group}`,
    nothingFound: 'No learning goals match the search.',
    earlier: 'From earlier catalogues',
    noGoals: 'No learning goals have been chosen for the arena yet.',
    noCatalogue: 'No catalogue of learning goals is in force today, so there are no goals to choose.',
  },
}
