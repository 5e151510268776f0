import type { ProviderRole } from '@alis/contract'
import { BodyLong, Heading } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { LoadedPage } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonPage } from '../../ui/skeletons.tsx'
import { GrantRoleForm } from './grant-role-form.tsx'
import { rolesQuery } from './queries.ts'
import { RoleList } from './role-list.tsx'
import styles from './roles-page.module.css'

type Provider = { id: string; name: string; roles: readonly ProviderRole[]; can: { grant: boolean } }

type PartProps = {
  title: string
  roles: readonly ProviderRole[]
  empty?: string
  onDone: (notice: string) => void
}

function Part({ title, roles, empty, onDone }: PartProps) {
  if (roles.length === 0 && empty === undefined) return null
  return (
    <section className={styles.list}>
      <Heading level="3" size="small">
        {title}
      </Heading>
      {roles.length === 0 ? <BodyLong>{empty}</BodyLong> : <RoleList roles={roles} onDone={onDone} />}
    </section>
  )
}

type ProviderPartProps = { provider: Provider; onDone: (notice: string) => void }

/** The roles of one provider: who has each now, who will, who had, and giving one more. */
function ProviderPart({ provider: { id, name, roles, can }, onDone }: ProviderPartProps) {
  const { providerRoles: words } = useTexts()
  const of = (state: ProviderRole['state']) => roles.filter(each => each.state === state)
  const current = of('current')
  return (
    <section className={styles.provider}>
      <Heading level="2" size="medium">
        {name}
      </Heading>
      {(['coordinator', 'leader'] as const).map(role => (
        <Part
          key={role}
          title={words.roles[role]}
          roles={current.filter(each => each.role === role)}
          empty={words.nobody({ role: words.roles[role] })}
          onDone={onDone}
        />
      ))}
      <Part title={words.coming} roles={of('coming')} onDone={onDone} />
      <Part title={words.earlier} roles={of('earlier')} onDone={onDone} />
      {can.grant && (
        // After a role is given the form is empty, with a key of its own.
        <GrantRoleForm key={roles.length} providerId={id} onDone={onDone} />
      )}
    </section>
  )
}

/** Who is coordinator, leader and deputy at the providers that somebody works for. */
export function RolesPage() {
  const { providerRoles: words } = useTexts()
  const [done, setDone] = useState<string | null>(null)
  return (
    <LoadedPage query={useQuery(rolesQuery)} skeleton={<SkeletonPage width="reading" />}>
      {({ providers }) => (
        <Page title={words.title} width="reading">
          {done !== null && <Notice status="success" title={done} />}
          <BodyLong>{words.lead}</BodyLong>
          {providers.map(provider => (
            <ProviderPart key={provider.id} provider={provider} onDone={setDone} />
          ))}
        </Page>
      )}
    </LoadedPage>
  )
}
