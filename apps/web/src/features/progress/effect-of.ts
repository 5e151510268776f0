import {
  type Assessment,
  assess,
  type Completion,
  type Finding,
  findFactProblems,
  regulationOf,
  type TrainingFacts,
} from '@alis/domain'

/** The day without and with a change, and what deserves a look in it. */
export type Effect = { before: Completion; after: Completion; findings: Finding[] }

const ALWAYS = '9999-12-31'

type Told = { code: string; startsOn: string; endsOn: string; amounts: string; lostUnits: number }

/** What a finding says, apart from which periods it is about: a period that is being written has no id of its own yet. */
function toTold({ code, ...params }: Finding): Told {
  const { startsOn, endsOn, periodIds: _, ...amounts }: Record<string, unknown> = params
  const isLoss = code === 'absence-deducted' || code === 'category-capped'
  const lost = amounts.deductedUnits ?? amounts.cappedUnits
  return {
    code,
    startsOn: typeof startsOn === 'string' ? startsOn : '',
    endsOn: typeof endsOn === 'string' ? endsOn : ALWAYS,
    amounts: isLoss ? '' : JSON.stringify(amounts),
    lostUnits: typeof lost === 'number' ? lost : 0,
  }
}

const isPartOf = (part: Told, whole: Told): boolean =>
  part.code === whole.code &&
  part.amounts === whole.amounts &&
  whole.startsOn <= part.startsOn &&
  part.endsOn <= whole.endsOn &&
  part.lostUnits <= whole.lostUnits

/** The findings that were not there before. One that is about fewer days or less time than before is known. */
function newFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const known = before.map(toTold)
  return after.filter(finding => {
    const told = toTold(finding)
    return !known.some(whole => isPartOf(told, whole))
  })
}

/** What there is before a change: the same while somebody writes, so it is counted once. */
export const assessToday = (facts: TrainingFacts, asOf: string): Assessment =>
  assess(facts, regulationOf(facts.scheme), { asOf })

/** What would change if the facts were others; null where those cannot be counted. */
export function effectOf(now: Assessment, after: TrainingFacts | null): Effect | null {
  if (after === null || findFactProblems(after).length > 0) return null
  const then = assessToday(after, now.asOf)
  return {
    before: now.completion,
    after: then.completion,
    findings: newFindings(now.findings, then.findings),
  }
}
