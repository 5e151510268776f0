import type { GoalLack, GoalStatus } from '@alis/contract'
import { Tag } from '@navikt/ds-react/Tag'
import { useTexts } from '../../i18n/language.ts'
import { type GoalStage, stageOf } from './goal-stage.ts'
import styles from './goals-page.module.css'

const colours = {
  'not-started': 'neutral',
  'in-progress': 'neutral',
  'awaiting-advice': 'info',
  'awaiting-leader': 'info',
  returned: 'warning',
  approved: 'success',
  rejected: 'danger',
} as const satisfies Record<GoalStage, string>

/** How far a goal has come, and on whom it waits. */
export function GoalTag({ goal }: { goal: { status: GoalStatus; lacking: readonly GoalLack[] } }) {
  const { goals } = useTexts()
  const stage = stageOf(goal)
  return (
    <Tag size="small" variant="moderate" data-color={colours[stage]} className={styles.tag}>
      {goals.stages[stage]}
    </Tag>
  )
}
