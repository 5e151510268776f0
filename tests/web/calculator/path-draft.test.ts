import { describe, expect, it } from 'vitest'
import {
  addPeriod,
  emptyDraft,
  exampleDraft,
  isBehind,
  type PeriodRow,
  pathOf,
  toDraft,
  writeFrame,
  writePeriod,
} from '../../../apps/web/src/features/calculator/path-draft.ts'

const today = '2026-11-22'

function firstOf(rows: readonly PeriodRow[]): PeriodRow {
  const [first] = rows
  if (first === undefined) throw new Error('The draft has no period.')
  return first
}

describe('path-draft', () => {
  it('begins with one period in which only the first day is left to write', () => {
    const draft = emptyDraft(today)
    expect(pathOf(draft).periods).toEqual([])
    const row = firstOf(draft.periods)
    expect(writePeriod(row, { ...row.values, startsOn: '1.3.2021' }).counted).toEqual({
      category: 'open-practice',
      positionPercent: 100,
      startsOn: '2021-03-01',
      endsOn: null,
    })
  })

  it('counts a period as it last was right while it is being changed, and says so', () => {
    const draft = exampleDraft(today)
    const before = firstOf(draft.periods)
    const wrong = writePeriod(before, { ...before.values, endsOn: '31.13.2024' })
    expect(wrong.counted).toEqual(before.counted)
    expect(isBehind(draft)).toBe(false)
    expect(isBehind({ ...draft, periods: [wrong, ...draft.periods.slice(1)] })).toBe(true)
    const endsFirst = writePeriod(before, { ...before.values, endsOn: '29.2.2024' })
    expect(endsFirst.counted).toEqual(before.counted)
  })

  it('leaves out what was never right, and counts the rest', () => {
    const draft = addPeriod(exampleDraft(today))
    expect(pathOf(draft)).toEqual(pathOf(exampleDraft(today)))
    expect(isBehind(draft)).toBe(false)
  })

  it('keeps the last day that was right, and takes the other choices at once', () => {
    const { frame } = exampleDraft(today)
    const written = writeFrame(frame, {
      ...frame.values,
      asOf: '32.1.2026',
      scheme: 'old',
      part1CompletedOn: '',
    })
    expect(written.counted).toEqual({ ...frame.counted, scheme: 'old', part1CompletedOn: null })
  })

  it('lets a new period begin where the last one ends', () => {
    const { periods, ...rest } = pathOf(exampleDraft(today))
    const draft = addPeriod(toDraft({ ...rest, periods: periods.slice(0, 1) }))
    expect(draft.periods.at(-1)?.values.startsOn).toBe('1.9.2024')
  })

  it('puts a path into the fields and takes the same path out of them', () => {
    const path = pathOf(exampleDraft(today))
    const draft = toDraft(path)
    const again = draft.periods.map(row => writePeriod({ ...row, counted: null }, row.values))
    expect(pathOf({ ...draft, periods: again })).toEqual(path)
  })
})
