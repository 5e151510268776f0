import { type Texts, wordOf } from '@alis/texts'

const dayFields = new Set([
  'part1CompletedOn',
  'part3StartedOn',
  'statusOn',
  'startsOn',
  'endsOn',
  'earliestOn',
])

/** The name of a stored field; null for what readers need not see. */
export function fieldName(texts: Texts, field: string): string | null {
  const names: Readonly<Record<string, string>> = texts.trainees.history.fields
  return names[field] ?? null
}

/** The fields of a record in the order in which they are read. */
export function inOrder(texts: Texts, data: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.keys(texts.trainees.history.fields).flatMap((field): [string, unknown][] =>
    field in data ? [[field, data[field]]] : [],
  )
}

/** A stored value as people read it: the day, the word of a code, yes or no, the number. */
export function fieldValue(texts: Texts, field: string, value: unknown): string {
  const { history } = texts.trainees
  if (value === null || value === undefined || value === '')
    return field === 'endsOn' ? texts.servicePeriods.ongoing : history.nothing
  if (typeof value === 'boolean') return value ? history.yes : history.no
  if (typeof value === 'number')
    return field === 'positionPercent' || field === 'percent' ? texts.formats.percent(value) : String(value)
  const text = String(value)
  if (dayFields.has(field)) return texts.formats.day(text)
  if (field === 'scheme') return wordOf(texts.schemes, text)
  if (field === 'status') return wordOf(texts.statuses, text)
  if (field === 'type') return wordOf(texts.absenceTypes, text)
  if (field === 'category') return wordOf(texts.categories, text)
  return text
}

/** In which fields of a change somebody else's version differs, both ready to read. */
export function differencesOf(
  texts: Texts,
  mine: Readonly<Record<string, unknown>>,
  theirs: Readonly<Record<string, unknown>>,
) {
  return Object.entries(mine).flatMap(([field, value]) => {
    const name = fieldName(texts, field)
    if (name === null || theirs[field] === value) return []
    return [
      { field: name, theirs: fieldValue(texts, field, theirs[field]), mine: fieldValue(texts, field, value) },
    ]
  })
}
