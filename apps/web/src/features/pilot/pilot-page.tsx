import { UploadIcon } from '@navikt/aksel-icons'
import { BodyLong } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { useShown } from '../../i18n/language.ts'
import { LinkButton } from '../../ui/link.tsx'
import { LoadedPage } from '../../ui/loaded.tsx'
import { NavigationNotice } from '../../ui/navigation-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonPage } from '../../ui/skeletons.tsx'
import styles from './pilot-page.module.css'
import { PublishedFigures } from './published-figures.tsx'
import { outcomesQuery } from './queries.ts'
import { ReportedFigures } from './reported-figures.tsx'

/** The pilot 2012–2017: what was published, and what the municipalities' reports give. */
export function PilotPage() {
  const { texts, language } = useShown()
  const { pilot, formats } = texts
  return (
    <LoadedPage query={useQuery(outcomesQuery(language))} skeleton={<SkeletonPage width="full" />}>
      {table => {
        const { tookPart, completed, perhapsCompleted, completedPercent } = table.extension.published
        return (
          <Page
            title={pilot.title}
            width="full"
            action={
              <LinkButton to="/kohort/innlesing" icon={<UploadIcon aria-hidden />}>
                {pilot.import.title}
              </LinkButton>
            }
          >
            <NavigationNotice />
            <div className={styles.headline}>
              <BodyLong size="large" weight="semibold">
                {pilot.headline({
                  tookPart: formats.number(tookPart),
                  lowest: formats.number(completed),
                  highest: formats.number(completed + perhapsCompleted),
                  lowestPercent: formats.number(completedPercent.lowest),
                  highestPercent: formats.percent(completedPercent.highest),
                })}
              </BodyLong>
              <BodyLong>{pilot.headlineNote}</BodyLong>
            </div>
            <div className={styles.columns}>
              <PublishedFigures published={table.extension.published} />
              <ReportedFigures table={table} />
            </div>
          </Page>
        )
      }}
    </LoadedPage>
  )
}
