import type { SupervisionEntry, UsualSupervision } from '@alis/contract'
import { Button } from '@navikt/ds-react/Button'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useState } from 'react'
import { useIdempotencyKey } from '../../forms/idempotency-key.ts'
import { useTexts } from '../../i18n/language.ts'
import { Notice } from '../../ui/notice.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { hoursInWords } from './hours-text.ts'
import { useAddEntry, useRemoveEntry } from './queries.ts'
import styles from './supervision-page.module.css'

type UsualButtonProps = {
  traineeId: string
  usual: UsualSupervision
  today: string
  /** Who has to confirm it. */
  otherName: string
  /** Whose supervision it is, where several doctors stand on the page. */
  doctorName?: string
}

/** Enters the usual for today in one tap, which can be undone. */
export function UsualButton({ traineeId, usual, today, otherName, doctorName }: UsualButtonProps) {
  const texts = useTexts()
  const { supervision, frame } = texts
  const [added, setAdded] = useState<SupervisionEntry | 'undone' | null>(null)
  // Each tap that was stored is followed by one under another key.
  const opening = useIdempotencyKey()
  const [taps, setTaps] = useState(0)
  const add = useAddEntry(traineeId)
  const undo = useRemoveEntry(traineeId)
  const hours = hoursInWords(texts, usual.minutes)
  const enter = () =>
    add.mutate(
      { body: { heldOn: today, ...usual }, idempotencyKey: `${opening}-${taps}` },
      {
        onSuccess: entry => {
          setAdded(entry)
          setTaps(taps + 1)
        },
      },
    )
  const error = add.error ?? undo.error
  return (
    <div className={styles.usual}>
      <div className={styles.usualLine}>
        <Button
          variant="secondary"
          size="small"
          loading={add.isPending}
          onClick={enter}
          {...(doctorName && { 'aria-label': supervision.usualOf({ hours, name: doctorName }) })}
        >
          {supervision.usual({ hours })}
        </Button>
        <BodyShort size="small" textColor="subtle">
          {supervision.usualHint({ topic: supervision.topics[usual.topic] })}
        </BodyShort>
      </div>
      {added === 'undone' && <Notice status="success" title={supervision.undone} />}
      {added !== null && added !== 'undone' && (
        <Notice status="success" title={supervision.usualAdded({ hours, name: otherName })}>
          <Button
            variant="tertiary"
            size="small"
            loading={undo.isPending}
            onClick={() => undo.mutate(added, { onSuccess: () => setAdded('undone') })}
          >
            {supervision.undo}
          </Button>
        </Notice>
      )}
      {error !== null && <ProblemAlert title={frame.notSaved} error={error} />}
    </div>
  )
}
