import { UNSAFE_Combobox as Combobox } from '@navikt/ds-react/Combobox'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
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
  return (
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
      value={value.text}
      onChange={text => {
        setTyped(text)
        onChange({ id: null, text })
      }}
      onToggleSelected={(option, isSelected) => {
        const provider = providers.find(known => known.id === option)
        setTyped('')
        onChange(isSelected && provider ? { id: provider.id, text: provider.name } : { id: null, text: '' })
      }}
      onBlur={onBlur}
    />
  )
}
