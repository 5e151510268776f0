/**
 * The form in which headers and words of a report are compared. Lower case; only letters and digits stay, so spaces,
 * underscores, hyphens and brackets do not count; accents fall away, and with them the ring of `å`; `ø` becomes `o` and
 * `æ` becomes `ae`. People without Norwegian keys write `aa` and `oe`, therefore these fold to `a` and `o` as well:
 * `rapportår`, `Rapport år`, `RAPPORTAAR` and `rapportar` are one word.
 */
export function foldWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]/g, '')
    .replaceAll('aa', 'a')
    .replaceAll('oe', 'o')
}
