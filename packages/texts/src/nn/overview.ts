import type { FamilyStatus, PlanState } from '@alis/contract'
import type { Texts } from '../nb/index.ts'

const statuses: Record<FamilyStatus, string> = {
  met: 'Oppfylt',
  'on-way': 'Undervegs',
  behind: 'På etterskot',
  'not-begun': 'Ikkje byrja',
  'cannot-be-met': 'Blir ikkje nådd',
}

const planStates: Record<PlanState, (day: string) => string> = {
  missing: () => 'Ingen plan er avtalt.',
  current: day => `Planen skal reviderast innan ${day}.`,
  'due-soon': day => `Planen skal snart reviderast, innan ${day}.`,
  overdue: day => `Planen skulle vore revidert innan ${day}.`,
}

export const overview: Texts['overview'] = {
  title: 'Andre krav',
  families: {
    time: 'Tenestetid',
    goals: 'Læringsmål',
    supervision: 'Individuell rettleiing',
    group: 'Grupperettleiing',
    courses: 'Kurs',
    plan: 'Utdanningsplan',
  },
  inSentence: {
    time: 'tenestetid',
    goals: 'læringsmåla',
    supervision: 'individuell rettleiing',
    group: 'grupperettleiing',
    courses: 'kursa',
    plan: 'utdanningsplanen',
  },
  statuses,
  planStatuses: { ...statuses, met: 'Gjeld', behind: 'Over fristen', 'not-begun': 'Manglar' },
  binding: 'Dette avgjer når legen kan vere ferdig.',
  decides: {
    goals: p => `Læringsmåla avgjer: i tempoet frå det siste året er alle godkjende først ${p.day}.`,
    supervision: p => `Rettleiinga avgjer: i tempoet frå det siste året er alle timane gitt først ${p.day}.`,
    group: p => `Grupperettleiinga avgjer: to år i gruppe er fullført først ${p.day}.`,
  },
  undated: p =>
    `Datoen tek ikkje med ${p.families}: der er det ikkje registrert nok til å rekne ut nokon dato.`,
  expectedOn: p => `Overslag: ${p.day}`,
  figures: {
    goals: p => `${p.approved} av ${p.total} godkjende`,
    submitted: p => `${p.count} er sende til vurdering.`,
    example: 'Måla er døme, ikkje den offisielle lista.',
    goalPace: p => `${p.count} vart godkjende det siste året.`,
    supervision: p => `${p.done} av ${p.required} timar til no`,
    supervisionOnly: p => `${p.done} timar. Gammal ordning har ikkje noko timekrav.`,
    deficit: p => `Det manglar ${p.hours} timar for å vere i rute.`,
    group: p => `${p.months} av 24 månader, ${p.hours} av rundt ${p.required} timar`,
    diploma: 'Diplomet er registrert.',
    noDiploma: 'Diplomet er ikkje registrert.',
    courses: p => `${p.done} av 5 grunnkurs og akuttmedisin, ${p.topics} av ${p.topicsRecommended} emnekurs`,
    recommended: 'Tilrådde læringsaktivitetar, ikkje eit krav i seg sjølv.',
    noPlan: 'Ingen plan er avtalt.',
    plan: p => planStates[p.state](p.day),
  },
}
