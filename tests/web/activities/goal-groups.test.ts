import type { LearningGoal } from '@alis/contract'
import { describe, expect, it } from 'vitest'
import { groupsOf, matches } from '../../../apps/web/src/features/activities/goal-groups.ts'

const goal = (code: string, title: string, group: string): LearningGoal => ({
  id: code,
  code,
  title,
  family: 'ALM',
  group,
  description: '',
  level: '',
  validFrom: null,
  validTo: null,
  replaces: [],
  recommendedActivities: [],
  assessmentForms: [],
})

const ecg = goal('ALM 906', 'Tolke EKG', 'Ferdigheter')

describe('goal-groups', () => {
  it.each(['', '  ', 'alm 906', 'ALM906', 'ekg tolke', 'ferdig'])('finds a goal by %j', text => {
    expect(matches(ecg, text)).toBe(true)
  })

  it.each(['ALM 907', 'ekg barn', 'x'])('does not find it by %j', text => {
    expect(matches(ecg, text)).toBe(false)
  })

  it('keeps groups and goals in the order of the catalogue', () => {
    const birth = goal('ALM 917', 'Svangerskap', 'Barn')
    const stitches = goal('ALM 904', 'Sy sår', 'Ferdigheter')
    expect(groupsOf([ecg, birth, stitches])).toEqual([
      { name: 'Ferdigheter', goals: [ecg, stitches] },
      { name: 'Barn', goals: [birth] },
    ])
  })
})
