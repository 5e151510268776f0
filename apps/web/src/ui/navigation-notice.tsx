import { useRouterState } from '@tanstack/react-router'
import { Notice } from './notice.tsx'

/** What was just done on the page that one comes from. */
export function NavigationNotice() {
  const notice = useRouterState({ select: state => state.location.state.notice })
  return notice === undefined ? null : <Notice status="success" title={notice} />
}
