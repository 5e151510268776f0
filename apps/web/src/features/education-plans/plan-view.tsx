import type { EducationPlan, PlanChange, PlanState } from '@alis/contract'
import { comparePlans } from '@alis/domain'
import { BodyLong, BodyShort } from '@navikt/ds-react/Typography'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { NavigationNotice } from '../../ui/navigation-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { placesOf } from './describe-item.ts'
import styles from './plan.module.css'
import { type Done, PlanActs } from './plan-acts.tsx'
import { ChangeList, PlanChanges } from './plan-changes.tsx'
import { PlanFindings } from './plan-findings.tsx'
import { PlanHistory } from './plan-history.tsx'
import { PlanPaper } from './plan-paper.tsx'
import { planSentences } from './plan-sentence.ts'
import { PlanStatusTag } from './plan-status-tag.tsx'
import { planQuery } from './queries.ts'

/** What came of an act: it was done, or the plan was another one meanwhile. */
type Said = { done: Done } | { changes: readonly PlanChange[] }

/** Takes focus, since the act may stand far from it. */
function SaidNotice({ said, plan }: { said: Said; plan: EducationPlan }) {
  const { acts } = useTexts().educationPlans
  const box = useRef<HTMLDivElement>(null)
  // Said anew, also when the words are the same as before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: every saying is another object.
  useEffect(() => box.current?.focus(), [said])
  return (
    <div ref={box} tabIndex={-1} className={styles.said}>
      {'done' in said ? (
        <Notice status="success" title={acts.done[said.done]} />
      ) : (
        <Notice status="warning" title={acts.changedMeanwhile}>
          <BodyLong spacing>
            {said.changes.length > 0 ? acts.changedMeanwhileBody : acts.changedMeanwhileSame}
          </BodyLong>
          {said.changes.length > 0 && (
            <ChangeList changes={said.changes} placeOf={placesOf(plan.sections.periods)} />
          )}
        </Notice>
      )}
    </div>
  )
}

type PlanViewProps = {
  plan: EducationPlan
  state: PlanState
  /** What else is to be said at the top, of other versions. */
  children?: ReactNode
}

/** One version of a plan: what matters, what can be done, what differs, what deserves a look, then the plan as on paper. */
export function PlanView({ plan, state, children }: PlanViewProps) {
  const texts = useTexts()
  const { sentence } = texts.educationPlans
  const queryClient = useQueryClient()
  const [said, setSaid] = useState<Said | null>(null)
  const placeOf = placesOf(plan.sections.periods)

  const showWhatIsNew = async () => {
    const fresh = await queryClient.fetchQuery({ ...planQuery(plan.id), staleTime: 0 })
    setSaid({ changes: comparePlans(plan.sections, fresh.sections) })
  }
  const [first, ...rest] = planSentences(texts, plan, state)
  return (
    <>
      {said === null ? <NavigationNotice /> : <SaidNotice said={said} plan={plan} />}
      <div className={styles.section}>
        <div className={styles.head}>
          <PlanStatusTag status={plan.status} />
          <BodyLong size="large">{first}</BodyLong>
        </div>
        {rest.map(line => (
          <BodyLong key={line}>{line}</BodyLong>
        ))}
        {children}
      </div>
      {plan.returnReason !== null && plan.status === 'draft' && (
        <Notice status="announcement" title={sentence.returned}>
          <BodyLong className={styles.text}>{plan.returnReason}</BodyLong>
        </Notice>
      )}
      <PlanActs plan={plan} onDone={done => setSaid({ done })} onStale={() => void showWhatIsNew()} />
      {plan.reason !== null && (
        <div>
          <BodyShort weight="semibold">{sentence.revisionReason}</BodyShort>
          <BodyLong className={styles.text}>{plan.reason}</BodyLong>
        </div>
      )}
      <PlanChanges plan={plan} placeOf={placeOf} />
      <PlanFindings plan={plan} placeOf={placeOf} />
      <div className={styles.layout}>
        <PlanPaper plan={plan} placeOf={placeOf} />
        <PlanHistory traineeId={plan.trainee.id} shownId={plan.id} />
      </div>
    </>
  )
}
