import type { Progress } from '@alis/contract'
import { describe, expect, it } from 'vitest'
import { answerOf } from '../../../apps/web/src/features/progress/answer-of.ts'

const amount = { units: 0, months: 0, duration: { years: 0, months: 0, days: 0 } }

const requirement = (status: 'met' | 'not-yet', metOn: string | null): Progress['requirements'][number] => ({
  code: 'T1',
  status,
  counted: amount,
  required: amount,
  missing: amount,
  metOn,
  expectedOn: null,
  remedy: null,
  paragraph: '§ 2',
  source: 'https://example.org',
})

const progress: Parameters<typeof answerOf>[0] = {
  asOf: '2026-01-31',
  requirements: [requirement('met', '2023-12-31'), requirement('not-yet', null)],
  completion: { earliestOn: '2026-07-24', binding: 'T1', missing: [], unknown: [], assumedFrom: null },
  periods: [
    { servicePeriodId: 'a', category: 'open-practice', gross: amount, counted: amount, notCounted: [] },
  ],
}

describe('answerOf', () => {
  it('names the day where there is one', () => {
    expect(answerOf(progress)).toEqual({ kind: 'earliest', day: '2026-07-24' })
  })

  it('never says a day where the path does not get there', () => {
    const completion = { ...progress.completion, earliestOn: null }
    expect(answerOf({ ...progress, completion })).toEqual({ kind: 'not-reached' })
  })

  it('says since when all is met: the day of the last requirement', () => {
    const requirements = [requirement('met', '2025-02-28'), requirement('met', '2023-12-31')]
    expect(answerOf({ ...progress, requirements })).toEqual({ kind: 'met', day: '2025-02-28' })
  })

  it('says that a day rests on what is known when something is not', () => {
    const completion = { ...progress.completion, unknown: ['T6' as const] }
    expect(answerOf({ ...progress, completion })).toEqual({ kind: 'earliest-known', day: '2026-07-24' })
  })

  it('calls a day that has passed under an assumption no more than possible', () => {
    const completion = { ...progress.completion, earliestOn: '2026-01-31', assumedFrom: '2025-12-01' }
    expect(answerOf({ ...progress, completion })).toEqual({ kind: 'perhaps-met', day: '2026-01-31' })
  })

  it('has no answer without service', () => {
    expect(answerOf({ ...progress, periods: [] })).toEqual({ kind: 'nothing-registered' })
  })
})
