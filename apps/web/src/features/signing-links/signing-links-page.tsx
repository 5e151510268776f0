import type { SigningLink, SigningLinkState } from '@alis/contract'
import { Button } from '@navikt/ds-react/Button'
import { Chips } from '@navikt/ds-react/Chips'
import { Tag } from '@navikt/ds-react/Tag'
import { BodyLong, BodyShort } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { NoAccess } from '../../frame/closed-pages.tsx'
import { coordinatedProvidersOf } from '../../frame/sections.ts'
import { useTexts } from '../../i18n/language.ts'
import { Card, Cards } from '../../ui/cards.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Pages } from '../../ui/pages.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { SkeletonLines } from '../../ui/skeletons.tsx'
import { LinkToCopy } from './link-to-copy.tsx'
import { linksQuery, useRenewLink, useRevokeLink } from './queries.ts'
import styles from './signing-links.module.css'

const route = getRouteApi('/signed-in/signeringslenker')

const states: readonly SigningLinkState[] = ['open', 'expired', 'used', 'revoked']
const colours = { open: 'info', expired: 'warning', used: 'success', revoked: 'neutral' } as const

type LinkCardProps = { link: SigningLink; renew: ReturnType<typeof useRenewLink> }

function LinkCard({ link, renew }: LinkCardProps) {
  const { signingLinks: texts, formats, frame } = useTexts()
  const revoke = useRevokeLink()
  const isWaiting = link.state === 'open' || link.state === 'expired'
  const isRenewing = renew.isPending && renew.variables.id === link.id
  return (
    <Card
      level="2"
      title={texts.subjectOf[link.kind]({
        subject: link.kind === 'supervision-entry' ? formats.day(link.subject) : link.subject,
      })}
      tag={
        <Tag size="small" variant="moderate" data-color={colours[link.state]}>
          {texts.states[link.state]}
        </Tag>
      }
    >
      <BodyShort>{`${link.trainee.givenName} ${link.trainee.familyName} · ${link.signerName}, ${link.signerTitle}`}</BodyShort>
      <BodyShort size="small">
        {[
          texts.createdBy({ name: link.createdBy, moment: formats.moment(link.createdAt) }),
          link.remindedAt && texts.remindedAt({ moment: formats.moment(link.remindedAt) }),
          isWaiting && texts.expires({ moment: formats.moment(link.expiresAt) }),
          link.usedAt && texts.usedAt({ moment: formats.moment(link.usedAt) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </BodyShort>
      {revoke.isError && <ProblemAlert title={frame.notSaved} error={revoke.error} />}
      {isWaiting && (
        <div className={styles.acts}>
          <Button size="small" variant="secondary" loading={isRenewing} onClick={() => renew.mutate(link)}>
            {texts.renew}
          </Button>
          <Button
            size="small"
            variant="tertiary"
            loading={revoke.isPending}
            onClick={() => revoke.mutate(link)}
          >
            {texts.revoke}
          </Button>
        </div>
      )}
    </Card>
  )
}

function Links() {
  const { signingLinks: texts, frame } = useTexts()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const renew = useRenewLink()
  return (
    <>
      <Chips size="small" aria-label={texts.filter}>
        <Chips.Toggle
          checkmark={false}
          selected={search.state === undefined}
          onClick={() => void navigate({ search: {} })}
        >
          {texts.all}
        </Chips.Toggle>
        {states.map(state => (
          <Chips.Toggle
            key={state}
            checkmark={false}
            selected={search.state === state}
            onClick={() => void navigate({ search: { state } })}
          >
            {texts.states[state]}
          </Chips.Toggle>
        ))}
      </Chips>
      {renew.data && <LinkToCopy made={renew.data} />}
      {renew.isError && <ProblemAlert title={frame.notSaved} error={renew.error} />}
      <Loaded query={useQuery(linksQuery(search))} skeleton={<SkeletonLines count={4} height={96} />}>
        {list => (
          <>
            <BodyShort>{texts.found({ count: list.total })}</BodyShort>
            {list.items.length === 0 && <BodyLong>{texts.empty}</BodyLong>}
            <Cards>
              {list.items.map(link => (
                <LinkCard key={link.id} link={link} renew={renew} />
              ))}
            </Cards>
            <Pages
              list={list}
              label={texts.pages}
              onPage={page => void navigate({ search: { ...search, page } })}
            />
          </>
        )}
      </Loaded>
    </>
  )
}

/** The links that outsiders were given, and what became of them. */
export function SigningLinksPage() {
  const { signingLinks: texts } = useTexts()
  const { me } = route.useRouteContext()
  if (coordinatedProvidersOf(me).length === 0) return <NoAccess />
  return (
    <Page title={texts.title} width="work">
      <BodyLong>{texts.lead}</BodyLong>
      <Links />
    </Page>
  )
}
