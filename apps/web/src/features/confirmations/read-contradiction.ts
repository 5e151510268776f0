import type { Confirmation } from '@alis/contract'
import type { Texts } from '@alis/texts'

type Contradiction = Confirmation['contradictions'][number]
type Words = Pick<Texts, 'confirmations' | 'formats' | 'schemes'>

/** What can differ within a line of service, with its name and how its value is read. */
const readersInLine = ({ confirmations, formats }: Words) => {
  const { columns, contradictions } = confirmations.page
  const months = (value: string) => contradictions.months({ months: formats.number(Number(value)) })
  return new Map([
    ['endsOn', { name: contradictions.endsOn, read: formats.day }],
    ['positionPercent', { name: columns.positionPercent, read: value => formats.percent(Number(value)) }],
    ['absenceDays', { name: columns.absenceDays, read: value => formats.number(Number(value)) }],
    ['deducted', { name: columns.deducted, read: months }],
    ['notDeducted', { name: columns.notDeducted, read: months }],
    ['counted', { name: columns.counted, read: months }],
  ] satisfies [string, { name: string; read: (value: string) => string }][])
}

/** The days of a line of service: `2024-01-01/2024-06-30`. */
function readDays({ formats }: Words, value: string): string {
  const [startsOn = '', endsOn = ''] = value.split('/')
  return formats.range(startsOn, endsOn)
}

/** The name of what differs, and how its values are read. What is not known by name is shown as it came. */
function readerOf(words: Words, field: string): { name: string; read: (value: string) => string } {
  const { contradictions } = words.confirmations.page
  const inLine = readersInLine(words)
  if (field === 'regulation')
    return {
      name: contradictions.regulation,
      read: value => (value === 'old-scheme' ? words.schemes.old : words.schemes['new-2019']),
    }
  if (field === 'service') return { name: contradictions.service, read: value => readDays(words, value) }
  if (field === 'counted')
    return { name: contradictions.counted, read: inLine.get('counted')?.read ?? String }
  const [, day = '', what = ''] = field.split('.')
  const known = inLine.get(what)
  if (known === undefined) return { name: field, read: String }
  const name = contradictions.inService({ what: known.name, day: words.formats.day(day) })
  return { name, read: known.read }
}

/** A contradiction in words: what differs, what was confirmed, and what the service says now. */
export function readContradiction(words: Words, { field, confirmed, now }: Contradiction) {
  const { nothing } = words.confirmations.page.contradictions
  const { name, read } = readerOf(words, field)
  return {
    field: name,
    confirmed: confirmed === null ? nothing : read(confirmed),
    now: now === null ? nothing : read(now),
  }
}
