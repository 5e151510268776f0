import type { Language, Me } from '@alis/contract'
import { CheckmarkIcon, LanguageIcon, PersonIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { InternalHeader } from '@navikt/ds-react/InternalHeader'
import { BodyShort } from '@navikt/ds-react/Typography'
import { Link } from '@tanstack/react-router'
import { useChangeLanguage, useSignOut } from '../features/sign-in/index.ts'
import { useShown } from '../i18n/language.ts'
import styles from './header.module.css'
import { HeaderMenu } from './header-menu.tsx'
import { providersOf } from './sections.ts'

const languages: readonly Language[] = ['nb', 'nn', 'en']

function LanguageMenu({ me }: { me: Me | undefined }) {
  const { language: current, texts } = useShown()
  const change = useChangeLanguage(me)
  return (
    <HeaderMenu
      id="language-menu"
      label={texts.frame.language}
      icon={<LanguageIcon aria-hidden fontSize="1.25rem" />}
    >
      {languages.map(language => (
        <Button
          key={language}
          size="small"
          variant={language === current ? 'secondary' : 'tertiary'}
          lang={language}
          aria-pressed={language === current}
          popoverTarget="language-menu"
          popoverTargetAction="hide"
          icon={language === current ? <CheckmarkIcon aria-hidden /> : undefined}
          onClick={() => change.mutate(language)}
        >
          {texts.frame.languages[language]}
        </Button>
      ))}
    </HeaderMenu>
  )
}

function AccountMenu({ me }: { me: Me }) {
  const { texts } = useShown()
  const signOut = useSignOut()
  const roles = [...new Set(me.grants.map(grant => texts.roles[grant.role]))]
  return (
    <HeaderMenu
      id="account-menu"
      label={texts.frame.account}
      icon={<PersonIcon aria-hidden fontSize="1.25rem" />}
    >
      <div>
        <BodyShort weight="semibold">{me.name}</BodyShort>
        <BodyShort size="small">{texts.formats.list(roles)}</BodyShort>
        <BodyShort size="small" textColor="subtle">
          {texts.frame.signedInAs({ username: me.username })}
        </BodyShort>
      </div>
      <Button size="small" variant="secondary" loading={signOut.isPending} onClick={() => signOut.mutate()}>
        {texts.frame.signOut}
      </Button>
    </HeaderMenu>
  )
}

/** Product, the place one acts for, language, account. */
export function Header({ me }: { me: Me | undefined }) {
  const { texts } = useShown()
  const providers = me ? providersOf(me) : []
  const place = providers.length > 1 ? texts.frame.places({ count: providers.length }) : providers[0]?.name
  return (
    <InternalHeader className={styles.header}>
      <InternalHeader.Title as={Link} to="/" preload={false}>
        {texts.frame.product}
      </InternalHeader.Title>
      <BodyShort className={styles.place}>{place}</BodyShort>
      <LanguageMenu me={me} />
      {me && <AccountMenu me={me} />}
    </InternalHeader>
  )
}
