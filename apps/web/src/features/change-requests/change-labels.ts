import { useTexts } from '../../i18n/language.ts'
import { fieldErrorText } from '../../i18n/problem-text.ts'
import type { FieldProblem } from './change-problems.ts'
import type { ChangeField, ChangeValues } from './change-values.ts'

/** Where a field stands on the page, for the summary of what is wrong. One change is open at a time. */
export const fieldId = (field: string): string => `change-${field}`

/** The labels of a change's fields, which depend on what it is. */
export function useChangeLabels(kind: ChangeValues['kind']): Record<ChangeField, string> {
  const { changeRequests, servicePeriods } = useTexts()
  const { form } = changeRequests
  return {
    kind: form.kind,
    periodId: form.periodId,
    type: form.type,
    category: servicePeriods.category,
    place: servicePeriods.place,
    municipalityId: servicePeriods.municipality,
    positionPercent: kind === 'position' ? form.newPercent : servicePeriods.positionPercent,
    percent: form.percent,
    startsOn: kind === 'move' ? form.newStart : servicePeriods.startsOn,
    endsOn: servicePeriods.endsOn,
    isOpen: form.isOpen,
    isInstead: form.isInstead,
  }
}

const wrongNumber = new Set(['type', 'exclusiveMinimum', 'maximum', 'multipleOf'])

/** What is wrong with a field, in a sentence. */
export function useFieldProblemText(changes: readonly ChangeValues[]): (problem: FieldProblem) => string {
  const texts = useTexts()
  const kind = (index: number) => changes[index]?.kind ?? ''
  const labels = {
    '': useChangeLabels(''),
    position: useChangeLabels('position'),
    absence: useChangeLabels('absence'),
    service: useChangeLabels('service'),
    move: useChangeLabels('move'),
  }
  return problem => {
    if ('code' in problem) return texts.changeProblems[problem.code]
    const { field, error } = problem
    const { form } = texts.changeRequests
    if (field === 'kind') return form.kindMissing
    if (field === 'municipalityId') return texts.servicePeriods.municipalityPick
    if (field === 'positionPercent' && wrongNumber.has(error.rule))
      return texts.servicePeriods.positionPercentWrong
    if (field === 'percent' && wrongNumber.has(error.rule)) return form.percentWrong
    const known: Record<string, string> = labels[kind(problem.change)]
    return fieldErrorText(texts, error, known[field] ?? field)
  }
}
