import { describe, expect, it } from 'vitest'
import { decodeReport } from '../../../packages/domain/src/pilot/index.ts'

const report = 'kommunenr;kommune;rapportår;navn\r\n2012;Alta;2014;Sárá Øverby\r\n'

const utf8 = (text: string) => new TextEncoder().encode(text)
/** Windows-1252 and Latin-1 agree on all letters of these reports. */
const windows1252 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

function joined(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}

describe('decode-report', () => {
  it('reads UTF-8', () => {
    expect(decodeReport(utf8(report))).toEqual({ ok: true, text: report, encoding: 'utf-8', separator: ';' })
  })

  it('reads UTF-8 with a byte order mark, which is no part of the text', () => {
    const bytes = joined(new Uint8Array([0xef, 0xbb, 0xbf]), utf8(report))
    expect(decodeReport(bytes)).toEqual({ ok: true, text: report, encoding: 'utf-8', separator: ';' })
  })

  it('reads Windows-1252', () => {
    const decoded = decodeReport(windows1252(report))
    expect(decoded).toEqual({ ok: true, text: report, encoding: 'windows-1252', separator: ';' })
  })

  it('reads every character in which Windows-1252 is more than Latin-1', () => {
    const bytes = Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index)
    const defined = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'
    const decoded = decodeReport(joined(windows1252('rapportår;navn\n2014;'), bytes))
    expect(decoded).toMatchObject({ ok: true, encoding: 'windows-1252' })
    const text = decoded.ok ? decoded.text : ''
    expect(text.replace(/[\u0080-\u009f]/g, '')).toBe(`rapportår;navn\n2014;${defined}`)
    expect(text.match(/[\u0080-\u009f]/g)).toEqual(['\u0081', '\u008d', '\u008f', '\u0090', '\u009d'])
  })

  it('keeps UTF-8 when a row is damaged, and shows where', () => {
    const damaged = joined(utf8(report), new Uint8Array([0xe5]), utf8(';Åse\r\n'))
    expect(decodeReport(damaged)).toMatchObject({
      ok: true,
      text: `${report}\ufffd;Åse\r\n`,
      encoding: 'utf-8',
    })
  })

  it('keeps UTF-8 with a byte order mark when nothing but damage is outside ASCII', () => {
    const damaged = joined(
      new Uint8Array([0xef, 0xbb, 0xbf]),
      utf8('navn;status\nBj'),
      new Uint8Array([0xf8]),
    )
    expect(decodeReport(damaged)).toMatchObject({
      ok: true,
      text: 'navn;status\nBj\ufffd',
      encoding: 'utf-8',
    })
  })

  it('keeps damage that an earlier conversion left in valid UTF-8', () => {
    expect(decodeReport(utf8('navn;status\nBj\ufffdrn;'))).toMatchObject({
      ok: true,
      text: 'navn;status\nBj\ufffdrn;',
    })
  })

  it.each([
    ['a damaged header line', utf8(report.replace('å', '\ufffd'))],
    ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${report}`, 'utf16le'))],
    ['a NUL in a row', utf8(`${report}0301;Oslo\0;2014;`)],
  ])('refuses %s', (_, bytes) => {
    expect(decodeReport(bytes)).toEqual({ ok: false, code: 'broken-encoding' })
  })

  it.each([
    ['kommunenr;kommune;merknad', ';'],
    ['kommunenr,kommune,merknad', ','],
    ['kommunenr\tkommune\tmerknad', '\t'],
    ['"a;b;c;d",kommune,merknad', ','],
    ['kommunenr;"a,b,c,d";merknad', ';'],
    ['\r\n\n  kommunenr,kommune', ','],
    ['kommunenr,kommune\n0301;Oslo;;;;;', ','],
    ['kommunenr', ';'],
    ['', ';'],
  ])('finds the separator in the header line of %j', (text, separator) => {
    expect(decodeReport(utf8(text))).toMatchObject({ ok: true, separator })
  })
})
