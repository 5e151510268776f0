import type { SchemeComparison, Trainee, UnderOneScheme } from '@alis/contract'
import { timeBetween } from '@alis/domain'
import { Tag } from '@navikt/ds-react/Tag'
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTexts } from '../../i18n/language.ts'
import { AmountOf } from '../../ui/amount.tsx'
import { Loaded, LoadedPage } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonLines, SkeletonPage } from '../../ui/skeletons.tsx'
import { TraineeCrumbs, traineeQuery } from '../trainees/index.ts'
import { schemeComparisonQuery } from './queries.ts'
import { RequirementStatus } from './requirement-status.tsx'
import styles from './scheme-comparison-page.module.css'

const route = getRouteApi('/signed-in/leger/$traineeId/ordninger')

function SchemeColumn({ title, path }: { title: string; path: UnderOneScheme }) {
  const { progress, formats } = useTexts()
  const { schemes, requirements: words } = progress
  const { earliestOn, binding, missing } = path.completion
  const decisive = binding === null ? missing.map(({ code }) => code) : [binding]
  const facts = [
    {
      term: schemes.earliest,
      text: earliestOn === null ? schemes.notReached : formats.dayInSentence(earliestOn),
    },
    {
      term: schemes.decides,
      text: decisive.length === 0 ? schemes.nothing : formats.list(decisive.map(code => words.names[code])),
    },
    { term: schemes.counted, text: formats.duration(path.total.counted.duration) },
  ]
  return (
    <section aria-label={title} className={styles.scheme}>
      <Heading level="2" size="medium">
        {title}
      </Heading>
      <dl className={styles.facts}>
        {facts.map(({ term, text }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Heading level="3" size="xsmall">
        {schemes.requirements}
      </Heading>
      <ul className={styles.requirements}>
        {path.requirements.map(requirement => (
          <li key={requirement.code} className={styles.requirement}>
            <div className={styles.name}>
              <BodyShort weight="semibold">{words.names[requirement.code]}</BodyShort>
              <RequirementStatus requirement={requirement} />
            </div>
            {requirement.counted === null ? (
              <BodyShort size="small">{words.part1Unknown}</BodyShort>
            ) : (
              <AmountOf counted={requirement.counted} required={requirement.required} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Which scheme is done first, and by how much; nothing where one of them has no day. */
function useDifference({ oldScheme, newScheme }: SchemeComparison): string[] {
  const { progress, formats } = useTexts()
  const { schemes } = progress
  const [old, current] = [oldScheme.completion.earliestOn, newScheme.completion.earliestOn]
  if (old === null || current === null) return []
  if (old === current) return [schemes.sameDay]
  const time = (earlier: string, later: string) => ({ time: formats.duration(timeBetween(earlier, later)) })
  return [old < current ? schemes.oldFirst(time(old, current)) : schemes.newFirst(time(current, old))]
}

const isDone = ({ requirements }: UnderOneScheme) => requirements.every(({ status }) => status === 'met')

function Comparison({ comparison }: { comparison: SchemeComparison }) {
  const texts = useTexts()
  const { progress, formats } = texts
  const words = progress.schemes
  const { oldScheme, newScheme, oldSchemeOutcome, applicationDeadlineOn, asOf } = comparison
  const day = (isoDay: string | null) => (isoDay === null ? '' : formats.dayInSentence(isoDay))
  const oldOn = oldScheme.completion.earliestOn
  const newOn = newScheme.completion.earliestOn
  const oldWords = { day: day(oldOn), deadline: day(applicationDeadlineOn) }
  const old =
    oldSchemeOutcome === 'in-time' && isDone(oldScheme)
      ? words.oldDone(oldWords)
      : words.outcomes[oldSchemeOutcome](oldWords)
  const current = () => {
    if (newOn === null) return words.newNotReached
    return isDone(newScheme) ? words.newDone({ day: day(newOn) }) : words.newEarliest({ day: day(newOn) })
  }
  const difference = useDifference(comparison)
  return (
    <>
      <div className={styles.answer}>
        <BodyLong size="large" weight="semibold">
          {old} {current()}
        </BodyLong>
        {difference.map(sentence => (
          <BodyLong key={sentence}>{sentence}</BodyLong>
        ))}
        <ul className={styles.caveats}>
          {words.caveats.map(caveat => (
            <li key={caveat}>{caveat}</li>
          ))}
        </ul>
        <div className={styles.estimate}>
          <Tag size="small" variant="moderate" data-color="neutral">
            {progress.estimate}
          </Tag>
          <BodyShort size="small" textColor="subtle">
            {progress.estimateNote({ day: formats.dayInSentence(asOf) })}
          </BodyShort>
        </div>
      </div>
      <div className={styles.schemes}>
        <SchemeColumn title={texts.schemes.old} path={oldScheme} />
        <SchemeColumn title={texts.schemes['new-2019']} path={newScheme} />
      </div>
    </>
  )
}

const nameOf = ({ givenName, familyName }: Trainee) => `${givenName} ${familyName}`

/** A doctor's history under the old and the new scheme, for who considers conversion. */
export function SchemeComparisonPage() {
  const { schemes } = useTexts().progress
  const { traineeId } = route.useParams()
  const comparison = useQuery(schemeComparisonQuery(traineeId))
  return (
    <LoadedPage query={useQuery(traineeQuery(traineeId))} skeleton={<SkeletonPage />}>
      {trainee => (
        <Page
          title={schemes.titleOf({ name: nameOf(trainee) })}
          width="work"
          breadcrumbs={<TraineeCrumbs trainee={trainee} here={schemes.title} />}
        >
          <Loaded query={comparison} skeleton={<SkeletonLines count={8} height={40} />}>
            {known => <Comparison comparison={known} />}
          </Loaded>
        </Page>
      )}
    </LoadedPage>
  )
}
