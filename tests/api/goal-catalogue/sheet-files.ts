import { crc32, deflateRawSync } from 'node:zlib'

/** A CSV file as a Norwegian spreadsheet saves it. */
export const csvFile = (lines: readonly string[], name = 'mal.csv') =>
  new File([`\ufeff${lines.join('\r\n')}\r\n`], name)

/** What is put in an archive. `bytes` says another size than the content has. */
type Entry = { name: string; content: string; bytes?: number }

const uint16 = (value: number) => Buffer.from(Uint16Array.of(value).buffer)
const uint32 = (value: number) => Buffer.from(Uint32Array.of(value).buffer)

/** A ZIP archive with deflated entries: local headers, the list of them, and the end. */
export function archive(entries: readonly Entry[]): Buffer<ArrayBuffer> {
  const locals: Buffer[] = []
  const listed: Buffer[] = []
  let start = 0
  for (const { name, content, bytes } of entries) {
    const packed = deflateRawSync(content)
    const facts = Buffer.concat([
      uint16(20),
      uint16(0),
      uint16(8),
      uint32(0),
      uint32(crc32(content)),
      uint32(packed.length),
      uint32(bytes ?? Buffer.byteLength(content)),
      uint16(Buffer.byteLength(name)),
      uint16(0),
    ])
    const local = Buffer.concat([uint32(0x04034b50), facts, Buffer.from(name), packed])
    locals.push(local)
    const listedFacts = [
      uint32(0x02014b50),
      uint16(20),
      facts,
      Buffer.alloc(10),
      uint32(start),
      Buffer.from(name),
    ]
    listed.push(Buffer.concat(listedFacts))
    start += local.length
  }
  const list = Buffer.concat(listed)
  const end = [
    uint32(0x06054b50),
    uint32(0),
    uint16(entries.length),
    uint16(entries.length),
    uint32(list.length),
    uint32(start),
    uint16(0),
  ]
  return Buffer.from(Buffer.concat([...locals, list, ...end]))
}

const xml = (text: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const DOCUMENT_RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a workbook around a sheet. */
export const workbookParts = (sheetData: string): Entry[] => [
  {
    name: '[Content_Types].xml',
    content: xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    ),
  },
  {
    name: '_rels/.rels',
    content: xml(
      `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${DOCUMENT_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
  },
  {
    name: 'xl/workbook.xml',
    content: xml(
      `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT_RELATIONS}"><sheets><sheet name="Mål" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    content: xml(
      `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${DOCUMENT_RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${DOCUMENT_RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ),
  },
  {
    name: 'xl/styles.xml',
    content: xml(
      `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
  },
  {
    name: 'xl/worksheets/sheet1.xml',
    content: xml(`<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`),
  },
]

const letterOf = (column: number) => String.fromCharCode(65 + column)

/** A day as a workbook has it: the days since 30 December 1899, in a cell with the style of a date. */
export const dayCell = (serialDay: number) => ({ serialDay })

/** A workbook of one sheet, as spreadsheets save it. */
export function workbookFile(
  rows: readonly (readonly (string | number | { serialDay: number })[])[],
  name = 'mal.xlsx',
) {
  const cell = (value: string | number | { serialDay: number }, address: string) => {
    if (typeof value === 'object') return `<c r="${address}" s="1"><v>${value.serialDay}</v></c>`
    return typeof value === 'number'
      ? `<c r="${address}"><v>${value}</v></c>`
      : `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
  }
  const sheetData = rows.map((cells, row) => {
    const written = cells.map((value, column) => cell(value, `${letterOf(column)}${row + 1}`))
    return `<row r="${row + 1}">${written.join('')}</row>`
  })
  return new File([archive(workbookParts(sheetData.join('')))], name)
}
