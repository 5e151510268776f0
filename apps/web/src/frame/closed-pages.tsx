import { BodyLong } from '@navikt/ds-react/Typography'
import { useTexts } from '../i18n/language.ts'
import { TextLink } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'

type Closed = 'notFound' | 'noAccess' | 'noRole' | 'nothingHereYet'

function ClosedPage({ why }: { why: Closed }) {
  const { frame } = useTexts()
  return (
    <Page title={frame[why].title} width="reading">
      <BodyLong>{frame[why].body}</BodyLong>
      {why === 'notFound' && (
        <TextLink to="/" preload={false}>
          {frame.notFound.home}
        </TextLink>
      )}
    </Page>
  )
}

export const NotFound = () => <ClosedPage why="notFound" />
/** For who may not see a page: says who can give access. */
export const NoAccess = () => <ClosedPage why="noAccess" />
/** For an account without a role. */
export const NoRole = () => <ClosedPage why="noRole" />
/** For a role whose pages are not made yet. */
export const NothingHereYet = () => <ClosedPage why="nothingHereYet" />
