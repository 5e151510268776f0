import { describe, expect, it } from 'vitest'
import { courseLines } from '../../../apps/web/src/features/education-plans/course-rows.ts'

const planned = (kind: 'core-a' | 'topic', title: string | null = null) => ({
  kind,
  title,
  hours: null,
  plannedOn: null,
})
const done = (id: string, courseKind: 'core-a' | 'emergency' | 'topic' | null, title: string) => ({
  id,
  courseKind,
  title,
  courseHours: 15,
  doneOn: '2026-03-01',
  status: 'signed' as const,
})

describe('course-rows', () => {
  it('lays a done course beside the planned one of its kind', () => {
    expect(courseLines([planned('core-a')], [done('1', 'core-a', 'Grunnkurs A i Bergen')])).toEqual([
      {
        kind: 'core-a',
        title: null,
        hours: 15,
        planned: planned('core-a'),
        done: { activityId: '1', on: '2026-03-01', isSigned: true },
      },
    ])
  })

  it('tells topic courses by their names', () => {
    const lines = courseLines(
      [planned('topic', 'Hud'), planned('topic', 'Diabetes')],
      [done('1', 'topic', 'diabetes '), done('2', 'topic', 'Øre')],
    )
    expect(lines.map(({ title, done }) => [title, done?.activityId])).toEqual([
      ['Hud', undefined],
      ['Diabetes', '1'],
      ['Øre', '2'],
    ])
  })

  it('shows what was done without being planned, and nothing of what is only planned as an activity', () => {
    const activities = [
      done('1', 'emergency', 'Akutt'),
      { ...done('2', 'core-a', 'A'), doneOn: null, status: 'planned' as const },
      done('3', null, 'Uten type'),
    ]
    const lines = courseLines([], activities)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({ kind: 'emergency', planned: null, done: { activityId: '1' } })
  })
})
