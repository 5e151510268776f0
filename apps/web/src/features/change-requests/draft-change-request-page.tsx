import { type ChangeRequest, NewChangeRequest, type Trainee } from '@alis/contract'
import type { TrainingFacts } from '@alis/domain'
import { Button } from '@navikt/ds-react/Button'
import { Textarea } from '@navikt/ds-react/Textarea'
import { BodyLong, BodyShort } from '@navikt/ds-react/Typography'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { ProblemError } from '../../api/call.ts'
import { check } from '../../forms/check.ts'
import styles from '../../forms/form.module.css'
import { FormErrors } from '../../forms/form-errors.tsx'
import { useIdempotencyKey } from '../../forms/idempotency-key.ts'
import { keepFocus, SubmitButton } from '../../forms/submit-button.tsx'
import { NoAccess } from '../../frame/closed-pages.tsx'
import { useTexts } from '../../i18n/language.ts'
import { fieldErrorText } from '../../i18n/problem-text.ts'
import { LinkButton, TextLink } from '../../ui/link.tsx'
import { LoadedPage } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { SkeletonPage } from '../../ui/skeletons.tsx'
import { factsOf, progressQuery } from '../progress/index.ts'
import { TraineeCrumbs, traineeQuery } from '../trainees/index.ts'
import { fieldId, useFieldProblemText } from './change-labels.ts'
import { ChangeList } from './change-list.tsx'
import { type FieldProblem, findProblems, readServerErrors } from './change-problems.ts'
import { toChange } from './change-values.ts'
import { ChangesEffect } from './changes-effect.tsx'
import { draftKey, newDraft, readDraft, toDraft } from './kept-draft.ts'
import { useKeptState } from './kept-state.ts'
import { changeRequestQuery, useSaveChangeRequest } from './queries.ts'

const route = getRouteApi('/signed-in/leger/$traineeId/endringer/ny')

const NOTE = 'change-note'
const noteSchema = { properties: { note: NewChangeRequest.properties.note } }

type DraftFormProps = {
  trainee: Trainee
  facts: TrainingFacts
  today: string
  /** The request that is changed; null for a new one. */
  request: ChangeRequest | null
}

function DraftForm({ trainee, facts, today, request }: DraftFormProps) {
  const texts = useTexts()
  const { form: words, drafted, sent } = texts.changeRequests
  const { me } = route.useRouteContext()
  const navigate = route.useNavigate()
  const queryClient = useQueryClient()
  const { registeredOn } = trainee.provider
  const {
    state: draft,
    keptAt,
    keep,
    forget,
  } = useKeptState({
    key: draftKey(me.accountId, trainee.id, request?.id),
    read: readDraft,
    initial: () => (request === null ? newDraft() : toDraft(request, trainee.servicePeriods)),
  })
  const save = useSaveChangeRequest(trainee.id, useIdempotencyKey())
  const summary = useRef<HTMLDivElement>(null)
  const [isTried, setIsTried] = useState(false)
  const [found, setFound] = useState<readonly FieldProblem[]>([])
  // A choice that has been made is not missing any more.
  const problems = found.filter(({ change, field }) => field !== 'kind' || draft.changes[change]?.kind === '')
  const [noteProblem, setNoteProblem] = useState<string | undefined>(undefined)
  const problemText = useFieldProblemText(draft.changes)

  /** What is wrong, put on the fields. Nothing is judged before the first attempt to save. */
  const judge = (): boolean => {
    const wrong = findProblems(facts, draft.changes, registeredOn)
    const [wrongNote] = check({ note: draft.note }, noteSchema)
    setFound(wrong)
    setNoteProblem(wrongNote && fieldErrorText(texts, wrongNote, words.note))
    return wrong.length === 0 && wrongNote === undefined && draft.changes.length > 0
  }
  /** Opens the first change that something is wrong with, and says what. */
  const show = (wrong: readonly FieldProblem[]) => {
    setFound(wrong)
    const [first] = wrong
    if (first !== undefined && !wrong.some(({ change }) => change === draft.open))
      keep(before => ({ ...before, open: first.change }))
    requestAnimationFrame(() => summary.current?.focus())
  }
  const onRefused = async (error: unknown) => {
    if (!(error instanceof ProblemError)) return
    if (error.code === 'CHANGED_MEANWHILE' && draft.stored !== null) {
      // What is written stays; saving it again is then a choice.
      const { id, version } = await queryClient.fetchQuery({
        ...changeRequestQuery(draft.stored.id),
        staleTime: 0,
      })
      keep(before => ({ ...before, stored: { id, version } }))
    }
    show(readServerErrors(error.errors))
  }
  const submit = (isSent: boolean) => {
    setIsTried(true)
    if (!judge()) return show(findProblems(facts, draft.changes, registeredOn))
    const changes = draft.changes.map(toChange).filter(change => change !== null)
    const note = draft.note.trim() || null
    save.mutate(
      {
        body: { changes, note },
        stored: draft.stored,
        isSent,
        onStored: ({ id, version }) => keep(before => ({ ...before, stored: { id, version } })),
      },
      {
        onError: error => void onRefused(error),
        onSuccess: async ({ id: requestId }) => {
          forget()
          await navigate({
            to: '/endringer/$requestId',
            params: { requestId },
            state: { notice: isSent ? sent : drafted },
          })
        },
      },
    )
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    submit(true)
  }
  const wrongFields = [
    ...(isTried && draft.changes.length === 0 ? [{ name: 'changes', message: words.changesMissing }] : []),
    ...problems
      .filter(({ change }) => change === draft.open)
      .map(problem => ({ name: fieldId(problem.field), message: problemText(problem) })),
    ...(noteProblem === undefined ? [] : [{ name: NOTE, message: noteProblem }]),
  ]
  const isOnFields = save.error instanceof ProblemError && readServerErrors(save.error.errors).length > 0
  return (
    <form noValidate onSubmit={send} className={styles.form}>
      <div id="changes" tabIndex={-1}>
        <ChangeList
          trainee={trainee}
          today={today}
          changes={draft.changes}
          open={draft.open}
          problems={problems}
          level="2"
          onChange={written => keep(before => ({ ...before, ...written }))}
          onBlur={() => isTried && judge()}
        />
      </div>
      <ChangesEffect facts={facts} changes={draft.changes} registeredOn={registeredOn} today={today} />
      <Textarea
        id={NOTE}
        label={`${words.note} (${texts.frame.form.optional})`}
        description={words.noteHint}
        maxLength={1000}
        value={draft.note}
        error={noteProblem}
        onChange={event => keep(before => ({ ...before, note: event.target.value }))}
        onBlur={() => isTried && judge()}
      />
      <FormErrors summary={{ ref: summary, wrongFields }} />
      {save.error && !isOnFields && (
        <ProblemAlert title={texts.frame.notSaved} error={save.error} note={texts.frame.notSavedNote}>
          {draft.stored !== null && (
            <BodyShort>
              <TextLink to="/endringer/$requestId" params={{ requestId: draft.stored.id }}>
                {words.seeStored}
              </TextLink>
            </BodyShort>
          )}
        </ProblemAlert>
      )}
      <div className={styles.buttons}>
        <SubmitButton isSaving={save.isPending && save.variables.isSent}>{words.send}</SubmitButton>
        {request?.status !== 'returned' && (
          <Button
            type="button"
            variant="secondary"
            loading={save.isPending && !save.variables.isSent}
            onMouseDown={keepFocus}
            onClick={() => submit(false)}
          >
            {words.saveDraft}
          </Button>
        )}
        <LinkButton to="/endringer" variant="tertiary" onMouseDown={keepFocus} onClick={forget}>
          {texts.frame.form.cancel}
        </LinkButton>
      </div>
      {keptAt !== null && (
        <BodyShort size="small" textColor="subtle">
          {words.kept({ at: texts.formats.moment(keptAt) })}
        </BodyShort>
      )}
    </form>
  )
}

/** What the form needs before it opens: the doctor, today, and the request where one is changed. */
function DraftPage({ trainee, request }: { trainee: Trainee; request: ChangeRequest | null }) {
  const { changeRequests } = useTexts()
  const progress = useQuery(progressQuery(trainee.id))
  const facts = factsOf(trainee)
  const mayWrite = request === null ? trainee.can.requestChange : request.can.change
  if (!mayWrite || facts === null) return <NoAccess />
  const title = request === null ? changeRequests.form.title : changeRequests.form.changeTitle
  return (
    <LoadedPage query={progress} skeleton={<SkeletonPage width="reading" />}>
      {({ asOf }) => (
        <Page title={title} width="reading" breadcrumbs={<TraineeCrumbs trainee={trainee} here={title} />}>
          <BodyLong>{changeRequests.form.intro}</BodyLong>
          <DraftForm
            key={request?.id ?? trainee.id}
            trainee={trainee}
            facts={facts}
            today={asOf}
            request={request}
          />
        </Page>
      )}
    </LoadedPage>
  )
}

/** A request that is stored, opened in the form again. */
function StoredDraftPage({ trainee, requestId }: { trainee: Trainee; requestId: string }) {
  return (
    <LoadedPage query={useQuery(changeRequestQuery(requestId))} skeleton={<SkeletonPage width="reading" />}>
      {request => <DraftPage trainee={trainee} request={request} />}
    </LoadedPage>
  )
}

/** A doctor asks for a change of her path, and sees what it does before anybody else does. */
export function DraftChangeRequestPage() {
  const { traineeId } = route.useParams()
  const { request } = route.useSearch()
  return (
    <LoadedPage query={useQuery(traineeQuery(traineeId))} skeleton={<SkeletonPage width="reading" />}>
      {trainee =>
        request === undefined ? (
          <DraftPage trainee={trainee} request={null} />
        ) : (
          <StoredDraftPage trainee={trainee} requestId={request} />
        )
      }
    </LoadedPage>
  )
}
