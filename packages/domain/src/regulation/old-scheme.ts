import type { Regulation, RegulationNumbers } from './regulation.ts'

const PARAGRAPH = 'Regler for gammel spesialistutdanning'
const DIRECTORATE =
  'https://www.helsedirektoratet.no/tema/autorisasjon-og-spesialistutdanning/spesialistutdanning-for-leger/allmennmedisin/regler-for-gammel-spesialistutdanning-og-etterutdanning'
const GUIDE = 'https://www.alis.no/alis-ordningen/gammel-spesialistutdanning'

const numbers: RegulationNumbers = {
  // Part 1 is no part of this scheme's total.
  part1Months: 0,
  countedCategories: ['open-practice', 'other-gp', 'institution', 'research'],
  positionPercentMin: 50,
  // An assumption: no source says how absence was counted in this scheme, so the rule of the new one is used.
  absenceFreePercent: 10,
  absenceDeduction: 'excess',
  // Training providers were first registered on 1 March 2019, under the new scheme.
  registrationRequiredFrom: null,
  applicationDeadlineOn: '2026-12-31',
}

/**
 * Gammel ordning: four years in general practice and one in hospital. `other-gp` is nursing home and municipal acute
 * unit, which count since the amendment for applications after 7 July 2016; `institution` is hospital.
 */
export const oldScheme: Regulation = {
  id: 'old-scheme',
  scheme: 'old',
  source: PARAGRAPH,
  validFrom: '2016-07-08',
  validTo: '2026-12-31',
  numbers,
  requirements: [
    { code: 'O-total', measure: 'total', months: 60, paragraph: PARAGRAPH, source: DIRECTORATE },
    { code: 'O-open', measure: 'open-practice', months: 24, paragraph: PARAGRAPH, source: DIRECTORATE },
    { code: 'O-hospital', measure: 'institution', months: 12, paragraph: PARAGRAPH, source: GUIDE },
  ],
  caps: [
    { code: 'O-other-gp', category: 'other-gp', months: 24, paragraph: PARAGRAPH, source: DIRECTORATE },
    { code: 'O-hospital-max', category: 'institution', months: 12, paragraph: PARAGRAPH, source: GUIDE },
    { code: 'O-research', category: 'research', months: 12, paragraph: PARAGRAPH, source: DIRECTORATE },
  ],
}
