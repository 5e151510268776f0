/** The words for the codes of a closed list, with their codes, in order. */
export function wordsOf<Code extends string>(words: Readonly<Record<Code, string>>): [Code, string][] {
  // TypeScript gives the keys of every object as `string`.
  return Object.entries(words) as [Code, string][]
}
