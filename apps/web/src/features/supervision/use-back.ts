import { getRouteApi } from '@tanstack/react-router'

const signedIn = getRouteApi('/signed-in')

/** Leads back to a doctor's supervision, where it is said what was done. */
export function useBackToSupervision(traineeId: string) {
  const navigate = signedIn.useNavigate()
  return (notice: string) =>
    navigate({ to: '/leger/$traineeId/veiledning', params: { traineeId }, state: { notice } })
}
