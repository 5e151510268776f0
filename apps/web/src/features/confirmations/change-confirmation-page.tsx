import type { Confirmation } from '@alis/contract'
import { BodyLong } from '@navikt/ds-react/Typography'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { CancelLink } from '../../forms/cancel-link.tsx'
import { ClashNotice } from '../../forms/clash-notice.tsx'
import { useVersionedChange } from '../../forms/use-versioned-change.ts'
import { NoAccess } from '../../frame/closed-pages.tsx'
import { useTexts } from '../../i18n/language.ts'
import { LoadedPage } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonPage } from '../../ui/skeletons.tsx'
import { ConfirmationCrumbs } from './confirmation-crumbs.tsx'
import { ConfirmationForm } from './confirmation-form.tsx'
import {
  type ConfirmationFields,
  differencesOf,
  onlyChanged,
  toFields,
  toValues,
} from './confirmation-values.ts'
import { confirmationQuery, useChangeConfirmation } from './queries.ts'

const route = getRouteApi('/signed-in/bekreftelser/$confirmationId/endre')

/** Codes that mean: it is not any more as it was when the form was opened. */
const staleCodes: readonly string[] = ['CHANGED_MEANWHILE', 'CONFIRMATION_NOT_OPEN']

function ChangeConfirmation({ confirmation }: { confirmation: Confirmation }) {
  const texts = useTexts()
  const words = texts.confirmations.form
  const navigate = route.useNavigate()
  const queryClient = useQueryClient()
  const params = { confirmationId: confirmation.id }
  const { clash, error, isSaving, save } = useVersionedChange({
    opened: confirmation,
    change: useChangeConfirmation(confirmation.id),
    toChange: (fields: ConfirmationFields, { content, version }) =>
      onlyChanged(fields, toFields(content), version),
    toValues: ({ content }) => toValues(toFields(content)),
    staleCodes,
    readAgain: async () => {
      const fresh = await queryClient.fetchQuery({ ...confirmationQuery(confirmation.id), staleTime: 0 })
      return fresh.can.change ? fresh : null
    },
    onSaved: () =>
      navigate({ to: '/bekreftelser/$confirmationId', params, state: { notice: words.changed } }),
  })
  return (
    <ConfirmationForm
      traineeId={confirmation.trainee.id}
      initial={toValues(toFields(confirmation.content))}
      error={error}
      isSaving={isSaving}
      submitText={texts.frame.form.save}
      cancel={<CancelLink to="/bekreftelser/$confirmationId" params={params} />}
      onSave={save}
    >
      {clash && (
        <ClashNotice
          clash={clash}
          differencesOf={({ mine }, { content }) => differencesOf(texts, mine, toFields(content))}
          gone={words.discardedMeanwhile}
        />
      )}
    </ConfirmationForm>
  )
}

/** Once the form is open it keeps what it began with, also when somebody else signs or discards. */
function OpenChange({ stored }: { stored: Confirmation }) {
  const { confirmations, formats } = useTexts()
  const words = confirmations.form
  const [confirmation] = useState(stored)
  const { can, status, objection } = confirmation
  if (!can.change) return <NoAccess />
  return (
    <Page
      title={words.changeTitle}
      width="reading"
      breadcrumbs={<ConfirmationCrumbs confirmation={confirmation} here={words.changeTitle} />}
    >
      {status === 'objected' && objection && (
        <Notice status="warning" title={confirmations.page.objection({ at: formats.moment(objection.at) })}>
          <BodyLong spacing>{objection.reason}</BodyLong>
          <BodyLong>{words.answersObjection}</BodyLong>
        </Notice>
      )}
      <ChangeConfirmation confirmation={confirmation} />
    </Page>
  )
}

/** Changes a confirmation that is not issued yet; an objection is answered by it. */
export function ChangeConfirmationPage() {
  const { confirmationId } = route.useParams()
  return (
    <LoadedPage
      query={useQuery(confirmationQuery(confirmationId))}
      skeleton={<SkeletonPage width="reading" />}
    >
      {stored => <OpenChange key={stored.id} stored={stored} />}
    </LoadedPage>
  )
}
