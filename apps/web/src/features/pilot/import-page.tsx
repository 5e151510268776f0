import { BodyLong, Heading } from '@navikt/ds-react/Typography'
import { useState } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import { TextLink } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { ImportForm } from './import-form.tsx'
import { ImportList } from './import-list.tsx'
import styles from './import-page.module.css'

/** Takes in participants files, with a look at what happens before it does; and the imports so far. */
export function ImportPage() {
  const { pilot, formats } = useTexts()
  /** Every upload begins anew, with a key of its own. */
  const [uploads, setUploads] = useState(0)
  const [newRows, setNewRows] = useState<number | null>(null)
  return (
    <Page
      title={pilot.import.title}
      width="work"
      breadcrumbs={
        <Breadcrumbs
          above={[
            <TextLink key="pilot" to="/kohort">
              {pilot.title}
            </TextLink>,
          ]}
          here={pilot.import.title}
        />
      }
    >
      {newRows !== null && (
        <Notice
          status="success"
          title={pilot.import.done({ rows: formats.number(newRows), count: newRows })}
        />
      )}
      <BodyLong>{pilot.import.lead}</BodyLong>
      <ImportForm
        key={uploads}
        onBegin={() => setNewRows(null)}
        onDone={stored => {
          setNewRows(stored)
          setUploads(uploads + 1)
          window.scrollTo({ top: 0 })
        }}
      />
      <section className={styles.section}>
        <Heading level="2" size="medium">
          {pilot.imports.title}
        </Heading>
        <ImportList />
      </section>
    </Page>
  )
}
