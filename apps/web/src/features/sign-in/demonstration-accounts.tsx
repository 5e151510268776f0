import type { Me } from '@alis/contract'
import { Button } from '@navikt/ds-react/Button'
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../i18n/language.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import styles from './demonstration-accounts.module.css'
import { demonstrationQuery, useSignIn } from './queries.ts'

/** Accounts to try, one click each. Nothing where demonstration accounts are off. */
export function DemonstrationAccounts({ onSignedIn }: { onSignedIn: (me: Me) => void }) {
  const texts = useTexts()
  const demonstration = useQuery(demonstrationQuery).data
  const signIn = useSignIn(onSignedIn)
  if (!demonstration?.isOn || demonstration.password === null) return null
  const { password, accounts } = demonstration
  return (
    <section aria-labelledby="demonstration" className={styles.section}>
      <Heading id="demonstration" level="2" size="small">
        {texts.signIn.demonstration.title}
      </Heading>
      <BodyLong>{texts.signIn.demonstration.body}</BodyLong>
      {signIn.error && <ProblemAlert title={texts.frame.failed} error={signIn.error} />}
      <ul className={styles.list}>
        {accounts.map(({ username, name, role, place }) => (
          <li key={username} className={styles.account}>
            <div>
              <BodyShort weight="semibold">{name}</BodyShort>
              <BodyShort size="small" textColor="subtle">
                {place === null ? texts.roles[role] : `${texts.roles[role]}, ${place}`}
              </BodyShort>
            </div>
            <Button
              size="small"
              variant="secondary"
              loading={signIn.isPending && signIn.variables.username === username}
              aria-label={texts.signIn.demonstration.signInAs({ name })}
              onClick={() => signIn.mutate({ username, password })}
            >
              {texts.signIn.submit}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
