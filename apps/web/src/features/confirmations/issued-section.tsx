import type { Confirmation } from '@alis/contract'
import { DownloadIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { LinkButton } from '../../ui/link.tsx'
import styles from './confirmation-page.module.css'
import { Facts } from './confirmation-paper.tsx'

/** A fingerprint in groups, as it stands on the paper, to be compared by eye. */
const inGroups = (fingerprint: string): string => fingerprint.replace(/.{4}(?=.)/g, '$& ')

// The component would call itself a button; who hears it is told that it is a link.
const linkProps = { as: 'a', role: undefined } as const

type IssuedSectionProps = { id: string; issued: NonNullable<Confirmation['issued']> }

/** The paper itself, and what it is checked by. */
export function IssuedSection({ id, issued }: IssuedSectionProps) {
  const { confirmations, formats } = useTexts()
  const words = confirmations.page.issued
  return (
    <section aria-labelledby="issued" className={styles.section}>
      <Heading id="issued" level="2" size="medium">
        {words.title}
      </Heading>
      <div className={styles.acts}>
        <Button
          {...linkProps}
          href={`/api/confirmations/${encodeURIComponent(id)}/paper`}
          download
          icon={<DownloadIcon aria-hidden />}
        >
          {words.download}
        </Button>
        <LinkButton to="/kontroller/$code" params={{ code: issued.code }} variant="secondary">
          {words.check}
        </LinkButton>
      </div>
      <BodyShort size="small" textColor="subtle">
        {words.checkNote}
      </BodyShort>
      <Facts
        facts={[
          { term: words.code, text: issued.code },
          { term: words.signedBy, text: words.signed({ who: issued.by, at: formats.moment(issued.at) }) },
          { term: words.keyId, text: issued.keyId },
          {
            term: words.fingerprint,
            text: <span className={styles.fingerprint}>{inGroups(issued.fingerprint)}</span>,
          },
        ]}
      />
    </section>
  )
}
