import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadTexts } from '@alis/texts'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

type Leaf = { path: string; text: string }

/** Every text with its path; a text with values is compared by what it is made of. */
function leavesOf(texts: object, path = ''): Leaf[] {
  return Object.entries(texts).flatMap(([key, value]): Leaf[] => {
    const here = path === '' ? key : `${path}.${key}`
    // How days and numbers are written: code, not sentences.
    if (here === 'formats') return []
    if (typeof value === 'string') return [{ path: here, text: value }]
    if (typeof value === 'function') return [{ path: here, text: String(value) }]
    return leavesOf(value as object, here)
  })
}

function sourceOf(...folders: string[]): string {
  return folders
    .flatMap(folder =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(name =>
        join(root, folder, name),
      ),
    )
    .filter(file => /\.tsx?$/.test(file))
    .map(file => readFileSync(file, 'utf8'))
    .join('\n')
}

describe('texts', () => {
  it('has no text that nothing uses', async () => {
    const source = sourceOf('apps/web/src', 'apps/api/src', 'packages/contract/src', 'packages/domain/src')
    const words = new Set(source.match(/[\p{L}\p{N}_-]+/gu))
    const unused = leavesOf(await loadTexts.nb()).filter(
      ({ path }) => !words.has(path.split('.').at(-1) ?? path),
    )
    expect(unused.map(({ path }) => path)).toEqual([])
  })

  it('has nynorsk of its own: what is equal to bokmål has been looked at', async () => {
    const [nb, nn] = await Promise.all([loadTexts.nb(), loadTexts.nn()])
    const bokmål = new Map(leavesOf(nb).map(({ path, text }) => [path, text]))
    const equal = leavesOf(nn).filter(({ path, text }) => bokmål.get(path) === text && /\p{L}{3}/u.test(text))
    // Each line is right in both forms; a new one here is a text to read once more.
    expect(equal.map(({ path, text }) => `${path}: ${text}`)).toMatchSnapshot()
  })

  it('has English of its own', async () => {
    const [nb, en] = await Promise.all([loadTexts.nb(), loadTexts.en()])
    const bokmål = new Map(leavesOf(nb).map(({ path, text }) => [path, text]))
    const equal = leavesOf(en).filter(({ path, text }) => bokmål.get(path) === text && /\p{L}{3}/u.test(text))
    expect(equal.map(({ path, text }) => `${path}: ${text}`)).toMatchSnapshot()
  })
})
