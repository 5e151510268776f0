import { Button } from '@navikt/ds-react/Button'
import { Chips } from '@navikt/ds-react/Chips'
import { Search } from '@navikt/ds-react/Search'
import { Select } from '@navikt/ds-react/Select'
import { type FormEvent, useEffect, useState } from 'react'
import { wordsOf } from '../../forms/words-of.ts'
import { useTexts } from '../../i18n/language.ts'
import styles from './roster-filter.module.css'
import type { RosterSearch } from './roster-search.ts'

type RosterFilterProps = {
  search: RosterSearch
  providers: readonly { id: string; name: string }[]
  onChange: (change: RosterSearch) => void
}

type ChoiceProps = {
  label: string
  value: string | undefined
  words: readonly (readonly [string, string])[]
  onChoose: (value: string) => void
}

function Choice({ label, value = '', words, onChoose }: ChoiceProps) {
  const { filter } = useTexts().trainees
  return (
    <Select label={label} size="small" value={value} onChange={event => onChoose(event.target.value)}>
      <option value="">{filter.all}</option>
      {words.map(([code, word]) => (
        <option key={code} value={code}>
          {word}
        </option>
      ))}
    </Select>
  )
}

/** Search, scheme, status, plan, supervisor and provider; what is chosen stands as chips that can be taken away. */
export function RosterFilter({ search, providers, onChange }: RosterFilterProps) {
  const texts = useTexts()
  const { filter } = texts.trainees
  const [typed, setTyped] = useState(search.search ?? '')
  // Going back in the browser changes the address under the field.
  useEffect(() => setTyped(search.search ?? ''), [search.search])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    onChange({ search: typed.trim() || undefined })
  }
  const providerName = providers.find(({ id }) => id === search.provider)?.name
  const chips: { label: string; remove: RosterSearch }[] = [
    ...(search.search
      ? [{ label: filter.searched({ text: search.search }), remove: { search: undefined } }]
      : []),
    ...(search.scheme ? [{ label: texts.schemes[search.scheme], remove: { scheme: undefined } }] : []),
    ...(search.status ? [{ label: texts.statuses[search.status], remove: { status: undefined } }] : []),
    ...(search.plan
      ? [
          {
            label: filter.planState({ state: texts.planStates[search.plan] }),
            remove: { plan: undefined },
          },
        ]
      : []),
    ...(search.supervisor ? [{ label: filter.noSupervisor, remove: { supervisor: undefined } }] : []),
    ...(providerName ? [{ label: providerName, remove: { provider: undefined } }] : []),
  ]
  const none: RosterSearch = {
    search: undefined,
    scheme: undefined,
    status: undefined,
    plan: undefined,
    supervisor: undefined,
    provider: undefined,
  }

  return (
    <div className={styles.filter}>
      <search aria-label={filter.label}>
        <form className={styles.fields} onSubmit={submit}>
          <div className={styles.search}>
            <Search
              label={filter.search}
              hideLabel={false}
              size="small"
              variant="secondary"
              value={typed}
              onChange={setTyped}
              onClear={() => onChange({ search: undefined })}
            />
          </div>
          <Choice
            label={filter.scheme}
            value={search.scheme}
            words={wordsOf(texts.schemes)}
            onChoose={code =>
              onChange({ scheme: wordsOf(texts.schemes).find(([known]) => known === code)?.[0] })
            }
          />
          <Choice
            label={filter.status}
            value={search.status}
            words={wordsOf(texts.statuses)}
            onChoose={code =>
              onChange({ status: wordsOf(texts.statuses).find(([known]) => known === code)?.[0] })
            }
          />
          <Choice
            label={filter.plan}
            value={search.plan}
            words={wordsOf(texts.planStates)}
            onChoose={code =>
              onChange({ plan: wordsOf(texts.planStates).find(([known]) => known === code)?.[0] })
            }
          />
          <Choice
            label={filter.supervisor}
            value={search.supervisor}
            words={[['none', filter.noSupervisor]]}
            onChoose={code => onChange({ supervisor: code === 'none' ? code : undefined })}
          />
          {providers.length > 1 && (
            <Choice
              label={filter.provider}
              value={search.provider}
              words={providers.map(({ id, name }) => [id, name] as const)}
              onChoose={id => onChange({ provider: id || undefined })}
            />
          )}
        </form>
      </search>
      {chips.length > 0 && (
        <div className={styles.chips}>
          <Chips size="small" aria-label={filter.active}>
            {chips.map(({ label, remove }) => (
              <Chips.Removable
                key={label}
                aria-label={filter.remove({ filter: label })}
                onDelete={() => onChange(remove)}
              >
                {label}
              </Chips.Removable>
            ))}
          </Chips>
          {chips.length > 1 && (
            <Button size="xsmall" variant="tertiary" onClick={() => onChange(none)}>
              {filter.clear}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
