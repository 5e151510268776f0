import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

/** Vite's list of what it built: https://vite.dev/guide/backend-integration */
type Manifest = Record<string, { file: string; imports?: string[]; css?: string[]; isEntry?: boolean }>

export type PageWeight = { page: string; jsKiB: number; cssKiB: number }

const folder = fileURLToPath(new URL('../../web/dist', import.meta.url))

/** What each page loads at first besides the entry: its own chunk, where it has one, and the texts of one language. */
const pages = {
  'Sign-in': ['sign-in/sign-in-page.tsx', 'nb/first.ts'],
  Roster: ['trainees/roster-page.tsx', 'nb/first.ts'],
}

function filesFor(manifest: Manifest, endings: readonly string[]): Set<string> {
  const files = new Set<string>()
  const seen = new Set<string>()
  const take = (key: string) => {
    const chunk = manifest[key]
    if (chunk === undefined || seen.has(key)) return
    seen.add(key)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    for (const imported of chunk.imports ?? []) take(imported)
  }
  for (const [key, { isEntry }] of Object.entries(manifest))
    if (isEntry || endings.some(ending => key.endsWith(ending))) take(key)
  return files
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)

/** Kibibytes of JavaScript and CSS, by gzip, that the first page of a visit loads; null without a built web application. */
export async function weighPages(): Promise<PageWeight[] | null> {
  const file = join(folder, '.vite', 'manifest.json')
  if (!existsSync(file)) return null
  const manifest: Manifest = JSON.parse(await readFile(file, 'utf8'))
  return Promise.all(
    Object.entries(pages).map(async ([page, endings]) => {
      const files = [...filesFor(manifest, endings)]
      const weigh = async (extension: string) => {
        const named = files.filter(name => name.endsWith(extension))
        const sizes = await Promise.all(
          named.map(async name => gzipSync(await readFile(join(folder, name)), { level: 9 }).length),
        )
        return sum(sizes) / 1024
      }
      return { page, jsKiB: await weigh('.js'), cssKiB: await weigh('.css') }
    }),
  )
}
