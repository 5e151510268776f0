import { regulationOf, regulations } from '@alis/domain'
import { describe, expect, it } from 'vitest'

// Decisions have been made on these numbers. An amendment is a new version with an entry of its own, never a change here.
const FROZEN = {
  'new-scheme-2019': {
    validity: ['2019-03-01', null],
    requirements: { T1: 60, T2: 24, T5: 6, T6: 18, T8: 78 },
    caps: { T3: 54, T4: 30 },
    numbers: {
      part1Months: 18,
      countedCategories: ['open-practice', 'other-gp', 'institution'],
      positionPercentMin: 0,
      absenceFreePercent: 10,
      absenceDeduction: 'excess',
      registrationRequiredFrom: '2019-03-01',
      applicationDeadlineOn: null,
    },
  },
  'old-scheme': {
    validity: ['2016-07-08', '2026-12-31'],
    requirements: { 'O-total': 60, 'O-open': 24, 'O-hospital': 12 },
    caps: { 'O-other-gp': 24, 'O-hospital-max': 12, 'O-research': 12 },
    numbers: {
      part1Months: 0,
      countedCategories: ['open-practice', 'other-gp', 'institution', 'research'],
      positionPercentMin: 50,
      absenceFreePercent: 10,
      absenceDeduction: 'excess',
      registrationRequiredFrom: null,
      applicationDeadlineOn: '2026-12-31',
    },
  },
}

describe('frozen-versions', () => {
  it('has an entry for every published version', () => {
    expect(Object.keys(regulations).sort()).toEqual(Object.keys(FROZEN).sort())
  })

  it.each(Object.values(regulations))(
    'keeps the numbers of $id',
    ({ id, validFrom, validTo, requirements, caps, numbers }) => {
      const monthsOf = (rules: readonly { code: string; months: number }[]) =>
        Object.fromEntries(rules.map(({ code, months }) => [code, months]))
      expect({
        validity: [validFrom, validTo],
        requirements: monthsOf(requirements),
        caps: monthsOf(caps),
        numbers,
      }).toEqual(FROZEN[id])
    },
  )

  it('says where each rule stands', () => {
    for (const { requirements, caps } of Object.values(regulations)) {
      for (const { paragraph, source } of [...requirements, ...caps]) {
        expect(paragraph).not.toBe('')
        expect(source).toMatch(/^https:\/\//)
      }
    }
  })

  it('knows the version of each scheme', () => {
    expect([regulationOf('new-2019').id, regulationOf('old').id]).toEqual(['new-scheme-2019', 'old-scheme'])
  })
})
