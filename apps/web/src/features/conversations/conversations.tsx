import type { ConversationRow } from '@alis/contract'
import { PlusIcon } from '@navikt/aksel-icons'
import { Table } from '@navikt/ds-react/Table'
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { ProblemError } from '../../api/call.ts'
import { useTexts } from '../../i18n/language.ts'
import { Card, Cards } from '../../ui/cards.tsx'
import { LinkButton, TextLink } from '../../ui/link.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { SkeletonLines } from '../../ui/skeletons.tsx'
import { useIsNarrow } from '../../ui/use-media.ts'
import { ConversationTag } from './conversation-tag.tsx'
import styles from './conversations.module.css'
import { conversationsQuery } from './queries.ts'

type Rows = { rows: readonly ConversationRow[] }

function ConversationLink({ row }: { row: ConversationRow }) {
  const { formats } = useTexts()
  return (
    <TextLink to="/samtaler/$conversationId" params={{ conversationId: row.id }}>
      {formats.day(row.heldOn ?? row.plannedOn)}
    </TextLink>
  )
}

function ConversationTable({ rows }: Rows) {
  const { title, columns } = useTexts().conversations
  return (
    <Table>
      <caption className="aksel-sr-only">{title}</caption>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell scope="col">{columns.day}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{columns.supervisor}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{columns.status}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {rows.map(row => (
          <Table.Row key={row.id}>
            <Table.HeaderCell scope="row">
              <ConversationLink row={row} />
            </Table.HeaderCell>
            <Table.DataCell>{row.supervisorName}</Table.DataCell>
            <Table.DataCell>
              <ConversationTag status={row.status} />
            </Table.DataCell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  )
}

function ConversationCards({ rows }: Rows) {
  return (
    <Cards>
      {rows.map(row => (
        <Card
          key={row.id}
          level="3"
          title={<ConversationLink row={row} />}
          tag={<ConversationTag status={row.status} />}
        >
          <BodyShort>{row.supervisorName}</BodyShort>
        </Card>
      ))}
    </Cards>
  )
}

/**
 * A doctor's supervision conversations, as a section of a page. Nothing at all for a clinical supervisor, who has no part in
 * them.
 */
export function Conversations({ traineeId }: { traineeId: string }) {
  const { conversations: words } = useTexts()
  const isNarrow = useIsNarrow()
  const list = useQuery(conversationsQuery(traineeId))
  if (list.error instanceof ProblemError && list.error.code === 'NOT_ALLOWED') return null
  const List = isNarrow ? ConversationCards : ConversationTable
  return (
    <section aria-labelledby="conversations" className={styles.section}>
      <div className={styles.head}>
        <Heading id="conversations" level="2" size="medium">
          {words.title}
        </Heading>
        {list.data?.can.plan && (
          <LinkButton
            to="/leger/$traineeId/samtaler/ny"
            params={{ traineeId }}
            variant="secondary"
            size="small"
            icon={<PlusIcon aria-hidden />}
          >
            {words.plan}
          </LinkButton>
        )}
      </div>
      <Loaded query={list} skeleton={<SkeletonLines count={3} />}>
        {({ conversations, can }) =>
          conversations.length === 0 ? (
            <div>
              <BodyShort weight="semibold">{words.empty.title}</BodyShort>
              <BodyLong>{can.plan ? words.empty.body : words.empty.readOnly}</BodyLong>
            </div>
          ) : (
            <List rows={conversations} />
          )
        }
      </Loaded>
    </section>
  )
}
