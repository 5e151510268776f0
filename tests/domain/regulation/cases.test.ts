import { readdirSync, readFileSync } from 'node:fs'
import {
  type AssessOptions,
  assess,
  type Finding,
  type RegulationId,
  type RequirementCode,
  regulations,
  type ServiceCategory,
  type TrainingFacts,
  UNITS_PER_MONTH,
} from '@alis/domain'
import { describe, expect, it } from 'vitest'

type ExpectedRequirement = {
  status: string
  on: string | null
  remedy?: string | null
  countedMonths?: string
  missingMonths?: string
}

type Case = {
  name: string
  /** The rule, and where the expected figures come from. */
  basis: string
  regulation: RegulationId
  options: AssessOptions
  facts: TrainingFacts
  /** Only what is named is compared. Months are exact: `59 27/28`. */
  expected: {
    earliestOn?: string | null
    binding?: RequirementCode | null
    assumedFrom?: string | null
    unknown?: RequirementCode[]
    missing?: Partial<Record<RequirementCode, string>>
    countedMonths?: Partial<Record<ServiceCategory | 'total', string>>
    requirements?: Partial<Record<RequirementCode, ExpectedRequirement>>
    /** Code, first and last day. `registration-unknown` is left out unless it is the one expected. */
    findings?: string[]
  }
}

/** `59 27/28` and `1/2`, in units; `1 -1/62` is a sixty-second less than one. */
function unitsOf(months: string): number {
  return months.split(' ').reduce((units, part) => {
    const [dividend, divisor = '1'] = part.split('/')
    return units + (Number(dividend) * UNITS_PER_MONTH) / Number(divisor)
  }, 0)
}

function shorten(finding: Finding): string {
  const days =
    'endsOn' in finding
      ? [finding.startsOn, finding.endsOn ?? 'open']
      : 'startsOn' in finding
        ? [finding.startsOn]
        : []
  return [finding.code, ...days].join(' ')
}

const folder = new URL('./cases/', import.meta.url)
const files = readdirSync(folder).filter(name => name.endsWith('.json'))
const casesOf = (file: string): Case[] => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))

describe('cases', () => {
  it('has at least sixty', () => {
    expect(files.flatMap(casesOf).length).toBeGreaterThanOrEqual(60)
  })

  describe.each(files)('%s', file => {
    it.each(casesOf(file))('$name ($basis)', ({ regulation, facts, options, expected }) => {
      const answer = assess(facts, regulations[regulation], options)
      const { completion, counted } = answer

      if (expected.earliestOn !== undefined) expect(completion.earliestOn).toBe(expected.earliestOn)
      if (expected.binding !== undefined) expect(completion.binding).toBe(expected.binding)
      if (expected.assumedFrom !== undefined) expect(completion.assumedFrom).toBe(expected.assumedFrom)
      if (expected.unknown !== undefined) expect(completion.unknown).toEqual(expected.unknown)
      if (expected.missing !== undefined) {
        const missing = Object.entries(expected.missing).map(([code, months]) => [code, unitsOf(months)])
        expect(completion.missing.map(({ code, missingUnits }) => [code, missingUnits])).toEqual(missing)
      }
      for (const [category, months] of Object.entries(expected.countedMonths ?? {})) {
        const account = category === 'total' ? counted.total : counted.categories[category as ServiceCategory]
        expect({ category, units: account.countedUnits }).toEqual({ category, units: unitsOf(months) })
      }
      for (const [code, { status, on, ...rest }] of Object.entries(expected.requirements ?? {})) {
        const found = answer.requirements.find(requirement => requirement.code === code)
        expect({ code, status: found?.status, on: found?.metOn ?? found?.expectedOn }).toEqual({
          code,
          status,
          on,
        })
        expect(found?.regulation).toBe(regulation)
        if (rest.remedy !== undefined) expect(found?.remedy).toBe(rest.remedy)
        if (rest.countedMonths !== undefined) expect(found?.countedUnits).toBe(unitsOf(rest.countedMonths))
        if (rest.missingMonths !== undefined) expect(found?.missingUnits).toBe(unitsOf(rest.missingMonths))
      }
      if (expected.findings !== undefined) {
        const found = answer.findings.map(shorten)
        const isAsked = expected.findings.some(each => each.startsWith('registration-unknown'))
        expect(isAsked ? found : found.filter(each => !each.startsWith('registration-unknown'))).toEqual(
          expected.findings,
        )
      }
    })
  })
})
