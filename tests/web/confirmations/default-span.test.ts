import { describe, expect, it } from 'vitest'
import { defaultSpan, endChoices } from '../../../apps/web/src/features/confirmations/default-span.ts'

const TODAY = '2026-11-22'
const done = (startsOn: string, endsOn: string | null) => ({ startsOn, endsOn, isPlanned: false })
const span = (
  status: 'prepared' | 'objected' | 'issued' | 'withdrawn',
  startsOn: string,
  endsOn: string,
) => ({
  status,
  startsOn,
  endsOn,
})

describe('default-span', () => {
  it('is all the service to yesterday where the last period goes on', () => {
    const periods = [done('2024-03-01', '2024-08-31'), done('2024-09-01', null)]
    expect(defaultSpan(periods, [], TODAY)).toEqual({ startsOn: '2024-03-01', endsOn: '2026-11-21' })
  })

  it('ends with the last period where that is closed', () => {
    const periods = [done('2024-09-01', '2025-08-31'), done('2024-03-01', '2024-08-31')]
    expect(defaultSpan(periods, [], TODAY)).toEqual({ startsOn: '2024-03-01', endsOn: '2025-08-31' })
  })

  it('leaves out what is only planned, and today, which is not over', () => {
    const planned = { startsOn: '2026-01-01', endsOn: '2026-06-30', isPlanned: true }
    expect(defaultSpan([done('2025-01-01', '2025-12-31'), planned], [], TODAY)?.endsOn).toBe('2025-12-31')
    expect(defaultSpan([done(TODAY, null)], [], TODAY)).toBeNull()
    expect(defaultSpan([done('2026-11-21', null)], [], TODAY)).toEqual({
      startsOn: '2026-11-21',
      endsOn: '2026-11-21',
    })
  })

  it('begins on the day after what is confirmed or on its way to be, also across a change of year', () => {
    const periods = [done('2024-03-01', null)]
    const confirmed = [
      span('prepared', '2025-01-01', '2025-12-31'),
      span('issued', '2024-03-01', '2024-12-31'),
    ]
    expect(defaultSpan(periods, confirmed, TODAY)).toEqual({ startsOn: '2026-01-01', endsOn: '2026-11-21' })
  })

  it('begins anew with the next period where a whole one is confirmed', () => {
    const periods = [done('2024-03-01', '2024-08-31'), done('2025-02-01', '2025-07-31')]
    expect(defaultSpan(periods, [span('issued', '2024-03-01', '2024-08-31')], TODAY)).toEqual({
      startsOn: '2025-02-01',
      endsOn: '2025-07-31',
    })
  })

  it('ends before what is confirmed already', () => {
    const confirmed = [span('issued', '2025-01-01', '2025-12-31')]
    expect(defaultSpan([done('2024-03-01', null)], confirmed, TODAY)).toEqual({
      startsOn: '2024-03-01',
      endsOn: '2024-12-31',
    })
  })

  it('does not mind what was withdrawn', () => {
    const withdrawn = [span('withdrawn', '2024-03-01', '2026-11-21')]
    expect(defaultSpan([done('2024-03-01', null)], withdrawn, TODAY)?.startsOn).toBe('2024-03-01')
  })

  it('is none where everything is confirmed, or nothing is served', () => {
    expect(defaultSpan([], [], TODAY)).toBeNull()
    const periods = [done('2024-03-01', '2024-08-31')]
    expect(defaultSpan(periods, [span('objected', '2024-01-01', '2024-12-31')], TODAY)).toBeNull()
  })

  it('offers yesterday and the ends of the three months before it', () => {
    expect(endChoices([done('2024-03-01', null)], '2025-01-01', '2024-03-01')).toEqual([
      { kind: 'yesterday', day: '2024-12-31' },
      { kind: 'month-end', day: '2024-11-30' },
      { kind: 'month-end', day: '2024-10-31' },
      { kind: 'month-end', day: '2024-09-30' },
    ])
  })

  it('offers no end before the start, and none before a start is written', () => {
    const periods = [done('2024-01-10', '2024-03-15')]
    expect(endChoices(periods, TODAY, '2024-02-29')).toEqual([
      { kind: 'service-end', day: '2024-03-15' },
      { kind: 'month-end', day: '2024-02-29' },
    ])
    expect(endChoices(periods, TODAY, null)).toEqual([])
  })
})
