import { Button } from '@navikt/ds-react/Button'
import { Heading } from '@navikt/ds-react/Typography'
import { type ComponentType, useState } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { LinkButton } from '../../ui/link.tsx'
import type { ActProps } from './acts.ts'
import styles from './confirmation-page.module.css'
import { DiscardQuestion } from './discard-question.tsx'
import { ObjectionForm } from './objection-form.tsx'
import { WithdrawalForm } from './withdrawal-form.tsx'

type Opening = 'object' | 'discard' | 'withdraw'

const panels: Record<Opening, ComponentType<ActProps>> = {
  object: ObjectionForm,
  discard: DiscardQuestion,
  withdraw: WithdrawalForm,
}

/** What the reader may do with a confirmation, besides signing; an act that needs more opens below its button. */
export function ConfirmationActs({ confirmation, onSaid }: ActProps) {
  const { acts } = useTexts().confirmations.page
  const [opened, setOpened] = useState<Opening | null>(null)
  const { id, trainee, can } = confirmation
  const openings = (['object', 'discard', 'withdraw'] as const).filter(opening => can[opening])
  if (!can.change && !can.replace && openings.length === 0) return null
  const Panel = opened !== null && can[opened] ? panels[opened] : null
  return (
    <section aria-labelledby="acts" className={styles.section}>
      <Heading id="acts" level="2" size="medium">
        {acts.title}
      </Heading>
      <div className={styles.acts}>
        {can.change && (
          <LinkButton
            to="/bekreftelser/$confirmationId/endre"
            params={{ confirmationId: id }}
            variant="secondary"
          >
            {acts.change}
          </LinkButton>
        )}
        {can.replace && (
          <LinkButton
            to="/leger/$traineeId/bekreftelser/ny"
            params={{ traineeId: trainee.id }}
            search={{ erstatter: id }}
            variant="secondary"
          >
            {acts.replace}
          </LinkButton>
        )}
        {openings.map(opening => (
          <Button
            key={opening}
            variant={opening === 'object' ? 'secondary' : 'tertiary'}
            {...(opening !== 'object' && { 'data-color': 'danger' as const })}
            aria-expanded={opened === opening}
            onClick={() => setOpened(opened === opening ? null : opening)}
          >
            {acts[opening].open}
          </Button>
        ))}
      </div>
      {Panel && <Panel confirmation={confirmation} onSaid={onSaid} />}
    </section>
  )
}
