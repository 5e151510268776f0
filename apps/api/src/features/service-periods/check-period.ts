import type { Category, Scheme } from '@alis/contract'
import { failAt } from '../../core/fail.ts'

/**
 * What must hold of a period by itself. What is unusual but possible (overlap, gaps, over full time) is shown as a finding
 * of the counting engine instead of being refused.
 */
export function checkPeriod(
  period: { startsOn: string; endsOn: string | null; category: Category },
  scheme: Scheme,
): void {
  const { startsOn, endsOn, category } = period
  if (endsOn !== null && endsOn < startsOn)
    failAt('/endsOn', 'PERIOD_ENDS_BEFORE_START', { startsOn, endsOn })
  // Research is service in the old scheme only, until a source says otherwise for the new one.
  if (category === 'research' && scheme === 'new-2019')
    failAt('/category', 'CATEGORY_NOT_IN_SCHEME', { category, scheme })
}
