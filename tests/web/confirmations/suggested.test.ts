import { describe, expect, it } from 'vitest'
import {
  choiceOf,
  hoursOf,
  supervisorsWithin,
} from '../../../apps/web/src/features/confirmations/suggested.ts'

const supervisor = (id: string, hprNumber: string | null = '9012345') => ({
  id,
  name: `Veileder ${id}`,
  hprNumber,
  workplace: null,
  canSignIn: false,
})
const appointment = (id: string, startsOn: string, endsOn: string | null) => ({
  supervisor: supervisor(id),
  appointedAs: 'individual' as const,
  startsOn,
  endsOn,
})

describe('suggested', () => {
  it('offers the individual supervisors of the span, its first and last day included, each once', () => {
    const appointments = [
      appointment('coming', '2024-07-01', null),
      appointment('last-day', '2024-06-30', '2024-06-30'),
      { ...appointment('clinical', '2024-01-01', null), appointedAs: 'clinical' as const },
      appointment('twice', '2024-03-01', '2024-04-30'),
      appointment('twice', '2023-01-01', '2024-01-31'),
      appointment('first-day', '2023-01-01', '2024-01-01'),
      appointment('earlier', '2022-01-01', '2023-12-31'),
    ]
    const ids = supervisorsWithin(appointments, '2024-01-01', '2024-06-30').map(({ id }) => id)
    expect(ids).toEqual(['last-day', 'twice', 'first-day'])
    expect(supervisorsWithin(appointments, '2024-01-01', null)).toEqual([])
  })

  it('knows which choice the two fields stand for', () => {
    const known = [supervisor('a'), supervisor('b', null)]
    const choice = (supervisorName: string, supervisorHprNumber: string) =>
      choiceOf(known, { supervisorName, supervisorHprNumber })
    expect(choice('Veileder a', '9012345')).toBe('a')
    expect(choice('Veileder a', '9012346')).toBe('other')
    expect(choice('Veileder b', '')).toBe('other')
    expect(choice('', '')).toBe('none')
  })

  it('rounds confirmed minutes down to quarters of an hour', () => {
    expect([240, 254, 255, 0].map(hoursOf)).toEqual([4, 4, 4.25, 0])
  })
})
