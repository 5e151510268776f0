import { BodyLong } from '@navikt/ds-react/Typography'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useTexts } from '../../i18n/language.ts'
import { Page } from '../../ui/page.tsx'
import { DemonstrationAccounts } from './demonstration-accounts.tsx'
import { SignInForm } from './sign-in-form.tsx'

const route = getRouteApi('/logg-inn')

/** The way in. Afterwards the page that was asked for opens, or the first page of the person's role. */
export function SignInPage() {
  const { next } = route.useSearch()
  const { signIn } = useTexts()
  const navigate = route.useNavigate()
  const router = useRouter()
  const goOn = () => {
    if (next === undefined) void navigate({ to: '/' })
    else router.history.push(next)
  }
  return (
    <Page title={signIn.title} width="reading">
      <BodyLong>{signIn.lead}</BodyLong>
      <SignInForm onSignedIn={goOn} />
      <DemonstrationAccounts onSignedIn={goOn} />
    </Page>
  )
}
