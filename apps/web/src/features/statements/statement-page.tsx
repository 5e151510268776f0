import { BodyLong, Heading } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { Page } from '../../ui/page.tsx'

function StatementPage({ about }: { about: 'privacy' | 'accessibility' }) {
  const { title, sections } = useTexts().statements[about]
  return (
    <Page title={title} width="reading">
      {sections.map(({ heading, body }) => (
        <section key={heading}>
          <Heading level="2" size="small" spacing>
            {heading}
          </Heading>
          <BodyLong>{body}</BodyLong>
        </section>
      ))}
    </Page>
  )
}

export const PrivacyPage = () => <StatementPage about="privacy" />
export const AccessibilityPage = () => <StatementPage about="accessibility" />
