import { addDays } from '@alis/domain'
import { Failure, failAt } from '../../core/fail.ts'
import type { CountedConfirmation } from './count-confirmation.ts'
import type { ConfirmationFields } from './store.ts'

/**
 * What must hold of the fields: days in order and in the past, and a supervisor with her number, since half-filled forms are
 * what the Directorate sends back most.
 */
export function checkFields(fields: ConfirmationFields, today: string): void {
  const { startsOn, endsOn, supervisorName, supervisorHprNumber } = fields
  if (endsOn < startsOn) failAt('/endsOn', 'PERIOD_ENDS_BEFORE_START', { startsOn, endsOn })
  if (endsOn >= today) failAt('/endsOn', 'CONFIRMATION_SPAN_NOT_OVER', { endsOn: addDays(today, -1) })
  if ((supervisorName === null) === (supervisorHprNumber === null)) return
  const path = supervisorName === null ? '/supervisorName' : '/supervisorHprNumber'
  throw new Failure('VALIDATION_FAILED', {}, [{ path, rule: 'required', params: {} }])
}

/** There must be something to confirm, and nothing that is only planned as far as anybody has said. */
export function checkService({ content, assessment }: CountedConfirmation): void {
  if (content.services.length === 0) failAt('/startsOn', 'CONFIRMATION_WITHOUT_SERVICE', {})
  const planned = assessment.findings.find(finding => finding.code === 'planned-in-the-past')
  if (planned) failAt('/startsOn', 'CONFIRMATION_OF_PLANNED_SERVICE', { startsOn: planned.startsOn })
}
