/** The word for a code that came as a parameter; the code itself where there is no word for it. */
export const wordOf = (words: Readonly<Record<string, string>>, code: string | number): string =>
  words[String(code)] ?? String(code)
