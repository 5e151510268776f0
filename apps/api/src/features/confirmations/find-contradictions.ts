import type { Confirmation, ConfirmationContent, ConfirmedService } from '@alis/contract'

type Contradiction = Confirmation['contradictions'][number]

/** One line is the same service as another where, what and from when agree. */
const keyOf = ({ place, municipality, category, startsOn }: ConfirmedService) =>
  [place, municipality, category, startsOn].join('\n')

const compared = {
  endsOn: ({ endsOn }) => endsOn,
  positionPercent: ({ positionPercent }) => String(positionPercent),
  absenceDays: ({ absenceDays }) => String(absenceDays),
  deducted: ({ deducted }) => String(deducted.months),
  notDeducted: ({ notDeducted }) => String(notDeducted.months),
  counted: ({ counted }) => String(counted.months),
} as const satisfies Record<string, (service: ConfirmedService) => string>

const entriesOfLine = Object.entries(compared)

/** The days of a line, for one that has no counterpart. */
const daysOf = ({ startsOn, endsOn }: ConfirmedService) => `${startsOn}/${endsOn}`

/** Takes the first of some lines out of them that has the text; null where none has. */
function take(
  lines: ConfirmedService[],
  textOf: (line: ConfirmedService) => string,
  text: string,
): ConfirmedService | null {
  const index = lines.findIndex(line => textOf(line) === text)
  return index < 0 ? null : (lines.splice(index, 1)[0] ?? null)
}

/** Everything that is compared of a line. */
const wholeOf = (line: ConfirmedService) =>
  [keyOf(line), ...entriesOfLine.map(([, textOf]) => textOf(line))].join('\n')

/**
 * How the service that is registered now differs from what was issued. A field is `counted` (months in all), `regulation`,
 * `service` (a line that is only on one side, as its days), or `service.<first day>.<what>` within a line that is on both.
 */
export function findContradictions(issued: ConfirmationContent, now: ConfirmationContent): Contradiction[] {
  const contradictions: Contradiction[] = []
  const compare = (field: string, confirmed: string, current: string) => {
    if (confirmed !== current) contradictions.push({ field, confirmed, now: current })
  }
  compare('regulation', issued.regulation, now.regulation)
  const left = [...now.services]
  // Two positions at one place can begin on one day: what is as it was is set aside before others are paired.
  const changed = issued.services.filter(service => take(left, wholeOf, wholeOf(service)) === null)
  for (const service of changed) {
    const current = take(left, keyOf, keyOf(service))
    if (current === null) contradictions.push({ field: 'service', confirmed: daysOf(service), now: null })
    else
      for (const [name, textOf] of entriesOfLine)
        compare(`service.${service.startsOn}.${name}`, textOf(service), textOf(current))
  }
  for (const service of left) contradictions.push({ field: 'service', confirmed: null, now: daysOf(service) })
  compare('counted', String(issued.counted.months), String(now.counted.months))
  return contradictions
}
