import type { Texts } from '@alis/texts'

/** Minutes as hours with at most two decimals: `12,5`. */
export const hoursOf = ({ formats }: Texts, minutes: number): string =>
  formats.number(Math.round((minutes / 60) * 100) / 100)

/** The same with its word: `4 timer`. */
export const hoursInWords = (texts: Texts, minutes: number): string =>
  texts.supervision.hours({ hours: hoursOf(texts, minutes), minutes })

/** Above or below nothing, with its sign: `+2,5`, `−1`. */
export const balanceOf = (texts: Texts, minutes: number): string => {
  if (minutes === 0) return '0'
  return `${minutes > 0 ? '+' : '−'}${hoursOf(texts, Math.abs(minutes))}`
}
