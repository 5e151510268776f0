import { Button } from '@navikt/ds-react/Button'
import { BodyLong, Heading } from '@navikt/ds-react/Typography'
import { useNavigate } from '@tanstack/react-router'
import styles from '../../forms/form.module.css'
import { useTexts } from '../../i18n/language.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { type ActProps, isStale, useShowAnew } from './acts.ts'
import pageStyles from './confirmation-page.module.css'
import { useDiscardConfirmation } from './queries.ts'

/** Asks once more before what was prepared is discarded, and says what that means. */
export function DiscardQuestion({ confirmation, onSaid }: ActProps) {
  const texts = useTexts()
  const { discard: words } = texts.confirmations.page.acts
  const navigate = useNavigate()
  const discard = useDiscardConfirmation(confirmation)
  const showAnew = useShowAnew({ confirmation, onSaid })
  const confirm = () =>
    discard.mutate(confirmation.version, {
      onError: error => (isStale(error) ? void showAnew(error) : undefined),
      onSuccess: () => navigate({ to: '/bekreftelser', state: { notice: words.done } }),
    })
  return (
    <div className={`${styles.form} ${pageStyles.panel}`}>
      <div>
        <Heading level="3" size="small">
          {words.title}
        </Heading>
        <BodyLong>{words.body}</BodyLong>
      </div>
      {discard.error && !isStale(discard.error) && (
        <ProblemAlert title={texts.frame.notSaved} error={discard.error} />
      )}
      <div className={styles.buttons}>
        <Button data-color="danger" loading={discard.isPending} onClick={confirm}>
          {words.submit}
        </Button>
      </div>
    </div>
  )
}
