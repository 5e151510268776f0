import { describe, expect, it } from 'vitest'
import { mergeDrafts } from '../../../apps/web/src/features/education-plans/merge-drafts.ts'
import { emptyCourse, type PlanDraft } from '../../../apps/web/src/features/education-plans/plan-draft.ts'

const base: PlanDraft = {
  reason: '',
  goals: [{ goalId: 'g1', periodId: 'p1' }],
  courses: [{ kind: 'core-a', title: '', hours: '', plannedOn: '1.3.2027' }],
  groupStartsOn: '',
  supervisionRemark: '',
  assessmentPoints: [],
  remarks: 'Avtalt.',
}

const merge = (mine: Partial<PlanDraft>, theirs: Partial<PlanDraft>, undecided: 'remarks'[] = []) =>
  mergeDrafts({ base, mine: { ...base, ...mine }, theirs: { ...base, ...theirs }, undecided })

describe('merge-drafts', () => {
  it('keeps what only I changed and takes what only they changed', () => {
    const { draft, taken, clashes } = merge({ remarks: 'Mitt.' }, { groupStartsOn: '1.9.2027' })
    expect(draft).toEqual({ ...base, remarks: 'Mitt.', groupStartsOn: '1.9.2027' })
    expect(taken).toEqual(['groupStartsOn'])
    expect(clashes).toEqual([])
  })

  it('leaves to choose what both changed, with mine until then', () => {
    const { draft, taken, clashes } = merge({ remarks: 'Mitt.' }, { remarks: 'Deres.' })
    expect(draft.remarks).toBe('Mitt.')
    expect(taken).toEqual([])
    expect(clashes).toEqual(['remarks'])
  })

  it('asks nothing where both wrote the same, in whatever form', () => {
    const { clashes, taken } = merge(
      { courses: [{ ...emptyCourse, kind: 'core-a', plannedOn: '02.04.2027' }, emptyCourse] },
      { courses: [{ ...emptyCourse, kind: 'core-a', plannedOn: '2.4.2027' }] },
    )
    expect(clashes).toEqual([])
    expect(taken).toEqual([])
  })

  it('does not take the order of goals for a change', () => {
    const more = { goalId: 'g2', periodId: 'p2' }
    expect(merge({ goals: [more, ...base.goals] }, { goals: [...base.goals, more] }).clashes).toEqual([])
  })

  it('keeps a choice open when they save once more, also what they did not touch then', () => {
    // The base is theirs already: without the open choice, mine would win unasked.
    const stored = { ...base, remarks: 'Deres.' }
    const { clashes } = mergeDrafts({
      base: stored,
      mine: { ...base, remarks: 'Mitt.' },
      theirs: { ...stored, groupStartsOn: '1.9.2027' },
      undecided: ['remarks'],
    })
    expect(clashes).toEqual(['remarks'])
  })

  it('closes the choice when they have come to write the same', () => {
    expect(merge({ remarks: 'Mitt.' }, { remarks: 'Mitt.' }, ['remarks']).clashes).toEqual([])
  })
})
