import { inflateSync } from 'node:zlib'

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** The bytes of a string as PDF writes it between parentheses. */
const bytesOf = (literal: string): string =>
  literal.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, what: string) =>
    /^[0-7]/.test(what) ? String.fromCharCode(Number.parseInt(what, 8)) : (escapes[what] ?? what),
  )

/** A string, in parentheses that may hold a pair of them, or as hexadecimal digits. */
const STRING = /\(((?:\\[\s\S]|\((?:\\[\s\S]|[^\\()])*\)|[^\\()])*)\)|<([0-9A-Fa-f]+)>/g
/** Strings and the distances between them, shown as one. */
const SHOWN = new RegExp(`\\[((?:${STRING.source}|[\\s\\d.-])*)\\] TJ`, 'g')

const glyphsOf = (shown: string): string =>
  [...shown.matchAll(STRING)]
    .map(([, literal, hex]) =>
      hex === undefined ? bytesOf(literal ?? '') : Buffer.from(hex, 'hex').toString('latin1'),
    )
    .join('')

/** What each glyph of a font is in Unicode. */
function readGlyphs(map: string): Map<number, string> {
  const lines = map.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>\s/g)
  return new Map(
    [...lines].map(([, glyph = '', text = '']) => [
      Number.parseInt(glyph, 16),
      Buffer.from(text, 'hex').swap16().toString('utf16le'),
    ]),
  )
}

/** The lines of a paper, each read once with every font: with the right one it is what a reader sees. */
export function readLines(pdf: Buffer): string[] {
  const text = pdf.toString('latin1')
  const fonts = [...text.matchAll(/begincmap([\s\S]*?)endcmap/g)].map(([, map = '']) => readGlyphs(map))
  const lines: string[] = []
  for (const { index } of text.matchAll(/(?<!end)stream\n/g)) {
    const from = index + 'stream\n'.length
    const bytes = pdf.subarray(from, text.indexOf('endstream', from))
    // 0x78: compressed, as pages are.
    if (bytes[0] !== 0x78) continue
    const page = inflateSync(bytes).toString('latin1')
    for (const [, shown = ''] of page.matchAll(SHOWN)) {
      const glyphs = glyphsOf(shown)
      for (const font of fonts)
        lines.push(
          glyphs.replace(/[\s\S]{2}/g, pair => font.get(pair.charCodeAt(0) * 256 + pair.charCodeAt(1)) ?? ''),
        )
    }
  }
  return lines
}
