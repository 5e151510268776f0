import { Select } from '@navikt/ds-react/Select'

export type Sort<Key extends string> = { sort: Key; order: 'asc' | 'desc' }

type SortSelectProps<Key extends string> = {
  label: string
  columns: Readonly<Record<Key, string>>
  words: { ascending: string; descending: string }
  sort: Sort<Key>
  onSort: (sort: Sort<Key>) => void
}

/** The order of a list as a choice, where there are no columns to press. */
export function SortSelect<Key extends string>({
  label,
  columns,
  words,
  sort,
  onSort,
}: SortSelectProps<Key>) {
  const keys = Object.keys(columns) as Key[]
  const orders = keys.flatMap(key => [
    { sort: key, order: 'asc' as const, name: `${columns[key]}, ${words.ascending}` },
    { sort: key, order: 'desc' as const, name: `${columns[key]}, ${words.descending}` },
  ])
  const choose = (value: string) => {
    const chosen = orders.find(order => `${order.sort} ${order.order}` === value)
    if (chosen) onSort({ sort: chosen.sort, order: chosen.order })
  }
  return (
    <Select
      label={label}
      size="small"
      value={`${sort.sort} ${sort.order}`}
      onChange={event => choose(event.target.value)}
    >
      {orders.map(order => (
        <option key={order.name} value={`${order.sort} ${order.order}`}>
          {order.name}
        </option>
      ))}
    </Select>
  )
}
