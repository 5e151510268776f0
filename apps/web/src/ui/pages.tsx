import { Pagination } from '@navikt/ds-react/Pagination'
import { useIsNarrow } from './use-media.ts'

type PagesProps = {
  list: { page: number; pageSize: number; total: number }
  label: string
  onPage: (page: number) => void
}

/** The pages of a list, where it has more than one. */
export function Pages({ list: { page, pageSize, total }, label, onPage }: PagesProps) {
  const isNarrow = useIsNarrow()
  const count = Math.ceil(total / pageSize)
  if (count < 2) return null
  return (
    <Pagination
      srHeading={{ tag: 'h2', text: label }}
      page={Math.min(page, count)}
      count={count}
      size={isNarrow ? 'xsmall' : 'small'}
      onPageChange={onPage}
    />
  )
}
