import { describe, expect, it } from 'vitest'
import { toCsv } from '../../../apps/web/src/features/goal-catalogue/to-csv.ts'

describe('to-csv', () => {
  it('quotes what would end a cell, and lets no cell be a formula', () => {
    expect(
      toCsv([
        ['a;b', 'he said "x"', 'two\nlines'],
        ['=1+1', '-', 'æ'],
      ]),
    ).toBe('\ufeff"a;b";"he said ""x""";"two\nlines"\r\n\'=1+1;\'-;æ\r\n')
  })
})
