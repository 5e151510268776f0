import type { FamilyStatus, PlanState, RequirementFamily } from '@alis/contract'

const families: Record<RequirementFamily, string> = {
  time: 'Tjenestetid',
  goals: 'Læringsmål',
  supervision: 'Individuell veiledning',
  group: 'Gruppeveiledning',
  courses: 'Kurs',
  plan: 'Utdanningsplan',
}

const inSentence: Record<RequirementFamily, string> = {
  time: 'tjenestetid',
  goals: 'læringsmålene',
  supervision: 'individuell veiledning',
  group: 'gruppeveiledning',
  courses: 'kursene',
  plan: 'utdanningsplanen',
}

const statuses: Record<FamilyStatus, string> = {
  met: 'Oppfylt',
  'on-way': 'Underveis',
  behind: 'På etterskudd',
  'not-begun': 'Ikke begynt',
  'cannot-be-met': 'Nås ikke',
}

const planStates: Record<PlanState, (day: string) => string> = {
  missing: () => 'Ingen plan er avtalt.',
  current: day => `Planen skal revideres innen ${day}.`,
  'due-soon': day => `Planen skal snart revideres, innen ${day}.`,
  overdue: day => `Planen skulle vært revidert innen ${day}.`,
}

/** Where a doctor stands with everything that is asked for besides service time. */
export const overview = {
  title: 'Andre krav',
  families,
  inSentence,
  statuses,
  planStatuses: { ...statuses, met: 'Gjelder', behind: 'Over fristen', 'not-begun': 'Mangler' },
  binding: 'Dette avgjør når legen kan være ferdig.',
  decides: {
    goals: (p: { day: string }) =>
      `Læringsmålene avgjør: i tempoet fra det siste året er alle godkjent først ${p.day}.`,
    supervision: (p: { day: string }) =>
      `Veiledningen avgjør: i tempoet fra det siste året er alle timene gitt først ${p.day}.`,
    group: (p: { day: string }) => `Gruppeveiledningen avgjør: to år i gruppe er fullført først ${p.day}.`,
  },
  undated: (p: { families: string }) =>
    `Datoen tar ikke med ${p.families}: der er det ikke registrert nok til å anslå noen dato.`,
  expectedOn: (p: { day: string }) => `Anslag: ${p.day}`,
  figures: {
    goals: (p: { approved: number; total: number }) => `${p.approved} av ${p.total} godkjent`,
    submitted: (p: { count: number }) => `${p.count} er sendt til vurdering.`,
    example: 'Målene er eksempler, ikke den offisielle listen.',
    goalPace: (p: { count: number }) => `${p.count} ble godkjent det siste året.`,
    supervision: (p: { done: string; required: string }) => `${p.done} av ${p.required} timer til nå`,
    supervisionOnly: (p: { done: string }) => `${p.done} timer. Gammel ordning har ikke noe timekrav.`,
    deficit: (p: { hours: string }) => `Det mangler ${p.hours} timer for å være i rute.`,
    group: (p: { months: string; hours: string; required: string }) =>
      `${p.months} av 24 måneder, ${p.hours} av rundt ${p.required} timer`,
    diploma: 'Diplomet er registrert.',
    noDiploma: 'Diplomet er ikke registrert.',
    courses: (p: { done: number; topics: number; topicsRecommended: number }) =>
      `${p.done} av 5 grunnkurs og akuttmedisin, ${p.topics} av ${p.topicsRecommended} emnekurs`,
    recommended: 'Anbefalte læringsaktiviteter, ikke et krav i seg selv.',
    noPlan: 'Ingen plan er avtalt.',
    plan: (p: { day: string; state: PlanState }) => planStates[p.state](p.day),
  },
}
