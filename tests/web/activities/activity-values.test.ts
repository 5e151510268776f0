import { type LearningActivity, NewActivity } from '@alis/contract'
import { describe, expect, it } from 'vitest'
import {
  emptyActivity,
  onlyChanged,
  toBody,
  toValues,
} from '../../../apps/web/src/features/activities/activity-values.ts'
import { check } from '../../../apps/web/src/forms/check.ts'

const [first, second] = [
  'b9a7d7a0-2d5a-4a53-9c61-0a9a5f6f6f02',
  'b9a7d7a0-2d5a-4a53-9c61-0a9a5f6f6f03',
] as const

const stored: LearningActivity = {
  id: 'b9a7d7a0-2d5a-4a53-9c61-0a9a5f6f6f01',
  traineeId: 'b9a7d7a0-2d5a-4a53-9c61-0a9a5f6f6f00',
  kind: 'course',
  title: 'Hud og venerologi',
  description: null,
  courseKind: 'topic',
  courseHours: 15.5,
  plannedOn: '2025-01-06',
  doneOn: '2025-01-07',
  status: 'done',
  goals: [
    { id: first, code: 'ALM 001', title: 'Hud' },
    { id: second, code: 'ALM 002', title: 'Øye' },
  ],
  sentTo: null,
  sentAt: null,
  decidedAt: null,
  signerName: null,
  comment: null,
  files: [],
  version: 3,
  can: { change: true, send: true, recall: false, sign: false, return: false, remove: true },
}

const rulesOf = (values: ReturnType<typeof emptyActivity>) =>
  check(toBody(values), NewActivity).map(({ path, rule }) => `${path} ${rule}`)

describe('activity-values', () => {
  it('gives back what is stored when nothing is changed, in whatever order the goals are', () => {
    const values = toValues(stored)
    expect(onlyChanged(toBody(values) as never, stored)).toEqual({ version: 3 })
    expect(onlyChanged(toBody({ ...values, goalIds: [second, first] }) as never, stored)).toEqual({
      version: 3,
    })
  })

  it('sends only what was changed, and takes the course away with its kind', () => {
    const body = toBody({ ...toValues(stored), kind: 'reflection', goalIds: [second] })
    expect(onlyChanged(body as never, stored)).toEqual({
      version: 3,
      kind: 'reflection',
      courseKind: null,
      courseHours: null,
      goalIds: [second],
    })
  })

  it('has no day done while it is planned, and keeps the day that was planned when it is done', () => {
    expect(toBody({ ...toValues(stored), progress: 'planned' })).toMatchObject({ doneOn: null })
    expect(toBody({ ...toValues(stored), doneOn: '080125' })).toMatchObject({
      plannedOn: '2025-01-06',
      doneOn: '2025-01-08',
    })
  })

  it('begins with the goal that it was opened from', () => {
    expect(emptyActivity(first).goalIds).toEqual([first])
    expect(emptyActivity().goalIds).toEqual([])
  })

  it.each([
    [{}, ['/kind required', '/title required', '/doneOn format']],
    [{ kind: 'course', title: 'Hud', doneOn: '7.1.2025' }, ['/courseKind enum']],
    [
      { kind: 'course', title: 'Hud', courseKind: 'topic', courseHours: '15,1', doneOn: '7.1.2025' },
      ['/courseHours multipleOf'],
    ],
    [
      {
        kind: 'course',
        title: 'Hud',
        courseKind: 'topic',
        courseHours: 'mange',
        progress: 'planned' as const,
      },
      ['/courseHours type'],
    ],
    [{ kind: 'other', title: 'Hud', progress: 'planned' as const }, []],
  ])('is judged by the contract: %o', (written, expected) => {
    expect(rulesOf({ ...emptyActivity(), ...written })).toEqual(expected)
  })
})
