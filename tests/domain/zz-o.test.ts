import fc from 'fast-check'
import { test, expect } from 'vitest'
import { assess, countService, newScheme2019, oldScheme, addDays } from '@alis/domain'
import { anyFacts, anySuccession, anyDay, shortened } from './service/arbitrary-training.ts'
import { countDayByDay } from './service/day-by-day.ts'
for (const [name, reg] of [['new', newScheme2019], ['old', oldScheme], ['newshort', shortened(newScheme2019)], ['oldshort', shortened(oldScheme)]] as const)
for (const gen of [anyFacts, anySuccession])
for (const mode of ['excess','whole'] as const)
test(name+mode, () => {
  const r = {...reg, numbers: {...reg.numbers, absenceDeduction: mode}}
  const end='2028-06-01'
  fc.assert(fc.property(gen, anyDay, (facts, asOf) => {
    const c = countService(facts, r, asOf)
    const d = countDayByDay(facts, r, asOf)
    for (const k of ['open-practice','other-gp','institution','research'] as const) expect(c.categories[k].countedUnits).toBe(d.counted[k])
    expect(c.total.grossUnits).toBe(d.gross)
    const a = assess(facts, r, { asOf, continueLast: false })
    const w = countDayByDay(facts, r, end)
    for (const q of a.requirements) { if (q.code==='T6'||q.code==='T8') continue
      const day = q.metOn ?? q.expectedOn
      expect([q.code, day !== null && day > end ? null : day]).toEqual([q.code, w.metOn.get(q.code) ?? null]) }
  }), { numRuns: Number(process.env.RUNS ?? 40) })
}, 600000)
