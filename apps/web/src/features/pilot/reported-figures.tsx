import '@navikt/ds-css/dist/component/readmore.min.css'
import type { PilotOutcomes } from '@alis/contract'
import { Link } from '@navikt/ds-react/Link'
import { ReadMore } from '@navikt/ds-react/ReadMore'
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography'
import { getRouteApi } from '@tanstack/react-router'
import { changedSearch } from '../../forms/changed-search.ts'
import { useShown } from '../../i18n/language.ts'
import { Notice } from '../../ui/notice.tsx'
import { figuresBy } from './outcome-figures.ts'
import { OutcomeFilterFields } from './outcome-filter-fields.tsx'
import { OutcomeTable } from './outcome-table.tsx'
import styles from './pilot-page.module.css'

const route = getRouteApi('/signed-in/kohort')

const ADDRESS = '/api/statistics/pilot-outcomes'

/** What the reports give by HPR number alone: counts of rows, with what they do not say. */
export function ReportedFigures({ table }: { table: PilotOutcomes }) {
  const { texts, language } = useShown()
  const { reports } = texts.pilot
  const { by = 'outcome', ...filter } = route.useSearch()
  const navigate = route.useNavigate()
  const { [by]: _, ...others } = filter
  if (table.extension.lastImportedAt === null)
    return (
      <section className={styles.section}>
        <Heading level="2" size="medium">
          {reports.empty.title}
        </Heading>
        <BodyLong>{reports.empty.body}</BodyLong>
      </section>
    )
  return (
    <section className={styles.section}>
      <Heading level="2" size="medium">
        {reports.title}
      </Heading>
      <Notice status="warning" title={reports.warningTitle}>
        {reports.warning}
      </Notice>
      <OutcomeFilterFields
        table={table}
        by={by}
        filter={filter}
        onChange={change => void navigate({ search: before => changedSearch(before, change), replace: true })}
      />
      <OutcomeTable table={table} by={by} figures={figuresBy(table, by, others)} />
      <div>
        <BodyShort weight="semibold">{reports.downloads}</BodyShort>
        <div className={styles.links}>
          <Link href={`${ADDRESS}?format=csv&lang=${language}`} download>
            {reports.csv}
          </Link>
          <Link href={`${ADDRESS}?lang=${language}`} download="pilot-2012-2017.json">
            {reports.jsonStat}
          </Link>
        </div>
      </div>
      <ReadMore header={reports.about}>
        <BodyLong spacing>{reports.definition(table.extension.definition)}</BodyLong>
        {table.note.map(note => (
          <BodyLong key={note} spacing>
            {note}
          </BodyLong>
        ))}
        <BodyShort spacing>
          {reports.asOf({ at: texts.formats.moment(table.extension.lastImportedAt) })}
        </BodyShort>
        <BodyShort size="small" className={styles.hash}>
          {reports.hash({ hash: table.extension.sha256 })}
        </BodyShort>
      </ReadMore>
    </section>
  )
}
