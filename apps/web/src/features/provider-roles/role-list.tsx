import type { ProviderRole } from '@alis/contract'
import { Button } from '@navikt/ds-react/Button'
import { Tag } from '@navikt/ds-react/Tag'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useState } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { Card, Cards } from '../../ui/cards.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useEndRole } from './queries.ts'
import styles from './roles-page.module.css'

/** On which days somebody has a role, or had it. */
function useDaysText() {
  const { providerRoles, formats } = useTexts()
  return ({ deputy, grantedAt, endedAt, state }: ProviderRole) => {
    const dayOf = (moment: string) => formats.day(moment.slice(0, 10))
    const days =
      deputy === null
        ? providerRoles.since({ day: dayOf(grantedAt) })
        : providerRoles.span({
            startsOn: formats.day(deputy.startsOn),
            endsOn: formats.day(deputy.endsOn),
          })
    const isEnded = endedAt !== null && state === 'earlier'
    return isEnded ? `${days}, ${providerRoles.ended({ day: dayOf(endedAt) })}` : days
  }
}

type RoleProps = { role: ProviderRole; onDone: (notice: string) => void }

/** Ending a role asks once: the person loses her access at once. */
function EndRole({ role: { id, name, role }, onDone }: RoleProps) {
  const { providerRoles, frame } = useTexts()
  const [isAsking, setIsAsking] = useState(false)
  const end = useEndRole()
  const word = providerRoles.roles[role]
  if (!isAsking)
    return (
      <div>
        <Button
          size="small"
          variant="tertiary"
          aria-label={providerRoles.endOf({ name, role: word.toLowerCase() })}
          onClick={() => setIsAsking(true)}
        >
          {providerRoles.end}
        </Button>
      </div>
    )
  return (
    <div className={styles.question}>
      <BodyShort size="small">{providerRoles.endQuestion({ name, role: word })}</BodyShort>
      {end.error && <ProblemAlert title={frame.notSaved} error={end.error} />}
      <div className={styles.acts}>
        <Button
          size="small"
          data-color="danger"
          loading={end.isPending}
          onClick={() => end.mutate(id, { onSuccess: () => onDone(providerRoles.endedNow({ name })) })}
        >
          {providerRoles.endConfirm}
        </Button>
        <Button size="small" variant="tertiary" onClick={() => setIsAsking(false)}>
          {frame.form.cancel}
        </Button>
      </div>
    </div>
  )
}

type RoleListProps = { roles: readonly ProviderRole[]; onDone: (notice: string) => void }

/** Who has a role, which, and on which days. */
export function RoleList({ roles, onDone }: RoleListProps) {
  const { providerRoles } = useTexts()
  const daysText = useDaysText()
  return (
    <Cards>
      {roles.map(role => (
        <Card
          key={role.id}
          level="4"
          title={`${role.name} (${role.username})`}
          tag={
            role.deputy !== null && (
              <Tag size="small" variant="moderate" data-color="info">
                {providerRoles.deputy}
              </Tag>
            )
          }
        >
          <BodyShort size="small">{`${providerRoles.roles[role.role]}, ${daysText(role)}`}</BodyShort>
          {role.can.end && <EndRole role={role} onDone={onDone} />}
        </Card>
      ))}
    </Cards>
  )
}
