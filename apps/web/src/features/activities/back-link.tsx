import { CancelLink } from '../../forms/cancel-link.tsx'

type BackLinkProps = { traineeId: string; goalId?: string | undefined }

/** The way out of a new activity: to the goal that it was begun from, or to the doctor's activities. */
export function BackLink({ traineeId, goalId }: BackLinkProps) {
  if (goalId !== undefined)
    return <CancelLink to="/leger/$traineeId/laeringsmal/$goalId" params={{ traineeId, goalId }} />
  return (
    <CancelLink to="/leger/$traineeId/laeringsmal" params={{ traineeId }} search={{ view: 'activities' }} />
  )
}
