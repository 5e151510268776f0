const MOST_LETTERS = 150

const trimmed = (text: string) => text.replace(/^[. ]+|[. ]+$/g, '')

/**
 * The name of a file without folders, line ends, invisible letters (which can turn the direction of reading) and what other
 * systems do not take in a name; its ending, in small letters, is null where it has none.
 */
export function cleanName(name: string): { stem: string; ending: string | null } {
  const letters = name
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
  const [, before = letters, ending = null] = /^(.*)\.([^. ]{1,10})$/.exec(letters) ?? []
  const stem = [...trimmed(before)].slice(0, MOST_LETTERS).join('')
  return { stem: stem === '' ? 'file' : stem, ending: ending?.toLowerCase() ?? null }
}

/** The header of a download: a plain name for old clients, and the whole one as RFC 5987 writes it. */
export function dispositionOf(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_')
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    letter => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}
