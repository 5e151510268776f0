import { CheckmarkCircleIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import styles from './editor.module.css'
import type { Editor } from './use-autosave.ts'

// The time of day is Norwegian, as everywhere.
const clock = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short', timeZone: 'Europe/Oslo' })

/** `Lagret 14.32`, `Lagrer …`, or why it is not saved. Said aloud when it becomes another. */
export function SaveStatus({ editor: { state, status } }: { editor: Pick<Editor, 'state' | 'status'> }) {
  const { status: words, keepsInBrowser } = useTexts().educationPlans.editor
  const isWell = status === 'saved' || status === 'saving'
  const word = () => {
    if (status !== 'saved') return words[status]
    if (state.savedAt === null) return words.nothing
    return words.saved({ at: clock.format(new Date(state.savedAt)).replace(':', '.') })
  }
  return (
    <div className={styles.status} data-well={isWell}>
      {isWell ? <CheckmarkCircleIcon aria-hidden /> : <ExclamationmarkTriangleIcon aria-hidden />}
      <BodyShort size="small" role="status" aria-live="polite">
        {word()} {!isWell && keepsInBrowser}
      </BodyShort>
    </div>
  )
}
