import { isUtf8 } from 'node:buffer'
import { fileTypeFromBuffer } from 'file-type'

/** What may be attached, with the endings that a name of such a file can have; the first is given to a name without one. */
const allowed: Record<string, readonly [string, ...string[]]> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg', 'jfif'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/heic': ['heic', 'heif'],
  'image/heif': ['heic', 'heif'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'text/plain': ['txt'],
}

/** Letters, tabs and line ends only, and nothing that a browser or a shell would run. */
function isPlainText(content: Buffer): boolean {
  if (!isUtf8(content)) return false
  const text = content.toString('utf8')
  return !/[^\P{Cc}\t\n\r]/u.test(text) && !/^[\s\ufeff]*(<|#!|%!)/.test(text)
}

export type ToldType = { contentType: string; endings: readonly [string, ...string[]] }

/** What a file is, told by its content alone; null for what may not be attached. */
export async function findType(content: Buffer): Promise<ToldType | null> {
  const told = await fileTypeFromBuffer(content)
  const contentType = told === undefined ? 'text/plain' : told.mime
  const endings = allowed[contentType]
  if (endings === undefined || (told === undefined && !isPlainText(content))) return null
  return { contentType, endings }
}
