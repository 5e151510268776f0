import type { Trainee } from '@alis/contract'
import { PlusIcon } from '@navikt/aksel-icons'
import { BodyLong, Heading } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../i18n/language.ts'
import { LinkButton, TextLink } from '../../ui/link.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { SkeletonLines } from '../../ui/skeletons.tsx'
import { ConfirmationStatusTag } from './confirmation-status-tag.tsx'
import { confirmationsQuery } from './queries.ts'
import styles from './trainee-confirmations.module.css'

type OfTrainee = { trainee: Pick<Trainee, 'id' | 'can'> }

const NEWEST = 3

function Newest({ trainee: { id } }: OfTrainee) {
  const { confirmations, formats } = useTexts()
  const words = confirmations.ofTrainee
  const newest = useQuery(
    confirmationsQuery({ trainee: id, sort: 'preparedAt', order: 'desc', pageSize: NEWEST }),
  )
  return (
    <Loaded query={newest} skeleton={<SkeletonLines count={2} />}>
      {({ items, total }) =>
        total === 0 ? (
          <BodyLong>{words.empty}</BodyLong>
        ) : (
          <>
            <ul className={styles.list}>
              {items.map(row => (
                <li key={row.id}>
                  <TextLink to="/bekreftelser/$confirmationId" params={{ confirmationId: row.id }}>
                    {formats.range(row.startsOn, row.endsOn)}
                  </TextLink>{' '}
                  <ConfirmationStatusTag status={row.status} />
                </li>
              ))}
            </ul>
            {total > items.length && (
              <div>
                <TextLink to="/bekreftelser" search={{ trainee: id }}>
                  {words.all({ count: formats.number(total) })}
                </TextLink>
              </div>
            )}
          </>
        )
      }
    </Loaded>
  )
}

/** A doctor's confirmations on her own page: the newest, the way to all, and the act that makes one. */
export function TraineeConfirmations({ trainee }: OfTrainee) {
  const { ofTrainee: words } = useTexts().confirmations
  const { prepareConfirmation: mayPrepare, readConfirmations: mayRead } = trainee.can
  if (!mayRead && !mayPrepare) return null
  return (
    <section aria-labelledby="confirmations" className={styles.section}>
      <div className={styles.head}>
        <Heading id="confirmations" level="2" size="medium">
          {words.title}
        </Heading>
        {mayPrepare && (
          <LinkButton
            to="/leger/$traineeId/bekreftelser/ny"
            params={{ traineeId: trainee.id }}
            size="small"
            variant="secondary"
            icon={<PlusIcon aria-hidden />}
          >
            {words.prepare}
          </LinkButton>
        )}
      </div>
      {mayRead && <Newest trainee={trainee} />}
    </section>
  )
}
