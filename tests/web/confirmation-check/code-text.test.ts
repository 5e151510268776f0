import { describe, expect, it } from 'vitest'
import { readCode } from '../../../apps/web/src/features/confirmation-check/code-text.ts'

describe('code-text', () => {
  it.each(['7KQ2-M9XD-4RTB', '7kq2m9xd4rtb', ' 7kq2 m9xd 4rtb ', '7KQ2–M9XD–4RTB', '7kq2.m9xd.4rtb'])(
    'reads %s as it stands on the paper',
    written => {
      expect(readCode(written)).toBe('7KQ2-M9XD-4RTB')
    },
  )

  it('leaves what cannot be a code for the answer to refuse', () => {
    expect(readCode(' 7KQ2-M9XD ')).toBe('7KQ2-M9XD')
    expect(readCode('   ')).toBe('')
  })
})
