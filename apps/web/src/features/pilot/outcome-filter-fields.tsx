import type { PilotOutcomes } from '@alis/contract'
import { Select } from '@navikt/ds-react/Select'
import { wordsOf } from '../../forms/words-of.ts'
import { useTexts } from '../../i18n/language.ts'
import { ALL, categoriesOf, type Grouping, groupings, type OutcomeFilter } from './outcome-figures.ts'
import styles from './pilot-page.module.css'
import type { PilotSearch } from './pilot-search.ts'

type OutcomeFilterFieldsProps = {
  table: PilotOutcomes
  by: Grouping
  filter: OutcomeFilter
  onChange: (change: { [Key in keyof PilotSearch]?: PilotSearch[Key] | undefined }) => void
}

/** By which dimension the table is, and what the two others are limited to. */
export function OutcomeFilterFields({ table, by, filter, onChange }: OutcomeFilterFieldsProps) {
  const { reports } = useTexts().pilot
  const isGrouping = (text: string): text is Grouping => groupings.some(known => known === text)
  return (
    <search aria-label={reports.filter} className={styles.filter}>
      <Select
        label={reports.groupBy}
        size="small"
        value={by}
        // What the table is by is not limited as well.
        onChange={({ target: { value } }) => isGrouping(value) && onChange({ by: value, [value]: undefined })}
      >
        {wordsOf(reports.groups).map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </Select>
      {groupings
        .filter(dimension => dimension !== by)
        .map(dimension => (
          <Select
            key={dimension}
            label={reports[dimension]}
            size="small"
            value={filter[dimension] ?? ''}
            onChange={({ target: { value } }) => onChange({ [dimension]: value || undefined })}
          >
            <option value="">{table.dimension[dimension]?.category.label[ALL]}</option>
            {categoriesOf(table, dimension).map(([category, label]) => (
              <option key={category} value={category}>
                {label}
              </option>
            ))}
          </Select>
        ))}
    </search>
  )
}
