import type { InboxDecision, WaitingItem } from '@alis/contract'
import { Button } from '@navikt/ds-react/Button'
import { Checkbox } from '@navikt/ds-react/Checkbox'
import { InlineMessage } from '@navikt/ds-react/InlineMessage'
import { Tag } from '@navikt/ds-react/Tag'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useState } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { LinkButton, TextLink } from '../../ui/link.tsx'
import { type DecidableItem, decisionOn, isDecidable } from './decidable.ts'
import styles from './inbox-page.module.css'
import { useLineTexts } from './line-texts.ts'
import { ReturnForm } from './return-form.tsx'
import { WaitingDetails } from './waiting-details.tsx'

type LineProps = {
  item: WaitingItem
  isSelected: boolean
  isSaving: boolean
  /** Why it was refused the last time. */
  refusal: string | null
  onSelect: (isSelected: boolean) => void
  onDecide: (decision: InboxDecision) => void
}

/** What is done on a page of its own. */
function Elsewhere({ item }: { item: Exclude<WaitingItem, DecidableItem> }) {
  const { open } = useTexts().inbox
  const link = { size: 'small', variant: 'secondary', children: open[item.kind] } as const
  if (item.kind === 'plan')
    return <LinkButton to="/planer/$planId" params={{ planId: item.subjectId }} {...link} />
  if (item.kind === 'confirmation')
    return (
      <LinkButton to="/bekreftelser/$confirmationId" params={{ confirmationId: item.subjectId }} {...link} />
    )
  if (item.kind === 'change-request')
    return <LinkButton to="/endringer/$requestId" params={{ requestId: item.subjectId }} {...link} />
  return <LinkButton to="/samtaler/$conversationId" params={{ conversationId: item.subjectId }} {...link} />
}

/** The page on which everything about the item stands. */
function FullLink({ item }: { item: DecidableItem }) {
  const { details } = useTexts().inbox
  if (item.kind === 'activity')
    return (
      <TextLink to="/aktiviteter/$activityId" params={{ activityId: item.subjectId }}>
        {details.openActivity}
      </TextLink>
    )
  if (item.kind === 'supervision-entry')
    return (
      <TextLink to="/leger/$traineeId/veiledning" params={{ traineeId: item.trainee.id }}>
        {details.openSupervision}
      </TextLink>
    )
  return (
    <TextLink
      to="/leger/$traineeId/laeringsmal/$goalId"
      params={{ traineeId: item.trainee.id, goalId: item.goal.id }}
    >
      {details.openGoal}
    </TextLink>
  )
}

type DecidableProps = Omit<LineProps, 'item'> & { item: DecidableItem }

function Decide({ item, isSelected, isSaving, refusal, onDecide }: DecidableProps) {
  const texts = useTexts()
  const { acts } = texts.inbox
  const [isReturning, setReturning] = useState(false)
  /** Returning was thought of and left: focus goes back to its button. */
  const [isReturnLeft, setReturnLeft] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const isUnfolded = isOpen || isSelected || isReturning
  return (
    <>
      {isUnfolded && (
        <div className={styles.details}>
          <WaitingDetails item={item} />
          <FullLink item={item} />
        </div>
      )}
      {refusal !== null && <InlineMessage status="error">{refusal}</InlineMessage>}
      {isReturning ? (
        <ReturnForm
          item={item}
          isSaving={isSaving}
          onReturn={comment => onDecide(decisionOn(item, 'return', comment))}
          onCancel={() => {
            setReturning(false)
            setReturnLeft(true)
          }}
        />
      ) : (
        <div className={styles.acts}>
          <Button
            size="small"
            variant="secondary"
            loading={isSaving}
            data-decide
            onClick={() => onDecide(decisionOn(item, 'sign', null))}
          >
            {acts.sign[item.kind]}
          </Button>
          <Button autoFocus={isReturnLeft} size="small" variant="tertiary" onClick={() => setReturning(true)}>
            {acts.return[item.kind]}
          </Button>
          <Button
            size="small"
            variant="tertiary"
            aria-expanded={isUnfolded}
            disabled={isSelected}
            onClick={() => setOpen(!isOpen)}
          >
            {isUnfolded ? acts.hide : acts.show}
          </Button>
        </div>
      )}
    </>
  )
}

const tagColours = {
  'delays-completion': 'danger',
  'holds-up-approval': 'warning',
  'holds-up-record': 'neutral',
} as const

/** One line of what waits. Choosing it for signing with others unfolds what it is about, so that nothing is signed unseen. */
export function WaitingLine({ item, ...rest }: LineProps) {
  const texts = useTexts()
  const line = useLineTexts()
  const title = line.titleOf(item)
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        {isDecidable(item) && (
          <Checkbox
            size="small"
            hideLabel
            checked={rest.isSelected}
            onChange={event => rest.onSelect(event.target.checked)}
          >
            {texts.inbox.acts.choose({ title })}
          </Checkbox>
        )}
        <div className={styles.words}>
          <Heading level="2" size="xsmall">
            {title}
          </Heading>
          <BodyShort size="small">{line.contextOf(item)}</BodyShort>
        </div>
        <Tag size="small" variant="moderate" data-color={tagColours[item.consequence]}>
          {texts.inbox.consequences[item.consequence]}
        </Tag>
      </div>
      {isDecidable(item) ? (
        <Decide item={item} {...rest} />
      ) : (
        <div className={styles.acts}>
          <Elsewhere item={item} />
        </div>
      )}
    </li>
  )
}
