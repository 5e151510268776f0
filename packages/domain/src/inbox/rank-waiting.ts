/** What waiting costs, the most first. */
export type Consequence = 'delays-completion' | 'holds-up-approval' | 'holds-up-record'

const order: readonly Consequence[] = ['delays-completion', 'holds-up-approval', 'holds-up-record']

/** What holds up no decision by itself, but the record that decisions are made from. */
const recordKinds: readonly string[] = ['activity', 'supervision-entry', 'conversation']

/**
 * Why an item comes where it does in what waits for somebody. For a doctor who can be done within 90 days everything
 * decides the day; for others, what waits for a decision holds up more than what waits to be written down.
 */
export function consequenceOf(item: { kind: string; isNearlyDone: boolean }): Consequence {
  if (item.isNearlyDone) return 'delays-completion'
  return recordKinds.includes(item.kind) ? 'holds-up-record' : 'holds-up-approval'
}

/** The most consequential first, then the oldest; the id settles ties. Instants as ISO text of the same zone. */
export function rankWaiting<Item extends { consequence: Consequence; since: string; subjectId: string }>(
  items: readonly Item[],
): Item[] {
  return items.toSorted(
    (one, other) =>
      order.indexOf(one.consequence) - order.indexOf(other.consequence) ||
      compareText(one.since, other.since) ||
      compareText(one.subjectId, other.subjectId),
  )
}

const compareText = (one: string, other: string) => (one < other ? -1 : Number(one > other))
