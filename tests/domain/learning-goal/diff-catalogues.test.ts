import { type CatalogueGoal, diffCatalogues } from '@alis/domain'
import { describe, expect, it } from 'vitest'

const goal = (code: string, fields: Partial<CatalogueGoal> = {}): CatalogueGoal => ({
  code,
  title: `Mål ${code}`,
  family: 'ALM',
  group: '',
  description: '',
  level: '',
  validFrom: null,
  validTo: null,
  replaces: [],
  recommendedActivities: [],
  assessmentForms: [],
  ...fields,
})
const named = (code: string) => ({ code, title: `Mål ${code}` })

describe('diff-catalogues', () => {
  it('finds nothing between a version and itself', () => {
    const goals = [goal('ALM 001'), goal('ALM 002')]
    expect(diffCatalogues(goals, goals)).toEqual({
      added: [],
      removed: [],
      changed: [],
      unchanged: 2,
      withoutSuccessor: [],
    })
  })

  it('tells what is new, gone, changed, replaced, and left without a successor', () => {
    const before = [goal('ALM 001'), goal('ALM 002'), goal('ALM 003'), goal('ALM 004')]
    const after = [
      goal('ALM 001', { level: 'Ny', recommendedActivities: ['Kurs'] }),
      goal('ALM 005', { replaces: ['ALM 002', 'ALM 099'] }),
      goal('ALM 006', { replaces: ['ALM 002'] }),
      goal('ALM 003'),
    ]
    expect(diffCatalogues(before, after)).toEqual({
      added: [
        { ...named('ALM 005'), replaces: ['ALM 002'] },
        { ...named('ALM 006'), replaces: ['ALM 002'] },
      ],
      removed: [
        { ...named('ALM 002'), replacedBy: ['ALM 005', 'ALM 006'] },
        { ...named('ALM 004'), replacedBy: [] },
      ],
      changed: [{ ...named('ALM 001'), fields: ['level', 'recommendedActivities'] }],
      unchanged: 1,
      withoutSuccessor: [named('ALM 004')],
    })
  })

  it('leaves a goal without a successor when its code is given to what replaces another', () => {
    const after = [goal('ALM 001', { replaces: ['ALM 002'] })]
    expect(diffCatalogues([goal('ALM 001'), goal('ALM 002')], after).withoutSuccessor).toEqual([
      named('ALM 001'),
    ])
  })
})
