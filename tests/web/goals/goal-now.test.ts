import type { GoalAdvice, TraineeGoal } from '@alis/contract'
import { loadTexts } from '@alis/texts'
import { describe, expect, it } from 'vitest'
import { goalNow } from '../../../apps/web/src/features/goals/goal-now.ts'

const texts = await loadTexts.nb()

const can = {
  begin: false,
  submit: false,
  recall: false,
  adviseAs: null,
  approve: false,
  return: false,
  reject: false,
}

const say = (fields: Partial<TraineeGoal>, isOwn = false): string =>
  goalNow(
    texts,
    {
      status: 'submitted',
      advice: [],
      lacking: [],
      decidedAt: null,
      decidedBy: null,
      isDecidedByDeputy: false,
      can,
      ...fields,
    },
    isOwn,
  ).replace(/\s/g, ' ')

const advice = (name: string, isRecommended: boolean): GoalAdvice => ({
  id: name,
  givenAs: 'clinical',
  name,
  isRecommended,
  comment: null,
  givenAt: '2026-01-01T10:00:00Z',
})

const decided = { decidedAt: '2026-01-05T10:00:00Z', decidedBy: 'Torstein Haugen' }

describe('goal-now', () => {
  it('tells the doctor what to do, and the others what she does', () => {
    expect(say({ status: 'in-progress' }, true)).toContain('når du har nådd det')
    expect(say({ status: 'in-progress' })).toContain('Legen sender det')
  })

  it('names whose advice is missing', () => {
    expect(say({ lacking: ['individual-advice'] })).toBe('Det mangler råd fra veileder.')
    expect(say({ lacking: ['clinical-advice'] })).toBe('Det mangler råd fra minst én supervisør.')
    expect(say({ lacking: ['individual-advice', 'clinical-advice'] })).toBe(
      'Det mangler råd fra veileder og fra minst én supervisør.',
    )
  })

  it('names who advises against it, by the latest word of each', () => {
    const lacking = ['clinical-advice' as const]
    expect(say({ lacking, advice: [advice('Hanne Lien', false)] })).toContain('Hanne Lien anbefaler ikke')
    const changedMind = [advice('Hanne Lien', false), advice('Hanne Lien', true)]
    expect(say({ advice: changedMind })).toBe('Rådene er gitt. Lederen kan godkjenne målet.')
  })

  it('tells the leader that the decision is hers', () => {
    expect(say({ can: { ...can, approve: true } })).toBe('Rådene er gitt. Du kan godkjenne målet.')
  })

  it('says who approved, as deputy or by an earlier goal', () => {
    expect(say({ status: 'approved', ...decided })).toBe('Godkjent av Torstein Haugen 5.1.2026 kl. 11:00.')
    expect(say({ status: 'approved', ...decided, isDecidedByDeputy: true })).toContain('stedfortreder')
    expect(say({ status: 'approved' })).toContain('et mål som dette har tatt over for')
  })
})
