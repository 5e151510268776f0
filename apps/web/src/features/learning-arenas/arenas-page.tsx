import '@navikt/ds-css/dist/component/readmore.min.css'
import type { Answer, LearningArena, Me, readGoalsInForce } from '@alis/contract'
import { PlusIcon } from '@navikt/aksel-icons'
import { ReadMore } from '@navikt/ds-react/ReadMore'
import { Select } from '@navikt/ds-react/Select'
import { Table } from '@navikt/ds-react/Table'
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { NoAccess } from '../../frame/closed-pages.tsx'
import { coordinatedProvidersOf, hasRole, providersOf } from '../../frame/sections.ts'
import { useTexts } from '../../i18n/language.ts'
import { Card, Cards } from '../../ui/cards.tsx'
import { LinkButton, TextLink } from '../../ui/link.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { NavigationNotice } from '../../ui/navigation-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonLines } from '../../ui/skeletons.tsx'
import { useIsNarrow } from '../../ui/use-media.ts'
import { ArenaState } from './arena-state.tsx'
import styles from './arenas-page.module.css'
import { goalsWithoutArena } from './goal-groups.ts'
import { GoalList } from './goal-list.tsx'
import { arenasQuery, goalsInForceQuery } from './queries.ts'

const route = getRouteApi('/signed-in/arenaer')

type Provider = LearningArena['provider']
type InForce = Answer<typeof readGoalsInForce>

/** Whose arenas there are to see: those one acts for, and those whose doctors one sees. */
function providersIn(me: Me, arenas: readonly LearningArena[]): Provider[] {
  const all = [...providersOf(me), ...arenas.map(({ provider }) => provider)]
  return [...new Map(all.map(provider => [provider.id, provider])).values()]
}

/** The answer first: whether everything can be reached somewhere. */
function Coverage({ arenas, inForce }: { arenas: readonly LearningArena[]; inForce: InForce }) {
  const { learningArenas, formats } = useTexts()
  const words = learningArenas.coverage
  const { catalogue, goals } = inForce
  if (catalogue === null || goals.length === 0) return <BodyLong>{words.noCatalogue}</BodyLong>
  const missing = goalsWithoutArena(goals, arenas)
  const count = formats.number(goals.length)
  return (
    <div className={styles.coverage}>
      <BodyLong size="large" weight="semibold">
        {missing.length === 0
          ? words.all({ count })
          : words.missing({ missing: formats.number(missing.length), count })}
      </BodyLong>
      {missing.length > 0 && (
        <ReadMore header={words.show}>
          <GoalList goals={missing} level="2" />
        </ReadMore>
      )}
      {catalogue.isExample && (
        <BodyShort size="small" textColor="subtle">
          {words.example}
        </BodyShort>
      )}
    </div>
  )
}

function ArenaTable({ arenas }: { arenas: readonly LearningArena[] }) {
  const { learningArenas, categories, formats } = useTexts()
  const { columns } = learningArenas
  return (
    <div className={styles.scroller}>
      <Table>
        <caption className="aksel-sr-only">{learningArenas.caption}</caption>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{columns.name}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{columns.category}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{columns.by}</Table.HeaderCell>
            <Table.HeaderCell scope="col" align="right">
              {columns.goals}
            </Table.HeaderCell>
            <Table.HeaderCell scope="col">{columns.state}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {arenas.map(arena => (
            <Table.Row key={arena.id}>
              <Table.HeaderCell scope="row">
                <TextLink to="/arenaer/$arenaId" params={{ arenaId: arena.id }}>
                  {arena.name}
                </TextLink>
              </Table.HeaderCell>
              <Table.DataCell>{categories[arena.category]}</Table.DataCell>
              <Table.DataCell>
                {arena.isExternal ? learningArenas.external : learningArenas.own}
              </Table.DataCell>
              <Table.DataCell align="right">{formats.number(arena.goalCodes.length)}</Table.DataCell>
              <Table.DataCell>
                <ArenaState arena={arena} />
              </Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

function ArenaCards({ arenas }: { arenas: readonly LearningArena[] }) {
  const { learningArenas, categories } = useTexts()
  return (
    <Cards>
      {arenas.map(arena => (
        <Card
          key={arena.id}
          level="2"
          title={
            <TextLink to="/arenaer/$arenaId" params={{ arenaId: arena.id }}>
              {arena.name}
            </TextLink>
          }
          tag={<ArenaState arena={arena} />}
        >
          <BodyShort>{categories[arena.category]}</BodyShort>
          <BodyShort>{learningArenas.goals({ count: arena.goalCodes.length })}</BodyShort>
          <BodyShort size="small" textColor="subtle">
            {arena.isExternal ? learningArenas.external : learningArenas.own}
          </BodyShort>
        </Card>
      ))}
    </Cards>
  )
}

/** What would stand here, and how it comes to stand here. */
function Empty({ mayAdd }: { mayAdd: boolean }) {
  const { empty } = useTexts().learningArenas
  return (
    <section>
      <Heading level="2" size="small" spacing>
        {empty.title}
      </Heading>
      <BodyLong>{mayAdd ? empty.body : empty.readOnly}</BodyLong>
    </section>
  )
}

/** The arenas of a provider, with the goals that none of them gives. */
function ArenaList({ arenas }: { arenas: readonly LearningArena[] }) {
  const { learningArenas } = useTexts()
  const { me } = route.useRouteContext()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const isNarrow = useIsNarrow()
  const inForce = useQuery(goalsInForceQuery)
  const providers = providersIn(me, arenas)
  const provider = providers.find(({ id }) => id === search.provider) ?? providers[0]
  const shown = arenas.filter(arena => arena.provider.id === provider?.id)
  const mayAdd = coordinatedProvidersOf(me).some(({ id }) => id === provider?.id)
  return (
    <>
      {providers.length > 1 && (
        <Select
          className={styles.provider}
          size="small"
          label={learningArenas.provider}
          value={provider?.id}
          onChange={event => void navigate({ search: { provider: event.target.value } })}
        >
          {providers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      {shown.length > 0 && (
        <Loaded query={inForce} skeleton={<SkeletonLines count={2} />}>
          {answer => <Coverage arenas={shown} inForce={answer} />}
        </Loaded>
      )}
      <BodyLong>{learningArenas.intro}</BodyLong>
      {shown.length === 0 && <Empty mayAdd={mayAdd} />}
      {shown.length > 0 && (isNarrow ? <ArenaCards arenas={shown} /> : <ArenaTable arenas={shown} />)}
    </>
  )
}

/** The learning arenas of the general plan, for all who work or train for the provider. */
export function ArenasPage() {
  const { learningArenas } = useTexts()
  const { me } = route.useRouteContext()
  const arenas = useQuery(arenasQuery())
  const mayRead = (['coordinator', 'leader', 'supervisor', 'trainee'] as const).some(role =>
    hasRole(me, role),
  )
  if (!mayRead) return <NoAccess />
  return (
    <Page
      title={learningArenas.title}
      width="work"
      action={
        coordinatedProvidersOf(me).length > 0 && (
          <LinkButton to="/arenaer/ny" icon={<PlusIcon aria-hidden />}>
            {learningArenas.add}
          </LinkButton>
        )
      }
    >
      <NavigationNotice />
      <Loaded query={arenas} skeleton={<SkeletonLines count={6} height={48} />}>
        {list => <ArenaList arenas={list.arenas} />}
      </Loaded>
    </Page>
  )
}
