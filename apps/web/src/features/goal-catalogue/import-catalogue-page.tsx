import { BodyLong } from '@navikt/ds-react/Typography'
import { getRouteApi } from '@tanstack/react-router'
import { NoAccess } from '../../frame/closed-pages.tsx'
import { hasRole } from '../../frame/sections.ts'
import { useTexts } from '../../i18n/language.ts'
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import { TextLink } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { ImportCatalogueForm } from './import-catalogue-form.tsx'
import { KnownColumns } from './sheet-columns.tsx'

const route = getRouteApi('/signed-in/katalog/innlesing')

/** Takes in a list of learning goals as a new version, with a look at what changes before it does. */
export function ImportCataloguePage() {
  const { goalCatalogue } = useTexts()
  const words = goalCatalogue.import
  const { me } = route.useRouteContext()
  const navigate = route.useNavigate()
  if (!hasRole(me, 'directorate')) return <NoAccess />
  return (
    <Page
      title={words.title}
      width="work"
      breadcrumbs={
        <Breadcrumbs
          above={[
            <TextLink key="catalogue" to="/katalog">
              {goalCatalogue.title}
            </TextLink>,
          ]}
          here={words.title}
        />
      }
    >
      <BodyLong>{words.lead}</BodyLong>
      <KnownColumns title={words.columnsTitle} body={words.columnsBody} names={words.columns} />
      <ImportCatalogueForm
        onDone={name => void navigate({ to: '/katalog', state: { notice: words.done({ name }) } })}
      />
    </Page>
  )
}
