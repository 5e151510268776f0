import type { Regulation, RegulationNumbers } from './regulation.ts'

const GUIDE = 'https://www.alis.no/alis-ordningen/gjennomforing-av-spesialistutdanningen'
const DIRECTORATE =
  'https://www.helsedirektoratet.no/tema/autorisasjon-og-spesialistutdanning/spesialistutdanning-for-leger/artikler/ansettelseskrav-utdanningstid-fravaer-og-overgangsregler'
const INSTITUTION = 'https://www.alis.no/alis-ordningen/institusjonstjeneste-ved-sykehjem'

const numbers: RegulationNumbers = {
  part1Months: 18,
  // No source gives credit for research in this scheme.
  countedCategories: ['open-practice', 'other-gp', 'institution'],
  // No source gives a smallest position in this scheme.
  positionPercentMin: 0,
  absenceFreePercent: 10,
  absenceDeduction: 'excess',
  // Nobody could be registered before 1 March 2019, and service from before it counts after conversion.
  registrationRequiredFrom: '2019-03-01',
  applicationDeadlineOn: null,
}

/** Ny ordning: part 3 in general practice since 1 March 2019. */
export const newScheme2019: Regulation = {
  id: 'new-scheme-2019',
  scheme: 'new-2019',
  source: 'spesialistforskriften (FOR-2016-12-08-1482)',
  validFrom: '2019-03-01',
  validTo: null,
  numbers,
  requirements: [
    { code: 'T1', measure: 'total', months: 60, paragraph: 'spesialistforskriften § 2', source: GUIDE },
    {
      code: 'T2',
      measure: 'open-practice',
      months: 24,
      paragraph: 'spesialistforskriften § 2, fourth paragraph',
      source: DIRECTORATE,
    },
    {
      code: 'T5',
      measure: 'institution',
      months: 6,
      paragraph: 'spesialistforskriften, annex 2 (ALM 055 and ALM 085)',
      source: INSTITUTION,
    },
    {
      code: 'T6',
      measure: 'part-1',
      months: 18,
      paragraph: 'spesialistforskriften § 2',
      source: DIRECTORATE,
    },
    {
      code: 'T8',
      measure: 'total-with-part-1',
      months: 78,
      paragraph: 'spesialistforskriften § 2',
      source: DIRECTORATE,
    },
  ],
  caps: [
    {
      code: 'T3',
      category: 'open-practice',
      months: 54,
      paragraph: 'spesialistforskriften § 2',
      source: GUIDE,
    },
    { code: 'T4', category: 'other-gp', months: 30, paragraph: 'spesialistforskriften § 2', source: GUIDE },
  ],
}
