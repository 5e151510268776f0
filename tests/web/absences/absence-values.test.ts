import type { Absence } from '@alis/contract'
import type { TrainingFacts } from '@alis/domain'
import { describe, expect, it } from 'vitest'
import {
  emptyAbsence,
  onlyChanged,
  toAbsenceFacts,
  toBody,
  toValues,
  withAbsence,
} from '../../../apps/web/src/features/absences/absence-values.ts'

const stored: Absence = {
  id: 'b9a7d7a0-2d5a-4a53-9c61-0a9a5f6f6f02',
  type: 'sickness',
  startsOn: '2025-01-06',
  endsOn: '2025-02-28',
  percent: 62.5,
  version: 2,
}

const written = { ...emptyAbsence, type: 'course', startsOn: '060125', endsOn: '10.1.2025' }

describe('absence-values', () => {
  it('gives back what is stored when nothing is changed', () => {
    expect(onlyChanged(toBody(toValues(stored)) as never, stored)).toEqual({ version: 2 })
  })

  it('sends only what was changed', () => {
    const body = toBody({ ...toValues(stored), percent: '50', endsOn: '31.3.2025' })
    expect(onlyChanged(body as never, stored)).toEqual({ version: 2, percent: 50, endsOn: '2025-03-31' })
  })

  it('is away all day unless something else is written', () => {
    expect(toAbsenceFacts(written, 'new')).toEqual({
      id: 'new',
      type: 'course',
      startsOn: '2025-01-06',
      endsOn: '2025-01-10',
      percent: 100,
    })
  })

  it.each([
    ['no type', { type: '' }],
    ['no first day', { startsOn: '' }],
    ['no last day', { endsOn: '' }],
    ['no percentage', { percent: '0' }],
    ['a day that is none', { endsOn: '31.2.2025' }],
  ])('does not count an absence with %s', (_, change) => {
    expect(toAbsenceFacts({ ...written, ...change }, 'new')).toBeNull()
  })

  it('puts the written absence in the place of the stored one, or adds it', () => {
    const facts: TrainingFacts = {
      scheme: 'new-2019',
      part1CompletedOn: null,
      periods: [],
      absences: [stored],
    }
    const longer = { ...stored, endsOn: '2025-03-31' }
    expect(withAbsence(facts, longer).absences).toEqual([longer])
    expect(withAbsence(facts, { ...longer, id: 'new' }).absences).toHaveLength(2)
  })
})
