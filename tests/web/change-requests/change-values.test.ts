import type { PathChange, ServicePeriod } from '@alis/contract'
import { describe, expect, it } from 'vitest'
import {
  emptyChange,
  findFieldErrors,
  periodsFor,
  readChangeValues,
  toBody,
  toChange,
  toValues,
  withKind,
} from '../../../apps/web/src/features/change-requests/change-values.ts'

const aPeriod = (fields: Partial<ServicePeriod>): ServicePeriod => ({
  id: '00000000-0000-4000-8000-000000000001',
  category: 'open-practice',
  place: 'Toppen legesenter',
  arena: null,
  municipality: { id: 7, name: 'Lillehammer' },
  positionPercent: 100,
  startsOn: '2024-01-01',
  endsOn: null,
  isPlanned: false,
  providerRegisteredOn: '2019-03-01',
  version: 1,
  ...fields,
})
const going = aPeriod({})
const over = aPeriod({ id: '00000000-0000-4000-8000-000000000002', endsOn: '2026-01-30' })
const planned = aPeriod({
  id: '00000000-0000-4000-8000-000000000003',
  startsOn: '2027-01-01',
  endsOn: '2027-06-30',
})
const today = '2026-01-31'

const changes: PathChange[] = [
  {
    kind: 'position',
    periodId: going.id,
    startsOn: '2026-03-01',
    endsOn: null,
    positionPercent: 37.5,
  },
  { kind: 'absence', type: 'parental-leave', startsOn: '2026-09-01', endsOn: '2026-12-31', percent: 100 },
  {
    kind: 'service',
    category: 'institution',
    place: 'Sykehuset Innlandet',
    municipalityId: 7,
    positionPercent: 100,
    startsOn: '2026-03-01',
    endsOn: '2026-08-31',
    isInstead: false,
  },
  { kind: 'move', periodId: planned.id, startsOn: '2026-07-01' },
]

describe('change-values', () => {
  it.each(changes)('gives a change of kind $kind back as it was shown', change => {
    expect(toChange(toValues(change, [going]))).toEqual(change)
  })

  it('shows days and numbers as people write them, and a municipality by its name', () => {
    expect(changes.map(change => toValues(change, [going]))).toMatchObject([
      { startsOn: '1.3.2026', isOpen: true, positionPercent: '37,5' },
      { endsOn: '31.12.2026', type: 'parental-leave', percent: '100' },
      { municipalityId: { id: 7, text: 'Lillehammer' }, isInstead: false },
      { startsOn: '1.7.2026' },
    ])
  })

  it('names the fields that are missing or wrong, of its own kind only', () => {
    const paths = (values: Partial<typeof emptyChange>) =>
      findFieldErrors({ ...emptyChange, ...values }).map(({ path, rule }) => `${path} ${rule}`)
    expect(paths({})).toEqual(['/kind required'])
    expect(paths({ kind: 'move' })).toEqual(['/periodId required', '/startsOn required'])
    expect(
      paths({ kind: 'position', periodId: going.id, startsOn: '31.2.2026', positionPercent: '101' }),
    ).toEqual(['/startsOn format', '/endsOn required', '/positionPercent maximum'])
    expect(paths({ kind: 'absence', isOpen: true, startsOn: '1.3.2026' })).toEqual([
      '/type required',
      '/endsOn required',
    ])
  })

  it('refuses a municipality that was written and not chosen', () => {
    const written = { ...emptyChange, kind: 'service' as const, municipalityId: { id: null, text: 'Lille' } }
    expect(toBody(written).municipalityId).toBe('Lille')
    expect(findFieldErrors(written)).toContainEqual({ path: '/municipalityId', rule: 'type', params: {} })
  })

  it('offers periods that are not over, and to move only those that are planned and closed', () => {
    const periods = [going, over, planned]
    expect(periodsFor('position', periods, today)).toEqual([going, planned])
    expect(periodsFor('move', periods, today)).toEqual([planned])
  })

  it('chooses the only period there is, and none of several', () => {
    expect(withKind(emptyChange, 'move', [going, planned], today).periodId).toBe(planned.id)
    expect(withKind(emptyChange, 'position', [going, planned], today).periodId).toBe('')
    const chosen = { ...emptyChange, periodId: planned.id }
    expect(withKind(chosen, 'position', [going, planned], today).periodId).toBe(planned.id)
  })

  it('reads what the browser kept, and leaves out what is no field', () => {
    const [change] = changes
    const values = toValues(change ?? { kind: 'move', periodId: '', startsOn: '' }, [])
    expect(readChangeValues(JSON.parse(JSON.stringify(values)))).toEqual(values)
    expect(readChangeValues({ kind: 'something', startsOn: 3, other: 'x' })).toEqual(emptyChange)
    expect(readChangeValues('x')).toEqual(emptyChange)
  })
})
