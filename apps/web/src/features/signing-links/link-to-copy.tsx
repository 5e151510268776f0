import type { SigningLink } from '@alis/contract'
import { CopyButton } from '@navikt/ds-react/CopyButton'
import { Link } from '@navikt/ds-react/Link'
import { BodyLong, BodyShort } from '@navikt/ds-react/Typography'
import { useEffect, useRef } from 'react'
import { useTexts } from '../../i18n/language.ts'
import { Notice } from '../../ui/notice.tsx'
import styles from './signing-links.module.css'

/** The secret stands after `#`, which browsers send to no server, so that it is in no log. */
const addressOf = (token: string) => `${window.location.origin}/signer#${token}`

type LinkToCopyProps = { made: { link: SigningLink; token: string } }

/** A new link, shown this once: to copy, or to send from one's own mail program. It takes focus, for the button that made it may be gone. */
export function LinkToCopy({ made: { link, token } }: LinkToCopyProps) {
  const { signingLinks: texts, formats } = useTexts()
  const address = addressOf(token)
  const mail = texts.mail({
    name: link.signerName,
    doctor: `${link.trainee.givenName} ${link.trainee.familyName}`,
    day: formats.moment(link.expiresAt),
    address,
  })
  const href = `mailto:?subject=${encodeURIComponent(mail.subject)}&body=${encodeURIComponent(mail.body)}`
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new link is said.
  useEffect(() => box.current?.focus(), [token])
  return (
    <div ref={box} tabIndex={-1} className={styles.made}>
      <Notice status="success" title={texts.made}>
        <BodyLong spacing>{texts.madeNote({ name: link.signerName })}</BodyLong>
        <BodyShort spacing className={styles.address}>
          {address}
        </BodyShort>
        <div className={styles.acts}>
          <CopyButton size="small" copyText={address} text={texts.copy} activeText={texts.copied} />
          <Link href={href}>{texts.openMail}</Link>
        </div>
      </Notice>
    </div>
  )
}
