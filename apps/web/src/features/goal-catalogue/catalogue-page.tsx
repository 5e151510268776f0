import { PlusIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { Chips } from '@navikt/ds-react/Chips'
import { Tag } from '@navikt/ds-react/Tag'
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { changedSearch } from '../../forms/changed-search.ts'
import { wordsOf } from '../../forms/words-of.ts'
import { coordinatedProvidersOf, hasRole } from '../../frame/sections.ts'
import { useTexts } from '../../i18n/language.ts'
import { LinkButton, TextLink } from '../../ui/link.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { NavigationNotice } from '../../ui/navigation-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { type Said, SaidNotice } from '../../ui/said-notice.tsx'
import { SearchForm } from '../../ui/search-form.tsx'
import { SkeletonLines } from '../../ui/skeletons.tsx'
import { type CatalogueSearch, filterGoals } from './catalogue-search.ts'
import styles from './goal-catalogue.module.css'
import { GoalList } from './goal-list.tsx'
import { goalsInForceQuery } from './queries.ts'
import { VersionList } from './version-list.tsx'

const route = getRouteApi('/signed-in/katalog')

/** Search and family; the address has both. */
function Filter() {
  const { goalCatalogue, goals } = useTexts()
  const words = goalCatalogue.filter
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const show = (change: { [Key in keyof CatalogueSearch]: CatalogueSearch[Key] | undefined }) =>
    void navigate({ search: changedSearch<CatalogueSearch>(search, change), replace: true })
  return (
    <>
      <SearchForm
        label={words.label}
        fieldLabel={words.search}
        search={search.search}
        onSearch={text => show({ search: text })}
      />
      <Chips size="small" aria-label={words.family}>
        <Chips.Toggle
          checkmark={false}
          selected={search.family === undefined}
          onClick={() => show({ family: undefined })}
        >
          {words.all}
        </Chips.Toggle>
        {wordsOf(goals.families).map(([family, word]) => (
          <Chips.Toggle
            key={family}
            checkmark={false}
            selected={search.family === family}
            onClick={() => show({ family })}
          >
            {word}
          </Chips.Toggle>
        ))}
      </Chips>
    </>
  )
}

/** The catalogue in force, with what is shown of it. */
function GoalsInForce() {
  const { goalCatalogue: texts, formats } = useTexts()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <Loaded query={useQuery(goalsInForceQuery)} skeleton={<SkeletonLines count={8} height={40} />}>
      {({ catalogue, goals }) => {
        if (catalogue === null)
          return (
            <section>
              <Heading level="2" size="small" spacing>
                {texts.none.title}
              </Heading>
              <BodyLong>{texts.none.body}</BodyLong>
            </section>
          )
        const shown = filterGoals(goals, search)
        return (
          <>
            {catalogue.isExample && (
              <Notice status="warning" title={texts.example.title}>
                {texts.example.body}
              </Notice>
            )}
            <div>
              <BodyLong>
                {texts.inForce({ name: catalogue.name, day: formats.dayInSentence(catalogue.validFrom) })}{' '}
                {catalogue.isExample && (
                  <Tag size="small" variant="moderate" data-color="warning">
                    {texts.example.tag}
                  </Tag>
                )}
              </BodyLong>
              <BodyShort size="small" textColor="subtle" className={styles.wrapping}>
                {texts.source({ source: catalogue.source })}
              </BodyShort>
            </div>
            <Filter />
            <BodyShort weight="semibold" role="status">
              {shown.length === 0
                ? texts.filter.nothing
                : texts.filter.found({ total: formats.number(shown.length), count: shown.length })}
            </BodyShort>
            {shown.length === 0 && (
              <Button
                className={styles.start}
                size="small"
                variant="secondary"
                onClick={() => void navigate({ search: {} })}
              >
                {texts.filter.clear}
              </Button>
            )}
            <GoalList goals={shown} />
          </>
        )
      }}
    </Loaded>
  )
}

/** The national list of learning goals, for everyone; its versions for those who keep it and for administrators. */
export function CataloguePage() {
  const { goalCatalogue: texts } = useTexts()
  const { me } = route.useRouteContext()
  const [said, setSaid] = useState<Said | null>(null)
  const isKeeper = hasRole(me, 'directorate')
  return (
    <Page
      title={texts.title}
      width="work"
      action={
        isKeeper && (
          <LinkButton to="/katalog/innlesing" icon={<PlusIcon aria-hidden />}>
            {texts.versions.import}
          </LinkButton>
        )
      }
    >
      <NavigationNotice />
      {said !== null && <SaidNotice said={said} />}
      {coordinatedProvidersOf(me).length > 0 && (
        <TextLink to="/laeringsmal/speil">{texts.mirror.title}</TextLink>
      )}
      <GoalsInForce />
      {(isKeeper || hasRole(me, 'admin')) && (
        <section className={styles.section}>
          <Heading level="2" size="medium">
            {texts.versions.title}
          </Heading>
          <VersionList
            onUndone={({ name }) => {
              setSaid({ status: 'success', title: texts.versions.undone({ name }) })
              window.scrollTo({ top: 0 })
            }}
          />
        </section>
      )}
    </Page>
  )
}
