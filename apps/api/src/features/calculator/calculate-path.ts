import type { CalculatorAnswer, CalculatorInput, FieldError, Language } from '@alis/contract'
import {
  assess,
  findFactProblems,
  readDescribedPath,
  regulationOf,
  type TrainingFacts,
  toShownAmount,
  type Units,
} from '@alis/domain'
import { loadTexts } from '@alis/texts'
import { Failure } from '../../core/fail.ts'

/** What the schema cannot say: which day comes before which. */
function checkFacts(facts: TrainingFacts): void {
  const errors = findFactProblems(facts).map(
    ({ code, path }): FieldError => ({ path: `/${path.join('/')}`, rule: code, params: {} }),
  )
  if (errors.length > 0) throw new Failure('VALIDATION_FAILED', {}, errors)
}

/**
 * What counts of a path, which requirements it meets and when it can be done: an estimate by the very engine that counts
 * the real doctors.
 * @throws Failure VALIDATION_FAILED where a period or an absence ends before it starts
 */
export async function calculatePath(input: CalculatorInput, language: Language): Promise<CalculatorAnswer> {
  const { facts, options } = readDescribedPath(input)
  checkFacts(facts)
  const { regulation, counted, requirements, completion } = assess(facts, regulationOf(facts.scheme), options)
  const { formats } = await loadTexts[language]()
  const months = (units: Units) => toShownAmount(units, 'down').months
  const present = ({ countedUnits }: { countedUnits: Units }) => {
    const amount = toShownAmount(countedUnits, 'down')
    return { months: amount.months, text: formats.duration(amount.duration) }
  }
  const { categories, total } = counted
  return {
    regulation,
    asOf: input.asOf,
    estimate: true,
    counted: {
      'open-practice': present(categories['open-practice']),
      'other-gp': present(categories['other-gp']),
      institution: present(categories.institution),
      research: present(categories.research),
      total: present(total),
    },
    requirements: requirements.map(({ code, status, countedUnits, requiredUnits, metOn }) => ({
      code,
      status,
      countedMonths: countedUnits === null ? null : months(countedUnits),
      requiredMonths: months(requiredUnits),
      metOn,
    })),
    completion: {
      earliestOn: completion.earliestOn,
      binding: completion.binding,
      missing: completion.missing.map(({ code }) => code),
    },
  }
}
