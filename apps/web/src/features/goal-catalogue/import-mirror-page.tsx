import type { MirrorImport } from '@alis/contract'
import { BodyLong } from '@navikt/ds-react/Typography'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { NoAccess } from '../../frame/closed-pages.tsx'
import { coordinatedProvidersOf } from '../../frame/sections.ts'
import { useTexts } from '../../i18n/language.ts'
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import { TextLink } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { type Said, SaidNotice } from '../../ui/said-notice.tsx'
import styles from './goal-catalogue.module.css'
import { ImportMirrorForm } from './import-mirror-form.tsx'
import { MirrorConflicts } from './mirror-conflicts.tsx'
import { KnownColumns } from './sheet-columns.tsx'

const route = getRouteApi('/signed-in/laeringsmal/speil')

/** Takes in what the national portal says of the coordinator's doctors, and shows where it disagrees with what is here. */
export function ImportMirrorPage() {
  const { goalCatalogue, formats, frame } = useTexts()
  const words = goalCatalogue.mirror
  const { me } = route.useRouteContext()
  /** Every upload begins anew, with a key of its own. */
  const [uploads, setUploads] = useState(0)
  const [done, setDone] = useState<{ result: MirrorImport; said: Said } | null>(null)
  if (coordinatedProvidersOf(me).length === 0) return <NoAccess />
  const doctors = (
    <TextLink key="doctors" to="/leger">
      {frame.tabs.trainees}
    </TextLink>
  )
  return (
    <Page title={words.title} width="work" breadcrumbs={<Breadcrumbs above={[doctors]} here={words.title} />}>
      {done !== null && (
        <div className={styles.section}>
          <SaidNotice said={done.said} />
          {done.result.conflicts.length > 0 && <MirrorConflicts conflicts={done.result.conflicts} />}
        </div>
      )}
      <BodyLong>{words.lead}</BodyLong>
      <KnownColumns title={words.columnsTitle} body={words.columnsBody} names={words.columns} />
      <ImportMirrorForm
        key={uploads}
        onBegin={() => setDone(null)}
        onDone={result => {
          const title = words.done({ rows: formats.number(result.newRows), count: result.newRows })
          setDone({ result, said: { status: 'success', title } })
          setUploads(uploads + 1)
          window.scrollTo({ top: 0 })
        }}
      />
    </Page>
  )
}
