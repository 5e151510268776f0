import { getRouteApi } from '@tanstack/react-router'

const signedIn = getRouteApi('/signed-in')

/** Whether the reader is the doctor herself. */
export function useIsOwn(traineeId: string): boolean {
  const { me } = signedIn.useRouteContext()
  return me.grants.some(grant => grant.role === 'trainee' && grant.traineeId === traineeId)
}
