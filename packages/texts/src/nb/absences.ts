import type { AbsenceType } from '@alis/contract'

const beyondATenth = 'Trekkes fra når fraværet til sammen er mer enn 10 prosent av tjenesten.'
const never = 'Trekkes aldri fra.'

export const absences = {
  title: 'Fravær',
  inOneLine: (p: { type: string; days: string; percent: string }) => `${p.type}, ${p.days}, ${p.percent}`,
  type: 'Type fravær',
  typeMissing: 'Velg hva slags fravær det er.',
  deduction: 'Trekk',
  deductions: {
    sickness: beyondATenth,
    'parental-leave': beyondATenth,
    'other-leave': beyondATenth,
    course: never,
    holiday: never,
  } satisfies Record<AbsenceType, string> as Record<AbsenceType, string>,
  onlyTheClass:
    'Skriv ikke diagnose eller årsak noe sted. ALIS tar bare vare på typen fravær, dagene og prosenten, fordi det er alt som trengs for å regne ut tjenestetiden.',
  period: 'Periode',
  startsOn: 'Fra',
  endsOn: 'Til og med',
  percent: 'Fraværsprosent',
  percentHint: 'Hvor stor del av stillingen legen er borte: 100 er helt borte.',
  percentWrong: 'Skriv fraværsprosenten som et tall over 0 og opp til 100, med høyst to desimaler.',
  actions: 'Handlinger',
  add: 'Legg til fravær',
  changeOf: (p: { what: string }) => `Endre ${p.what}`,
  removeOf: (p: { what: string }) => `Fjern ${p.what}`,
  addTitle: 'Legg til fravær',
  changeTitle: 'Endre fravær',
  removeTitle: 'Fjern fravær',
  removeBody:
    'Fraværet regnes ikke lenger med når det er fjernet, og anslaget regnes ut på nytt. Fraværet blir stående i historikken.',
  removeSubmit: 'Fjern fraværet',
  added: 'Fraværet er lagt til.',
  changed: 'Fraværet er endret.',
  removed: 'Fraværet er fjernet.',
  gone: 'Fraværet er fjernet av noen andre.',
  nothingDeducted: 'Ingenting er trukket fra så langt.',
  deducted: (p: { amount: string }) => `${p.amount} er trukket fra så langt.`,
  onlyDeductedShown: (p: { amount: string }) =>
    `Du ser bare hvor mye som er trukket fra for fravær så langt: ${p.amount}. Hva slags fravær det er, ser legen, koordinatoren og lederen.`,
  empty: {
    title: 'Ikke noe fravær',
    body: 'Her står sykdom, permisjon, kurs og ferie med datoer og prosent. Legg til det som har vært, eller det som er avtalt.',
    readOnly:
      'Her står sykdom, permisjon, kurs og ferie med datoer og prosent. En koordinator legger det inn.',
  },
}
