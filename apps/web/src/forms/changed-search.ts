/** What an address says after a change; `undefined` takes a part of it away. */
export function changedSearch<Search extends object>(
  before: Search,
  change: { [Key in keyof Search]?: Search[Key] | undefined },
): Partial<Search> {
  const entries = Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as Partial<Search>
}
