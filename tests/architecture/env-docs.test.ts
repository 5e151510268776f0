import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')

describe('env-docs', () => {
  it('finds every setting of the process in the README, and no other', () => {
    const settings = [
      ...read('apps/api/src/env.ts').matchAll(/(?:value|settingOf)\((?:variables, )?'([A-Z_]+)'\)/g),
    ].map(([, name]) => name)
    const documented = [...read('README.md').matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, name]) => name)
    expect(settings.length).toBeGreaterThan(4)
    expect(documented.sort()).toEqual([...new Set(settings)].sort())
  })
})
