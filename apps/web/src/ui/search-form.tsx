import { Search } from '@navikt/ds-react/Search'
import { type FormEvent, type ReactNode, useEffect, useState } from 'react'
import styles from './search-form.module.css'

type SearchFormProps = {
  /** What the whole form is for. */
  label: string
  fieldLabel: string
  /** What is searched for now, as the address has it. */
  search: string | undefined
  onSearch: (text: string | undefined) => void
  /** Further choices beside the field. */
  children?: ReactNode
}

/** A search of a list: sent by Enter or the button, cleared at once. */
export function SearchForm({ label, fieldLabel, search, onSearch, children }: SearchFormProps) {
  const [typed, setTyped] = useState(search ?? '')
  // Going back in the browser changes the address under the field.
  useEffect(() => setTyped(search ?? ''), [search])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSearch(typed.trim() || undefined)
  }
  return (
    <search aria-label={label}>
      <form className={styles.fields} onSubmit={submit}>
        <div className={styles.search}>
          <Search
            label={fieldLabel}
            hideLabel={false}
            size="small"
            variant="secondary"
            value={typed}
            onChange={setTyped}
            onClear={() => onSearch(undefined)}
          />
        </div>
        {children}
      </form>
    </search>
  )
}
