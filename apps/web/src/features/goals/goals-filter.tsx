import type { GoalFamily, TraineeGoalRow } from '@alis/contract'
import { Chips } from '@navikt/ds-react/Chips'
import { Select } from '@navikt/ds-react/Select'
import { wordsOf } from '../../forms/words-of.ts'
import { useTexts } from '../../i18n/language.ts'
import { SearchForm } from '../../ui/search-form.tsx'
import { countStages, goalStages } from './goal-stage.ts'
import styles from './goals-page.module.css'
import type { GoalsSearch } from './goals-search.ts'

export type SearchChange = { [Key in keyof GoalsSearch]?: GoalsSearch[Key] | undefined }

type GoalsFilterProps = {
  rows: readonly TraineeGoalRow[]
  search: GoalsSearch
  onSearch: (change: SearchChange) => void
}

/** Status and family as chips with how many there are, group, and text. All of it lives in the address. */
export function GoalsFilter({ rows, search, onSearch }: GoalsFilterProps) {
  const { goals, formats } = useTexts()
  const { filter, stages, families } = goals
  const counts = countStages(rows)
  const ofFamily = search.family === undefined ? rows : rows.filter(({ family }) => family === search.family)
  const groups = [...new Set(ofFamily.map(({ group }) => group))]
  const withCount = (word: string, count: number) => filter.withCount({ word, count: formats.number(count) })
  const toggleFamily = (family: GoalFamily) =>
    onSearch({ family: search.family === family ? undefined : family, group: undefined })
  return (
    <div className={styles.filter}>
      <SearchForm
        label={filter.label}
        fieldLabel={filter.search}
        search={search.search}
        onSearch={text => onSearch({ search: text })}
      >
        <Select
          label={filter.group}
          size="small"
          className={styles.group}
          value={search.group ?? ''}
          onChange={event => onSearch({ group: event.target.value || undefined })}
        >
          <option value="">{filter.all}</option>
          {groups.map(group => (
            <option key={group} value={group}>
              {group}
            </option>
          ))}
        </Select>
      </SearchForm>
      <Chips size="small" aria-label={filter.stage}>
        <Chips.Toggle
          checkmark={false}
          selected={search.status === undefined}
          onClick={() => onSearch({ status: undefined })}
        >
          {withCount(filter.all, rows.length)}
        </Chips.Toggle>
        {goalStages
          .filter(stage => counts[stage] > 0 || search.status === stage)
          .map(stage => (
            <Chips.Toggle
              key={stage}
              checkmark={false}
              selected={search.status === stage}
              onClick={() => onSearch({ status: stage })}
            >
              {withCount(stages[stage], counts[stage])}
            </Chips.Toggle>
          ))}
      </Chips>
      <Chips size="small" aria-label={filter.family}>
        {wordsOf(families).map(([family, word]) => (
          <Chips.Toggle key={family} selected={search.family === family} onClick={() => toggleFamily(family)}>
            {word}
          </Chips.Toggle>
        ))}
      </Chips>
    </div>
  )
}
