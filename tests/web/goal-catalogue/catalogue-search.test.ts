import type { LearningGoal } from '@alis/contract'
import { describe, expect, it } from 'vitest'
import {
  filterGoals,
  groupGoals,
  readCatalogueSearch,
} from '../../../apps/web/src/features/goal-catalogue/catalogue-search.ts'

const goal = (code: string, title: string, group: string): LearningGoal => ({
  id: code,
  code,
  title,
  family: code.startsWith('ALM') ? 'ALM' : 'FKM',
  group,
  description: '',
  level: '',
  validFrom: null,
  validTo: null,
  replaces: [],
  recommendedActivities: [],
  assessmentForms: [],
})
const goals = [
  goal('ALM 055', 'Eldre på sykehjem', 'Institusjon'),
  goal('FKM 001', 'Etikk', 'Etikk'),
  goal('ALM 085', 'Lindring', 'Institusjon'),
]
const found = (search: Parameters<typeof filterGoals>[1]) =>
  filterGoals(goals, search).map(({ code }) => code)

describe('catalogue-search', () => {
  it('finds the goals that have every word, by code with or without its blank', () => {
    expect(found({ search: 'INSTITUSJON eldre' })).toEqual(['ALM 055'])
    expect(found({ search: 'alm085' })).toEqual(['ALM 085'])
    expect(found({ search: '  ' })).toHaveLength(3)
  })

  it('keeps to a family', () => {
    expect(found({ family: 'FKM' })).toEqual(['FKM 001'])
    expect(found({ family: 'FKM', search: 'alm' })).toEqual([])
  })

  it('puts the goals of a group together where the first of them stands', () => {
    expect(groupGoals(goals).map(({ group, goals: of }) => [group, of.map(({ code }) => code)])).toEqual([
      ['Institusjon', ['ALM 055', 'ALM 085']],
      ['Etikk', ['FKM 001']],
    ])
  })

  it('drops what the address cannot mean', () => {
    expect(readCatalogueSearch({ family: 'KIR', search: '', page: '2' })).toEqual({})
    expect(readCatalogueSearch({ family: 'ALM', search: '55' })).toEqual({ family: 'ALM', search: '55' })
  })
})
