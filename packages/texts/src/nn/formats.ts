import { formatsFor } from '../formats.ts'

export const formats = formatsFor({
  // Browsers come without nynorsk and would write numbers the English way; they are written as in bokmål.
  locale: 'nb-NO',
  months: [
    'januar',
    'februar',
    'mars',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'desember',
  ],
  shortDay: ({ day, month, year }) => `${day}.${month}.${year}`,
  longDay: ({ day, monthName, year }) => `${day}. ${monthName} ${year}`,
  units: { year: ['år', 'år'], month: ['md.', 'md.'], day: ['d', 'd'] },
  percentSign: '\u00a0%',
  and: 'og',
  at: 'kl.',
})
