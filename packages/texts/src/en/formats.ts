import { formatsFor } from '../formats.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

export const formats = formatsFor({
  locale: 'en-GB',
  months,
  shortDay: ({ day, month, year }) => `${day}\u00a0${months[month - 1]?.slice(0, 3)}\u00a0${year}`,
  longDay: ({ day, monthName, year }) => `${day} ${monthName} ${year}`,
  units: { year: ['yr', 'yrs'], month: ['mo.', 'mos.'], day: ['d', 'd'] },
  percentSign: '%',
  and: 'and',
  at: 'at',
})
