/** The part of a list that is asked for. */
export type Paging = { page: number; pageSize: number }

/** How many rows come before the page. */
export const offsetOf = ({ page, pageSize }: Paging): number => (page - 1) * pageSize

/** Wraps a page's items as every list answers. */
export const pageOf = <Item>(items: Item[], total: number, { page, pageSize }: Paging) => ({
  items,
  page,
  pageSize,
  total,
})

/** Escapes what a person typed for use between the wildcards of `like`. */
export const likePattern = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`
