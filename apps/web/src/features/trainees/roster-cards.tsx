import { BodyShort } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { AmountOf } from '../../ui/amount.tsx'
import { Card, Cards } from '../../ui/cards.tsx'
import { TextLink } from '../../ui/link.tsx'
import { SortSelect } from '../../ui/sort-select.tsx'
import { CompletionDay, isDecided } from './completion-day.tsx'
import { PlanStanding, SupervisorName } from './guidance.tsx'
import type { RosterListProps } from './roster-table.tsx'
import { StatusTag } from './status-tag.tsx'

/** The roster on phones: the same rows as cards, and the order in a list of choices. */
export function RosterCards({ rows, sort, showsProvider, onSort }: RosterListProps) {
  const texts = useTexts()
  const { columns, filter } = texts.trainees
  return (
    <>
      <SortSelect label={filter.sort} columns={columns} words={filter} sort={sort} onSort={onSort} />
      <Cards>
        {rows.map(row => (
          <Card
            key={row.id}
            level="2"
            title={
              <TextLink to="/leger/$traineeId" params={{ traineeId: row.id }}>
                {row.familyName}, {row.givenName}
              </TextLink>
            }
            tag={<StatusTag status={row.status} />}
          >
            <BodyShort>
              {columns.earliestOn}: <CompletionDay row={row} />
              {!isDecided(row) && row.binding !== null && ` (${texts.requirementNames[row.binding]})`}
            </BodyShort>
            <BodyShort>
              {columns.supervisor}: <SupervisorName row={row} />
            </BodyShort>
            <BodyShort>
              {columns.plan}: <PlanStanding row={row} />
            </BodyShort>
            <AmountOf counted={row.counted} required={row.required} />
            <BodyShort size="small" textColor="subtle">
              {[
                `${columns.hprNumber} ${row.hprNumber}`,
                ...(showsProvider ? [row.provider.name] : []),
                texts.schemes[row.scheme],
                `${columns.part3StartedOn} ${texts.formats.day(row.part3StartedOn)}`,
                ...(row.findings > 0 ? [texts.trainees.findings({ count: row.findings })] : []),
              ].join(' · ')}
            </BodyShort>
          </Card>
        ))}
      </Cards>
    </>
  )
}
