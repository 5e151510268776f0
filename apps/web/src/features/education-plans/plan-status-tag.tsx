import type { PlanState, PlanStatus } from '@alis/contract'
import { Tag } from '@navikt/ds-react/Tag'
import { useTexts } from '../../i18n/language.ts'

const statusColours = {
  draft: 'neutral',
  proposed: 'info',
  active: 'success',
  superseded: 'neutral',
  discarded: 'neutral',
} as const satisfies Record<PlanStatus, string>

const stateColours = {
  missing: 'danger',
  overdue: 'danger',
  'due-soon': 'warning',
  current: 'success',
} as const satisfies Record<PlanState, string>

/** How far one version has come. */
export function PlanStatusTag({ status }: { status: PlanStatus }) {
  const { statuses } = useTexts().educationPlans
  return (
    <Tag size="small" variant="moderate" data-color={statusColours[status]}>
      {statuses[status]}
    </Tag>
  )
}

/** Whether a doctor has a plan, and whether its yearly revision is due. */
export function PlanStateTag({ state }: { state: PlanState }) {
  const { planStates } = useTexts()
  return (
    <Tag size="small" variant="moderate" data-color={stateColours[state]}>
      {planStates[state]}
    </Tag>
  )
}
