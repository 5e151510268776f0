import { UNSAFE_Combobox as Combobox } from '@navikt/ds-react/Combobox'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { municipalitiesQuery } from './queries.ts'
import type { WrittenMunicipality } from './service-values.ts'

type MunicipalityFieldProps = {
  id: string
  value: WrittenMunicipality
  error: string | undefined
  isOptional?: boolean
  onChange: (value: WrittenMunicipality) => void
  onBlur: () => void
}

/** One of today's municipalities, found by name or by a code of any time. */
export function MunicipalityField({
  id,
  value,
  error,
  isOptional = true,
  onChange,
  onBlur,
}: MunicipalityFieldProps) {
  const { servicePeriods: texts, frame } = useTexts()
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed.trim())
  const found = useQuery(municipalitiesQuery(search))
  const municipalities = search === '' ? [] : (found.data?.items.flatMap(item => item.today) ?? [])
  const unique = [...new Map(municipalities.map(municipality => [municipality.id, municipality])).values()]
  const options = unique.map(({ id: number, name, code }) => ({
    label: `${name} (${code})`,
    value: String(number),
  }))

  const toggle = (option: string, isSelected: boolean) => {
    const municipality = unique.find(({ id: number }) => String(number) === option)
    setTyped('')
    onChange(
      isSelected && municipality ? { id: municipality.id, text: municipality.name } : { id: null, text: '' },
    )
  }
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
    field.current?.querySelector('[role=listbox]')?.setAttribute('aria-label', texts.municipality),
  )
  return (
    <div ref={field}>
      <Combobox
        id={id}
        label={isOptional ? `${texts.municipality} (${frame.form.optional})` : texts.municipality}
        description={texts.municipalityHint}
        error={error}
        options={options}
        filteredOptions={options}
        isLoading={found.isFetching}
        selectedOptions={value.id === null ? [] : [{ label: value.text, value: String(value.id) }]}
        shouldAutocomplete={false}
        toggleListButton={false}
        value={value.id === null ? value.text : ''}
        onChange={type}
        onClear={() => {
          clearsItself.current = true
        }}
        onToggleSelected={toggle}
        onBlur={onBlur}
      />
    </div>
  )
}
