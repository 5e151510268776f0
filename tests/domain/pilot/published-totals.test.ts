import { describe, expect, it } from 'vitest'
import { PILOT_PUBLISHED, publishedShares } from '../../../packages/domain/src/pilot/index.ts'

describe('published-totals', () => {
  it('has the figures that were published', () => {
    expect(PILOT_PUBLISHED).toMatchObject({
      municipalities: 21,
      tookPart: 121,
      completed: 36,
      perhapsCompleted: 12,
      left: 11,
      frameKroner: 26_000_000,
      spentKroner: 21_000_000,
    })
  })

  it('derives that 29.8 to 39.7 per cent completed, 9.1 per cent left, and 62 to 74 did neither', () => {
    expect(publishedShares(PILOT_PUBLISHED)).toEqual({
      completedPercent: { lowest: 29.8, highest: 39.7 },
      leftPercent: 9.1,
      neither: { lowest: 62, highest: 74 },
    })
  })
})
