import { inflateRawSync } from 'node:zlib'

/** A list of goals unpacks to a few hundred kilobytes; this is room for one with a lot of formatting. */
const MAX_UNPACKED_BYTES = 16 * 1024 * 1024
const MAX_ENTRIES = 2_000
/** Cells between the first and the last of a sheet, empty ones among them, since a reader fills the gaps. */
const MAX_CELLS = 1_000_000
/** Empty ones among them: the reader needs a minute for a million. */
const MAX_ROWS = 20_000
/** A cell holds 32 767, each perhaps written as an entity; far longer ones take the reader minutes. */
const MAX_TEXT_CHARACTERS = 200_000

const CENTRAL_ENTRY = 0x02014b50
const END_OF_ENTRIES = 0x06054b50
const END_BYTES = 22
const MAX_COMMENT_BYTES = 0xffff

type Entry = { name: string; isPacked: boolean; packedBytes: number; bytes: number; start: number }

/**
 * Looks at a workbook (XLSX, a ZIP archive) before it is unpacked: a small file can unpack to gigabytes, and a sheet with a
 * single cell far down and to the right can stand for billions of cells.
 */
export function checkWorkbook(archive: Buffer): 'fine' | 'broken' | 'too-large' {
  try {
    const entries = entriesOf(archive)
    if (entries === null) return 'broken'
    if (entries.length > MAX_ENTRIES) return 'too-large'
    const unpackedBytes = entries.reduce((sum, { bytes }) => sum + bytes, 0)
    if (unpackedBytes > MAX_UNPACKED_BYTES) return 'too-large'
    const sheets = entries.filter(({ name }) => /(worksheets\/[^/]+|sharedStrings)\.xml$/i.test(name))
    return sheets.every(sheet => isReadable(contentOf(archive, sheet))) ? 'fine' : 'too-large'
  } catch (error) {
    // What is written in the archive leads outside of it, or cannot be unpacked to the size that it says.
    if (error instanceof RangeError || (error instanceof Error && 'code' in error)) return 'broken'
    throw error
  }
}

/** The archive's own list of what is in it; null where there is none. */
function entriesOf(archive: Buffer): Entry[] | null {
  const end = findEnd(archive)
  if (end === null) return null
  const count = archive.readUInt16LE(end + 10)
  const entries: Entry[] = []
  let at = archive.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (archive.readUInt32LE(at) !== CENTRAL_ENTRY) return null
    const nameBytes = archive.readUInt16LE(at + 28)
    entries.push({
      name: archive.toString('utf8', at + 46, at + 46 + nameBytes),
      isPacked: archive.readUInt16LE(at + 10) !== 0,
      packedBytes: archive.readUInt32LE(at + 20),
      bytes: archive.readUInt32LE(at + 24),
      start: archive.readUInt32LE(at + 42),
    })
    at += 46 + nameBytes + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return entries
}

/** The list stands at the end, before a comment of any length. */
function findEnd(archive: Buffer): number | null {
  const first = Math.max(0, archive.length - END_BYTES - MAX_COMMENT_BYTES)
  for (let at = archive.length - END_BYTES; at >= first; at--)
    if (archive.readUInt32LE(at) === END_OF_ENTRIES) return at
  return null
}

function contentOf(archive: Buffer, { isPacked, packedBytes, bytes, start }: Entry): string {
  const from = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28)
  const content = archive.subarray(from, from + packedBytes)
  return (isPacked ? inflateRawSync(content, { maxOutputLength: Math.max(bytes, 1) }) : content).toString(
    'utf8',
  )
}

/** Whether a sheet is of a size that a list can have, by its rows and by the addresses in it (`r="C12"`, `r="12"`). */
function isReadable(sheet: string): boolean {
  if (sheet.split('<').some(text => text.length > MAX_TEXT_CHARACTERS)) return false
  let rows = 0
  for (const _ of sheet.matchAll(/<(?:\w+:)?row[\s/>]/g)) rows++
  let columns = 1
  for (const [, letters = '', row = ''] of sheet.matchAll(/\sr\s*=\s*["']([A-Za-z]*)(\d*)["']/g)) {
    rows = Math.max(rows, Number(row))
    columns = Math.max(columns, columnOf(letters))
  }
  return rows <= MAX_ROWS && rows * columns <= MAX_CELLS
}

/** A = 1, Z = 26, AA = 27. */
const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
