/**
 * The code that somebody wrote, as it stands on the paper: `7kq2 m9xd4rtb` is `7KQ2-M9XD-4RTB`. What cannot be a code stays
 * what it is, for the answer to say so.
 */
export function readCode(text: string): string {
  const symbols = text.toUpperCase().replace(/[\s\u2010-\u2015_.-]/g, '')
  return symbols.length === 12 ? symbols.replace(/^(.{4})(.{4})(.{4})$/u, '$1-$2-$3') : text.trim()
}
