import type { SupervisionGroupRow } from '@alis/contract'
import { PlusIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { Table } from '@navikt/ds-react/Table'
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useIdempotencyKey } from '../../forms/idempotency-key.ts'
import { NoAccess } from '../../frame/closed-pages.tsx'
import { coordinatedProvidersOf, providersOf } from '../../frame/sections.ts'
import { useTexts } from '../../i18n/language.ts'
import { Card, Cards } from '../../ui/cards.tsx'
import { TextLink } from '../../ui/link.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { NavigationNotice } from '../../ui/navigation-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Pages } from '../../ui/pages.tsx'
import { SkeletonLines } from '../../ui/skeletons.tsx'
import { useIsNarrow } from '../../ui/use-media.ts'
import { GroupForm } from './group-form.tsx'
import { emptyGroup } from './group-values.ts'
import { groupsQuery, useAddGroup } from './queries.ts'
import styles from './supervision-page.module.css'

const route = getRouteApi('/signed-in/grupper')

type RowsProps = { rows: readonly SupervisionGroupRow[] }

function GroupTable({ rows }: RowsProps) {
  const { supervision, formats } = useTexts()
  const words = supervision.groups
  return (
    <div className={styles.scroller}>
      <Table>
        <caption className="aksel-sr-only">{words.title}</caption>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{words.name}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{words.leaderName}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{words.startsOn}</Table.HeaderCell>
            <Table.HeaderCell scope="col" align="right">
              {words.members}
            </Table.HeaderCell>
            <Table.HeaderCell scope="col" align="right">
              {words.meetings}
            </Table.HeaderCell>
            <Table.HeaderCell scope="col">{words.lastMetOn}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map(row => (
            <Table.Row key={row.id}>
              <Table.HeaderCell scope="row">
                <TextLink to="/grupper/$groupId" params={{ groupId: row.id }}>
                  {row.name}
                </TextLink>
              </Table.HeaderCell>
              <Table.DataCell>{row.leaderName}</Table.DataCell>
              <Table.DataCell className={styles.day}>
                {formats.range(row.startsOn, row.endsOn)}
              </Table.DataCell>
              <Table.DataCell align="right">{formats.number(row.members)}</Table.DataCell>
              <Table.DataCell align="right">{formats.number(row.meetings)}</Table.DataCell>
              <Table.DataCell>
                {row.lastMetOn === null ? words.never : formats.day(row.lastMetOn)}
              </Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

function GroupCards({ rows }: RowsProps) {
  const { supervision, formats } = useTexts()
  const words = supervision.groups
  return (
    <Cards>
      {rows.map(row => (
        <Card
          key={row.id}
          level="2"
          title={
            <TextLink to="/grupper/$groupId" params={{ groupId: row.id }}>
              {row.name}
            </TextLink>
          }
        >
          <BodyShort>{row.leaderName}</BodyShort>
          <dl className={styles.figures}>
            {[
              [words.members, formats.number(row.members)],
              [words.meetings, formats.number(row.meetings)],
              [words.lastMetOn, row.lastMetOn === null ? words.never : formats.day(row.lastMetOn)],
            ].map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </Card>
      ))}
    </Cards>
  )
}

function NewGroup({ onClose }: { onClose: () => void }) {
  const { supervision } = useTexts()
  const words = supervision.groups
  const navigate = route.useNavigate()
  const add = useAddGroup(useIdempotencyKey())
  return (
    <section className={styles.section}>
      <Heading level="2" size="small">
        {words.newTitle}
      </Heading>
      <GroupForm
        label={words.newTitle}
        initial={emptyGroup}
        isNew
        error={add.error}
        isSaving={add.isPending}
        onCancel={onClose}
        onSave={(body, form) =>
          add.mutate(body, {
            onError: form.showServerErrors,
            onSuccess: ({ id }) =>
              navigate({
                to: '/grupper/$groupId',
                params: { groupId: id },
                state: { notice: words.added },
              }),
          })
        }
      />
    </section>
  )
}

function Groups({ mayAdd }: { mayAdd: boolean }) {
  const { supervision, formats } = useTexts()
  const words = supervision.groups
  const [page, setPage] = useState(1)
  const [isAdding, setIsAdding] = useState(false)
  const groups = useQuery(groupsQuery(page))
  const List = useIsNarrow() ? GroupCards : GroupTable
  return (
    <Page
      title={words.title}
      width="work"
      action={
        mayAdd &&
        !isAdding && (
          <Button icon={<PlusIcon aria-hidden />} onClick={() => setIsAdding(true)}>
            {words.new}
          </Button>
        )
      }
    >
      <NavigationNotice />
      {isAdding && <NewGroup onClose={() => setIsAdding(false)} />}
      <Loaded query={groups} skeleton={<SkeletonLines count={4} height={48} />}>
        {list =>
          list.total === 0 ? (
            <section>
              <Heading level="2" size="small" spacing>
                {words.emptyTitle}
              </Heading>
              <BodyLong>{words.empty}</BodyLong>
            </section>
          ) : (
            <div className={styles.section}>
              <BodyShort weight="semibold" role="status">
                {words.found({ total: formats.number(list.total), count: list.total })}
              </BodyShort>
              <List rows={list.items} />
              <Pages list={list} label={words.pages} onPage={setPage} />
            </div>
          )
        }
      </Loaded>
    </Page>
  )
}

/** The supervision groups of one's municipality. */
export function GroupsPage() {
  const { me } = route.useRouteContext()
  return providersOf(me).length > 0 ? <Groups mayAdd={coordinatedProvidersOf(me).length > 0} /> : <NoAccess />
}
