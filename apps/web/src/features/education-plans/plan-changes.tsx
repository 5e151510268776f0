import type { EducationPlan, PlanChange } from '@alis/contract'
import { Button } from '@navikt/ds-react/Button'
import { Table } from '@navikt/ds-react/Table'
import { Tag } from '@navikt/ds-react/Tag'
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useState } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { Card, Cards } from '../../ui/cards.tsx'
import { useIsNarrow } from '../../ui/use-media.ts'
import { describeItem, type PlaceOf } from './describe-item.ts'
import styles from './plan.module.css'

const colours = { added: 'success', removed: 'warning', changed: 'info' } as const

/** `Nytt`, `Endret` or `Tatt ut`. */
export function ChangeTag({ kind }: { kind: PlanChange['kind'] }) {
  const { kinds } = useTexts().educationPlans.changes
  return (
    <Tag size="xsmall" variant="moderate" data-color={colours[kind]}>
      {kinds[kind]}
    </Tag>
  )
}

/** Told apart by section and item; the same course can be planned twice. */
const keyOf = ({ section, key, kind }: PlanChange, index: number) => `${section} ${key} ${kind} ${index}`

type ChangeListProps = { changes: readonly PlanChange[]; placeOf: PlaceOf }

function useChangeTexts(placeOf: PlaceOf) {
  const texts = useTexts()
  const { changes, sections } = texts.educationPlans
  const say = (section: PlanChange['section'], item: unknown) =>
    describeItem(texts, section, item, placeOf) ?? changes.nothing
  return {
    section: ({ section }: PlanChange) => sections[section],
    before: ({ section, before }: PlanChange) => say(section, before),
    after: ({ section, after }: PlanChange) => say(section, after),
  }
}

function ChangeTable({ changes, placeOf }: ChangeListProps) {
  const { changes: words } = useTexts().educationPlans
  const say = useChangeTexts(placeOf)
  return (
    <div className={styles.scroller}>
      <Table size="small">
        <caption className="aksel-sr-only">{words.title}</caption>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{words.what}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{words.before}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{words.after}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {changes.map((change, index) => (
            <Table.Row key={keyOf(change, index)}>
              <Table.HeaderCell scope="row">
                {say.section(change)} <ChangeTag kind={change.kind} />
              </Table.HeaderCell>
              <Table.DataCell className={styles.text}>{say.before(change)}</Table.DataCell>
              <Table.DataCell className={styles.text}>{say.after(change)}</Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

function ChangeCards({ changes, placeOf }: ChangeListProps) {
  const { changes: words } = useTexts().educationPlans
  const say = useChangeTexts(placeOf)
  return (
    <Cards>
      {changes.map((change, index) => (
        <Card
          key={keyOf(change, index)}
          level="3"
          title={say.section(change)}
          tag={<ChangeTag kind={change.kind} />}
        >
          {change.kind !== 'added' && (
            <BodyShort size="small" textColor="subtle" className={styles.text}>
              {words.was({ text: say.before(change) })}
            </BodyShort>
          )}
          {change.kind !== 'removed' && <BodyShort className={styles.text}>{say.after(change)}</BodyShort>}
        </Card>
      ))}
    </Cards>
  )
}

const FIRST = 8

/** What differs, with before and after; a long list opens on demand. */
export function ChangeList({ changes, placeOf }: ChangeListProps) {
  const { educationPlans, formats } = useTexts()
  const [isOpen, setIsOpen] = useState(false)
  const shown = isOpen ? changes : changes.slice(0, FIRST)
  const List = useIsNarrow() ? ChangeCards : ChangeTable
  return (
    <>
      <List changes={shown} placeOf={placeOf} />
      {shown.length < changes.length && (
        <div>
          <Button size="small" variant="tertiary" onClick={() => setIsOpen(true)}>
            {educationPlans.changes.showAll({ number: formats.number(changes.length) })}
          </Button>
        </div>
      )}
    </>
  )
}

/** What differs from the version last agreed; of the plan in force, from the record of today. */
export function PlanChanges({ plan, placeOf }: { plan: EducationPlan; placeOf: PlaceOf }) {
  const { educationPlans, formats } = useTexts()
  const { changes: words } = educationPlans
  const { changes, comparedWith, status } = plan
  if (status === 'active' && changes.length === 0) return null
  if (status !== 'active' && comparedWith === null) return null
  const compared = comparedWith && {
    number: formats.number(comparedWith.number),
    at: formats.moment(comparedWith.agreedAt),
  }
  if (compared && changes.length === 0)
    return <BodyShort textColor="subtle">{words.none(compared)}</BodyShort>
  const isOld = status === 'superseded' && compared
  const title = status === 'active' ? words.titleActive : isOld ? words.titleOld(compared) : words.title
  return (
    <section aria-labelledby="changes" className={`${styles.section} ${styles.changes}`}>
      <Heading id="changes" level="2" size="small">
        {title}
      </Heading>
      {status === 'active' ? (
        <BodyLong>{words.bodyActive}</BodyLong>
      ) : (
        compared && <BodyShort size="small">{words.compared(compared)}</BodyShort>
      )}
      <ChangeList changes={changes} placeOf={placeOf} />
    </section>
  )
}
