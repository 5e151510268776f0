import type { Account } from '@alis/contract'
import { Tag } from '@navikt/ds-react/Tag'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import { TextLink } from '../../ui/link.tsx'
import { LoadedPage } from '../../ui/loaded.tsx'
import { NavigationNotice } from '../../ui/navigation-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonPage } from '../../ui/skeletons.tsx'
import { AccessSection } from './access-section.tsx'
import styles from './account-page.module.css'
import { AccountStateTag } from './account-state-tag.tsx'
import { GrantsSection } from './grants-section.tsx'
import { NameSection } from './name-section.tsx'
import { PasswordSection } from './password-section.tsx'
import { accountQuery } from './queries.ts'

const route = getRouteApi('/signed-in/kontoer/$accountId')

function Content({ account }: { account: Account }) {
  const { accounts, formats } = useTexts()
  const [notice, setNotice] = useState<string | null>(null)
  const say = (text: string) => {
    setNotice(text)
    window.scrollTo({ top: 0 })
  }
  const section = { account, onDone: say }
  return (
    <Page
      title={account.name}
      width="reading"
      breadcrumbs={
        <Breadcrumbs
          above={[
            <TextLink key="accounts" to="/kontoer">
              {accounts.title}
            </TextLink>,
          ]}
          here={account.name}
        />
      }
    >
      {notice === null ? <NavigationNotice /> : <Notice status="success" title={notice} />}
      <div className={styles.facts}>
        <BodyShort>{accounts.page.username({ username: account.username })}</BodyShort>
        <AccountStateTag account={account} />
        {account.disabledAt !== null && (
          <BodyShort size="small">
            {accounts.disabledAt({ at: formats.moment(account.disabledAt) })}
          </BodyShort>
        )}
        {account.isDemonstration && (
          <Tag size="small" variant="moderate" data-color="neutral">
            {accounts.demonstration}
          </Tag>
        )}
      </div>
      <GrantsSection {...section} />
      <NameSection {...section} />
      <PasswordSection {...section} />
      <AccessSection {...section} />
    </Page>
  )
}

/** One account: its roles, its name, its password, and whether it can be used. */
export function AccountPage() {
  const { accountId } = route.useParams()
  return (
    <LoadedPage query={useQuery(accountQuery(accountId))} skeleton={<SkeletonPage width="reading" />}>
      {account => <Content account={account} />}
    </LoadedPage>
  )
}
