import { consequenceOf, rankWaiting } from '@alis/domain'
import { describe, expect, it } from 'vitest'

const item = (subjectId: string, kind: string, since: string, isNearlyDone = false) => ({
  subjectId,
  since,
  consequence: consequenceOf({ kind, isNearlyDone }),
})

describe('rank-waiting', () => {
  it('puts a doctor who is nearly done first, then decisions, then the record, each the oldest first', () => {
    const ranked = rankWaiting([
      item('hours', 'supervision-entry', '2026-01-01T08:00:00+00:00'),
      item('younger goal', 'goal-approval', '2026-03-01T08:00:00+00:00'),
      item('older goal', 'goal-advice', '2026-02-01T08:00:00+00:00'),
      item('nearly done', 'activity', '2026-11-01T08:00:00+00:00', true),
      item('activity', 'activity', '2025-12-31T08:00:00+00:00'),
    ])
    expect(ranked.map(({ subjectId }) => subjectId)).toEqual([
      'nearly done',
      'older goal',
      'younger goal',
      'activity',
      'hours',
    ])
  })

  it('settles ties by the id and leaves what it was given as it was', () => {
    const same = [
      item('b', 'plan', '2026-01-01T08:00:00+00:00'),
      item('a', 'plan', '2026-01-01T08:00:00+00:00'),
    ]
    expect(rankWaiting(same).map(({ subjectId }) => subjectId)).toEqual(['a', 'b'])
    expect(same.map(({ subjectId }) => subjectId)).toEqual(['b', 'a'])
  })
})
