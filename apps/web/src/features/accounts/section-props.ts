import type { Account } from '@alis/contract'

/** What the sections of the page have in common. */
export type SectionProps = {
  account: Account
  /** Said at the top of the page when something is done. */
  onDone: (notice: string) => void
}
