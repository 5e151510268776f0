import type { Account } from '@alis/contract'
import { Table } from '@navikt/ds-react/Table'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { Card, Cards } from '../../ui/cards.tsx'
import { TextLink } from '../../ui/link.tsx'
import { type Sort, SortSelect } from '../../ui/sort-select.tsx'
import { AccountStateTag } from './account-state-tag.tsx'
import styles from './accounts-page.module.css'
import { grantText } from './grant-text.ts'
import { type AccountSortKey, accountSortKeys } from './queries.ts'

type AccountListProps = {
  rows: readonly Account[]
  sort: Sort<AccountSortKey>
  onSort: (sort: Sort<AccountSortKey>) => void
}

function AccountLink({ account }: { account: Account }) {
  return (
    <TextLink to="/kontoer/$accountId" params={{ accountId: account.id }}>
      {account.name}
    </TextLink>
  )
}

function Roles({ account }: { account: Account }) {
  const texts = useTexts()
  if (account.grants.length === 0) return texts.accounts.noRoles
  return (
    <ul className={styles.roles}>
      {account.grants.map(grant => (
        <li key={grant.id}>{grantText(texts, grant)}</li>
      ))}
    </ul>
  )
}

/** The accounts on wide screens. */
export function AccountTable({ rows, sort, onSort }: AccountListProps) {
  const { accounts: texts } = useTexts()
  const { columns } = texts
  const sortBy = (chosen: string) => {
    const key = accountSortKeys.find(known => known === chosen)
    if (key) onSort({ sort: key, order: sort.sort === key && sort.order === 'asc' ? 'desc' : 'asc' })
  }
  return (
    <div className={styles.scroller}>
      <Table
        sort={{ orderBy: sort.sort, direction: sort.order === 'asc' ? 'ascending' : 'descending' }}
        onSortChange={sortBy}
      >
        <caption className="aksel-sr-only">{texts.caption}</caption>
        <Table.Header>
          <Table.Row>
            <Table.ColumnHeader sortKey="name" sortable>
              {columns.name}
            </Table.ColumnHeader>
            <Table.ColumnHeader sortKey="username" sortable>
              {columns.username}
            </Table.ColumnHeader>
            <Table.HeaderCell scope="col">{columns.roles}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{columns.state}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map(row => (
            <Table.Row key={row.id}>
              <Table.HeaderCell scope="row">
                <AccountLink account={row} />
              </Table.HeaderCell>
              <Table.DataCell>{row.username}</Table.DataCell>
              <Table.DataCell>
                <Roles account={row} />
              </Table.DataCell>
              <Table.DataCell>
                <AccountStateTag account={row} />
              </Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

/** The same rows on phones. */
export function AccountCards({ rows, sort, onSort }: AccountListProps) {
  const { accounts: texts } = useTexts()
  const { name, username } = texts.columns
  return (
    <>
      <SortSelect label={texts.sort} columns={{ name, username }} words={texts} sort={sort} onSort={onSort} />
      <Cards>
        {rows.map(row => (
          <Card
            key={row.id}
            level="2"
            title={<AccountLink account={row} />}
            tag={<AccountStateTag account={row} />}
          >
            <BodyShort size="small" textColor="subtle">
              {texts.page.username({ username: row.username })}
            </BodyShort>
            <BodyShort as="div" size="small">
              <Roles account={row} />
            </BodyShort>
          </Card>
        ))}
      </Cards>
    </>
  )
}
