import type { TraineeRow } from '@alis/contract'
import { Tag } from '@navikt/ds-react/Tag'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { PlanStateTag } from '../education-plans/index.ts'
import { isDecided } from './completion-day.tsx'

/** Who supervises a doctor today, or that nobody does. Who has completed or left needs nobody. */
export function SupervisorName({ row }: { row: TraineeRow }) {
  const { trainees } = useTexts()
  if (row.supervisor !== null) return row.supervisor.name
  if (isDecided(row)) return trainees.notAwaited
  return (
    <Tag size="small" variant="moderate" data-color="danger">
      {trainees.noSupervisor}
    </Tag>
  )
}

/** How it stands with the education plan, and the day on which its revision is due. */
export function PlanStanding({ row: { plan } }: { row: TraineeRow }) {
  const { trainees, formats } = useTexts()
  if (plan === null) return trainees.notAwaited
  return (
    <>
      <PlanStateTag state={plan.state} />
      {plan.dueOn !== null && (
        <BodyShort as="span" size="small" textColor="subtle">
          {' '}
          {trainees.planDue({ day: formats.day(plan.dueOn) })}
        </BodyShort>
      )}
    </>
  )
}
