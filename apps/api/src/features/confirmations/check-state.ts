import { fail } from '../../core/fail.ts'
import { isOpen } from './policy.ts'
import type { ConfirmationRecord } from './store.ts'

/** @throws Failure CHANGED_MEANWHILE when the confirmation has another version by now */
export function checkVersion({ version }: ConfirmationRecord, expected: number): void {
  if (version !== expected) fail('CHANGED_MEANWHILE', { current: version })
}

/** @throws Failure CONFIRMATION_NOT_OPEN when it was issued or discarded */
export function checkOpen({ status }: ConfirmationRecord): void {
  if (!isOpen(status)) fail('CONFIRMATION_NOT_OPEN', { status })
}
