import { Button } from '@navikt/ds-react/Button'
import { Link } from '@navikt/ds-react/Link'
import { BodyLong, BodyShort } from '@navikt/ds-react/Typography'
import { useMemo } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { AbsenceFields } from './absence-fields.tsx'
import { Answer } from './answer.tsx'
import styles from './calculator-page.module.css'
import { countPath } from './count-path.ts'
import { FrameFields, ReadingFields } from './frame-fields.tsx'
import { OpenedFigures } from './opened-figures.tsx'
import { todayInNorway } from './path.ts'
import { type Draft, exampleDraft, isBehind, pathOf } from './path-draft.ts'
import { PeriodFields } from './period-fields.tsx'
import { fragmentOf, useDraft } from './use-draft.ts'

/** Null where there is no service yet. */
function countDraft(draft: Draft) {
  const path = pathOf(draft)
  return path.periods.length === 0 ? null : countPath(path)
}

/** When one can be done, for anybody who describes a path. Nothing is stored and nothing is sent. */
export function CalculatorPage() {
  const { calculator } = useTexts()
  const { draft, isLinkRefused, setDraft, clear } = useDraft()
  const counting = useMemo(() => countDraft(draft), [draft])
  return (
    <Page
      title={calculator.title}
      width="work"
      action={
        <Button type="button" size="small" variant="tertiary" onClick={clear}>
          {calculator.clear}
        </Button>
      }
    >
      <BodyLong className={styles.lead}>{calculator.lead}</BodyLong>
      {isLinkRefused && (
        <Notice status="warning" title={calculator.refused.title}>
          {calculator.refused.body}
        </Notice>
      )}
      <div className={styles.columns}>
        <div className={styles.answerColumn}>
          <Answer
            assessment={counting?.assessment ?? null}
            isBehind={isBehind(draft)}
            link={`${window.location.origin}/kalkulator#${fragmentOf(draft)}`}
            onExample={() => setDraft(exampleDraft(todayInNorway()))}
          />
        </div>
        <div className={styles.pathColumn}>
          <FrameFields draft={draft} onChange={setDraft} />
          <PeriodFields draft={draft} onChange={setDraft} />
          <AbsenceFields draft={draft} onChange={setDraft} />
          <ReadingFields draft={draft} onChange={setDraft} />
          {counting && <OpenedFigures counting={counting} />}
          <div>
            <BodyShort size="small" textColor="subtle" spacing>
              {calculator.private}
            </BodyShort>
            <BodyShort size="small" textColor="subtle">
              {calculator.api} <Link href="/api/docs">{calculator.apiLink}</Link>
            </BodyShort>
          </div>
        </div>
      </div>
    </Page>
  )
}
