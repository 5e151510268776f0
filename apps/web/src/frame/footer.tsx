import { Link as AkselLink } from '@navikt/ds-react/Link'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../i18n/language.ts'
import { TextLink } from '../ui/link.tsx'
import styles from './footer.module.css'
import { healthQuery } from './queries.ts'

/** Statements, API reference and version. */
export function Footer() {
  const { frame } = useTexts()
  const health = useQuery(healthQuery)
  return (
    <footer className={styles.footer}>
      <nav aria-label={frame.footer.label}>
        <ul className={styles.list}>
          <li>
            <TextLink to="/kalkulator">{frame.tabs.calculator}</TextLink>
          </li>
          <li>
            <TextLink to="/kontroller">{frame.tabs.confirmationCheck}</TextLink>
          </li>
          <li>
            <TextLink to="/personvern">{frame.footer.privacy}</TextLink>
          </li>
          <li>
            <TextLink to="/tilgjengelighet">{frame.footer.accessibility}</TextLink>
          </li>
          <li>
            <AkselLink href="/api/docs">{frame.footer.api}</AkselLink>
          </li>
        </ul>
      </nav>
      {health.data && (
        <BodyShort size="small" textColor="subtle">
          {frame.footer.version({ version: health.data.version })}
        </BodyShort>
      )}
    </footer>
  )
}
