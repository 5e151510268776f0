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
  checkDays(period)
  checkCategory(period.category, scheme)
}

/** The part that needs nothing else to be known. */
export function checkDays({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }): void {
  if (endsOn !== null && endsOn < startsOn)
    failAt('/endsOn', 'PERIOD_ENDS_BEFORE_START', { startsOn, endsOn })
}

/** Research is service in the old scheme only, until a source says otherwise for the new one. */
export function checkCategory(category: Category, scheme: Scheme, path = '/category'): void {
  if (category === 'research' && scheme === 'new-2019')
    failAt(path, 'CATEGORY_NOT_IN_SCHEME', { category, scheme })
}
