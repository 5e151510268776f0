import type { Account } from '@alis/contract'
import { Tag } from '@navikt/ds-react/Tag'
import { useTexts } from '../../i18n/language.ts'

/** Whether the account can be used, in a word. */
export function AccountStateTag({ account }: { account: Account }) {
  const { accounts } = useTexts()
  const isActive = account.disabledAt === null
  return (
    <Tag size="small" variant="moderate" data-color={isActive ? 'success' : 'neutral'}>
      {isActive ? accounts.active : accounts.disabled}
    </Tag>
  )
}
