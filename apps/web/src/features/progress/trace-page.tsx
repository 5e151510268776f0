import '@navikt/ds-css/dist/component/togglegroup.min.css'
import type { Progress, Trainee } from '@alis/contract'
import { ToggleGroup } from '@navikt/ds-react/ToggleGroup'
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { NoAccess } from '../../frame/closed-pages.tsx'
import { useTexts } from '../../i18n/language.ts'
import { Loaded, LoadedPage } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonLines, SkeletonPage } from '../../ui/skeletons.tsx'
import { TraineeCrumbs, traineeQuery } from '../trainees/index.ts'
import { CategorySums } from './category-sums.tsx'
import { sumByCategory } from './month-sums.ts'
import { MonthTable } from './month-table.tsx'
import { monthsQuery, progressQuery } from './queries.ts'
import { mayOpenDays } from './requirement-material.tsx'
import styles from './trace-page.module.css'

const route = getRouteApi('/signed-in/leger/$traineeId/regnestykket')

type TraceProps = { trainee: Trainee; progress: Progress }

/** Which total is opened; only where the forecast has a day that lies ahead. */
function ThroughChoice({ isAhead }: { isAhead: boolean }) {
  const { trace } = useTexts().progress
  const navigate = route.useNavigate()
  return (
    <ToggleGroup
      label={trace.through}
      size="small"
      value={isAhead ? 'completion' : 'today'}
      onChange={value =>
        void navigate({ search: value === 'completion' ? { through: 'completion' } : {}, replace: true })
      }
    >
      <ToggleGroup.Item value="today">{trace.today}</ToggleGroup.Item>
      <ToggleGroup.Item value="completion">{trace.completion}</ToggleGroup.Item>
    </ToggleGroup>
  )
}

function HowCounted() {
  const { trace } = useTexts().progress
  return (
    <section aria-labelledby="how" className={styles.how}>
      <Heading id="how" level="2" size="small">
        {trace.howTitle}
      </Heading>
      <ul className={styles.list}>
        {Object.values(trace.how).map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}

/** The total of one day, opened by type of service, by month and by day. */
function Trace({ trainee, progress }: TraceProps) {
  const { progress: texts, formats } = useTexts()
  const { trace } = texts
  const search = route.useSearch()
  const { earliestOn } = progress.completion
  const hasDayAhead = earliestOn !== null && earliestOn > progress.asOf
  const through = search.through === 'completion' && hasDayAhead ? earliestOn : undefined
  const months = useQuery(monthsQuery(trainee.id, through))
  return (
    <>
      {hasDayAhead && <ThroughChoice isAhead={through !== undefined} />}
      <Loaded query={months} skeleton={<SkeletonLines count={10} height={40} />}>
        {opened => {
          const sum = {
            amount: formats.duration(opened.total.duration),
            day: formats.dayInSentence(opened.through),
          }
          if (opened.months.length === 0) return <BodyLong>{trace.empty}</BodyLong>
          return (
            <>
              <div>
                <BodyLong size="large" weight="semibold">
                  {through === undefined ? trace.sum(sum) : trace.sumAhead(sum)}
                </BodyLong>
                <BodyShort textColor="subtle">
                  {trace.exactly({ months: formats.number(opened.total.months) })} {texts.estimate}.
                </BodyShort>
              </div>
              <HowCounted />
              <CategorySums
                sums={sumByCategory(opened.months)}
                total={opened.total}
                progress={through === undefined ? progress : null}
                servicePeriods={trainee.servicePeriods}
              />
              <MonthTable traineeId={trainee.id} opened={opened} through={through} />
            </>
          )
        }}
      </Loaded>
    </>
  )
}

/** How a doctor's total is worked out, down to the day. */
export function TracePage() {
  const { trace } = useTexts().progress
  const { traineeId } = route.useParams()
  const progress = useQuery(progressQuery(traineeId))
  return (
    <LoadedPage query={useQuery(traineeQuery(traineeId))} skeleton={<SkeletonPage />}>
      {trainee =>
        !mayOpenDays(trainee) ? (
          <NoAccess />
        ) : (
          <Page
            title={trace.titleOf({ name: `${trainee.givenName} ${trainee.familyName}` })}
            width="work"
            breadcrumbs={<TraineeCrumbs trainee={trainee} here={trace.title} />}
          >
            <Loaded query={progress} skeleton={<SkeletonLines count={8} />}>
              {known => <Trace trainee={trainee} progress={known} />}
            </Loaded>
          </Page>
        )
      }
    </LoadedPage>
  )
}
