import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../i18n/language.ts'
import { TextLink } from '../../ui/link.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { SkeletonLines } from '../../ui/skeletons.tsx'
import styles from './plan.module.css'
import { PlanStatusTag } from './plan-status-tag.tsx'
import { planVersionsQuery } from './queries.ts'

/** All versions of a doctor's plan, with who agreed and when. */
export function PlanHistory({ traineeId, shownId }: { traineeId: string; shownId: string }) {
  const { educationPlans, formats } = useTexts()
  const { history: words, version } = educationPlans
  return (
    <section aria-labelledby="versions" className={styles.aside}>
      <Heading id="versions" level="2" size="small">
        {words.title}
      </Heading>
      <Loaded query={useQuery(planVersionsQuery(traineeId))} skeleton={<SkeletonLines count={3} />}>
        {({ plans }) => (
          <ol className={styles.versions}>
            {plans.map(plan => {
              const name = version({ number: formats.number(plan.number) })
              return (
                <li key={plan.id} data-shown={plan.id === shownId}>
                  <div className={styles.head}>
                    {plan.id === shownId ? (
                      <BodyShort weight="semibold" aria-current="true">
                        {name}
                      </BodyShort>
                    ) : (
                      <TextLink to="/planer/$planId" params={{ planId: plan.id }}>
                        {name}
                      </TextLink>
                    )}
                    <PlanStatusTag status={plan.status} />
                  </div>
                  {plan.agreedAt === null ? (
                    <BodyShort size="small" textColor="subtle">
                      {words.begun({ at: formats.moment(plan.createdAt), by: plan.createdBy })}
                    </BodyShort>
                  ) : (
                    <BodyShort size="small" textColor="subtle">
                      {words.agreed({ at: formats.moment(plan.agreedAt) })}{' '}
                      {words.agreedBy({
                        trainee: plan.traineeAgreedBy ?? '',
                        leader: plan.leaderAgreedBy ?? '',
                      })}
                    </BodyShort>
                  )}
                  {plan.reason !== null && (
                    <BodyShort size="small" className={styles.text}>
                      {plan.reason}
                    </BodyShort>
                  )}
                </li>
              )
            })}
          </ol>
        )}
      </Loaded>
    </section>
  )
}
