import { describe, expect, it } from 'vitest'
import { categoriesOf, figuresBy } from '../../../apps/web/src/features/pilot/outcome-figures.ts'

const labels = (...categories: string[]) => ({
  label: '',
  category: {
    index: categories,
    label: Object.fromEntries(categories.map(category => [category, `${category}!`])),
  },
})

/** Two municipalities, one year, two outcomes, three measures; the figure of each cell is its position. */
const size = [3, 2, 3, 3]
const table = {
  id: ['municipality', 'year', 'outcome', 'measure'],
  size,
  dimension: {
    municipality: labels('all', '3405', '5501'),
    year: labels('all', '2012'),
    outcome: labels('all', 'completed', 'left'),
    measure: labels('rows', 'distinct-hpr-numbers', 'rows-without-hpr-number'),
  },
  value: Array.from({ length: 54 }, (_, position) => (position === 45 ? null : position)),
}

const figures = (first: number | null) => ({
  rows: first,
  'distinct-hpr-numbers': first === null ? 46 : first + 1,
  'rows-without-hpr-number': first === null ? 47 : first + 2,
})

describe('outcome-figures', () => {
  it('reads each cell where json-stat puts it, the last dimension changing fastest', () => {
    expect(figuresBy(table, 'outcome', { municipality: '3405', year: '2012' })).toEqual({
      rows: [
        { category: 'completed', label: 'completed!', figures: figures(30) },
        { category: 'left', label: 'left!', figures: figures(33) },
      ],
      total: figures(27),
    })
  })

  it('takes the total of all where the filter names nothing, and keeps null apart from zero', () => {
    expect(figuresBy(table, 'municipality', {})).toEqual({
      rows: [
        { category: '3405', label: '3405!', figures: figures(18) },
        { category: '5501', label: '5501!', figures: figures(36) },
      ],
      total: figures(0),
    })
    expect(figuresBy(table, 'year', { municipality: '5501' }).rows).toEqual([
      { category: '2012', label: '2012!', figures: figures(null) },
    ])
  })

  it('has no figures for a category that the table does not know', () => {
    expect(figuresBy(table, 'outcome', { municipality: '9999' }).total.rows).toBeNull()
    expect(categoriesOf(table, 'year')).toEqual([['2012', '2012!']])
  })
})
