export type ReportEncoding = 'utf-8' | 'windows-1252'
export type ReportSeparator = ';' | ',' | '\t'

export type DecodedReport =
  | { ok: true; text: string; encoding: ReportEncoding; separator: ReportSeparator }
  | { ok: false; code: 'broken-encoding' }

/** Node and browsers have this decoder, but the compiler only knows it with the library of one of them. */
declare const TextDecoder: new (
  label: ReportEncoding,
  options?: { fatal: boolean },
) => { decode(bytes: Uint8Array): string }

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]
const REPLACEMENT = '\ufffd'
/** The five bytes that Windows-1252 leaves undefined stay the control characters that they are in Latin-1. */
const WINDOWS_1252_FROM_0X80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
const SEPARATORS: readonly ReportSeparator[] = [';', ',', '\t']

/**
 * Turns the bytes of a report into text and finds the separator in its header line.
 *
 * Reads UTF-8, with or without byte order mark, else Windows-1252. A UTF-8 file with a few damaged characters stays
 * UTF-8: reading it as Windows-1252 would spoil every `æ`, `ø` and `å`. The damage shows as U+FFFD, for which
 * `readParticipantRow` rejects that row alone. The whole file is broken when its header line is damaged, or when it holds
 * a NUL, which no text has but UTF-16 and binary files do.
 */
export function decodeReport(bytes: Uint8Array): DecodedReport {
  const { text, encoding } = decode(bytes)
  const header = headerLine(text)
  if (text.includes('\0') || header.includes(REPLACEMENT)) return { ok: false, code: 'broken-encoding' }
  return { ok: true, text, encoding, separator: separatorOf(header) }
}

function decode(bytes: Uint8Array): { text: string; encoding: ReportEncoding } {
  const strict = decodeStrictly(bytes)
  if (strict !== null) return { text: strict, encoding: 'utf-8' }
  const lenient = new TextDecoder('utf-8').decode(bytes)
  if (hasByteOrderMark(bytes) || isMostlyReadable(lenient)) return { text: lenient, encoding: 'utf-8' }
  return { text: decodeWindows1252(bytes), encoding: 'windows-1252' }
}

/**
 * Some versions of Node (20.20 among them) decode Windows-1252 as Latin-1, which has invisible control characters at 0x80
 * to 0x9F where Windows-1252 has `Š`, `ž` and the dashes. Where the decoder is right this replaces nothing.
 */
function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, control => WINDOWS_1252_FROM_0X80[control.charCodeAt(0) - 0x80] ?? control)
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    // The decoder tells of bytes that are not UTF-8 by a TypeError; anything else is not about the report.
    if (error instanceof TypeError) return null
    throw error
  }
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  return BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte)
}

/** Norwegian text in Windows-1252 hardly ever forms a valid UTF-8 sequence, so the more frequent of the two tells which it is. */
function isMostlyReadable(lenient: string): boolean {
  let readable = 0
  let damaged = 0
  for (let index = 0; index < lenient.length; index++) {
    if (lenient[index] === REPLACEMENT) damaged++
    else if (lenient.charCodeAt(index) > 0x7f) readable++
  }
  return readable > damaged
}

function headerLine(text: string): string {
  return /\S[^\r\n]*/.exec(text)?.[0] ?? ''
}

/** The most frequent separator outside quotation marks; the semicolon of Norwegian spreadsheets when there is none. */
function separatorOf(header: string): ReportSeparator {
  const unquoted = header.replace(/"[^"]*"/g, '')
  const occurrences = (separator: ReportSeparator) => unquoted.split(separator).length - 1
  return SEPARATORS.reduce((best, separator) =>
    occurrences(separator) > occurrences(best) ? separator : best,
  )
}
