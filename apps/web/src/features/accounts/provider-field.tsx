import { UNSAFE_Combobox as Combobox } from '@navikt/ds-react/Combobox'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { providerChoicesQuery } from './queries.ts'

/** A provider that was chosen, or text that was written without choosing one. */
export type WrittenProvider = { id: string | null; text: string }

type ProviderFieldProps = {
  id: string
  value: WrittenProvider
  error: string | undefined
  onChange: (value: WrittenProvider) => void
  onBlur: () => void
}

/** A registered training provider, found by a part of its name. */
export function ProviderField({ id, value, error, onChange, onBlur }: ProviderFieldProps) {
  const { accounts } = useTexts()
  const [typed, setTyped] = useState('')
  const found = useQuery(providerChoicesQuery(useDeferredValue(typed.trim())))
  const providers = typed.trim() === '' ? [] : (found.data?.items ?? [])
  const options = providers.map(provider => ({ label: provider.name, value: provider.id }))
  // Aksel empties its input by itself after a choice and when one leaves it: nothing that somebody wrote.
  const clearsItself = useRef(false)
  const type = (text: string) => {
    if (clearsItself.current) {
      clearsItself.current = false
      return
    }
    setTyped(text)
    onChange({ id: null, text })
  }
  // The component leaves its list of choices without a name.
  const field = useRef<HTMLDivElement>(null)
  useEffect(() =>
    field.current?.querySelector('[role=listbox]')?.setAttribute('aria-label', accounts.form.provider),
  )
  return (
    <div ref={field}>
      <Combobox
        id={id}
        label={accounts.form.provider}
        error={error}
        options={options}
        filteredOptions={options}
        isLoading={found.isFetching}
        selectedOptions={value.id === null ? [] : [{ label: value.text, value: value.id }]}
        shouldAutocomplete={false}
        toggleListButton={false}
        value={value.id === null ? value.text : ''}
        onChange={type}
        onClear={() => {
          clearsItself.current = true
        }}
        onToggleSelected={(option, isSelected) => {
          const provider = providers.find(known => known.id === option)
          setTyped('')
          onChange(isSelected && provider ? { id: provider.id, text: provider.name } : { id: null, text: '' })
        }}
        onBlur={onBlur}
      />
    </div>
  )
}
