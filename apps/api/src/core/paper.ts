import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { apiFolder } from '../api-folder.ts'

let compiler: Promise<NodeCompiler> | undefined
const templates = new Map<string, Promise<string>>()

/** Loaded when the first paper is made: most of the time nobody needs it. */
async function loadCompiler(): Promise<NodeCompiler> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  return NodeCompiler.create()
}

function loadTemplate(path: string): Promise<string> {
  const loading = templates.get(path) ?? readFile(join(apiFolder, 'src', 'features', path), 'utf8')
  templates.set(path, loading)
  return loading
}

/** All but the letters that the paper's own font is known to have: Latin with all its marks, and the usual punctuation. */
const UNPRINTABLE =
  /[^\n\r\t\u0020-\u007e\u00a0-\u017f\u01cd-\u01f5\u0218-\u021b\u1e00-\u1eff\u2010-\u201e\u2020-\u2026\u202f]/gu

const printable = (word: string) => word.replace(UNPRINTABLE, '□')

/**
 * A paper as PDF/A-2a: tagged, all fonts inside. The template only places the words it is given, so nothing that a person
 * typed is ever markup. A letter that no font here can show would make it no PDF/A, so such letters are printed as `□`.
 * @param template the template's path below `features`
 */
export async function printPaper(template: string, words: object): Promise<Buffer> {
  compiler ??= loadCompiler()
  const [typesetter, mainFileContent] = await Promise.all([compiler, loadTemplate(template)])
  const print = (text: string) => {
    const paper = typesetter.pdf({ mainFileContent, inputs: { words: text } }, { pdfStandard: 'a-2a' })
    // What was remembered of papers long made would otherwise stay in memory.
    typesetter.evictCache(10)
    return paper
  }
  try {
    return print(JSON.stringify(words))
  } catch {
    // Word by word: in the JSON of all of them a control character is written with letters that can be printed.
    return print(JSON.stringify(words, (_, word) => (typeof word === 'string' ? printable(word) : word)))
  }
}
