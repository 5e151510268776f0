import { crc32 } from 'node:zlib'

/** The least that is a PDF. */
export const aPdf = (text = '') =>
  Buffer.from(`%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n% ${text}\n%%EOF\n`, 'latin1')

/** A picture of one dot. */
export const aPng = () =>
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )

/** An archive with uncompressed entries, of which office documents are made. */
export function aZip(entries: readonly (readonly [name: string, content: string])[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, text] of entries) {
    const fileName = Buffer.from(name)
    const content = Buffer.from(text)
    const sizes = Buffer.alloc(16)
    sizes.writeUInt32LE(crc32(content), 0)
    sizes.writeUInt32LE(content.length, 4)
    sizes.writeUInt32LE(content.length, 8)
    sizes.writeUInt16LE(fileName.length, 12)
    const head = Buffer.from([20, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, sizes, fileName, content])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, sizes, tail, fileName]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

const contentTypes = (part: string, type: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`

/** The least that is a text document of Word; with macros, one that is not taken. */
export const aWordDocument = ({ hasMacros = false } = {}) =>
  aZip([
    [
      '[Content_Types].xml',
      contentTypes(
        'word/document.xml',
        hasMacros
          ? 'application/vnd.ms-word.document.macroEnabled.main+xml'
          : 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
      ),
    ],
    ['word/document.xml', '<w:document/>'],
  ])
