import { loadTexts } from '@alis/texts'
import { describe, expect, it } from 'vitest'
import { fileSize, MOST_BYTES } from '../../../apps/web/src/features/activities/file-size.ts'

const texts = await loadTexts.nb()

describe('file-size', () => {
  it.each([
    [812, '812 byte'],
    [1024, '1 kB'],
    [839_000, '819 kB'],
    [1_048_000, '1 023 kB'],
    [1_048_576, '1 MB'],
    [2_516_582, '2,4 MB'],
    [MOST_BYTES, '20 MB'],
  ])('%i bytes are %s', (bytes, said) => {
    expect(fileSize(texts, bytes).replace(/\s/g, ' ')).toBe(said)
  })
})
