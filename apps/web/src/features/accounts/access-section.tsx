import { Button } from '@navikt/ds-react/Button'
import { BodyLong, Heading } from '@navikt/ds-react/Typography'
import styles from '../../forms/form.module.css'
import { useTexts } from '../../i18n/language.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import pageStyles from './account-page.module.css'
import { useChangeAccount } from './queries.ts'
import type { SectionProps } from './section-props.ts'

/** Disabling an account, or enabling it again. */
export function AccessSection({ account, onDone }: SectionProps) {
  const texts = useTexts()
  const words = texts.accounts.page
  const change = useChangeAccount(account.id)
  const isDisabled = account.disabledAt !== null
  const turn = () =>
    change.mutate(
      { version: account.version, isDisabled: !isDisabled },
      { onSuccess: () => onDone(isDisabled ? words.enabledNow : words.disabledNow) },
    )
  return (
    <section className={pageStyles.section}>
      <Heading level="2" size="small">
        {words.state}
      </Heading>
      {!isDisabled && <BodyLong>{words.disableNote}</BodyLong>}
      {change.error && <ProblemAlert title={texts.frame.notSaved} error={change.error} />}
      <div className={styles.buttons}>
        <Button
          variant="secondary"
          {...(!isDisabled && { 'data-color': 'danger' as const })}
          loading={change.isPending}
          onClick={turn}
        >
          {isDisabled ? words.enable : words.disable}
        </Button>
      </div>
    </section>
  )
}
