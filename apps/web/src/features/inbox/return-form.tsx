import { hasIdentityNumber } from '@alis/domain'
import { Button } from '@navikt/ds-react/Button'
import { Chips } from '@navikt/ds-react/Chips'
import { Textarea } from '@navikt/ds-react/Textarea'
import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../../i18n/language.ts'
import type { DecidableItem } from './decidable.ts'
import styles from './inbox-page.module.css'

type ReturnFormProps = {
  item: DecidableItem
  isSaving: boolean
  onReturn: (comment: string) => void
  onCancel: () => void
}

const MOST_LETTERS = 1_000

/** Why it goes back: a reason by one tap, or in one's own words, or both. */
export function ReturnForm({ item, isSaving, onReturn, onCancel }: ReturnFormProps) {
  const texts = useTexts()
  const { returning } = texts.inbox
  const [reasons, setReasons] = useState<readonly string[]>([])
  const [written, setWritten] = useState('')
  const [error, setError] = useState<string | null>(null)
  const box = useRef<HTMLFieldSetElement>(null)
  // The button that opened it is gone. The field itself does not take focus, or a phone would cover the reasons with its keyboard.
  useEffect(() => box.current?.focus(), [])
  const comment = [...reasons, written.trim()].filter(Boolean).join(' ')
  const send = () => {
    if (comment === '') return setError(texts.errors.REASON_NEEDED({}))
    if (hasIdentityNumber(comment))
      return setError(texts.fieldRules.identityNumber({ label: returning.comment, limit: '' }))
    onReturn(comment)
  }
  return (
    <fieldset
      ref={box}
      tabIndex={-1}
      aria-label={texts.inbox.acts.return[item.kind]}
      className={styles.returning}
    >
      <Chips aria-label={returning.reasons}>
        {returning.choices[item.kind].map(reason => (
          <Chips.Toggle
            key={reason}
            selected={reasons.includes(reason)}
            onClick={() =>
              setReasons(
                reasons.includes(reason) ? reasons.filter(each => each !== reason) : [...reasons, reason],
              )
            }
          >
            {reason}
          </Chips.Toggle>
        ))}
      </Chips>
      <Textarea
        label={returning.comment}
        description={texts.frame.noPatient}
        size="small"
        minRows={2}
        maxLength={MOST_LETTERS}
        value={written}
        error={error}
        onChange={event => {
          setWritten(event.target.value)
          setError(null)
        }}
      />
      <div className={styles.acts}>
        <Button size="small" loading={isSaving} onClick={send}>
          {returning.send}
        </Button>
        <Button size="small" variant="tertiary" onClick={onCancel}>
          {texts.frame.form.cancel}
        </Button>
      </div>
    </fieldset>
  )
}
