import { BodyLong, Heading } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'

/** What would stand here, and how it comes to stand here. */
export function EmptyRoster({ isFiltered, isOwnList }: { isFiltered: boolean; isOwnList: boolean }) {
  const { empty } = useTexts().trainees
  if (isFiltered) return <BodyLong role="status">{empty.filtered}</BodyLong>
  return (
    <section>
      <Heading level="2" size="small" spacing>
        {empty.title}
      </Heading>
      <BodyLong>{isOwnList ? empty.ownBody : empty.body}</BodyLong>
    </section>
  )
}
