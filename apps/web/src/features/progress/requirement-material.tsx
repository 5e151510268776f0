import type { Category, Progress, RequirementCode, RequirementProgress, Trainee } from '@alis/contract'
import { Link } from '@navikt/ds-react/Link'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { TextLink } from '../../ui/link.tsx'
import styles from './requirement-list.module.css'

const everything: readonly Category[] = ['open-practice', 'other-gp', 'institution', 'research']

/** Which service each requirement is made of. */
const categoriesOf: Record<RequirementCode, readonly Category[]> = {
  T1: everything,
  T2: ['open-practice'],
  T5: ['institution'],
  T6: [],
  T8: everything,
  'O-total': everything,
  'O-open': ['open-practice'],
  'O-hospital': ['institution'],
}

/** Months and days tell when somebody was away: they are for who may see that. */
export const mayOpenDays = ({ absences }: Trainee): boolean => absences !== null

type MaterialProps = {
  requirement: RequirementProgress
  progress: Progress
  trainee: Trainee
}

/** What a requirement's figure is made of: its types of service, their periods, and the way to the months and days. */
export function RequirementMaterial({ requirement, progress, trainee }: MaterialProps) {
  const { progress: texts, formats, categories: names } = useTexts()
  const words = texts.requirements
  const { code } = requirement
  const served = progress.categories.filter(
    ({ category, gross }) => categoriesOf[code].includes(category) && gross.units > 0,
  )
  const givenBy = (id: string) => progress.periods.find(({ servicePeriodId }) => servicePeriodId === id)
  const part1 = progress.requirements.find(other => other.code === 'T6')?.counted
  return (
    <div className={styles.material}>
      <BodyShort>
        {words.explained[code]} <Link href={requirement.source}>{words.paragraphs[code]}</Link>
      </BodyShort>
      {(code === 'T6' || code === 'T8') && part1 && (
        <BodyShort>{words.part1Counts({ amount: formats.duration(part1.duration) })}</BodyShort>
      )}
      {served.map(({ category, counted, capped, deducted }) => (
        <div key={category}>
          <BodyShort weight="semibold">
            {words.fromCategory({
              category: names[category],
              amount: formats.duration(counted.duration),
            })}
          </BodyShort>
          <ul className={styles.periods}>
            {trainee.servicePeriods.flatMap(period => {
              const given = givenBy(period.id)
              if (period.category !== category || given === undefined || given.gross.units === 0) return []
              return [
                <li key={period.id}>
                  {words.fromPeriod({
                    place: period.place,
                    days: formats.range(period.startsOn, period.endsOn),
                    percent: formats.percent(period.positionPercent),
                    amount: formats.duration(given.counted.duration),
                  })}
                </li>,
              ]
            })}
          </ul>
          {deducted.units > 0 && (
            <BodyShort size="small" textColor="subtle">
              {words.deducted({ amount: formats.duration(deducted.duration) })}
            </BodyShort>
          )}
          {capped.units > 0 && (
            <BodyShort size="small" textColor="subtle">
              {words.capped({ amount: formats.duration(capped.duration) })}
            </BodyShort>
          )}
        </div>
      ))}
      {code !== 'T6' && served.length === 0 && <BodyShort>{words.noService}</BodyShort>}
      {served.length > 0 && mayOpenDays(trainee) && (
        <BodyShort>
          <TextLink to="/leger/$traineeId/regnestykket" params={{ traineeId: progress.traineeId }}>
            {words.months}
          </TextLink>
        </BodyShort>
      )}
    </div>
  )
}
