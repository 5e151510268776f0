import type { absences as nb } from '../nb/absences.ts'

const beyondATenth = 'Blir trekt frå når fråværet til saman er meir enn 10 prosent av tenesta.'
const never = 'Blir aldri trekt frå.'

export const absences: typeof nb = {
  title: 'Fråvær',
  inOneLine: p => `${p.type}, ${p.days}, ${p.percent}`,
  type: 'Type fråvær',
  typeMissing: 'Vel kva slags fråvær det er.',
  deduction: 'Trekk',
  deductions: {
    sickness: beyondATenth,
    'parental-leave': beyondATenth,
    'other-leave': beyondATenth,
    course: never,
    holiday: never,
  },
  onlyTheClass:
    'Ikkje skriv diagnose eller årsak nokon stad. ALIS tek berre vare på typen fråvær, dagane og prosenten, fordi det er alt som trengst for å rekne ut tenestetida.',
  period: 'Periode',
  startsOn: 'Frå',
  endsOn: 'Til og med',
  percent: 'Fråværsprosent',
  percentHint: 'Kor stor del av stillinga legen er borte: 100 er heilt borte.',
  percentWrong: 'Skriv fråværsprosenten som eit tal over 0 og opp til 100, med høgst to desimalar.',
  actions: 'Handlingar',
  add: 'Legg til fråvær',
  changeOf: p => `Endre ${p.what}`,
  removeOf: p => `Fjern ${p.what}`,
  addTitle: 'Legg til fråvær',
  changeTitle: 'Endre fråvær',
  removeTitle: 'Fjern fråvær',
  removeBody:
    'Fråværet blir ikkje lenger rekna med når det er fjerna, og overslaget blir rekna ut på nytt. Fråværet blir ståande i historikken.',
  removeSubmit: 'Fjern fråværet',
  added: 'Fråværet er lagt til.',
  changed: 'Fråværet er endra.',
  removed: 'Fråværet er fjerna.',
  gone: 'Fråværet er fjerna av nokon andre.',
  nothingDeducted: 'Ingenting er trekt frå så langt.',
  deducted: p => `${p.amount} er trekt frå så langt.`,
  onlyDeductedShown: p =>
    `Du ser berre kor mykje som er trekt frå for fråvær så langt: ${p.amount}. Kva slags fråvær det er, ser legen, koordinatoren og leiaren.`,
  empty: {
    title: 'Ikkje noko fråvær',
    body: 'Her står sjukdom, permisjon, kurs og ferie med datoar og prosent. Legg til det som har vore, eller det som er avtalt.',
    readOnly:
      'Her står sjukdom, permisjon, kurs og ferie med datoar og prosent. Ein koordinator legg det inn.',
  },
}
